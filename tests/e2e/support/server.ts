import { type ChildProcess, spawn } from "node:child_process";

import { setting } from "./settings.ts";

/** In debug builds and on a busy machine a start takes a second; this is for one that never comes. */
const START_LIMIT = 30_000; // ms

/** The server gives sessions and open connections some seconds each before it ends them. */
const END_LIMIT = 30_000; // ms

/** How a server ended: one of the two is null. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One process of the server. */
export class Server {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  #failure: Error | undefined;
  #out = "";
  #log = "";

  constructor(args: string[]) {
    const child = spawn(setting("SKAHA_PORTAL_BIN"), args, { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.setEncoding("utf8").on("data", (text: string) => (this.#out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (this.#log += text));
    this.#ended = new Promise((resolve) => {
      child.once("error", (error) => {
        this.#failure = error;
        resolve({ code: null, signal: null });
      });
      // "exit" and not "close": a session that outlives a killed server may hold its output open.
      child.once("exit", (code, signal) => resolve({ code, signal }));
    });
    this.#child = child;
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && !this.#failure;
  }

  /** Whether it could not end its sessions any more. */
  get wasKilled(): boolean {
    return this.#child.signalCode === "SIGKILL";
  }

  log(): string {
    return this.#log;
  }

  /** The first group of `pattern`, once standard output matches it. */
  async printed(pattern: RegExp): Promise<string> {
    const found = new Promise<string>((resolve) => {
      const look = () => {
        const group = pattern.exec(this.#out)?.[1];
        if (group !== undefined) resolve(group);
      };
      this.#child.stdout?.on("data", look);
      look();
    });
    const ended = this.#ended.then(() => {
      throw this.#failure ?? new Error("it ended");
    });
    try {
      return await within(START_LIMIT, Promise.race([found, ended]));
    } catch (cause) {
      this.#child.kill("SIGKILL");
      throw new Error(`the server did not get ready\n${this.#out}${this.#log}`, { cause });
    }
  }

  /** Sends the signal and waits for the end. */
  async stop(signal: NodeJS.Signals): Promise<Ended> {
    this.#child.kill(signal);
    try {
      return await within(END_LIMIT, this.#ended);
    } catch (cause) {
      this.#child.kill("SIGKILL");
      throw new Error(`the server did not end on ${signal}\n${this.#log}`, { cause });
    }
  }
}

function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${limit} ms`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
