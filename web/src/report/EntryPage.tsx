import { useApp, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { EntryFlow } from "./EntryFlow.tsx";
import "./report.css";

export default function EntryPage() {
  const { words } = useApp();
  const session = useSession();
  return (
    <>
      <h1>{words.screens.entry}</h1>
      {may(session, "enter_report") ? <EntryFlow key={session.account} /> : <p>{words.notForYou}</p>}
    </>
  );
}
