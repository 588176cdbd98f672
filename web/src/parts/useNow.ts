import { useEffect, useReducer } from "react";
import { useApp } from "../frame/app.tsx";

/** The time by the server's clock; what is reckoned from it is drawn anew every half minute. */
export function useNow(): number {
  const { api } = useApp();
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, 30_000);
    return () => clearInterval(timer);
  }, []);
  return Date.now() + api.clockAhead();
}
