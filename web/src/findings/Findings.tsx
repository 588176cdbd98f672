// What was learned from a thing, and what became of it: the finding, the clause it changes, the measure that carries it
// out.
import type { Step } from "../api/bodies.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { AddFinding } from "./AddFinding.tsx";
import { FindingView } from "./FindingView.tsx";
import "./findings.css";

const idOf = ({ thing }: Step) => thing.slice("finding:".length);

/** `of`: "incident:ID" or "notice:ID". */
export function Findings({ of }: { of: string }) {
  const { words } = useApp();
  const session = useSession();
  const links = useResource("get /api/links", { of });
  if (!may(session, "walk_links")) return null;
  return (
    <section className="card">
      <h2>{words.findings.title}</h2>
      <p className="hint">{words.findings.forWhom}</p>
      <Loaded of={links}>
        {({ links: steps }) => {
          const raised = steps.filter(
            ({ type, direction }) => type === "arises_from" && direction === "from",
          );
          if (raised.length === 0) return <p>{words.findings.none}</p>;
          return (
            <ul className="plain-list">
              {raised.map((step) => (
                <FindingView key={step.thing} id={idOf(step)} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {may(session, "raise_finding") && <AddFinding of={of} />}
    </section>
  );
}
