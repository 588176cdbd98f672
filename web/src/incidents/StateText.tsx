// Where an incident stands, and whose word that is.
import type { Incident } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { awaitsEnd, isOpen, isUnconfirmed } from "./incident.ts";

export function StateText({ incident }: { incident: Incident }) {
  const { incidents } = useApp().words;
  return (
    <>
      {isOpen(incident) ? incidents.open : incidents.ended}
      {awaitsEnd(incident) && <span className="tag tag-warning">{incidents.finalUnconfirmed}</span>}
    </>
  );
}

/** Beside the operator's name, while none of it is its own word. */
export function WhoseWord({ incident }: { incident: Incident }) {
  const { incidents } = useApp().words;
  if (!isAllEntered(incident)) return null;
  return <span className="tag tag-warning">{incidents.unconfirmed}</span>;
}
export const isAllEntered = ({ reports }: Incident) => reports.length > 0 && reports.every(isUnconfirmed);
