// Every call of the pages: what it takes and gives. A route that the server does not describe does not compile.
import type * as body from "./bodies.ts";
import type { paths } from "./description.ts";
import type { IssuedForecast } from "./forecast.ts";

type Verb = "get" | "post" | "put" | "delete";
type Described = {
  [P in keyof paths]: { [V in Verb]: paths[P][V] extends object ? `${V} ${P}` : never }[Verb];
}[keyof paths];

interface Exchange {
  takes?: object;
  gives: unknown;
}
type Checked<T extends { [K in keyof T]: K extends Described ? Exchange : never }> = T;

export type Operations = Checked<{
  "get /api/status": { gives: body.Status };
  "post /api/session": { takes: body.Credentials; gives: body.Session };
  "get /api/session": { gives: body.Session };
  "delete /api/session": { gives: undefined };
  "get /api/operation": { gives: body.Operation };
  "put /api/operation": {
    takes: { operation: body.Operation["operation"]; reason: string };
    gives: body.Operation;
  };
  "get /api/sectors": { gives: { sectors: body.Named[] } };
  "get /api/bodies": { gives: { bodies: body.KnownBody[] } };
  "get /api/report-preview": { gives: body.ReportPreview };
  "post /api/incidents": { takes: body.Submission; gives: body.Receipt };
  "get /api/incidents": { gives: { incidents: body.Incident[] } };
  "get /api/incidents/{id}": { gives: body.Incident };
  "post /api/incidents/{id}/reports": {
    takes: body.Statement & { stage: "follow_up" | "final" };
    gives: body.Receipt;
  };
  "post /api/proxy-reports": {
    takes: body.Submission & { originator: string; proxy: body.Entry };
    gives: body.Receipt;
  };
  "post /api/incidents/{id}/proxy-reports": {
    takes: body.Statement & { stage: "follow_up" | "final"; proxy: body.Entry };
    gives: body.Receipt;
  };
  "post /api/incidents/{id}/reports/{number}/confirmation": { gives: undefined };
  "post /api/incidents/{id}/comments": { takes: { text: string }; gives: undefined };
  "post /api/incidents/{id}/passage": { gives: undefined };
  "get /api/forecast": { gives: IssuedForecast };
  "post /api/notices": { gives: body.Notice };
  "get /api/notices": { gives: { notices: body.Notice[] } };
  "get /api/notices/{id}": { gives: body.Notice };
  "put /api/notices/{id}/draft": { takes: body.NoticeEdit; gives: body.Notice };
  "get /api/notices/{id}/preview": { gives: body.NoticePreview };
  "post /api/notices/{id}/release-request": { takes: { edits: number }; gives: undefined };
  "post /api/notices/{id}/stand-in": {
    takes: { edits: number; originator: string; reason: string };
    gives: body.Notice;
  };
  "post /api/notices/{id}/sending": { takes: { edits: number }; gives: body.Notice };
  "post /api/notices/{id}/retraction": { takes: { reason: string }; gives: undefined };
  "post /api/notices/{id}/relay": {
    takes: { revision: number; to?: string[]; remark?: string; tlp?: body.Tlp };
    gives: body.Notice;
  };
  "post /api/notices/{id}/acknowledgement": { takes: { revision: number; acted: boolean }; gives: undefined };
  "get /api/releases": { gives: { releases: body.Release[] } };
  "get /api/releases/{id}": { gives: body.Release };
  "post /api/releases/{id}/answer": {
    takes: { edits: number; approve: boolean; reason: string };
    gives: undefined;
  };
  "post /api/findings": { takes: { arises_from: string; text: string }; gives: body.Finding };
  "get /api/findings/{id}": { gives: body.Finding };
  "post /api/links": { takes: { from: string; type: body.LinkType; to: string }; gives: undefined };
  "get /api/links": { gives: body.Links };
  "get /api/trail": { gives: body.Trail };
}>;

export type Operation = keyof Operations & string;
export type Gives<O extends Operation> = Operations[O]["gives"];
export type Takes<O extends Operation> = Operations[O] extends { takes: infer T } ? T : undefined;
export type Reading = Extract<Operation, `get ${string}`>;
export type Change = Exclude<Operation, Reading>;
