// Moments as a field of the device's clock has them: "2026-11-24T03:00".

export function toLocal(at: string | number): string {
  const date = new Date(at);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** Empty is no moment. */
export const fromLocal = (written: string) => (written === "" ? null : new Date(written).toISOString());
