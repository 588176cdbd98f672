// What a browser loads, compressed: fails above 200 KB for the first screen or 60 KB for a screen loaded later.
import { readFile, readdir } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url).pathname;
const html = await readFile(`${dist}index.html`, "utf8");
const kilobytes = async (name) => gzipSync(await readFile(`${dist}assets/${name}`)).length / 1024;
let initial = 0;
let failed = /<script(?![^>]*\ssrc=)|<style|style="/.test(html);
if (failed) console.error("sizes: index.html has an inline script or style");
for (const name of await readdir(`${dist}assets`)) {
  if (!name.endsWith(".js")) continue;
  const size = await kilobytes(name);
  if (html.includes(name)) {
    initial += size;
  } else {
    console.log(`sizes: ${name} ${size.toFixed(1)} KB`);
    failed ||= size > 60;
  }
}
console.log(`sizes: first screen ${initial.toFixed(1)} KB of JavaScript`);
if (failed || initial > 200) process.exit(1);
