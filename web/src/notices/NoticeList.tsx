// What came, what one drafts, and what one is asked to release.
import type { Notice, Release } from "../api/bodies.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { MarkingLabel, useMarkings } from "../frame/marking.tsx";
import { Link } from "../frame/place.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Time } from "../parts/Time.tsx";
import { useSteady } from "../parts/useSteady.ts";

export default function NoticeList() {
  const { words } = useApp();
  const session = useSession();
  const notices = useResource("get /api/notices");
  useMarkings((notices.value?.notices ?? []).flatMap((notice) => contentOf(notice)?.tlp ?? []));
  return (
    <>
      <h1>{words.screens.notices}</h1>
      {may(session, "list_releases") && <Releases />}
      <Loaded of={notices}>
        {({ notices: list }) => (list.length === 0 ? <p>{words.notices.none}</p> : <Rows notices={list} />)}
      </Loaded>
    </>
  );
}

export const contentOf = (notice: Notice) => notice.issued ?? notice.draft?.content;

function Rows({ notices }: { notices: readonly Notice[] }) {
  const { rows, hold } = useSteady(notices, ({ id }) => id);
  return (
    <ul className="plain-list" {...hold}>
      {rows.map((notice) => (
        <Row key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

function Row({ notice }: { notice: Notice }) {
  const { words, pick } = useApp();
  const content = contentOf(notice);
  const { received } = notice;
  return (
    <li className="card">
      <h2>
        <Link href={`/notices/${notice.id}`}>{content ? pick(content.title) : notice.id}</Link>{" "}
        {content && <MarkingLabel marking={received?.tlp ?? content.tlp} />}
      </h2>
      <p>
        <b>{notice.issued ? words.notices.kinds[notice.issued.kind] : words.notices.draft}</b>
        {notice.issued && (
          <>
            {" "}
            <Time at={notice.issued.issued} />
          </>
        )}
        {content && words.separator + words.notices.urgencies[content.urgency]}
        {received?.acknowledged && words.separator + words.notices.acknowledged}
        {received?.acted && words.separator + words.notices.actedDone}
      </p>
    </li>
  );
}

function Releases() {
  const { words, pick } = useApp();
  const releases = useResource("get /api/releases");
  const row = (release: Release) => (
    <li key={release.notice}>
      <Link href={`/releases/${release.notice}`}>{pick(release.content.title)}</Link>{" "}
      <Time at={release.asked} /> {release.answered && <b>{words.notices.answered}</b>}
    </li>
  );
  return (
    <section className="card">
      <h2>{words.notices.releases}</h2>
      <Loaded of={releases}>
        {({ releases: list }) =>
          list.length === 0 ? (
            <p>{words.notices.noReleases}</p>
          ) : (
            <ul className="plain-list">{list.map(row)}</ul>
          )
        }
      </Loaded>
    </section>
  );
}
