import type { Page } from "@playwright/test";

import { type Change, type Effect, EVENTS, type Fault, LIST, LOGS } from "../control.ts";

/** A row of docs/what-users-see.md: what happens, and what a user then reads. Each is a test of its own. */
export interface Row {
  /** What happens; the test's name. */
  readonly when: string;
  /**
   * Whole paragraphs, word by word: what the portal adds or leaves out fails. A word in braces stands for what
   * is different each time, such as {time}, and one with a question mark may be missing; spaces match no-break spaces, too.
   */
  readonly sees: readonly [string, ...string[]];
  /** What must not be on the page. */
  readonly never?: RegExp;
  /** Without it the portal speaks English. */
  readonly language?: "fr";
  /** The page; without it the list. */
  readonly path?: string;
  /** What the platform lists; without it a job that has finished. */
  readonly sessions?: readonly Listed[];
  /** In the place of `sessions`: a real one, launched by a script. */
  readonly real?: Real;
  /** A release of Skaha that the server imitates; without it the newest. */
  readonly dialect?: string;
  /** What else is wrong from the start on. */
  readonly faults?: readonly Fault[];
  /** What goes wrong once the page is drawn and quiet; the list is read again then. */
  readonly then?: readonly Fault[];
  /** Whether the browser has no network in the end. */
  readonly isOffline?: boolean;
  /** What the user, or the world, does last. */
  readonly act?: (page: Page) => Promise<void>;
}

/** A session of the sandbox. */
export interface Real {
  readonly fields: Readonly<Record<string, string>>;
  /** How the sandbox is set before. */
  readonly control?: Change;
  /** The status that is waited for. */
  readonly until?: string;
}

/** Rows that belong together. */
export interface Group {
  /** A heading of the document. */
  readonly title: string;
  /** Whether it is announced at once, as a problem. */
  readonly isAlert?: boolean;
  readonly rows: readonly Row[];
}

/** A session as the list has it (contract 2.1); a field that is `undefined` is not there. */
export type Listed = Readonly<Record<string, unknown>>;

const HOUR = 3_600_000; // ms

/** The API's form of a time so many hours from now. */
export function hoursFromNow(hours: number): string {
  return new Date(Date.now() + hours * HOUR).toISOString().replace(/\.\d+/, "");
}

/** The id of every session below: a credential, which must never be read on a page. */
export const ID = "k3x9a0bq";

/** A session of this name that is as usual but for `more`. */
export function listed(more: Listed): Listed {
  return {
    id: ID,
    userid: "astro1",
    name: "alma",
    type: "carta",
    image: "images.canfar.net/skaha/carta:5.1.0",
    status: "Running",
    startTime: hoursFromNow(-5),
    expiryTime: hoursFromNow(90),
    connectURL: "",
    isFixedResources: false,
    ...more,
  };
}

/** A batch job. */
export function job(more: Listed = {}): Listed {
  const image = "images.canfar.net/skaha/terminal:1.1.2";
  return listed({ name: "job", type: "headless", image, status: "Completed", expiryTime: hoursFromNow(300), ...more });
}

/** An answer in the place of the platform's. */
export function answer(status: number, body?: string, headers?: Record<string, string>): Effect {
  return { answer: { status, ...(body === undefined ? {} : { body }), ...(headers && { headers }) } };
}

/** The events of a session, oldest first: kind, reason, message. */
export function events(...rows: readonly (readonly ["Normal" | "Warning", string, string])[]): Fault {
  const at = hoursFromNow(0);
  const head = ["TYPE", "REASON", "MESSAGE", "FIRST-TIME", "LAST-TIME"];
  const table = [head, ...rows.map((row) => [...row, at, at])];
  return { on: EVENTS, effect: answer(200, `${table.map((row) => row.join("   ")).join("\n")}\n`) };
}

/** A session's log. */
export function log(text: string): Fault {
  return { on: LOGS, effect: answer(200, text) };
}

/** All that the API answers well names the caller (contract 1.0). */
const CALLER = { "x-vo-authenticated": "astro1" };

/** The sandbox's settings under which the platform lists these. */
export function listing(sessions: readonly Listed[], faults: readonly Fault[] = []): Change {
  return { faults: [...faults, { on: LIST, effect: answer(200, JSON.stringify(sessions), CALLER) }] };
}
