// node tools/describe.mjs: writes src/api/description.ts anew.
import { writeFile } from "node:fs/promises";
import { description } from "./generate.mjs";
import { formatted } from "./format.mjs";

const file = new URL("../src/api/description.ts", import.meta.url).pathname;
await writeFile(file, await formatted(file, await description()));
