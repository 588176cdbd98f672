// An operator reports: write, check, send, receipt.
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { ReportFlow } from "./ReportFlow.tsx";
import "./report.css";

export default function ReportPage() {
  const { words } = useApp();
  const { account } = useSession();
  const preview = useResource("get /api/report-preview");
  return (
    <>
      <h1>{words.screens.report}</h1>
      {preview.problem && preview.problem.status !== 0 ? (
        <p>{words.report.forProxy}</p>
      ) : (
        <Loaded of={preview}>{(seen) => <ReportFlow key={account} preview={seen} />}</Loaded>
      )}
    </>
  );
}
