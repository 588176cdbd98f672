// Calls the interface. A call never throws: it gives what came, or the problem with place, reason and mend.
import createClient from "openapi-fetch";
import type { Problem } from "./bodies.ts";
import type { paths } from "./description.ts";
import type { Change, Gives, Reading, Takes } from "./operations.ts";

export type Outcome<T> = { ok: true; value: T; at: number } | { ok: false; problem: Problem };
export type Places = Record<string, string>;

export interface Api {
  read<O extends Reading>(operation: O, places?: Places, query?: Places): Promise<Outcome<Gives<O>>>;
  /** `key`: the number under which a submission is kept once, however often it is sent. */
  change<O extends Change>(
    operation: O,
    body: Takes<O>,
    options?: { places?: Places; key?: string },
  ): Promise<Outcome<Gives<O>>>;
  /** The token of the session, which the server wants with every change. */
  setToken(token: string): void;
  /** How far the server's clock is ahead of this machine's, in milliseconds, by its last answer. */
  clockAhead(): number;
}

export interface Circumstances {
  language: () => string;
  unreachable: () => Problem;
  signedOut: () => void;
  fetch?: typeof fetch;
}

export function makeApi(circumstances: Circumstances): Api {
  const { language, unreachable, signedOut } = circumstances;
  // Found at each call: tests put another one in its place.
  const send = (request: Request) => (circumstances.fetch ?? fetch)(request);
  const client = createClient<paths>({ baseUrl: window.location.origin, fetch: send });
  let token = "";
  let ahead = 0;

  async function call(operation: string, init: object): Promise<Outcome<never>> {
    const [verb = "", path = ""] = operation.split(" ");
    // The description says nothing of bodies; operations.ts does, and has checked that the route is described.
    const request = client.request as unknown as (
      verb: string,
      path: string,
      init: object,
    ) => Promise<Answer>;
    let answer: Answer;
    try {
      answer = await request(verb, path, init);
    } catch {
      return { ok: false, problem: unreachable() };
    }
    const at = Date.parse(answer.response.headers.get("Date") ?? "");
    if (!Number.isNaN(at)) ahead = at - Date.now();
    if (answer.response.ok) return { ok: true, value: answer.data as never, at: Date.now() + ahead };
    const problem = isProblem(answer.error) ? answer.error : unreachable();
    if (problem.status === 401 && operation !== "post /api/session") signedOut();
    return { ok: false, problem };
  }

  return {
    read: (operation, places = {}, query = {}) =>
      call(operation, { params: { path: places, query }, headers: { "Accept-Language": language() } }),
    change: (operation, body, { places = {}, key } = {}) =>
      call(operation, {
        params: { path: places },
        headers: {
          "Accept-Language": language(),
          "X-CSRF-Token": token,
          ...(key === undefined ? {} : { "Idempotency-Key": key }),
        },
        ...(body === undefined ? {} : { body }),
      }),
    setToken: (next) => void (token = next),
    clockAhead: () => ahead,
  };
}

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && Array.isArray((error as Problem).problems);
}
