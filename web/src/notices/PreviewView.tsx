// Who would see which parts, as whom they would see the source, and why; and what is missing before it can go.
import type { NoticePreview } from "../api/bodies.ts";
import type { Resource } from "../api/resources.ts";
import { useApp } from "../frame/app.tsx";
import { Hops } from "../parts/Hops.tsx";
import { Loaded } from "../parts/Loaded.tsx";

export function PreviewView({ preview }: { preview: Resource<NoticePreview> }) {
  const { words, pick } = useApp();
  const { notices } = words;
  return (
    <section className="card">
      <h2>{notices.steps.preview}</h2>
      <p className="hint">{notices.previewWhy}</p>
      <Loaded of={preview}>
        {(seen) => (
          <>
            <div className={seen.missing.length > 0 ? "note note-warning" : "note"} role="status">
              <b>{seen.missing.length > 0 ? notices.missing : notices.nothingMissing}</b>
              <ul>
                {seen.missing.map((row, index) => (
                  <li key={index}>
                    {pick(row.reason)} {pick(row.mend)}
                  </li>
                ))}
              </ul>
            </div>
            {seen.nobody.length > 0 && (
              <>
                <h3>{notices.nobody}</h3>
                <ul>
                  {seen.nobody.map((row) => (
                    <li key={row.body.id}>
                      {pick(row.body.name)}
                      {words.colon}
                      {pick(row.reason)}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <details>
              <summary>{notices.previewCount(seen.hops.length)}</summary>
              <Hops
                hops={seen.hops}
                more={(hop) => (
                  <>
                    <br />
                    {hop.at_most && `${notices.atMost} `}
                    {notices.sees}
                    {words.colon}
                    {hop.sees.map((part) => notices.parts[part]).join(words.separator)}
                  </>
                )}
              />
            </details>
          </>
        )}
      </Loaded>
    </section>
  );
}
