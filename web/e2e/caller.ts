// Somebody at the interface, without a page: prepares what a check needs, and sees what the pages do not show.
import { kPassword } from "./browser.ts";
import { kAddress } from "./server.ts";

export class Caller {
  readonly account: string;
  private cookie = "";
  private token = "";

  private constructor(account: string) {
    this.account = account;
  }
  static async signIn(account: string): Promise<Caller> {
    const caller = new Caller(account);
    const answer = await caller.ask("POST", "/api/session", { name: account, password: kPassword });
    if (answer.status !== 201) throw new Error(`${account} cannot sign in: ${await answer.text()}`);
    caller.cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
    caller.token = ((await answer.json()) as { csrf_token: string }).csrf_token;
    return caller;
  }

  ask(method: string, path: string, body?: object, more: Record<string, string> = {}): Promise<Response> {
    const headers: Record<string, string> = { Cookie: this.cookie, "X-CSRF-Token": this.token, ...more };
    if (body) headers["Content-Type"] = "application/json";
    return fetch(kAddress + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  }
  async get<T>(path: string): Promise<T> {
    const answer = await this.ask("GET", path);
    if (!answer.ok) throw new Error(`${this.account}: GET ${path}: ${answer.status}`);
    return (await answer.json()) as T;
  }
  async change<T>(method: string, path: string, body?: object, more?: Record<string, string>): Promise<T> {
    const answer = await this.ask(method, path, body, more);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${this.account}: ${method} ${path}: ${answer.status} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }
  /** Reports an incident and gives its id. */
  async report(more: object = {}): Promise<string> {
    const said = {
      service: null,
      since: null,
      level: "0%",
      own_cause: "yes",
      basis: "exceptional",
      outline: "確認中",
      ...more,
    };
    const key = { "Idempotency-Key": crypto.randomUUID() };
    return (await this.change<{ incident: string }>("POST", "/api/incidents", said, key)).incident;
  }

  /** Everything this account may be told from the first event on; what came is in `text`, which grows. */
  async listen(): Promise<Listening> {
    const stop = new AbortController();
    const headers = { Cookie: this.cookie, "Last-Event-ID": "0" };
    const answer = await fetch(`${kAddress}/api/live`, { headers, signal: stop.signal });
    const heard: Listening = { status: answer.status, text: "", stop: () => stop.abort() };
    if (answer.ok && answer.body) void take(answer.body, heard);
    return heard;
  }
}

export interface Listening {
  status: number;
  text: string;
  stop: () => void;
}

async function take(body: ReadableStream<Uint8Array>, heard: Listening) {
  const decoder = new TextDecoder();
  try {
    for await (const bytes of body) heard.text += decoder.decode(bytes, { stream: true });
  } catch {
    // Stopped.
  }
}
