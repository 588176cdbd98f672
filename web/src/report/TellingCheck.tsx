import { useApp } from "../frame/app.tsx";
import { fromLocal } from "../parts/local.ts";
import { Time } from "../parts/Time.tsx";
import type { Telling } from "./draft.ts";

/** How it came, as it will be sent. */
export function TellingCheck({ telling, originator }: { telling: Telling; originator: string }) {
  const { words } = useApp();
  const { places } = words;
  const rows = [
    ["originator", originator],
    ["proxy-source", telling.source || words.none],
    ["proxy-medium", words.incidents.mediums[telling.medium]],
    ["proxy-taken", <Time at={fromLocal(telling.taken)} />],
    ["proxy-read_back", telling.readBack ? words.yes : words.no],
  ] as const;
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div className="fact" key={name}>
          <dt>{places[name]}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
