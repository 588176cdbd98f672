// What the interface takes and gives, in its own words. Its description names the routes alone; these are written
// by hand after modules/api, and the browser tests meet every one of them on a running server.

export interface Text {
  ja: string;
  en: string;
}
export interface Named {
  id: string;
  name: Text;
}
/** A body that one's own deals with; `services`: those that one may report for. */
export interface KnownBody extends Named {
  kind: BodyKind;
  sectors: Named[];
  contacts: Contact[];
  services: Named[];
}
export type Tlp = "TLP:RED" | "TLP:AMBER+STRICT" | "TLP:AMBER" | "TLP:GREEN" | "TLP:CLEAR";
export interface Marking {
  tlp: Tlp;
  persons: string[];
}
export type Role = "officer" | "liaison" | "supervisor" | "contact" | "auditor";

export interface Fault {
  place: string;
  reason: string;
  mend: string;
}
export interface Problem {
  status: number;
  title: string;
  problems: Fault[];
}

export interface Status {
  status: string;
  time: string;
  programme: Named;
  /** Of a demonstration server: invented accounts, and the password of all of them. */
  demonstration: { password: string; accounts: { name: string; person: Text }[] } | null;
}
/** How the programme runs; `changed`: since when and why, null when it was never otherwise. */
export interface Operation {
  operation: "normal" | "large_scale";
  changed: { at: string; body: Named; person: string; reason: string } | null;
}
/** What the pages ask of all that a session may do. */
export type Action =
  | "change_operation"
  | "report_incident"
  | "preview_report"
  | "enter_report"
  | "list_incidents"
  | "comment_incident"
  | "pass_incident"
  | "read_forecast"
  | "draft_notice"
  | "stand_in_release"
  | "list_notices"
  | "list_releases"
  | "raise_finding"
  | "read_finding"
  | "make_link"
  | "walk_links"
  | "read_live_stream"
  | "read_trail";
export type BodyKind = "coordinator" | "ministry" | "ceptoar" | "council" | "operator" | "agency";
export interface Session {
  account: string;
  name: Text;
  body: Named & { kind: BodyKind; sectors: Named[] };
  role: Role;
  actions: string[];
  csrf_token: string;
}
export interface Credentials {
  name: string;
  password: string;
}

export type Mode = "gate" | "concurrent" | "gate_with_timeout";
export interface Hop {
  from: Named;
  to: Named;
  mode: string;
  timeout_minutes: number;
  sees_originator: "named" | "sector";
  reason: Text;
}

export type Stage = "first" | "follow_up" | "final";
export type OwnCause = "yes" | "no" | "unknown";
export type Basis = "statutory" | "exceptional" | "near_miss";
/** What an addressee may use a report for, and what it may pass on of it without asking again. */
export type Use = "response" | "statistics" | "supervision";
export type Onward = "ask" | "anonymised" | "as_marked";
export interface Terms {
  use: Use[];
  onward: Onward;
}
export interface Statement {
  service: string | null;
  since: string | null;
  level: string | null;
  own_cause: OwnCause;
  basis: Basis;
  outline: string;
  aware?: string | null;
  /** Of those for whom others hold than by default. */
  terms?: (Terms & { addressee: string })[];
}
/** A first report: as the operator files it. */
export interface Submission extends Statement {
  marking?: Tlp;
}
export interface Regime {
  id: string;
  name: Text;
  trigger: Text;
  form: Text;
  bases: Basis[];
  addressee: Named | null;
  duties: { stage: Stage; within: string; from: "awareness" | "occurrence" }[];
  source: Text;
  mark: string;
}
export interface ReportPreview {
  hops: Hop[];
  services: Named[];
  default_terms: (Terms & { basis: Basis })[];
  regimes: Regime[];
}
export interface Receipt {
  incident: string;
  stage: number;
  received: string;
  trail_hash: string;
}

