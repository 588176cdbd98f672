// A double click on the button before, where the last one has come to stand under the pointer, is no confirmation.
import type { MouseEvent } from "react";

export const once = (act: () => Promise<void>) => (event: MouseEvent) => {
  if (event.detail < 2) void act(); // 0 is the keyboard
};
