import { useApp, useResource, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { Time } from "../parts/Time.tsx";
import { AddLink } from "./AddLink.tsx";
import { Onward } from "./Onward.tsx";

/** One finding with what follows from it. */
export function FindingView({ id }: { id: string }) {
  const { words, pick } = useApp();
  const session = useSession();
  const finding = useResource("get /api/findings/{id}", { id });
  const thing = `finding:${id}`;
  return (
    <li className="finding">
      <Loaded of={finding}>
        {({ text, originator, raised }) => (
          <>
            <p className="as-written">{text}</p>
            <p className="quiet-text">
              {pick(originator.name)}
              {words.separator}
              <Time at={raised} />
            </p>
          </>
        )}
      </Loaded>
      <Onward of={thing} />
      {may(session, "make_link") && <AddLink from={thing} />}
    </li>
  );
}
