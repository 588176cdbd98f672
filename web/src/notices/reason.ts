// A reason that others are told is asked for before anything is sent, in words and not in bytes.
import type { Problem } from "../api/bodies.ts";

interface Missing {
  reason: string;
  mend: string;
}

export const withoutReason = (written: string, title: string, missing: Missing): Problem | null =>
  written.trim() === "" ? { status: 400, title, problems: [{ place: "reason", ...missing }] } : null;
