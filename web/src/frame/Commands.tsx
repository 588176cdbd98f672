// Ctrl+K: every screen and every choice of the frame by name. Its widgets are loaded when they are first wanted; not by
// Suspense, which holds back what it shows for 300 ms.
import { useEffect, useState, type ComponentType } from "react";
import type { FrameActions } from "./Frame.tsx";

export const kOpenCommands = "kaname:commands";
type Widgets = ComponentType<{ actions: FrameActions; close: () => void }>;

export function Commands({ actions }: { actions: FrameActions }) {
  const [isOpen, setOpen] = useState(false);
  const [Palette, setPalette] = useState<Widgets | null>(null);
  useEffect(() => {
    const open = () => {
      setOpen(true);
      import("./Palette.tsx").then(
        (loaded) => setPalette(() => loaded.default),
        () => setOpen(false), // not to be reached now: the next press tries again
      );
    };
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
  if (!isOpen || Palette === null) return null;
  return <Palette actions={actions} close={() => setOpen(false)} />;
}
