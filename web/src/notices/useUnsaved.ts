// What was written at the desk and not saved: kept on this device, by account, until it is saved or undone. As long as
// there is any, nothing is asked or sent: what would go is what the server has.
import { useEffect, useState } from "react";
import type { Content, Desk, Notice } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";

interface Edit {
  edits: number; // of the draft that was edited
  content: Content;
  recipients: string[];
}
type Refusals = Desk["releases"];

export type Unsaved = ReturnType<typeof useUnsaved>;

export function useUnsaved(notice: Notice, desk: Desk) {
  const { api } = useApp();
  const { account } = useSession();
  const place = `kaname.notice.${account}.${notice.id}`;
  const saved: Edit = {
    edits: desk.edits,
    content: desk.content,
    recipients: notice.recipients.map(({ body }) => body.id),
  };
  const [edit, setEdit] = useState<Edit | null>(() => load(place));
  const [opened] = useState(desk.content);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  // Saving withdraws the questions; why somebody refused is still needed by who mends the draft.
  const [refusals, setRefusals] = useState<Refusals>([]);
  const { problem, isUnderWay, act } = useAct();
  const shown = edit ?? saved;
  const isChanged = !isSame(shown, saved);
  useEffect(() => keep(place, isChanged ? edit : null), [place, isChanged, edit]);

  async function save() {
    const references = shown.content.references.map((one) => one.trim()).filter((one) => one !== "");
    const order = { ...shown.content, references, edits: desk.edits, recipients: shown.recipients };
    const outcome = await act(() =>
      api.change("put /api/notices/{id}/draft", order, { places: { id: notice.id } }),
    );
    if (!outcome?.ok) return;
    setSavedAt(outcome.at);
    setRefusals(desk.releases.filter(({ answered, approved }) => answered !== null && !approved));
    // What was written while it was on its way is an edit of what is saved now.
    setEdit((now) => (now === edit || now === null ? null : { ...now, edits: desk.edits + 1 }));
  }
  return {
    content: shown.content,
    recipients: shown.recipients as readonly string[],
    /** With which the content is compared to find what was changed in one language alone. */
    before: desk.revisions.at(-1) ?? opened,
    isChanged,
    isOvertaken: isChanged && shown.edits !== desk.edits && !isUnderWay,
    savedAt,
    refusals,
    problem,
    isUnderWay,
    write: (more: Partial<Content>) => setEdit({ ...shown, content: { ...shown.content, ...more } }),
    choose: (recipients: string[]) => setEdit({ ...shown, recipients }),
    revert: () => setEdit(null),
    save,
  };
}

/** The same draft is another object each time it is read; the order of its recipients says nothing. */
const isSame = (one: Edit, other: Edit) =>
  JSON.stringify(one.content) === JSON.stringify(other.content) &&
  JSON.stringify([...one.recipients].sort()) === JSON.stringify([...other.recipients].sort());

function load(place: string): Edit | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? "null") as Edit | null;
    const isWhole = typeof kept?.edits === "number" && kept.content?.title && Array.isArray(kept.recipients);
    return isWhole ? kept : null;
  } catch {
    return null;
  }
}
function keep(place: string, edit: Edit | null): void {
  try {
    if (edit === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(edit));
  } catch {
    // Where the device keeps nothing, leaving the page loses what was not saved.
  }
}
