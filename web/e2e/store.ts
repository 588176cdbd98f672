// What no interface can bring about is put into the store of a stopped server.
import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { kProgramme } from "./server.ts";

/** The interface takes no RED report, as it cannot name its readers; a store may hold one. It is another report's
    copy with these words, and gives its id. */
export function addRed(store: string, like: string, outline: string, readers: readonly string[]): string {
  const id = `red${like.slice(3)}`;
  change(store, (database) => {
    const copy = (table: string, key: string, other: Record<string, string>) => {
      for (const row of database.prepare(`SELECT * FROM ${table} WHERE ${key} = ?`).all(like)) {
        const values = Object.values({ ...row, ...other, [key]: id });
        const places = values.map(() => "?").join();
        database.prepare(`INSERT INTO ${table} VALUES (${places})`).run(...values);
      }
    };
    copy("incident", "id", { tlp: "red", submission: id });
    copy("report", "incident", { outline });
    for (const table of ["incident_sector", "incident_audience", "passage"]) copy(table, "incident", {});
    const add = database.prepare("INSERT INTO incident_person (incident, number, person) VALUES (?, ?, ?)");
    readers.forEach((reader, index) => add.run(id, index + 1, reader));
  });
  return id;
}

export interface Body {
  id: string;
  kind: string;
  name: { ja: string; en: string };
}

/** Every body of the programme gets an account of its own name, with the password that all have. */
export function addEverybody(store: string): Body[] {
  const programme = JSON.parse(readFileSync(kProgramme, "utf8")) as { directory: { bodies: Body[] } };
  const { bodies } = programme.directory;
  change(store, (database) => {
    const add = database.prepare(
      `INSERT INTO account SELECT ?, person_ja, person_en, ?, ?, password_hash, demonstration, failures, locked_until
       FROM account WHERE name = 'officer'`,
    );
    for (const { id, kind } of bodies) add.run(accountOf(id), id, kRoles[kind] ?? "contact");
  });
  return bodies;
}
export const accountOf = (body: string) => `desk-${body.replaceAll(".", "-")}`;
const kRoles: Record<string, string> = { coordinator: "officer", ministry: "liaison" };

function change(store: string, with_: (database: DatabaseSync) => void) {
  const database = new DatabaseSync(store);
  try {
    with_(database);
  } finally {
    database.close();
  }
}
