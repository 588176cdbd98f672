import { useApp, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { EntryFlow } from "./EntryFlow.tsx";
import { useOperators } from "./useOperators.ts";
import "./report.css";

export default function EntryPage() {
  const { words } = useApp();
  const session = useSession();
  const operators = useOperators();
  return (
    <>
      <h1>{words.screens.entry}</h1>
      {may(session, "enter_report") ? (
        <Loaded of={operators}>{(list) => <EntryFlow key={session.account} operators={list} />}</Loaded>
      ) : (
        <p>{words.notForYou}</p>
      )}
    </>
  );
}
