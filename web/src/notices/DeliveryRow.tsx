// One body that one's own passed it on to: whether it has it, has acknowledged it, and whom to call if not.
import type { Delivery, Outlook, Tlp } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { MarkingLabel } from "../frame/marking.tsx";
import { useNow } from "../parts/useNow.ts";
import { isLate } from "../work/noticeTasks.ts";
import { Contacts } from "./Contacts.tsx";
import { ExpectedAt } from "./OwnOutlook.tsx";

interface Props {
  row: Delivery;
  outlook: Outlook | null;
  came: Tlp; // as it came; where it went on stricter, that is shown
}

export function DeliveryRow({ row, outlook, came }: Props) {
  const { words, pick, times } = useApp();
  const { notices, delivery } = words;
  const state = useStanding(row);
  const steps = [
    [notices.sent, row.sent],
    [notices.reminded, row.reminded],
    [notices.escalated, row.escalated],
  ] as const;
  const taken = steps.flatMap(([name, at]) => (at === null ? [] : [`${name} ${times.moment(at)}`]));
  return (
    <li className={isLate(row) ? "delivery-row delivery-late" : "delivery-row"}>
      <b>{pick(row.to.name)}</b> {row.tlp !== came && <MarkingLabel marking={row.tlp} />} {state}
      {taken.length > 0 && <span className="quiet-text steps">{taken.join(words.separator)}</span>}
      {row.sent !== null && row.acknowledged === null && outlook && (
        <div className="quiet-text">
          <ExpectedAt outlook={outlook} />
        </div>
      )}
      {row.remark !== "" && (
        <div className="as-written">
          {delivery.ownRemark}
          {words.colon}
          {row.remark}
        </div>
      )}
      {isLate(row) && <Contacts contacts={row.contacts ?? []} />}
    </li>
  );
}

/** Where it stands, in words. */
function useStanding(row: Delivery) {
  const { words, times } = useApp();
  const { delivery } = words;
  const now = useNow();
  if (row.left_out !== null) return <b>{delivery.notSent(times.near(row.left_out, now))}</b>;
  if (row.sent === null)
    return <>{row.due === null ? delivery.waits : delivery.goesAt(times.near(row.due, now))}</>;
  if (row.acknowledged !== null)
    return (
      <>
        <span aria-hidden="true">✓</span> {delivery.acknowledgedAt(times.near(row.acknowledged, now))}
        {row.acted !== null && words.separator + delivery.actedAt(times.near(row.acted, now))}
      </>
    );
  if (row.acknowledge_by === null) return <>{words.notices.sent}</>;
  const by = times.near(row.acknowledge_by, now);
  const minutes = (Date.parse(row.acknowledge_by) - now) / 60_000;
  if (!isLate(row) && minutes > 0) return <>{delivery.unacknowledged(by, times.span(minutes))}</>;
  return (
    <b className="late">
      ⚠ {delivery.overdue(by, times.span(Math.max(0, -minutes)))} {delivery.callThem}
    </b>
  );
}
