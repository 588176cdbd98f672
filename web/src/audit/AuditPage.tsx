// The tamper-evident record, latest first: what was done is asked of it, and whether it is whole.
import { useMemo } from "react";
import { useApp, useResource } from "../frame/app.tsx";
import { addressWith, goTo, useQuery } from "../frame/place.tsx";
import { Problems } from "../parts/Problems.tsx";
import { Entries } from "./Entries.tsx";
import { ByPages, Filter, Searched } from "./Filter.tsx";
import { Head } from "./Head.tsx";
import { saidBy } from "./said.ts";
import { isByPage, isWanted, textOf, type Wanted } from "./search.ts";
import { lastOf, pageOf, type Page, type Part } from "./trail.ts";
import { useTrail } from "./useTrail.ts";
import "./audit.css";

export default function AuditPage() {
  const { words } = useApp();
  const query = useQuery();
  const upTo = Number(query.get("up_to")) || 0; // the number of the last entry shown; 0: the latest
  const { part, problem, progress, reload, readAll, stop } = useTrail(upTo);
  const kind = query.get("kind") ?? "";
  const wanted: Wanted = {
    words: query.get("find") ?? "",
    isRefused: query.get("result") === "refused",
    kind: kind === "change" || kind === "read" || kind === "session" ? kind : "all",
    withReads: query.get("reads") === "shown",
  };
  const { found, hidden, nameOf, timeOf } = useFound(part, wanted);
  const toLatest = () => {
    goTo(addressWith({ up_to: "" }));
    if (upTo === 0) reload();
  };
  return (
    <>
      <h1>{words.screens.audit}</h1>
      <Problems problem={problem} />
      {!part && !problem && <p role="status">{words.loading}</p>}
      {part && (
        <>
          <Head part={part} />
          <Filter wanted={wanted} />
          <Searched part={part} found={found.length} progress={progress} readAll={readAll} stop={stop} />
          <ByPages count={hidden} isShown={wanted.withReads} />
          <Turn page={pageOf(part, found, upTo)} all={lastOf(part)} toLatest={toLatest} />
          {found.length === 0 ? (
            <p>{words.audit.none}</p>
          ) : (
            <Entries entries={pageOf(part, found, upTo).entries} nameOf={nameOf} timeOf={timeOf} />
          )}
        </>
      )}
    </>
  );
}

/** What is wanted of what was read, and how much of it is left out because pages read it by themselves. */
function useFound(part: Part | null, wanted: Wanted) {
  const { words, pick, times } = useApp();
  const bodies = useResource("get /api/bodies").value?.bodies;
  const nameOf = useMemo(() => {
    const names = new Map((bodies ?? []).map(({ id, name }) => [id, pick(name)]));
    return (body: string) => names.get(body) ?? body;
  }, [bodies, words]);
  const timeOf = (at: string) => times.second(at);
  // Put together once, not at every letter: a trail may have a hundred thousand entries.
  const texts = useMemo(() => new Map<number, string>(), [part, nameOf]);
  const { words: find, isRefused, kind, withReads } = wanted;
  return useMemo(() => {
    const asked = (part?.entries ?? []).filter((entry) =>
      isWanted(entry, { words: find, isRefused, kind }, () => {
        const known = texts.get(entry.number);
        const text = known ?? textOf(entry, saidBy(entry, words, nameOf), timeOf(entry.at));
        if (known === undefined) texts.set(entry.number, text);
        return text;
      }),
    );
    const found = withReads ? asked : asked.filter((entry) => !isByPage(entry));
    return { found, hidden: asked.length - found.length, nameOf, timeOf };
  }, [part, texts, find, isRefused, kind, withReads]);
}

/** Where one is in the trail. A button stands there only where it leads somewhere. */
function Turn({ page, all, toLatest }: { page: Page; all: number; toLatest: () => void }) {
  const { words } = useApp();
  const { audit } = words;
  const { from, to, older, newer } = page;
  const turn = (upTo: number, name: string) => (
    <button type="button" onClick={() => goTo(addressWith({ up_to: String(upTo) }))}>
      {name}
    </button>
  );
  return (
    <div className="buttons">
      <span>{audit.page(all, from, to)}</span>
      {older !== null && turn(older, audit.older)}
      {newer !== null && turn(newer, audit.newer)}
      <button type="button" onClick={toLatest}>
        {to === all ? words.reload : audit.latest}
      </button>
    </div>
  );
}
