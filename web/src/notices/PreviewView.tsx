// Who would see which parts, as whom they would see the source, and why; and what is missing before it can go. What
// waits for a person in between stands in sight: it may never arrive.
import type { NoticePreview } from "../api/bodies.ts";
import type { Resource } from "../api/resources.ts";
import { useApp } from "../frame/app.tsx";
import { leafOf } from "../parts/Field.tsx";
import { Hops } from "../parts/Hops.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { reachOf } from "./reach.ts";

type PreviewHop = NoticePreview["hops"][number];

export function PreviewView({ preview }: { preview: Resource<NoticePreview> }) {
  const { words, pick } = useApp();
  const { notices } = words;
  return (
    <section className="card">
      <h2>{notices.steps.preview}</h2>
      <p className="hint">{notices.previewWhy}</p>
      <Loaded of={preview}>
        {(seen) => (
          <>
            <Missing missing={seen.missing} />
            {seen.nobody.length > 0 && (
              <>
                <h3>{notices.nobody}</h3>
                <ul>
                  {seen.nobody.map((row) => (
                    <li key={row.body.id}>
                      {pick(row.body.name)}
                      {words.colon}
                      {pick(row.reason)}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <Reach seen={seen} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Missing({ missing }: Pick<NoticePreview, "missing">) {
  const { words, pick } = useApp();
  const { notices } = words;
  const isMissing = missing.length > 0;
  return (
    <div className={isMissing ? "note note-warning" : "note"} role="status">
      <b>{isMissing ? notices.missing : notices.nothingMissing}</b>
      {isMissing && (
        <ul>
          {missing.map(({ place, reason, mend }, index) => {
            // What is still empty is named as its field is; the server says the language in its place alone.
            const field = /^(title|body)\./.test(place) ? words.places[leafOf(place)] : undefined;
            return <li key={index}>{field ? notices.fill(field) : `${pick(reason)} ${pick(mend)}`}</li>;
          })}
        </ul>
      )}
    </div>
  );
}

/** In numbers, then who waits for whom, then each delivery. */
function Reach({ seen }: { seen: NoticePreview }) {
  const { words, pick } = useApp();
  const { notices } = words;
  const { atOnce, later } = reachOf(seen);
  const waiting = seen.hops.filter((hop) => hop.at_most);
  const relays = new Map(waiting.map(({ from }) => [from.id, from]));
  return (
    <>
      <p className="reach">
        <b>{notices.reach(atOnce, later)}</b>
      </p>
      {relays.size > 0 && (
        <ul className="plain-list">
          {[...relays.values()].map((relay) => (
            <li key={relay.id} className="delivery-row waits-for-relay">
              <b>{notices.waitsFor(pick(relay.name))}</b>
              <br />
              {waiting
                .filter(({ from }) => from.id === relay.id)
                .map(({ to }) => pick(to.name))
                .join(words.separator)}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{notices.previewCount(seen.hops.length)}</summary>
        <h3>{notices.reachAtOnce(atOnce)}</h3>
        <Deliveries hops={seen.hops.filter((hop) => !hop.at_most)} />
        {[...relays.values()].map((relay) => (
          <section key={relay.id}>
            <h3>{notices.waitsFor(pick(relay.name))}</h3>
            <Deliveries hops={waiting.filter(({ from }) => from.id === relay.id)} />
          </section>
        ))}
      </details>
    </>
  );
}

function Deliveries({ hops }: { hops: readonly PreviewHop[] }) {
  const { words } = useApp();
  const { notices } = words;
  return (
    <Hops
      hops={hops}
      more={(hop) => (
        <>
          <br />
          {notices.sees}
          {words.colon}
          {hop.sees.map((part) => notices.parts[part]).join(words.separator)}
        </>
      )}
    />
  );
}
