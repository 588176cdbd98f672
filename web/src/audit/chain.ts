// Whether entries follow on one another: SHA-256 over the hash before and the entry as netstrings, as modules/record
// writes them. It shows any edit, removal and insertion; that all was hashed anew shows only by a value kept elsewhere.
import type { TrailEntry } from "../api/bodies.ts";

const kHashBytes = 32;
const kAtOnce = 500; // digests under way, so that a long trail does not pile them up

/** A head is "number:hash"; before the first entry the hash is all zero. */
export const hashOf = (head: string): string => head.split(":")[1] ?? "";

/** "2026-11-24T05:42:59.044752+09:00" → microseconds since 1970 in UTC, which no number of ours rounds. */
export function microsecondsOf(at: string): string {
  const fraction = (/\.(\d+)/.exec(at)?.[1] ?? "").padEnd(6, "0").slice(0, 6);
  const seconds = Date.parse(at.replace(/\.\d+/, "")) / 1000;
  return String(BigInt(seconds) * 1_000_000n + BigInt(fraction));
}

const encoder = new TextEncoder();

export function hashedBytes(entry: TrailEntry): Uint8Array {
  const { number, at, person, body, action, subject, outcome, reason } = entry;
  const fields = [String(number), microsecondsOf(at), person, body, action, subject, outcome, reason];
  return encoder.encode(fields.map((field) => `${encoder.encode(field).length}:${field},`).join(""));
}

async function follows(before: string, entry: TrailEntry): Promise<boolean> {
  const said = hashedBytes(entry);
  const bytes = new Uint8Array(kHashBytes + said.length);
  bytes.set((before.match(/../g) ?? []).slice(0, kHashBytes).map((digits) => parseInt(digits, 16)));
  bytes.set(said, kHashBytes);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return entry.head === `${entry.number}:${hash}`;
}

/** Browsers hash for pages of https and of this machine alone. */
export const canCheck = () => typeof globalThis.crypto?.subtle?.digest === "function";

/** The number of the first entry that does not follow on the one before; null where all do. The first entry is
 *  checked where it is the first of the trail: what came before another one is not known here. */
export async function firstBroken(entries: readonly TrailEntry[]): Promise<number | null> {
  for (let start = 0; start < entries.length; start += kAtOnce) {
    const part = entries.slice(start, start + kAtOnce);
    const held = await Promise.all(
      part.map((entry, at) => {
        const before = entries[start + at - 1];
        if (before === undefined) return entry.number !== 1 || follows("", entry);
        return entry.number === before.number + 1 && follows(hashOf(before.head), entry);
      }),
    );
    const broken = held.indexOf(false);
    if (broken >= 0) return part[broken]?.number ?? null;
  }
  return null;
}
