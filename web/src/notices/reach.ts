// How many bodies a preview reaches: at once, and only after somebody in between has passed it on.
import type { NoticePreview } from "../api/bodies.ts";

export function reachOf({ hops }: NoticePreview): { atOnce: number; later: number } {
  // A body that gets it two ways is one body.
  const atOnce = new Set(hops.filter((hop) => !hop.at_most).map(({ to }) => to.id));
  const later = new Set(hops.filter((hop) => hop.at_most && !atOnce.has(hop.to.id)).map(({ to }) => to.id));
  return { atOnce: atOnce.size, later: later.size };
}
