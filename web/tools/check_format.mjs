// node tools/check_format.mjs [--write]: names the files that are not in shape, or mends them.
import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { formatted } from "./format.mjs";

const root = new URL("..", import.meta.url).pathname;
const files = globSync("{src,test,e2e,tools}/**/*.{ts,tsx,css,mjs}", {
  cwd: root,
  exclude: (name) => name.includes("node_modules") || name === "e2e/out",
}).concat(["vite.config.ts", "index.html"]);
let wrong = 0;
for (const name of files) {
  const text = await readFile(root + name, "utf8");
  const shaped = await formatted(root + name, text);
  if (text === shaped) continue;
  wrong += 1;
  if (process.argv.includes("--write")) await writeFile(root + name, shaped);
  else console.error(`${name}: not in shape (npm run format)`);
}
console.log(`format: ${files.length} files, ${wrong} not in shape`);
if (wrong > 0 && !process.argv.includes("--write")) process.exit(1);
