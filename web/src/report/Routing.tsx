// Who would see the report, hop by hop and why, as the server derives it, and which regimes it falls under.
import type { Basis, ReportPreview } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Hops } from "../parts/Hops.tsx";

export const regimesFor = (preview: ReportPreview, basis: Basis) =>
  preview.regimes.filter((regime) => regime.bases.includes(basis));

export function Routing({ preview, basis }: { preview: ReportPreview; basis: Basis }) {
  const { words, pick } = useApp();
  const regimes = regimesFor(preview, basis);
  return (
    <aside className="card">
      <h2>{words.report.routing}</h2>
      {preview.hops.length === 0 ? <p>{words.report.noRouting}</p> : <Hops hops={preview.hops} />}
      <h2>{words.report.regimes}</h2>
      {regimes.length === 0 && <p>{words.report.noRegime}</p>}
      <ul>
        {regimes.map((regime) => (
          <li key={regime.id}>
            <b>{pick(regime.name)}</b>
            <br />
            {pick(regime.trigger)}
            <br />
            <span className="quiet-text">{pick(regime.form)}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
