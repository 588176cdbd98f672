// What a notice says, in both languages side by side.
import type { Content, Notice } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { en } from "../text/en.ts";
import { ja } from "../text/ja.ts";
import { Time } from "../parts/Time.tsx";

// Each side speaks its own language, headings too.
const kWords = { ja, en };

export function ContentView({ notice, content }: { notice: Notice; content: Content & { issued?: string } }) {
  const { words, pick } = useApp();
  const { notices } = words;
  return (
    <section className="card">
      <p>
        {content.issued && (
          <>
            {notices.issued} <Time at={content.issued} /> {notices.revision(notice.revision)}
            {words.separator}
          </>
        )}
        {notices.issuer} {pick(notice.issuer.name)}
      </p>
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
      <Words content={content} />
    </section>
  );
}

export function Words({ content }: { content: Content }) {
  const { words } = useApp();
  const { notices } = words;
  return (
    <>
      <div className="two-languages">
        {(["ja", "en"] as const).map((language) => (
          <div key={language} lang={language}>
            <h2>{content.title[language]}</h2>
            <p className="as-written">{content.body[language]}</p>
            <h3>{kWords[language].notices.action}</h3>
            <p className="as-written">{content.action[language]}</p>
          </div>
        ))}
      </div>
      <dl className="facts">
        <dt>{notices.actBy}</dt>
        <dd>{content.act_by ? <Time at={content.act_by} /> : words.incidents.noDue}</dd>
        <dt>{notices.urgency}</dt>
        <dd>{notices.urgencies[content.urgency]}</dd>
        <dt>{notices.purpose}</dt>
        <dd>
          {content.purposes.map((purpose) => notices.purposes[purpose]).join(words.separator) || words.none}
        </dd>
        <dt>{notices.source}</dt>
        <dd>{words.identities[content.source]}</dd>
        <dt>{notices.references}</dt>
        <dd>
          {content.references.length === 0 && notices.noReferences}
          <ul className="plain-list">
            {content.references.map((reference) => (
              <li key={reference}>{reference}</li>
            ))}
          </ul>
        </dd>
      </dl>
    </>
  );
}
