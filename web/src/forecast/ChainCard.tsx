// Why the chosen service is affected. Whoever chooses it is led there, and back to where they were.
import { useEffect, useRef } from "react";
import type { ForecastDocument, Hit } from "../api/forecast.ts";
import { useApp } from "../frame/app.tsx";
import { Chain } from "./Chain.tsx";

interface Props {
  hit: Hit | undefined;
  references: ForecastDocument["references"];
}

export function ChainCard({ hit, references }: Props) {
  const { words } = useApp();
  const card = useRef<HTMLElement>(null);
  const chosen = hit?.service.id;
  useEffect(() => {
    if (chosen === undefined || card.current === null) return;
    card.current.focus({ preventScroll: true });
    const { top, bottom } = card.current.getBoundingClientRect();
    // At once: nothing slides for who asked for less motion. What is in sight already does not move at all.
    if (top < 0 || bottom > window.innerHeight) card.current.scrollIntoView({ block: "start" });
  }, [chosen]);
  return (
    <section className="card chain-card" tabIndex={-1} ref={card} aria-labelledby="why">
      <h2 id="why">{words.forecast.why}</h2>
      {hit ? <Chain hit={hit} references={references} /> : <p>{words.forecast.chooseHit}</p>}
      {hit && (
        <button type="button" className="quiet" onClick={backToRow}>
          {words.forecast.toRow}
        </button>
      )}
    </section>
  );
}

function backToRow() {
  document.querySelector<HTMLElement>(".hits [aria-current=true]")?.focus();
}
