// The part of a forecast (docs/OUTPUT.md) that the pages show.
import type { Marking, Named, Outlook, Text } from "./bodies.ts";

export interface Link {
  happens_at: string;
  service: Named;
  level_ten_thousandths: number;
  cause: string;
  what: Text;
  why: Text;
  through: Through | null;
  rests_on: { value: string; reference: string; mark: string }[];
}
export interface Through {
  supplier: Named;
  supply: Named;
  dependency_kind: string;
  source: string;
  confidence_of_5: number;
  delay_minutes: number;
}
export interface Hit {
  rank: number;
  service: Named;
  sector: Named;
  region: string | null;
  operator: string | null;
  p10_minutes: number | null;
  p10_at: string | null;
  p50_minutes: number | null;
  p50_at: string | null;
  p90_minutes: number | null;
  p90_at: string | null;
  probability_ten_thousandths: number;
  lowest_level_ten_thousandths: number;
  demo: boolean;
  chain: Link[];
}
export interface Failure {
  service: Named;
  level_ten_thousandths: number;
  from_at: string;
}
export interface ForecastDocument {
  programme: Named;
  onset_at: string;
  now_at: string;
  end_minutes: number;
  end_at: string;
  runs: number;
  failures: Failure[];
  hits: Hit[];
  /** Those that should be affected already and were not reported. */
  already?: Hit[];
  channels: { sector: Named; ministry: Named | null; ceptoars: Named[] }[];
  declared: { answered_pairs: number; pairs: number; share_ten_thousandths: number };
  unknown: { service: Named }[];
  references: { id: string; mark: string; source: Text }[];
  /** What a reader has to know of how it was made; forecasts from before there were any have none. */
  remarks?: { code: string; text: Text }[];
  advice: Text;
}
export type Move = "appeared" | "gone" | "earlier" | "later" | "likelier" | "less_likely";
export interface Forecast {
  number: number;
  issued: string;
  model: string;
  markings: Marking[];
  inputs: { incident: string; version: number; reports: number }[];
  moved: null | {
    since: number;
    model_changed: boolean;
    because: { incident: string; change: "added" | "reported" | "ended" }[];
    recipients: { body: Named; move: Move; before: Outlook | null; after: Outlook | null }[];
  };
  forecast: ForecastDocument;
}
/** As the server gives it: null where no report names a service that fails. */
export type IssuedForecast = Omit<Forecast, "forecast"> & { forecast: ForecastDocument | null };
