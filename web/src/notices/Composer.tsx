// The desk where a notice is made: words and recipients, release, preview, send. What may be sent is the server's
// to say; the preview is its derivation, read again after every change.
import type { Desk, Notice } from "../api/bodies.ts";
import { useApp, useResource } from "../frame/app.tsx";
import { ActButton } from "../parts/Act.tsx";
import { DraftForm } from "./DraftForm.tsx";
import { PreviewView } from "./PreviewView.tsx";
import { ReleaseView } from "./ReleaseView.tsx";
import { Sending } from "./Sending.tsx";
import { UnsavedNote } from "./UnsavedNote.tsx";
import { useUnsaved } from "./useUnsaved.ts";
import "./composer.css";

export function Composer({ notice, desk }: { notice: Notice; desk: Desk }) {
  const { api, words, pick } = useApp();
  const preview = useResource("get /api/notices/{id}/preview", { id: notice.id });
  const draft = useUnsaved(notice, desk);
  const { notices } = words;
  const places = { id: notice.id };
  // Whether a release is needed is the server's to say; it is not asked for while an answer is awaited.
  const isAwaited = desk.releases.some((release) => release.answered === null);
  const isMissing = preview.value?.missing.some(({ place }) => place === "releases") ?? false;
  const isAgreed = preview.value !== undefined && !isMissing && desk.releases.length === 0;
  const sources = desk.sources.map(({ originator }) =>
    originator ? pick(originator.name) : notices.anonymousSource,
  );
  return (
    <>
      <DraftForm notice={notice} desk={desk} draft={draft} />
      <section className="card">
        <h2>{notices.steps.release}</h2>
        <p>{notices.releaseWhy([...new Set(sources)].join(words.separator))}</p>
        {isAgreed && <p>{notices.releaseAgreed}</p>}
        <ReleaseView notice={notice} desk={desk} refusals={draft.refusals} />
        {isMissing && !isAwaited && draft.isChanged && <UnsavedNote />}
        {isMissing && !isAwaited && !draft.isChanged && (
          <ActButton
            className="primary"
            send={() =>
              api.change("post /api/notices/{id}/release-request", { edits: desk.edits }, { places })
            }
          >
            {notices.ask}
          </ActButton>
        )}
      </section>
      <PreviewView preview={preview} />
      <section className="card">
        <h2>{notices.steps.send}</h2>
        {draft.isChanged ? (
          <UnsavedNote />
        ) : (
          <Sending
            key={`${desk.edits} ${notice.revision}`}
            notice={notice}
            desk={desk}
            preview={preview.value}
          />
        )}
      </section>
    </>
  );
}
