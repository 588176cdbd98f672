// What a body is told to expect that does not see the forecast: by the notices that reached it.
import type { Notice } from "../api/bodies.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { outlookOf } from "./situation.ts";

/** The notices that say when the body of whoever looks is expected to be affected. */
export function useOwnOutlooks(): Notice[] {
  const { body } = useSession();
  const notices = useResource("get /api/notices").value?.notices ?? [];
  return notices.filter((notice) => outlookOf(notice, body.id)?.p50);
}

export function OwnOutlooks({ now }: { now: number }) {
  const { words } = useApp();
  const told = useOwnOutlooks();
  return (
    <>
      <h2>{words.board.next}</h2>
      {told.length === 0 && <p>{words.board.forecastClosedWhy}</p>}
      <ul className="plain-list outlooks">
        {told.slice(0, 3).map((notice) => (
          <li key={notice.id}>
            <Told notice={notice} now={now} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** From which failure, when, and how long that is from now. */
export function Told({ notice, now }: { notice: Notice; now: number }) {
  const { words, pick, times } = useApp();
  const { body } = useSession();
  const { board } = words;
  const at = outlookOf(notice, body.id)?.p50 ?? "";
  const sectors = notice.sectors.map(({ name }) => pick(name)).join(words.separator);
  const minutes = Math.round((Date.parse(at) - now) / 60_000);
  const span = times.span(Math.abs(minutes));
  const left = minutes === 0 ? board.soon : minutes > 0 ? board.left(span) : board.over(span);
  return (
    <>
      <Link href={`/notices/${notice.id}`}>
        {sectors ? board.failureIn(sectors) : notice.issued && pick(notice.issued.title)}
      </Link>
      {words.colon}
      <b>{board.ownOutlook(times.near(at, now), left)}</b>
    </>
  );
}
