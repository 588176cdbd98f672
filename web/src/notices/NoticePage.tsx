// One notice: what it says, and what the one who looks can do with it.
import type { Notice } from "../api/bodies.ts";
import { Findings } from "../findings/Findings.tsx";
import { useApp, useResource } from "../frame/app.tsx";
import { useMarkings } from "../frame/marking.tsx";
import { Missing } from "../frame/Missing.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Composer } from "./Composer.tsx";
import { ContentView } from "./ContentView.tsx";
import { DeliveryView } from "./DeliveryView.tsx";
import { contentOf } from "./NoticeList.tsx";
import { OwnOutlook } from "./OwnOutlook.tsx";
import { ReceivedView } from "./ReceivedView.tsx";
import { Relay } from "./Relay.tsx";
import { Retract } from "./Retract.tsx";
import { OutlooksBelow } from "./OutlooksBelow.tsx";
import { Revisions } from "./Revisions.tsx";
import "../report/report.css";
import "./notice.css";

export default function NoticePage({ id }: { id: string }) {
  const notice = useResource("get /api/notices/{id}", { id });
  const shown = notice.value && contentOf(notice.value);
  // A draft is as closed as what it was made from, however it will be marked once it is released.
  const sources = notice.value?.issued ? [] : (notice.value?.draft?.sources ?? []);
  const received = notice.value?.received ? [notice.value.received.tlp] : [];
  useMarkings(shown ? [shown.tlp, ...received, ...sources.map(({ marking }) => marking.tlp)] : []);
  if (notice.problem?.status === 404) return <Missing />;
  return <Loaded of={notice}>{(value) => <Page notice={value} />}</Loaded>;
}

/** What was sent is corrected at the same desk, which then stays closed until it is wanted. */
function Desk({ notice, desk }: { notice: Notice; desk: NonNullable<Notice["draft"]> }) {
  const { words } = useApp();
  const composer = <Composer key={notice.id} notice={notice} desk={desk} />;
  if (!notice.issued) return composer;
  return (
    <details className="card">
      <summary>{words.notices.correctTitle}</summary>
      {composer}
    </details>
  );
}

function Page({ notice }: { notice: Notice }) {
  const { words, pick } = useApp();
  const content = contentOf(notice);
  const isRetracted = notice.issued?.kind === "retraction";
  return (
    <>
      <h1>{content ? pick(content.title) : words.screens.notices}</h1>
      {isRetracted && (
        <p className="note note-warning">
          <b>{words.notices.retracted}</b> {notice.issued?.reason}
        </p>
      )}
      {notice.issued && !isRetracted && <OwnOutlook notice={notice} />}
      {notice.issued && <ContentView notice={notice} content={notice.issued} />}
      {notice.received && <ReceivedView notice={notice} received={notice.received} />}
      {notice.issued && <Relay key={notice.revision} notice={notice} />}
      {notice.issued && <DeliveryView notice={notice} />}
      {notice.issued && !isRetracted && <OutlooksBelow notice={notice} />}
      {notice.draft && notice.issued && <Revisions revisions={notice.draft.revisions} />}
      {notice.draft && !isRetracted && <Desk notice={notice} desk={notice.draft} />}
      {notice.issued && <Findings of={`notice:${notice.id}`} />}
      {notice.draft && notice.issued && !isRetracted && <Retract notice={notice} />}
    </>
  );
}
