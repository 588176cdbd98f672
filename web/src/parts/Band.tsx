// When something is expected: a band from P10 to P90 with P50 in it. The numbers stand beside it as text.
interface Props {
  p10: string | null;
  p50: string | null;
  p90: string | null;
  from: number;
  to: number;
}

/** A time on a logarithmic scale, 0 to 1: minutes at first, days at last. */
export function onScale(at: number, from: number, to: number): number {
  const kMinute = 60_000;
  const log = (ms: number) => Math.log1p(Math.max(0, ms) / (10 * kMinute));
  return Math.min(1, log(at - from) / log(to - from));
}

export function Band({ p10, p50, p90, from, to }: Props) {
  const place = (at: string | null) => (at === null ? 1 : onScale(Date.parse(at), from, to)) * 200;
  const [left, middle, right] = [place(p10), place(p50), place(p90)];
  return (
    <svg className="band" viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden="true">
      <line className="band-axis" x1="0" x2="200" y1="8" y2="8" />
      <rect className="band-range" x={left} y="3" width={Math.max(2, right - left)} height="10" />
      {p50 !== null && <rect className="band-middle" x={Math.min(middle, 197)} y="0" width="3" height="16" />}
    </svg>
  );
}
