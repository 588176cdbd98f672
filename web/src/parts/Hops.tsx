// A way from body to body: how each passes it on, as whom the originator is seen there, and why.
import type { ReactNode } from "react";
import type { Hop } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";

export function Hops<H extends Hop>({ hops, more }: { hops: readonly H[]; more?: (hop: H) => ReactNode }) {
  const { words, pick } = useApp();
  return (
    <ol className="hops">
      {hops.map((hop) => (
        <li key={`${hop.from.id} ${hop.to.id}`}>
          <b>
            {pick(hop.from.name)} → {pick(hop.to.name)}
          </b>
          <br />
          {pick(hop.reason)}
          <br />
          <span className="quiet-text">
            {words.modes[hop.mode] ?? hop.mode}
            {words.separator}
            {words.identities[hop.sees_originator]}
          </span>
          {more?.(hop)}
        </li>
      ))}
    </ol>
  );
}
