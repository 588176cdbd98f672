// What went wrong: focused when it appears, each fault linked to its field, with reason and mend.
import { useEffect, useRef, useState } from "react";
import type { Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { leafOf, useFieldId } from "./Field.tsx";
import { sentences } from "./sentence.ts";

export function Problems({ problem }: { problem: Problem | null | undefined }) {
  const { words } = useApp();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  if (!problem) return null;
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={box}>
      <h2>{problem.title}</h2>
      <ul>
        {problem.problems.map((fault, index) => (
          <li key={index}>
            <FaultPlace place={fault.place} /> {sentences([fault.reason, fault.mend], words.stop)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Leads to the field that is meant, where there is one. */
function FaultPlace({ place }: { place: string }) {
  const { words } = useApp();
  const fieldId = useFieldId();
  const leaf = leafOf(place);
  // Looked for when everything is drawn: the fields may come back together with the summary.
  const [isField, setField] = useState(false);
  useEffect(() => setField(document.getElementById(fieldId(leaf)) !== null));
  const name = words.places[leaf];
  if (name === undefined) return null;
  const go = () => {
    const field = document.getElementById(fieldId(leaf));
    field?.closest("details")?.setAttribute("open", ""); // what is folded away takes no focus
    field?.focus();
  };
  if (!isField) return <b>{name}</b>;
  return (
    <a
      href={`#${fieldId(leaf)}`}
      onClick={(event) => {
        event.preventDefault();
        go();
      }}
    >
      {name}
    </a>
  );
}
