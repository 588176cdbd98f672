import type { Question } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";

/** What was answered, in words: by the originator, or by two officers in its place. */
export function useAnswer(): (answered: Question) => string {
  const { notices } = useApp().words;
  return ({ approved, stand_ins }) => {
    if (!approved) return notices.refused;
    return stand_ins.length > 1 ? notices.standIn.approved : notices.approved;
  };
}
