// Fails if the interface of the running server (KANAME_URL) is not the one the pages were written for.
import { readFile } from "node:fs/promises";
import { description } from "./generate.mjs";
import { formatted } from "./format.mjs";

const file = new URL("../src/api/description.ts", import.meta.url).pathname;
const [written, served] = await Promise.all([readFile(file, "utf8"), description()]);
if (written !== (await formatted(file, served))) {
  console.error("src/api/description.ts is not what the server describes: run node tools/describe.mjs");
  process.exit(1);
}
console.log("drift: none");
