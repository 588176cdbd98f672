// The operator goes on with its report; what it said last is what it starts from.
import { useState, type FormEvent } from "react";
import type { Incident } from "../api/bodies.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Problems } from "../parts/Problems.tsx";
import { dropDraft, kEmpty, loadDraft, saveDraft, statementOf, type Answers } from "../report/draft.ts";
import { StatementFields } from "../report/StatementFields.tsx";

export function FollowUp({ incident }: { incident: Incident }) {
  const { api, words } = useApp();
  const { account } = useSession();
  const services = useResource("get /api/report-preview").value?.services ?? [];
  const [answers, setAnswers] = useState<Answers>(() => begin(account, incident));
  const [stage, setStage] = useState<"follow_up" | "final">("follow_up");
  const { problem, isUnderWay, act } = useAct();
  const { follow_up, final } = words.stages;

  function write(next: Answers) {
    setAnswers(next);
    saveDraft(account, incident.id, { key: "", answers: next });
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    const outcome = await act(() =>
      api.change(
        "post /api/incidents/{id}/reports",
        { ...statementOf(answers), stage },
        { places: { id: incident.id } },
      ),
    );
    if (!outcome?.ok) return;
    dropDraft(account, incident.id);
    setAnswers({ ...answers, outline: "" });
  }
  return (
    <details className="card">
      <summary>{words.incidents.followUp}</summary>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Problems problem={problem} />
        <Choice
          name="stage"
          label={words.incidents.stage}
          options={{ follow_up, final }}
          value={stage}
          problem={problem}
          choose={setStage}
        />
        <StatementFields answers={answers} services={services} problem={problem} change={write} />
        <button type="submit" className="primary" disabled={isUnderWay}>
          {words.send}
        </button>
      </form>
    </details>
  );
}

function begin(account: string, incident: Incident): Answers {
  const kept = loadDraft(account, incident.id);
  if (kept.answers.outline !== "") return kept.answers;
  const last = incident.reports.at(-1);
  if (!last) return kEmpty;
  return {
    service: last.service ?? "",
    since: last.since ? toLocal(last.since) : "",
    level: last.level ?? "",
    own_cause: last.own_cause,
    basis: last.basis,
    outline: "",
  };
}

/** As a field of the device's clock wants it: "2026-11-24T03:00". */
function toLocal(at: string): string {
  const date = new Date(at);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
