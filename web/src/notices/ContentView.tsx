// What a notice says: the facts first, then the text, the reader's language before the other.
import type { Content, Notice } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { MarkingLabel } from "../frame/marking.tsx";
import { en } from "../text/en.ts";
import { ja } from "../text/ja.ts";
import type { Language } from "../text/language.ts";
import { Time } from "../parts/Time.tsx";

// Each side speaks its own language, headings too.
const kWords = { ja, en };

export function ContentView({ notice, content }: { notice: Notice; content: Content & { issued?: string } }) {
  const { words, pick } = useApp();
  const { notices, delivery } = words;
  return (
    <section className="card">
      <p>
        {content.issued && (
          <>
            {notice.issued ? notices.kinds[notice.issued.kind] : notices.issued} <Time at={content.issued} />{" "}
            {notices.revision(notice.revision)}
            {words.separator}
          </>
        )}
        {notices.issuer} {pick(notice.issuer.name)}
      </p>
      {notice.received && (
        <p>
          {delivery.receivedFrom(pick(notice.received.from.name))} <Time at={notice.received.sent} />
          {delivery.because(pick(notice.received.reason))}
        </p>
      )}
      {notice.remarks.length > 0 && (
        <div className="note">
          <b>{notices.remarks}</b>
          {notice.remarks.map((remark) => (
            <p key={remark.body.id} className="as-written">
              {pick(remark.body.name)}
              {words.colon}
              {remark.text}
            </p>
          ))}
        </div>
      )}
      <Words content={content} isTitled={false} />
    </section>
  );
}

/** `isTitled`: the title is not on the page already. */
export function Words({ content, isTitled = true }: { content: Content; isTitled?: boolean }) {
  const { words, language } = useApp();
  const { notices, delivery } = words;
  const other = language === "ja" ? "en" : "ja";
  const noTime = content.urgency === "immediate" ? delivery.atOnce : words.incidents.noDue;
  return (
    <>
      <dl className="facts">
        <dt>{notices.actBy}</dt>
        <dd>{content.act_by ? <Time at={content.act_by} /> : noTime}</dd>
        <dt>{notices.urgency}</dt>
        <dd>{notices.urgencies[content.urgency]}</dd>
        <dt>{delivery.marking}</dt>
        <dd>
          <MarkingLabel marking={content.tlp} /> {notices.meaning[content.tlp]}
        </dd>
      </dl>
      <div className="two-languages">
        <div lang={language}>
          <Said content={content} in={language} title={isTitled ? content.title[language] : notices.body} />
        </div>
        {/* On a narrow screen it would stand between the text and what is to be done about it. */}
        <details lang={other} open={isWide()}>
          <summary>{notices.original[other]}</summary>
          <Said content={content} in={other} title={content.title[other]} />
        </details>
      </div>
      <dl className="facts">
        <dt>{notices.purpose}</dt>
        <dd>
          {content.purposes.map((purpose) => notices.purposes[purpose]).join(words.separator) || words.none}
        </dd>
        <dt>{notices.source}</dt>
        <dd>{words.identities[content.source]}</dd>
        <dt>{notices.references}</dt>
        <dd>
          {content.references.length === 0 ? (
            notices.noReferences
          ) : (
            <ul className="plain-list">
              {content.references.map((reference) => (
                <li key={reference}>{reference}</li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </>
  );
}

const isWide = () => !(window.matchMedia?.("(max-width: 900px)").matches ?? false);

function Said({ content, in: language, title }: { content: Content; in: Language; title: string }) {
  return (
    <>
      <h2>{title}</h2>
      <p className="as-written">{content.body[language]}</p>
      <h3>{kWords[language].notices.action}</h3>
      <p className="as-written">{content.action[language]}</p>
    </>
  );
}
