// What the server says of a fault is a part of a sentence; on a page it stands as one of its own.

/** With a capital and a full stop. A name that begins it stays as it is written: op.a, bank_2. */
export function sentence(text: string, stop: string): string {
  const said = text.trim();
  if (said === "") return "";
  const begun = /^[a-z]+([ ,]|$)/.test(said) ? said[0]?.toUpperCase() + said.slice(1) : said;
  return /[.!?。！？]$/.test(begun) ? begun : begun + stop;
}

export const sentences = (texts: readonly string[], stop: string) =>
  texts
    .map((text) => sentence(text, stop))
    .filter(Boolean)
    .join(" ");
