// What an incident asks of whoever sees it: to let it pass, to confirm what was entered, to go on reporting, to call.
import type { Duty, Incident, Session, Text } from "../api/bodies.ts";
import { may } from "../frame/asked.ts";
import { isOpen, titleOf } from "../incidents/incident.ts";
import { en } from "../text/en.ts";
import { ja } from "../text/ja.ts";
import { task, type Task } from "./task.ts";

export function ofIncident(incident: Incident, session: Session): Task[] {
  const href = `/incidents/${incident.id}`;
  const about = titleOf(incident);
  const { id: body } = session.body;
  const held = incident.passages.filter((hop) => hop.from.id === body && hop.passed === null);
  const proxies = incident.reports.filter(({ proxy }) => proxy && proxy.confirmed === null);
  const isOwn = incident.originator?.id === body;
  const rows = may(session, "pass_incident")
    ? held.map(({ due, reason }) => task("pass", href, { about, due, detail: reason }))
    : [];
  if (isOwn && proxies.length > 0) rows.push(task("confirm", href, { about, count: proxies.length }));
  if (isOwn) rows.push(...toReport(incident, about));
  if (!isOwn && may(session, "pass_incident")) rows.push(...toChase(incident, about));
  if (proxies.some(({ proxy }) => proxy?.body.id === body)) {
    const detail = incident.originator?.name ?? null; // whose answer it is
    rows.push(task("waiting_confirmation", href, { about, detail }));
  }
  return rows;
}

/** Which report it is, and who wants it. */
const formOf = ({ stage, name }: Pick<Duty, "stage" | "name">): Text => ({
  ja: `${ja.stages[stage]}${ja.colon}${name.ja}`,
  en: `${en.stages[stage]}${en.colon}${name.en}`,
});

/** What one's own incident still owes, form by form. */
const toReport = (incident: Incident, about: Text) =>
  incident.duties
    .filter(({ state }) => state === "open" || state === "overdue")
    .map(({ due, state, ...duty }) => {
      const form = formOf(duty);
      const isLate = state === "overdue";
      const href = `/incidents/${incident.id}?report`;
      return task("report_on", href, { title: form, about, due, detail: form, isLate });
    });

/** What others owe and have not sent: their ministry calls them. */
const toChase = (incident: Incident, about: Text) =>
  isOpen(incident)
    ? incident.duties
        .filter(({ state }) => state === "overdue")
        .map(({ due, ...duty }) =>
          task("chase", `/incidents/${incident.id}`, { about, due, detail: formOf(duty), isLate: true }),
        )
    : [];
