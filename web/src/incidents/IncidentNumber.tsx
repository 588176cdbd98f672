// The number of an incident in groups of four, to be read out on the telephone. The gaps are drawn, not written:
// what is copied is the number.
import "./incident.css";

export const groupsOf = (id: string) => id.match(/.{1,4}/g) ?? [id];

export function IncidentNumber({ id, report }: { id: string; report?: number }) {
  const groups = groupsOf(report === undefined ? id : `${id}-${report}`);
  return (
    <span className="incident-number">
      {groups.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
