// A draft is thrown away apart from the button that goes on, only where something was written, and comes back.
import { useApp } from "../frame/app.tsx";

interface Props {
  isTouched: boolean;
  isDiscarded: boolean;
  discard: () => void;
  restore: () => void;
}

export function LeaveDraft({ isTouched, isDiscarded, discard, restore }: Props) {
  const { report } = useApp().words;
  return (
    <span className="leave-draft">
      {isTouched && !isDiscarded && (
        <button type="button" className="quiet" onClick={discard}>
          {report.discard}
        </button>
      )}
      <span role="status">{isDiscarded && report.discarded}</span>{" "}
      {isDiscarded && (
        <button type="button" className="quiet" onClick={restore}>
          {report.restore}
        </button>
      )}
    </span>
  );
}
