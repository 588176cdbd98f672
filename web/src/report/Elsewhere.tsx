import type { Regime } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { isElsewhere } from "./channel.ts";

/** What has to be done besides: a report through this system does not stand in for a call that the law asks for. */
export function Elsewhere({ regimes }: { regimes: readonly Regime[] }) {
  const { words, pick } = useApp();
  return regimes
    .filter(({ form }) => isElsewhere(form))
    .map(({ id, name, form }) => (
      <p className="note note-warning" key={id}>
        <b>{pick(name)}</b>
        {words.colon}
        {words.incidents.elsewhere(pick(form))}
      </p>
    ));
}
