import { useApp } from "../frame/app.tsx";

/** A moment in the viewer's zone; the stored UTC is in the element. */
export function Time({ at }: { at: string | null }) {
  const { times, words } = useApp();
  if (at === null) return <>{words.unknown}</>;
  return <time dateTime={new Date(at).toISOString()}>{times.moment(at)}</time>;
}
