// A report that came by telephone or on paper, entered for the operator, which confirms it later.
import { useState } from "react";
import type { KnownBody } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { toLocal } from "../parts/local.ts";
import { pointTo } from "../parts/pointTo.ts";
import { Check } from "./Check.tsx";
import { entryOf, kEmpty, kUntold, submissionOf, type Answers, type Telling } from "./draft.ts";
import { ExtraFields } from "./ExtraFields.tsx";
import { Flow } from "./Flow.tsx";
import { OriginatorField } from "./OriginatorField.tsx";
import { StatementFields } from "./StatementFields.tsx";
import { TellingCheck } from "./TellingCheck.tsx";
import { TellingFields } from "./TellingFields.tsx";

interface Entered extends Answers, Telling {
  originator: string;
}

/** `operators`: those for which it may be entered. */
export function EntryFlow({ operators }: { operators: readonly KnownBody[] }) {
  const { api, words, pick } = useApp();
  const { entry } = words;
  const [empty] = useState<Entered>(() => ({
    ...kEmpty,
    ...kUntold,
    originator: "",
    taken: toLocal(Date.now() + api.clockAhead()), // a call is mostly entered while it lasts
  }));
  const find = (id: string) => operators.find((one) => one.id === id);
  const nameOf = (id: string) => pick(find(id)?.name ?? { ja: id, en: id });
  return (
    <Flow<Entered>
      about="entry"
      voice="told"
      empty={empty}
      hint={entry.hint}
      send={async (answers, key) => {
        const said = { ...submissionOf(answers), originator: answers.originator };
        const entered = { ...said, proxy: entryOf(answers) };
        return pointTo(await api.change("post /api/proxy-reports", entered, { key }), "originator");
      }}
      fields={({ answers, problem, change }) => (
        <>
          <h2>{entry.how}</h2>
          <OriginatorField
            operators={operators}
            value={answers.originator}
            problem={problem}
            change={(originator) => change({ ...answers, originator, service: "" })}
          />
          <TellingFields
            telling={answers}
            problem={problem}
            change={(more) => change({ ...answers, ...more })}
          />
          <h2>{entry.what}</h2>
          <StatementFields
            answers={answers}
            services={find(answers.originator)?.services ?? []}
            voice="told"
            problem={problem}
            change={(said) => change({ ...answers, ...said })}
          />
          <ExtraFields
            answers={answers}
            addressees={[]}
            problem={problem}
            change={(said) => change({ ...answers, ...said })}
          />
        </>
      )}
      required={({ originator, source, taken, outline }) => ({
        originator,
        "proxy-source": source,
        "proxy-taken": taken,
        outline,
      })}
      submitWord={() => entry.submit}
      receiptNote={({ originator }) => <p>{entry.receivedFor(nameOf(originator))}</p>}
      check={(answers, mend) => (
        <>
          <TellingCheck telling={answers} originator={nameOf(answers.originator)} />
          <Check
            answers={answers}
            services={find(answers.originator)?.services ?? []}
            voice="told"
            addressees={[]}
            mend={mend}
          />
        </>
      )}
      beside={() => (
        <aside className="card">
          <h2>{entry.then}</h2>
          <ul>
            {entry.thenRows.map((row) => (
              <li key={row}>{row}</li>
            ))}
          </ul>
        </aside>
      )}
    />
  );
}
