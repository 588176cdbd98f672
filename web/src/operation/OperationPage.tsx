// Whether operation is normal or large-scale; who changes it over does so here.
import { useEffect, useRef, useState } from "react";
import type { Operation } from "../api/bodies.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { Time } from "../parts/Time.tsx";
import { ChangeOver } from "./ChangeOver.tsx";
import "./operation.css";

export default function OperationPage() {
  const { words } = useApp();
  const session = useSession();
  const operation = useResource("get /api/operation");
  const [asked, setAsked] = useState<Operation["operation"] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const done = asked !== null && asked === operation.value?.operation ? asked : null;
  useEffect(() => {
    if (done) heading.current?.focus();
  }, [done]);
  return (
    <>
      <h1>{words.screens.operation}</h1>
      <Loaded of={operation}>
        {(now) => (
          <>
            <section className={done ? "card receipt" : "card"}>
              <h2 tabIndex={-1} ref={heading}>
                {done ? `✓ ${words.operation.done[done]}` : words.operation.now}
              </h2>
              <p className="operation-now">{words.operation.names[now.operation]}</p>
              <Since operation={now} />
            </section>
            {may(session, "change_operation") ? (
              <ChangeOver key={now.operation} from={now.operation} done={setAsked} />
            ) : (
              <p>{words.operation.byWhom}</p>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

/** Since when, by whom and why. */
function Since({ operation: { changed } }: { operation: Operation }) {
  const { words, pick } = useApp();
  if (changed === null) return <p>{words.operation.always}</p>;
  return (
    <dl className="facts">
      <dt>{words.operation.since}</dt>
      <dd>
        <Time at={changed.at} />
      </dd>
      <dt>{words.operation.by}</dt>
      <dd>{pick(changed.body.name)}</dd>
      <dt>{words.places.reason}</dt>
      <dd className="as-written">{changed.reason}</dd>
    </dl>
  );
}
