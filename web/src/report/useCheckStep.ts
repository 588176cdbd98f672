// The steps of a form. The check is a step of the browser's history too: Back leads to what was written, not away.
import { useEffect, useState } from "react";

export type Step = "write" | "check" | "done";
const kMark = "kaname.check";
const isMarked = () => (window.history.state as unknown) === kMark;

export function useCheckStep() {
  const [step, setStep] = useState<Step>("write");
  useEffect(() => {
    const moved = () => setStep((now) => (now === "check" && !isMarked() ? "write" : now));
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  }, []);
  return {
    step,
    setStep,
    toCheck() {
      if (!isMarked()) window.history.pushState(kMark, "");
      setStep("check");
    },
    toWrite() {
      setStep("write");
      // The entry stays, and leads nowhere else: going back would scroll away from what is to be mended.
      if (isMarked()) window.history.replaceState(null, "");
    },
  };
}
