// Who has it: by name where one passed it on oneself, in numbers further down.
import type { Delivery, Notice } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { isLate } from "../work/noticeTasks.ts";

export function DeliveryView({ notice }: { notice: Notice }) {
  const { words, pick } = useApp();
  const { notices } = words;
  if (notice.passed_on.length === 0 && notice.counts.length === 0) return null;
  return (
    <section className="card">
      <h2>{notices.delivery}</h2>
      {notice.counts.length > 0 && (
        <table className="delivery">
          <caption>
            {notices.deliveryBelow} <span className="hint">{notices.deliveryBelowWhy}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{notices.relayBody}</th>
              {[notices.entitled, notices.sent, notices.acknowledgedCount, notices.overdue].map((name) => (
                <th scope="col" className="number" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {notice.counts.map((row) => (
              <tr key={row.relay.id}>
                <th scope="row">{pick(row.relay.name)}</th>
                <td className="number">{row.entitled}</td>
                <td className="number">{row.sent}</td>
                <td className="number">{row.acknowledged}</td>
                <td className="number">{row.overdue > 0 ? <b className="late">⚠ {row.overdue}</b> : 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {notice.passed_on.length > 0 && (
        <>
          <h3>{notices.deliveryOwn}</h3>
          <ul className="plain-list">
            {notice.passed_on.map((row) => (
              <Row key={row.to.id} row={row} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Row({ row }: { row: Delivery }) {
  const { words, pick, times } = useApp();
  const { notices } = words;
  const steps = [
    [notices.sent, row.sent],
    [notices.left, row.left_out],
    [notices.reminded, row.reminded],
    [notices.escalated, row.escalated],
    [notices.acknowledgedCount, row.acknowledged],
    [notices.actedDone, row.acted],
  ] as const;
  const done = steps.filter(([, at]) => at !== null);
  return (
    <li className={isLate(row) ? "delivery-row delivery-late" : "delivery-row"}>
      <b>{pick(row.to.name)}</b> {done.length === 0 && notices.waiting}
      {done.map(([name, at]) => at && `${name} ${times.moment(at)}`).join(words.separator)}
      {isLate(row) && row.contacts && row.contacts.length > 0 && (
        <p>
          {notices.contacts}
          {words.colon}
          {row.contacts
            .map(
              (one) =>
                `${pick(one.name)} ${one.routes.map((route) => `${notices.routeKinds[route.kind] ?? route.kind} ${route.address}`).join(" ")}`,
            )
            .join(words.separator)}
        </p>
      )}
    </li>
  );
}
