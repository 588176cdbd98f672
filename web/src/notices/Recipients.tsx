// To whom a draft goes: ticked in a list that loses nobody, and added by name where the forecast missed somebody.
import type { Desk, Notice, Outlook } from "../api/bodies.ts";
import { useApp, useResource } from "../frame/app.tsx";
import { AddRecipient } from "./AddRecipient.tsx";
import { candidatesOf } from "./candidates.ts";
import { Lead } from "./OwnOutlook.tsx";
import type { Unsaved } from "./useUnsaved.ts";

export function Recipients({ notice, desk, draft }: { notice: Notice; desk: Desk; draft: Unsaved }) {
  const { words, pick } = useApp();
  const bodies = useResource("get /api/bodies").value?.bodies ?? [];
  const forecast = useResource("get /api/forecast").value?.forecast;
  const { notices } = words;
  const chosen = draft.recipients;
  const all = candidatesOf({ notice, desk, forecast, bodies, chosen });
  const turn = (id: string) =>
    draft.choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  // Nobody is warned by oneself, and nobody is listed twice.
  const others = bodies.filter(
    ({ id }) => id !== notice.issuer.id && !all.some(({ body }) => body.id === id),
  );
  return (
    <fieldset className="field">
      <legend>
        {notices.recipients}
        {words.colon}
        {notices.recipientsCount(chosen.length, all.length)}
      </legend>
      <p className="hint">{notices.recipientsWhy}</p>
      <div className="recipients">
        {all.map(({ body, outlook }) => (
          <label className="choice" key={body.id}>
            <input type="checkbox" checked={chosen.includes(body.id)} onChange={() => turn(body.id)} />
            <span>
              {pick(body.name)} <Expected outlook={outlook} />
            </span>
          </label>
        ))}
      </div>
      {others.length > 0 && <AddRecipient bodies={others} add={(id) => draft.choose([...chosen, id])} />}
    </fieldset>
  );
}

function Expected({ outlook }: { outlook: Outlook | null }) {
  const { words, times } = useApp();
  if (outlook === null) return <span className="quiet-text">{words.notices.noOutlook}</span>;
  return (
    <span className="quiet-text">
      {outlook.p50 ? <Lead at={outlook.p50} /> : words.forecast.beyond}
      {words.separator}
      {words.board.probability(times.percent(outlook.probability_ten_thousandths))}
      {outlook.hypothetical && <span className="tag">{words.forecast.hypothetical}</span>}
    </span>
  );
}
