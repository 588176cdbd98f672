// node tools/embed.mjs DIST OUT: writes what the program holds of the pages. OUT/pages.bin is all files one after the
// other, each plain, with gzip and with brotli; OUT/pages.cpp is their table (apps/kaname/src/pages.hpp).
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const types = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

const [dist, out] = process.argv.slice(2);
const names = (await readdir(dist, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length))
  .sort();

const pieces = [];
let size = 0;
/** Where in pages.bin the bytes are, as C++. */
function placed(bytes) {
  const view = `view(${size}, ${bytes.length})`;
  pieces.push(bytes);
  size += bytes.length;
  return view;
}

const rows = [];
for (const name of names) {
  const bytes = await readFile(dist + name);
  const type = types[name.split(".").pop()];
  if (!type) throw new Error(`${name}: no media type is known for it; add one to tools/embed.mjs`);
  const etag = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const forms = [
    bytes,
    gzipSync(bytes, { level: 9 }),
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ];
  const hashed = name.startsWith("/assets/");
  rows.push(
    `        api::PageFile{"${name}", "${type}", "\\"${etag}\\"", ${hashed}, ${forms.map(placed).join(", ")}},`,
  );
}

const table = `// Made by web/tools/embed.mjs from the built pages.
#include "pages.hpp"

#include <array>

// The assembler finds the file; nothing of it passes through the compiler.
__asm__(
    ".section .rodata\\n"
    ".global kaname_pages\\n"
    "kaname_pages:\\n"
    ".incbin \\"${out}/pages.bin\\"\\n"
    ".previous\\n");
extern "C" const char kaname_pages[];

namespace kaname::app {
namespace {

std::string_view view(std::size_t from, std::size_t size) noexcept { return {kaname_pages + from, size}; }

}  // namespace

std::span<const api::PageFile> pages() noexcept {
    static const std::array files{
${rows.join("\n")}
    };
    return files;
}

}  // namespace kaname::app
`;
await mkdir(out, { recursive: true });
await writeFile(`${out}/pages.bin`, Buffer.concat(pieces));
await writeFile(`${out}/pages.cpp`, table);
console.log(`pages: ${rows.length} files, ${size} bytes with their compressed forms`);
