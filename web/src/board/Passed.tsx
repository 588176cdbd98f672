// Of which the expected time has passed: it may have happened, and nobody has said so.
import type { Hit } from "../api/forecast.ts";
import { useApp } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";

const kNamed = 3; // the others are in the list

export function Passed({ hits, now }: { hits: readonly Hit[]; now: number }) {
  const { words, pick, times } = useApp();
  const { board } = words;
  if (hits.length === 0) return null;
  return (
    <div className="note note-warning passed">
      <h2>{board.passed(hits.length)}</h2>
      <p>{board.passedWhy}</p>
      <p className="passed-names">
        {hits.slice(0, kNamed).map((hit) => (
          <span key={hit.service.id}>
            <Link href={`/forecast?hit=${encodeURIComponent(hit.service.id)}`}>{pick(hit.service.name)}</Link>
            {hit.p50_at && ` ${times.bare(hit.p50_at, now)}`}
            {words.separator}
          </span>
        ))}
        {hits.length > kNamed && <Link href="/forecast">{board.morePassed(hits.length - kNamed)}</Link>}
      </p>
    </div>
  );
}
