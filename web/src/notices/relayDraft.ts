// What one has chosen and written for a relay, kept on this device until it was relayed: who was left out stays so.
import { useState } from "react";
import type { Notice, Tlp } from "../api/bodies.ts";
import { useSession } from "../frame/app.tsx";
import { dropDraft, loadDraft, saveDraft } from "../report/draft.ts";

export interface RelayAnswers {
  left: readonly string[]; // bodies it is not relayed to
  remark: string;
  tlp: Tlp | ""; // empty: as it came
}
const kEmpty: RelayAnswers = { left: [], remark: "", tlp: "" };

export function useRelayDraft({ id, revision }: Notice) {
  const { account } = useSession();
  const about = `relay.${id}.${revision}`; // a correction is another text, with other bodies
  const [draft, setDraft] = useState(() => loadDraft(account, about, kEmpty));
  const [isRestored, setRestored] = useState(() => draft.answers.left.length > 0 || isWritten(draft.answers));
  const [isKept, setKept] = useState(true);
  return {
    answers: draft.answers,
    isRestored,
    isKept,
    write(more: Partial<RelayAnswers>) {
      const next = { ...draft, answers: { ...draft.answers, ...more } };
      setDraft(next);
      setKept(saveDraft(account, about, next));
      setRestored(false);
    },
    drop: () => dropDraft(account, about),
  };
}
const isWritten = ({ remark, tlp }: RelayAnswers) => remark !== "" || tlp !== "";

/** Marked as one's own body got it; what is not known counts as the strictest. */
export const cameAs = ({ received, issued }: Notice) => received?.tlp ?? issued?.tlp ?? "TLP:RED";

// TLP:RED is for persons, and a relay goes to bodies: the server refuses it.
const kFromWidest: readonly Tlp[] = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT"];

/** The markings that are stricter than the one it came with. */
export function stricterThan(tlp: Tlp): readonly Tlp[] {
  const rank = kFromWidest.indexOf(tlp);
  return rank < 0 ? [] : kFromWidest.slice(rank + 1);
}
