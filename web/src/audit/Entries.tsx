// A page of entries; on a phone each is a card. Pressed, one shows its check value and its codes.
import { Fragment, useState } from "react";
import type { TrailEntry } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { addressWith, goTo } from "../frame/place.tsx";
import { saidBy, type NameOf, type Said } from "./said.ts";

interface Props {
  entries: readonly TrailEntry[];
  nameOf: NameOf;
  timeOf: (at: string) => string;
}

export function Entries({ entries, nameOf, timeOf }: Props) {
  const { words } = useApp();
  const { audit } = words;
  const [open, setOpen] = useState<number | null>(null);
  const columns = [audit.at, audit.who, audit.action, audit.subject, audit.outcome];
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={audit.entries}>
      <table className="trail">
        <thead>
          <tr>
            <th scope="col" className="number">
              {audit.number}
            </th>
            {columns.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const said = saidBy(entry, words, nameOf);
            const isOpen = open === entry.number;
            return (
              <Fragment key={entry.number}>
                <Row
                  entry={entry}
                  said={said}
                  time={timeOf(entry.at)}
                  isOpen={isOpen}
                  press={() => setOpen(isOpen ? null : entry.number)}
                />
                {isOpen && <Details entry={entry} said={said} columns={columns.length + 1} />}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  entry: TrailEntry;
  said: Said;
  time: string;
  isOpen: boolean;
  press: () => void;
}
function Row({ entry, said, time, isOpen, press }: RowProps) {
  const { audit } = useApp().words;
  const { number, at, person, action, subject, outcome } = entry;
  return (
    <tr className={outcome === "done" ? undefined : "trail-refused"}>
      <td className="number">
        <button
          type="button"
          className="quiet"
          aria-expanded={isOpen}
          aria-label={audit.detailsOf(number)}
          onClick={press}
        >
          {isOpen ? "▾" : "▸"} {number}
        </button>
      </td>
      <td className="trail-time">
        <time dateTime={new Date(at).toISOString()}>{time}</time>
      </td>
      <td>
        {said.who} {!["", "system", said.who].includes(person) && <code>{person}</code>}
      </td>
      <td>
        {said.action} {said.action !== action && <code>{action}</code>}
      </td>
      <td>
        {subject !== "" && (
          <button
            type="button"
            className="quiet trail-subject"
            aria-label={audit.findSubject(said.subject)}
            onClick={() => goTo(addressWith({ find: subject, up_to: "" }))}
          >
            {said.subject}
          </button>
        )}
      </td>
      <td className="trail-outcome">
        {outcome === "done" ? "✓" : "✕"} {said.outcome}
      </td>
    </tr>
  );
}

function Details({ entry, said, columns }: { entry: TrailEntry; said: Said; columns: number }) {
  const { audit } = useApp().words;
  const { person, body, action, subject, outcome, reason, head, at } = entry;
  const facts = [
    [audit.reason, said.reason],
    [audit.account, person],
    [audit.body, body],
    [audit.code, [action, subject, outcome, reason].filter(Boolean).join(" / ")],
    [audit.at, at],
    [audit.headOf, head],
  ] as const;
  return (
    <tr className="trail-details">
      <td colSpan={columns}>
        <dl className="facts">
          {facts.map(
            ([name, value]) =>
              value !== "" && (
                <Fragment key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </Fragment>
              ),
          )}
        </dl>
      </td>
    </tr>
  );
}
