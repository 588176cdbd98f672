import { useApp } from "../frame/app.tsx";
import { fromLocal } from "../parts/local.ts";
import { Time } from "../parts/Time.tsx";
import { Facts } from "./Check.tsx";
import type { Telling } from "./draft.ts";

/** How it came, as it will be sent. */
export function TellingCheck({ telling, originator }: { telling: Telling; originator: string }) {
  const { words } = useApp();
  const { places } = words;
  return (
    <Facts
      rows={[
        [places.originator, originator || words.none],
        [places["proxy-source"], telling.source || words.none],
        [places["proxy-medium"], words.incidents.mediums[telling.medium]],
        [places["proxy-taken"], <Time at={fromLocal(telling.taken)} isWhole />],
        [places["proxy-read_back"], telling.readBack ? words.yes : words.no],
      ]}
    />
  );
}
