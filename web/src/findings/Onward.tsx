import { useApp, useResource, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { AddLink } from "./AddLink.tsx";

/** What a finding or clause is linked on to. It ends: a measure carries out, and is carried out by nothing. */
export function Onward({ of }: { of: string }) {
  const { words, pick } = useApp();
  const session = useSession();
  const links = useResource("get /api/links", { of }).value?.links ?? [];
  const onward = links.filter(({ type, direction }) => direction === "to" && type !== "arises_from");
  if (onward.length === 0) return null;
  return (
    <ul className="onward">
      {onward.map(({ type, thing, name }) => (
        <li key={type + thing}>
          {words.findings.types[type]}
          {words.colon}
          <b>{name ? pick(name) : thing}</b>{" "}
          <span className="quiet-text">{thing.slice(thing.indexOf(":") + 1)}</span>
          {thing.startsWith("clause:") && <Onward of={thing} />}
          {thing.startsWith("clause:") && may(session, "make_link") && <AddLink from={thing} />}
        </li>
      ))}
    </ul>
  );
}
