// The marking on every printed sheet, in the margin of the page. A rule made by the program, since it changes with
// what is shown, and since the policy refuses inline styles; browsers without margin boxes print the header alone.
import { useLayoutEffect } from "react";

export function usePrintMarking(marking: string, origin: string): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    const box = (place: string, content: string, more = "") =>
      `@${place} { content: ${content}; font-size: 9pt; color: #000; ${more} }`;
    sheet.replaceSync(`@page {
      ${box("top-left", JSON.stringify(marking), "font-weight: 700; white-space: nowrap;")}
      ${box("bottom-left", JSON.stringify(origin), "white-space: nowrap;")}
      ${box("bottom-right", 'counter(page) " / " counter(pages)')}
    }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [marking, origin]);
}
