// What a browser loads of the pages, as the program serves it, compressed. Acceptance 22.
import { gzipSync } from "node:zlib";
import { kAddress } from "./server.ts";

export interface Sizes {
  initial: number; // KB of JavaScript with gzip, as all
  screens: { name: string; kilobytes: number }[]; // loaded later, the largest first
}

export async function sizesOf(): Promise<Sizes> {
  const html = await (await fetch(kAddress)).text();
  const first = new Set([...html.matchAll(/assets\/[\w.-]+\.js/g)].map(([name]) => name));
  const known = new Set(first);
  const sizes: Sizes = { initial: 0, screens: [] };
  // A set takes what is added while it is walked: everything that is named by what was loaded before.
  for (const name of known) {
    const answer = await fetch(`${kAddress}/${name}`);
    if (!answer.headers.get("Content-Type")?.startsWith("text/javascript")) continue; // named in a text, no file
    const script = await answer.text();
    const kilobytes = gzipSync(script).length / 1024;
    if (first.has(name)) sizes.initial += kilobytes;
    else sizes.screens.push({ name: name.replace("assets/", ""), kilobytes });
    for (const [, file] of script.matchAll(/["'`](?:\.\/|assets\/)([\w.-]+\.js)["'`]/g))
      known.add(`assets/${file}`);
  }
  sizes.screens.sort((one, other) => other.kilobytes - one.kilobytes);
  return sizes;
}

export async function sizesAreSmall(): Promise<string> {
  const { initial, screens } = await sizesOf();
  const [largest] = screens;
  if (largest === undefined || screens.length < 8) throw new Error(`only ${screens.length} screens found`);
  const seen =
    `${initial.toFixed(1)} KB at first; of ${screens.length} files loaded later ` +
    `the largest has ${largest.kilobytes.toFixed(1)} KB (${largest.name})`;
  if (initial > 200 || largest.kilobytes > 60) throw new Error(seen);
  return seen;
}
