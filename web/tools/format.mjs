// One shape for all files of this folder.
import prettier from "prettier";

const options = { printWidth: 110 };

export const formatted = (file, text) => prettier.format(text, { ...options, filepath: file });
