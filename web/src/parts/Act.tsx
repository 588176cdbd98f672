// One act on one thing: sent once however often it is clicked, shown as done only when the server has said so.
import { useRef, useState, type ReactNode } from "react";
import type { Problem } from "../api/bodies.ts";
import type { Outcome } from "../api/client.ts";
import { useApp } from "../frame/app.tsx";
import { Problems } from "./Problems.tsx";

export interface Acting {
  problem: Problem | null;
  isUnderWay: boolean;
  /** Says whether it was done. What is shown is read again in either case. */
  act: <T>(send: () => Promise<Outcome<T>>) => Promise<Outcome<T> | null>;
}

export function useAct(): Acting {
  const { resources } = useApp();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const running = useRef(false); // a second click comes before the page is drawn anew
  return {
    problem,
    isUnderWay,
    async act(send) {
      if (running.current) return null;
      running.current = true;
      setUnderWay(true);
      setProblem(null);
      const outcome = await send();
      await resources.reload(() => true);
      running.current = false;
      setUnderWay(false);
      if (!outcome.ok) setProblem(outcome.problem);
      return outcome;
    },
  };
}

interface Props {
  className?: string;
  children: ReactNode;
  send: () => Promise<Outcome<unknown>>;
}

export function ActButton({ className, children, send }: Props) {
  const { problem, isUnderWay, act } = useAct();
  return (
    <>
      <Problems problem={problem} />
      <button type="button" className={className} disabled={isUnderWay} onClick={() => void act(send)}>
        {children}
      </button>
    </>
  );
}
