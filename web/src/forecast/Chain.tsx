// Why a service is hit: link by link from the failure to it, each with its time, its cause and what that rests on.
import type { ForecastDocument, Hit, Link as ChainLink } from "../api/forecast.ts";
import { useApp } from "../frame/app.tsx";

interface Props {
  hit: Hit;
  references: ForecastDocument["references"];
}

export function Chain({ hit, references }: Props) {
  const { words, pick, times } = useApp();
  return (
    <>
      <h3>{words.forecast.chain(pick(hit.service.name))}</h3>
      <p className="hint">{words.forecast.chainWhy}</p>
      <ol className="chain plain-list">
        {hit.chain.map((link, index) => (
          <li key={index}>
            <p>
              <b>{pick(link.what)}</b>
            </p>
            <p>
              <time dateTime={link.happens_at}>{times.moment(link.happens_at)}</time>{" "}
              {index === 0 && words.forecast.start}
            </p>
            <p>{pick(link.why)}</p>
            {link.through && (
              <p className="quiet-text">
                {words.forecast.confidence(link.through.confidence_of_5)}
                {words.separator}
                {words.forecast.delay(times.span(link.through.delay_minutes))}
              </p>
            )}
            <Basis link={link} references={references} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface BasisProps {
  link: ChainLink;
  references: Props["references"];
}

/** What the link rests on: where its values were published, or that they were invented for the demonstration. */
function Basis({ link, references }: BasisProps) {
  const { words, pick } = useApp();
  const used = [...new Set(link.rests_on.map((basis) => basis.reference))];
  if (used.length === 0) return null;
  return (
    <p className="quiet-text">
      {words.forecast.basis}
      {words.colon}
      {used
        .map((id) => references.find((reference) => reference.id === id))
        .map(
          (found) =>
            found &&
            words.forecast.marked(pick(found.source), words.forecast.marks[found.mark] ?? found.mark),
        )
        .join(words.separator)}
    </p>
  );
}
