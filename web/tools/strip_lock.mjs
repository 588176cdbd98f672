// node tools/strip_lock.mjs, after every npm install: takes the addresses for sponsors out of the lock files, which
// name no host. npm ci needs none of them.
import { readFile, writeFile } from "node:fs/promises";

for (const name of ["../package-lock.json", "package-lock.json"]) {
  const file = new URL(name, import.meta.url).pathname;
  const lock = JSON.parse(await readFile(file, "utf8"));
  for (const one of Object.values(lock.packages)) {
    delete one.funding;
    delete one.resolved;
  }
  await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
}
