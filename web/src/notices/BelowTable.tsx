// Beyond the bodies it went through, in numbers; first those that passed nothing on, with whom to call there.
import type { Counts } from "../api/bodies.ts";
import { useApp, useResource } from "../frame/app.tsx";
import { useNow } from "../parts/useNow.ts";
import { Contacts } from "./Contacts.tsx";
import { byNeed, isNotPassedOn } from "./tally.ts";

export function BelowTable({ counts }: { counts: readonly Counts[] }) {
  const { words } = useApp();
  const { notices } = words;
  const numbers = [notices.entitled, notices.sent, notices.acknowledgedCount, notices.overdue];
  return (
    <table className="delivery">
      <caption>
        {notices.deliveryBelow} <span className="hint">{notices.deliveryBelowWhy}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{notices.relayBody}</th>
          {numbers.map((name) => (
            <th scope="col" className="number" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byNeed(counts).map((row) => (
          <Row key={row.relay.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: Counts }) {
  const { words, times, pick } = useApp();
  const now = useNow();
  const { notices, delivery } = words;
  const bodies = useResource("get /api/bodies");
  const isStopped = isNotPassedOn(row);
  const contacts = bodies.value?.bodies.find(({ id }) => id === row.relay.id)?.contacts ?? [];
  return (
    <tr className={isStopped ? "delivery-stopped" : undefined}>
      <th scope="row">
        {pick(row.relay.name)} {isStopped && <b className="stopped">⚠ {delivery.notPassedOn}</b>}
        {row.held_since !== null && (
          <p className="quiet-text">{delivery.heldSince(row.held, times.near(row.held_since, now))}</p>
        )}
        {(isStopped || row.overdue > 0) && <Contacts contacts={contacts} />}
      </th>
      <td className="number" data-label={notices.entitled}>
        {row.entitled}
      </td>
      <td className="number" data-label={notices.sent}>
        {row.sent}
      </td>
      <td className="number" data-label={notices.acknowledgedCount}>
        {row.acknowledged}
      </td>
      <td className="number" data-label={notices.overdue}>
        {row.overdue > 0 ? <b className="late">⚠ {row.overdue}</b> : 0}
      </td>
    </tr>
  );
}
