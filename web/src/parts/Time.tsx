import { useApp } from "../frame/app.tsx";

/** A moment in the viewer's zone; the stored UTC is in the element. `isWhole`: with the year, where a slip matters. */
export function Time({ at, isWhole = false }: { at: string | null; isWhole?: boolean }) {
  const { times, words } = useApp();
  if (at === null) return <>{words.unknown}</>;
  return <time dateTime={new Date(at).toISOString()}>{isWhole ? times.whole(at) : times.moment(at)}</time>;
}
