// What came, what one drafts, and what one is asked to release.
import type { Notice, Release } from "../api/bodies.ts";
import type { Resource } from "../api/resources.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { MarkingLabel, useMarkings } from "../frame/marking.tsx";
import { Link } from "../frame/place.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Time } from "../parts/Time.tsx";
import { useSteady } from "../parts/useSteady.ts";
import { waitingHops } from "../work/noticeTasks.ts";
import { markingsOf } from "./release.ts";
import "./notice.css";

export default function NoticeList() {
  const { words } = useApp();
  const session = useSession();
  const notices = useResource("get /api/notices");
  const releases = useResource("get /api/releases");
  useMarkings([
    ...(notices.value?.notices ?? []).flatMap((notice) => contentOf(notice)?.tlp ?? []),
    ...(releases.value?.releases ?? []).flatMap(markingsOf),
  ]);
  return (
    <>
      <h1>{words.screens.notices}</h1>
      {may(session, "list_releases") && <Releases of={releases} />}
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
  const waiting = notice.issued?.kind === "retraction" ? 0 : waitingHops(notice).length;
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
        {received?.acknowledged && words.separator + words.delivery.acknowledgedOwn}
        {received?.acted && words.separator + words.notices.actedDone}
        {waiting > 0 && (
          <>
            {words.separator}
            <b className="stopped">{words.delivery.waitsForRelay(waiting)}</b>
          </>
        )}
      </p>
    </li>
  );
}

/** Those that wait for an answer come first; where none was ever asked for, there is nothing to show. */
function Releases({ of: releases }: { of: Resource<{ releases: Release[] }> }) {
  const { words, pick } = useApp();
  const list = releases.value?.releases;
  if (list?.length === 0) return null;
  const waits = ({ answered }: Release) => answered === null;
  const titleOf = ({ content }: Release) => (content ? pick(content.title) : words.notices.ownReports);
  const row = (release: Release) => (
    <li key={release.notice}>
      <Link href={`/releases/${release.notice}`}>
        {waits(release) ? <b>{titleOf(release)}</b> : titleOf(release)}
      </Link>{" "}
      {release.content && <MarkingLabel marking={release.content.tlp} />} <Time at={release.asked} />{" "}
      {waits(release) ? (
        <b className="stopped">{words.notices.asked}</b>
      ) : (
        <span className="quiet-text">{words.notices.answered}</span>
      )}
    </li>
  );
  return (
    <section className={list?.some(waits) ? "card card-waits" : "card"}>
      <h2>{words.notices.releases}</h2>
      <Loaded of={releases}>
        {({ releases: all }) => (
          <ul className="plain-list">
            {[...all.filter(waits), ...all.filter((one) => !waits(one))].map(row)}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
