// Nothing moves under the pointer: while it is over a list, what is there keeps its place and what is new comes last.
// When the pointer leaves, the list takes the server's order.
import { useRef, useState } from "react";

/** `now` in the order in which `before` was shown; what was not shown comes last. */
export function steady<T>(before: readonly string[], now: readonly T[], idOf: (one: T) => string): T[] {
  const place = new Map(before.map((id, index) => [id, index]));
  const placeOf = (one: T) => place.get(idOf(one)) ?? before.length;
  return [...now].sort((a, b) => placeOf(a) - placeOf(b)); // stable: new ones among themselves as they came
}

export function useSteady<T>(now: readonly T[], idOf: (one: T) => string) {
  const [isHeld, setHeld] = useState(false);
  const shown = useRef<readonly string[]>([]);
  const rows = isHeld ? steady(shown.current, now, idOf) : [...now];
  shown.current = rows.map(idOf);
  return { rows, hold: { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) } };
}
