// What every part of a page may ask for: the language, the interface, what was read, who is signed in.
import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import type { Session, Text } from "../api/bodies.ts";
import type { Api, Places } from "../api/client.ts";
import type { Gives, Reading } from "../api/operations.ts";
import { placeOf, type Resource, type Resources } from "../api/resources.ts";
import { isAsked } from "./asked.ts";
import type { Language } from "../text/language.ts";
import type { Times } from "../text/times.ts";
import type { Words } from "../text/ja.ts";

export interface App {
  language: Language;
  words: Words;
  times: Times;
  pick: (text: Text) => string;
  api: Api;
  resources: Resources;
}
export const AppContext = createContext<App | null>(null);
export const SessionContext = createContext<Session | null>(null);

function found<T>(value: T | null): T {
  if (value === null) throw new Error("outside of the page");
  return value;
}
export const useApp = () => found(useContext(AppContext));
export const useSession = () => found(useContext(SessionContext));

/** What the server says at this place, read once and kept up to date while it is shown. */
export function useResource<O extends Reading>(operation: O, places: Places = {}): Resource<Gives<O>> {
  const { resources, words } = useApp();
  const session = useContext(SessionContext);
  const asked = session === null || isAsked(operation, session);
  const place = placeOf(operation, places);
  const seen = useSyncExternalStore(
    (changed) => resources.subscribe(place, changed),
    () => resources.find(operation, places),
  );
  useEffect(() => {
    if (asked) void resources.want(operation, places);
  }, [resources, place, asked]);
  return asked ? seen : { problem: { status: 403, title: words.notForYou, problems: [] } };
}
