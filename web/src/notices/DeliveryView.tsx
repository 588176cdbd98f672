// Who has it: the numbers of all first, by name where one passed it on oneself, in numbers further down.
import type { Delivery, Notice } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { BelowTable } from "./BelowTable.tsx";
import { DeliveryRow } from "./DeliveryRow.tsx";
import { tallyOf } from "./tally.ts";

export function DeliveryView({ notice }: { notice: Notice }) {
  const { words } = useApp();
  const { body } = useSession();
  const { notices, delivery } = words;
  const { passed_on: own, counts } = notice;
  if (own.length === 0 && counts.length === 0) return null;
  // What goes through at once is nobody's act; the issuer's own sending is.
  const isAuto = (row: Delivery) => row.mode === "concurrent" && notice.issuer.id !== body.id;
  return (
    <section className="card">
      <h2>{notices.delivery}</h2>
      <Totals notice={notice} />
      {counts.length > 0 && <BelowTable counts={counts} />}
      <Rows title={notices.deliveryOwn} rows={own.filter((row) => !isAuto(row))} notice={notice} />
      <Rows title={delivery.auto} rows={own.filter(isAuto)} notice={notice} />
      <p className="hint">{delivery.reminders}</p>
    </section>
  );
}

function Totals({ notice }: { notice: Notice }) {
  const { words } = useApp();
  const { body } = useSession();
  const { delivery } = words;
  const { all, reached, acknowledged, overdue, leftOut, open } = tallyOf(notice);
  const affected = notice.recipients.filter((one) => one.body.id !== body.id).length;
  const isRetracted = notice.issued?.kind === "retraction";
  return (
    <>
      <p className="delivery-totals">
        <b>{isRetracted ? delivery.retraction(all) : delivery.affected(affected, all)}</b>
        {words.colon}
        {delivery.reached(reached)}
        {words.separator}
        {delivery.confirmed(acknowledged)}
        {words.separator}
        {overdue > 0 ? <b className="late">⚠ {delivery.late(overdue)}</b> : delivery.late(0)}
        {leftOut > 0 && words.separator + delivery.leftOut(leftOut)}
        {words.separator}
        {open > 0 ? <b>{delivery.open(open)}</b> : delivery.open(0)}
      </p>
      {isRetracted && <p className="hint">{delivery.retractionWhy}</p>}
    </>
  );
}

function Rows({ title, rows, notice }: { title: string; rows: readonly Delivery[]; notice: Notice }) {
  if (rows.length === 0) return null;
  const outlookOf = (id: string) => notice.recipients.find((one) => one.body.id === id)?.outlook ?? null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain-list">
        {rows.map((row) => (
          <DeliveryRow
            key={row.to.id}
            row={row}
            outlook={outlookOf(row.to.id)}
            came={notice.received?.tlp ?? notice.issued?.tlp ?? row.tlp}
          />
        ))}
      </ul>
    </>
  );
}
