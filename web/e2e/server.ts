// The program on a fresh store. It serves the pages itself, as it does for everybody.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const kProgram = process.env.KANAME ?? "../build/release/apps/kaname/kaname";
export const kProgramme = process.env.KANAME_PROGRAMME ?? "../data/fy2007.json";
const kPort = process.env.KANAME_PORT ?? String(await freePort()); // one for the run: pages outlive their server
export const kAddress = `http://localhost:${kPort}`;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Waits for a condition; gives up after a deadline. */
export async function until(what: string, holds: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const answers = (url: string) => async () => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};
const ended = (process: ChildProcess) =>
  new Promise<void>((resolve) =>
    process.exitCode !== null ? resolve() : process.once("exit", () => resolve()),
  );

export class Server {
  private folder = mkdtempSync(join(tmpdir(), "kaname-web-"));
  private process: ChildProcess | null = null;
  readonly store = join(this.folder, "store.db");

  async start(): Promise<void> {
    const options = ["serve", kProgramme, "--demo", "--store", this.store, "--port", kPort];
    this.process = spawn(kProgram, options, { stdio: "ignore" });
    await until("the server answers", answers(`${kAddress}/api/status`));
  }
  /** As a power cut would. */
  async kill(): Promise<void> {
    if (!this.process) return;
    const gone = ended(this.process);
    this.process.kill("SIGKILL");
    await gone;
    this.process = null;
  }
  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
