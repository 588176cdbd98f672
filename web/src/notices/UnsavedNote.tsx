import { useApp } from "../frame/app.tsx";

/** In the place of an act that would be done with what is saved, and not with what is on the screen. */
export function UnsavedNote() {
  return <p className="note note-warning">{useApp().words.notices.unsaved}</p>;
}
