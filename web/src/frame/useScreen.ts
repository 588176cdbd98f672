// The screen of a path, once its code is there; until then the one before. Not by Suspense, which holds back what it
// shows for 300 ms wherever it has shown that something is loading.
import { useEffect, useState, type ComponentType } from "react";
import type { Words } from "../text/ja.ts";
import { Closed } from "./Closed.tsx";
import { Missing } from "./Missing.tsx";
import { screenOf, type Screen } from "./screens.ts";

export interface Shown {
  path: string;
  name: keyof Words["screens"] | null; // null: there is no such screen
  id: string;
  Component: ComponentType<{ id: string }>;
}

/** `isOpen`: whether the screen is for whoever asks. Of one that is not, nothing is loaded. */
export function useScreen(
  path: string,
  isOpen: (screen: Screen) => boolean = () => true,
): Shown | "loading" | "unreachable" {
  const [shown, setShown] = useState<Shown | "loading" | "unreachable">("loading");
  useEffect(() => {
    const here = screenOf(path);
    if (!here) return setShown({ path, name: null, id: "", Component: Missing });
    const { screen, id } = here;
    if (!isOpen(screen)) return setShown({ path, name: screen.name, id, Component: Closed });
    let isWanted = true;
    screen.load().then(
      ({ default: Component }) => isWanted && setShown({ path, name: screen.name, id, Component }),
      () => isWanted && setShown("unreachable"), // the server is away, or has other pages by now
    );
    return () => {
      isWanted = false;
    };
  }, [path]);
  return shown;
}
