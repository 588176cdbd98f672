// The marking of the page is the strictest of what it shows; it stands at the top and on every printed sheet.
import { createContext, useContext, useLayoutEffect } from "react";
import type { Tlp } from "../api/bodies.ts";

const kFromStrictest: readonly Tlp[] = ["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"];

/** An unknown marking counts as the strictest. */
export function strictest(markings: readonly Tlp[]): Tlp | null {
  if (markings.length === 0) return null;
  const ranks = markings.map((marking) => Math.max(0, kFromStrictest.indexOf(marking)));
  return kFromStrictest[Math.min(...ranks)] ?? "TLP:RED";
}

export const MarkingContext = createContext<(marking: Tlp | null) => void>(() => {});

/** Says what is shown on this page; before it is painted, so that nothing stands under the marking of another page. */
export function useMarkings(markings: readonly Tlp[]): void {
  const set = useContext(MarkingContext);
  const marking = strictest(markings);
  useLayoutEffect(() => {
    set(marking);
    return () => set(null);
  }, [marking, set]);
}

const kClass: Record<Tlp, string> = {
  "TLP:RED": "tlp-red",
  "TLP:AMBER+STRICT": "tlp-amber",
  "TLP:AMBER": "tlp-amber",
  "TLP:GREEN": "tlp-green",
  "TLP:CLEAR": "tlp-clear",
};

export const MarkingLabel = ({ marking }: { marking: Tlp }) => (
  <span className={`tlp ${kClass[marking] ?? "tlp-red"}`}>{marking}</span>
);
