// Whom to call: numbers that a telephone dials and addresses that a mail program takes.
import type { Contact } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import "./contacts.css";

const kDialled = ["telephone", "mobile", "satellite"];

export function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const { words, pick } = useApp();
  const { routeKinds } = words.notices;
  if (contacts.length === 0) return null;
  return (
    <ul className="plain-list contacts">
      {contacts.map((one) => (
        <li key={one.name.ja}>
          {pick(one.name)}
          {words.colon}
          {one.routes.map(({ kind, address }) => {
            const scheme = kDialled.includes(kind) ? "tel:" : kind === "mail" ? "mailto:" : null;
            const said = `${routeKinds[kind] ?? kind} ${address}`;
            return scheme === null ? (
              <span key={said}>{said} </span>
            ) : (
              <a key={said} href={scheme + address}>
                {said}
              </a>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
