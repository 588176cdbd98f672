// What pages say of an incident as a whole.
import type { Incident, Named, Text } from "../api/bodies.ts";
import { en } from "../text/en.ts";
import { ja } from "../text/ja.ts";

/** A final report ends it in the operator's own word alone: entered by another body, once it is confirmed. */
export const isOpen = ({ reports }: Incident) =>
  !reports.some(({ stage, proxy }) => stage === "final" && (!proxy || proxy.confirmed !== null));

/** An incident names its sectors by id alone; the words of the pages know the usual ones. */
export const sectorNamed = (id: string): Named => ({
  id,
  name: { ja: ja.sectors[id] ?? id, en: en.sectors[id] ?? id },
});

export function titleOf({ sectors }: Incident): Text {
  const names = sectors.map((id) => sectorNamed(id).name);
  return {
    ja: ja.incidents.title(names.map((name) => name.ja).join(ja.separator)),
    en: en.incidents.title(names.map((name) => name.en).join(en.separator)),
  };
}
