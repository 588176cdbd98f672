// Shows what was read; or that it is being read, or why it is not there. Old values stay, with their time.
import type { ReactNode } from "react";
import type { Resource } from "../api/resources.ts";
import { useApp } from "../frame/app.tsx";
import { sentences } from "./sentence.ts";

interface Props<T> {
  of: Resource<T>;
  children: (value: T) => ReactNode;
}

export function Loaded<T>({ of, children }: Props<T>) {
  const { words } = useApp();
  if (of.value === undefined && of.problem === undefined) return <p role="status">{words.loading}</p>;
  return (
    <>
      {of.problem && <Reason problem={of.problem} at={of.at} />}
      {of.value !== undefined && children(of.value)}
    </>
  );
}

/** Why something is not shown, or not in its latest state. It is no fault of an input, and takes no focus. */
function Reason({
  problem,
  at,
}: {
  problem: NonNullable<Resource<unknown>["problem"]>;
  at: number | undefined;
}) {
  const { words, times } = useApp();
  return (
    <div className="note note-warning" role="status">
      <b>{problem.title}</b>{" "}
      {problem.problems.map(({ reason, mend }) => sentences([reason, mend], words.stop)).join(" ")}
      {at !== undefined && ` (${words.frame.asOf(times.moment(at))})`}
    </div>
  );
}