export type Medium = "telephone" | "fax" | "mail" | "spreadsheet" | "radio" | "in_person";
/** How a report came that is entered for an operator. */
export interface Entry {
  source: string;
  medium: Medium;
  taken: string;
  read_back: boolean;
}
export interface Proxy extends Entry {
  body: Named;
  confirmed: string | null;
  confirmed_by: string | null;
}
export interface Report extends Omit<Statement, "terms"> {
  number: number;
  terms: (Terms & { addressee: Named })[];
  stage: Stage;
  received: string;
  told: string;
  person: string;
  proxy: Proxy | null;
}
export interface Duty {
  regime: string;
  name: Text;
  stage: Stage;
  within: string;
  aware: string;
  due: string | null;
  told: string | null;
  state: "open" | "met" | "overdue" | "late" | "received";
  reason: Text;
  form: Text;
  mark: string;
}
export interface Comment {
  at: string;
  body: Named;
  person: string;
  text: string;
}
export interface Passage extends Hop, Terms {
  due: string | null;
  passed: string | null;
}
export interface Incident {
  id: string;
  version: number | null;
  marking: Marking;
  originator: Named | null;
  sectors: string[];
  reports: Report[];
  duties: Duty[];
  comments: Comment[];
  passages: Passage[];
}

export interface Outlook {
  service: string;
  probability_ten_thousandths: number;
  p10: string | null;
  p50: string | null;
  p90: string | null;
  sectors: Named[];
  hypothetical: boolean;
}
export type Urgency = "immediate" | "prompt" | "routine";
export type Purpose = "prevent" | "contain" | "recurrence";
export interface Content {
  title: Text;
  body: Text;
  action: Text;
  act_by: string | null;
  urgency: Urgency;
  purposes: Purpose[];
  references: string[];
  tlp: Tlp;
  source: "named" | "sector";
}
export interface NoticeEdit extends Content {
  edits: number;
  recipients: string[];
}
export interface Contact {
  name: Text;
  routes: { kind: string; address: string }[];
}
export interface Delivery extends Hop {
  tlp: Tlp;
  remark: string;
  due: string | null;
  left_out: string | null;
  sent: string | null;
  acknowledge_by: string | null;
  acknowledged: string | null;
  acted: string | null;
  reminded: string | null;
  escalated: string | null;
  opened?: string | null;
  acknowledged_by?: string;
  contacts?: Contact[];
}
export interface Revision extends Content {
  kind: "first" | "correction" | "retraction";
  issued: string;
  reason: string;
}
/** In large-scale operation: an officer who answers in the place of an originator. */
export interface StandIn {
  person: string;
  at: string;
  reason: string;
}
export interface Question {
  asked: string;
  asked_by: string;
  answered: string | null;
  approved: boolean;
  answered_by: string;
  reason: string;
  stand_ins: StandIn[];
}
export interface Desk {
  edits: number;
  forecast: number;
  content: Content;
  sources: {
    incident: string;
    version: number;
    originator: Named | null;
    marking: Marking;
    onward: Onward;
  }[];
  releases: (Question & { originator: Named | null })[];
  revisions: Revision[];
}
export interface Counts {
  relay: Named;
  entitled: number;
  sent: number;
  acknowledged: number;
  overdue: number;
  held: number;
  held_since: string | null;
}
export interface Recipient {
  body: Named;
  outlook: Outlook | null;
}
export interface Notice {
  id: string;
  issuer: Named;
  revision: number;
  issued: Revision | null;
  sectors: Named[];
  originators: Named[];
  remarks: { body: Named; text: string }[];
  received: Delivery | null;
  recipients: Recipient[];
  passed_on: Delivery[];
  counts: Counts[];
  draft: Desk | null;
}
export type Part =
  "content" | "own_outlook" | "outlooks_below" | "deliveries_made" | "counts_below" | "draft";
export interface NoticePreview {
  hops: (Hop & { sees: Part[]; at_most: boolean })[];
  nobody: { body: Named; reason: Text }[];
  missing: { place: string; reason: Text; mend: Text }[];
}
export interface Release extends Question {
  notice: string;
  edits: number;
  own: { incident: string; tlp: Tlp }[];
  source: "named" | "sector";
  withheld: boolean;
  content: Content | null;
  audience: { sector: Named; operators: number }[];
}

/** What somebody learned; things are named as "incident:ID". */
export interface Finding {
  id: string;
  originator: Named;
  raised: string;
  person: string;
  text: string;
  marking: Marking;
}
export type LinkType = "arises_from" | "changes" | "is_carried_out_by";
/** A link as it is walked from `of`: `to` where `of` is its left end. */
export interface Step {
  type: LinkType;
  direction: "to" | "from";
  thing: string;
  name: Text | null;
  made: string;
  body: Named;
}
export interface Links {
  of: string;
  links: Step[];
}

export interface Trail {
  head: string;
  entries: TrailEntry[];
}
export interface TrailEntry {
  number: number;
  at: string;
  person: string;
  body: string;
  action: string;
  subject: string;
  outcome: string;
  reason: string;
  head: string;
}
