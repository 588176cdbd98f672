// Ctrl+K: every screen and every choice of the frame by name. Its widgets are loaded when they are first wanted.
import { lazy, Suspense, useEffect, useState } from "react";
import type { FrameActions } from "./Frame.tsx";

export const kOpenCommands = "kaname:commands";
const Palette = lazy(() => import("./Palette.tsx"));

export function Commands({ actions }: { actions: FrameActions }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = () => setOpen(true);
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener(kOpenCommands, open);
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener(kOpenCommands, open);
      window.removeEventListener("keydown", press);
    };
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense>
      <Palette actions={actions} close={() => setOpen(false)} />
    </Suspense>
  );
}
