// What has been read, kept by its place, so that two parts of a page never show two states of one thing.
// A value is replaced only by a later answer of the server; one that fails leaves the old one, which says its time.
import type { Problem } from "./bodies.ts";
import type { Api, Outcome, Places } from "./client.ts";
import type { Gives, Reading } from "./operations.ts";

export interface Resource<T> {
  value?: T;
  problem?: Problem;
  at?: number; // of the answer, by the server's clock
}

const kNothing: Resource<never> = {};

export interface Resources {
  find<O extends Reading>(operation: O, places?: Places): Resource<Gives<O>>;
  load<O extends Reading>(operation: O, places?: Places): Promise<Resource<Gives<O>>>;
  /** The same, but for what is being read already: two parts of a page that show one thing ask once. */
  want<O extends Reading>(operation: O, places?: Places): Promise<unknown>;
  /** Reads again what the pages show and `concerns` says yes to. */
  reload(concerns: (place: string) => boolean): Promise<unknown>;
  subscribe(place: string, changed: () => void): () => void;
  clear(): void;
}

/** "get /api/incidents/{id}", {id: "a"} → "/api/incidents/a"; what has no place in the path is asked after it. */
export function placeOf(operation: string, places: Places = {}): string {
  const path = operation.replace(/^get /, "").replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? "");
  const query = new URLSearchParams(queryOf(operation, places)).toString();
  return query === "" ? path : `${path}?${query}`;
}
const queryOf = (operation: string, places: Places): Places =>
  Object.fromEntries(Object.entries(places).filter(([name]) => !operation.includes(`{${name}}`)));

export function makeResources(api: Api): Resources {
  const kept = new Map<string, Resource<unknown>>();
  const shown = new Map<string, Set<() => void>>();
  const loaders = new Map<string, () => Promise<unknown>>();
  const latest = new Map<string, number>();
  const underWay = new Map<string, Promise<unknown>>();

  function keep(place: string, outcome: Outcome<unknown>) {
    const before = kept.get(place) ?? kNothing;
    const next: Resource<unknown> = outcome.ok
      ? { value: outcome.value, at: outcome.at }
      : refused(outcome.problem)
        ? { problem: outcome.problem } // what may not be seen any more is not shown any more
        : { ...before, problem: outcome.problem };
    kept.set(place, next);
    shown.get(place)?.forEach((changed) => changed());
    return next;
  }

  async function load(operation: Reading, places: Places = {}) {
    const place = placeOf(operation, places);
    loaders.set(place, () => load(operation, places));
    const turn = (latest.get(place) ?? 0) + 1;
    latest.set(place, turn);
    const outcome = await api.read(operation, places, queryOf(operation, places));
    // An answer that was overtaken by a later question is not shown.
    if (latest.get(place) !== turn) return kept.get(place) ?? kNothing;
    return keep(place, outcome);
  }

  function want(operation: Reading, places: Places = {}) {
    const place = placeOf(operation, places);
    const running = underWay.get(place);
    if (running) return running;
    const asked = load(operation, places).finally(() => underWay.delete(place));
    underWay.set(place, asked);
    return asked;
  }

  return {
    find: (operation, places) => (kept.get(placeOf(operation, places)) ?? kNothing) as Resource<never>,
    load: load as Resources["load"],
    want,
    reload: (concerns) =>
      Promise.all(
        [...loaders].filter(([place]) => shown.has(place) && concerns(place)).map(([, again]) => again()),
      ),
    subscribe(place, changed) {
      const those = shown.get(place) ?? new Set();
      shown.set(place, those.add(changed));
      return () => {
        those.delete(changed);
        if (those.size === 0) shown.delete(place);
      };
    },
    clear() {
      kept.clear();
      loaders.clear();
      underWay.clear();
      for (const [place, turn] of latest) latest.set(place, turn + 1);
      shown.forEach((those) => those.forEach((changed) => changed()));
    },
  };
}

const refused = (problem: Problem) => [401, 403, 404].includes(problem.status);
