import { type APIRequestContext, expect, type Page } from "@playwright/test";

/** Which requests a fault is for; what is left out matches any. */
export interface On {
  readonly method?: "GET" | "POST" | "DELETE";
  /** The whole path; a segment in braces stands for any one segment. */
  readonly path?: string;
  /** The query's `view`; an empty one means that there is none. */
  readonly view?: string;
}

/** What becomes of such a request; docs/test-controls.md says what each does. */
export type Effect =
  | "none"
  | "signed-out"
  | "token-expired"
  | "not-json"
  | "truncated"
  | "cut"
  | "dropped"
  | "lost"
  | "ignored"
  | { readonly answer: Answer };

/** An answer in the place of the real one. */
export interface Answer {
  readonly status: number;
  /** Without one the platform's usual words for the status. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Fault {
  readonly on?: On;
  /** For how many requests; without it for all of them. */
  readonly times?: number;
  readonly delay_ms?: number;
  readonly effect?: Effect;
}

/** A change of the server's test controls; what is not given stays. */
export interface Change {
  /** In the place of all faults so far. */
  readonly faults?: readonly Fault[];
  readonly launches?: "normal" | "queued" | "image-pull-fails" | "never-ready";
  readonly clock_ahead_s?: number;
  readonly home_quota_bytes?: number | null;
  readonly seed?: Partial<Record<"own_sessions" | "sessions" | "users" | "images", number>>;
}

/** Where the controls are, on a server with `--test-controls`. */
export const CONTROL = "/sandbox/control";

const SESSIONS = "/skaha/v1/session";

/** The portal's readings of the list. */
export const LIST: On = { method: "GET", path: SESSIONS, view: "" };
/** The readings of all users' sessions. */
export const ALL: On = { method: "GET", path: SESSIONS, view: "all" };
export const LAUNCH: On = { method: "POST", path: SESSIONS };
export const DELETION: On = { method: "DELETE", path: `${SESSIONS}/{id}` };
export const RENEWAL: On = { method: "POST", path: `${SESSIONS}/{id}` };
export const EVENTS: On = { method: "GET", path: `${SESSIONS}/{id}`, view: "events" };
export const LOGS: On = { method: "GET", path: `${SESSIONS}/{id}`, view: "logs" };
export const IMAGES: On = { method: "GET", path: "/skaha/v1/image" };
export const REGISTRIES: On = { method: "GET", path: "/skaha/v1/repository" };
export const STATS: On = { method: "GET", path: SESSIONS, view: "stats" };
export const HOME: On = { method: "GET", path: "/arc/nodes/home/{user}" };
export const CONTEXT: On = { method: "GET", path: "/skaha/v1/context" };

/** Makes the server misbehave. It has taken the change over when this returns. */
export async function control(by: Page | APIRequestContext, change: Change): Promise<void> {
  const answer = await requests(by).patch(CONTROL, { data: change });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Makes the server behave again. */
export async function reset(by: Page | APIRequestContext): Promise<void> {
  const answer = await requests(by).delete(CONTROL);
  expect(answer.status(), await answer.text()).toBe(200);
}

function requests(by: Page | APIRequestContext): APIRequestContext {
  return "request" in by ? by.request : by;
}
