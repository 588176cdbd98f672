// Who reads the comments on an incident, by name: every body that has it, and not the one that reported.
import type { Incident } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { readersOf } from "./incident.ts";

export function CommentReaders({ incident }: { incident: Incident }) {
  const { words, pick } = useApp();
  const { incidents } = words;
  const { has, waits } = readersOf(incident);
  const names = (bodies: typeof has) => bodies.map(({ name }) => pick(name)).join(words.and);
  return (
    <>
      {incidents.commentShown(names(has))} {waits.length > 0 && incidents.commentLater(names(waits))}{" "}
      {incidents.commentHidden(
        incident.originator ? pick(incident.originator.name) : incidents.originatorHidden,
      )}
    </>
  );
}
