import type { Page } from "@playwright/test";

import { HOST, IMAGES, NOW } from "./scene-data.ts";

/** Where the portal keeps the history of the scenes' user, at the root of a host. */
export const HISTORY = "portal.v1.history.astro1@";
/** Where it keeps until when it has looked, and whether it keeps a history. */
export const WATCH = "portal.v1.history-watch.astro1@";

/** So many seconds before the scenes' time, in ms. */
export const ago = (seconds: number) => Date.parse(NOW) - seconds * 1000;

export const HOUR = 3600; // s
export const DAY = 24 * HOUR;

/** By what a session is recognised: FNV-1a of its id, its halves folded (src/domain/digest.rs). */
function digest(id: string): number {
  let all = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) all = Math.imul(all ^ byte, 0x01000193) >>> 0;
  return (all >>> 16) ^ (all & 0xffff);
}

/** What is kept of a session; times in seconds before the scenes' time. */
export interface Past {
  /** Of one that the platform still lists. */
  readonly id?: string;
  readonly name: string;
  readonly outcome: string;
  readonly type?: string;
  readonly image?: string;
  /** More of its settings, as in a link. */
  readonly settings?: string;
  readonly seen?: number;
  readonly started?: number;
  readonly expires?: number;
  /** It was still there. */
  readonly after?: number;
  /** It was over. */
  readonly by?: number;
  readonly reason?: string;
  readonly words?: string;
}

/** A line of the history. */
export function line(past: Past, nth = 0): string {
  const { name, outcome, type = "notebook", image = `${IMAGES}/astroml:latest`, settings = "&mode=flexible" } = past;
  const fact = (key: string, value: string | undefined) => (value === undefined ? "" : `&${key}=${encodeURIComponent(value)}`);
  const time = (key: string, seconds: number | undefined) => fact(key, seconds === undefined ? undefined : `${ago(seconds)}`);
  const facts = [
    time("f", past.seen ?? 2 * DAY),
    time("s", past.started),
    time("x", past.expires),
    time("a", past.after),
    time("b", past.by),
    fact("n", name),
    fact("r", past.reason),
    fact("w", past.words),
  ];
  return `d=${past.id === undefined ? nth + 1 : digest(past.id)}&o=${outcome}${facts.join("")}\tv=1&type=${type}&image=${encodeURIComponent(image)}${settings}\n`;
}

/** One of each kind of ending. */
export const ENDED: readonly Past[] = [
  { name: "photometry", outcome: "finished", started: 5 * HOUR, after: 2 * HOUR + 15, by: 2 * HOUR, settings: "&cores=4&memory=16" },
  {
    name: "reduce-night-9",
    outcome: "failed",
    type: "headless",
    started: 9 * HOUR,
    after: 8 * HOUR + 15,
    by: 8 * HOUR,
    reason: "program",
    words: "The program ended with status 1",
    settings: "&mode=flexible&command=python%20reduce.py%20--night%209",
  },
  { name: "cube-qa", outcome: "expired", type: "carta", image: `${IMAGES}/carta:5.1.0`, started: 5 * DAY, after: DAY + 15, by: DAY },
  { name: "desk", outcome: "deleted", type: "desktop", image: `${IMAGES}/desktop:1.2.1`, started: 30 * HOUR, after: 26 * HOUR + 2, by: 26 * HOUR, settings: "" },
  { name: "shared-desk", outcome: "vanished", type: "desktop", image: `${IMAGES}/desktop:1.2.1`, started: 60 * HOUR, after: 47 * HOUR + 15, by: 47 * HOUR, settings: "" },
  { name: "weekend", outcome: "unwatched", started: 4 * DAY, after: 3 * DAY, by: 2 * DAY },
  { name: "queued-job", outcome: "deleted", type: "headless", seen: 70 * HOUR, after: 69 * HOUR + 2, by: 69 * HOUR },
  { name: "last-year", outcome: "finished", type: "headless", seen: 340 * DAY, started: 340 * DAY, after: 339 * DAY + 15, by: 339 * DAY },
];

/** Puts a history in place before the page is loaded; whatever pages of before have left. */
export async function seedHistory(page: Page, past: readonly Past[] = ENDED, watch = ""): Promise<void> {
  const kept = { [HISTORY]: past.map(line).join(""), [WATCH]: watch };
  await page.addInitScript((kept) => {
    // Once: a reload finds what the portal has made of it.
    const mark = JSON.stringify(kept).length + JSON.stringify(kept);
    if (sessionStorage.getItem("seeded") === mark) return;
    sessionStorage.setItem("seeded", mark);
    for (const [key, text] of Object.entries(kept)) {
      if (text === "") localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    }
  }, kept);
}

/** What is kept now. */
export async function kept(page: Page): Promise<string> {
  return await page.evaluate((key) => localStorage.getItem(key) ?? "", HISTORY);
}

/** A notebook that runs, as the platform lists it (wire contract 2.1). */
export const RUNNING = {
  id: "b2galaxy",
  userid: "astro1",
  name: "galaxy-photometry",
  type: "notebook",
  status: "Running",
  image: `${IMAGES}/astroml:latest`,
  startTime: "2026-11-26T16:50:02Z",
  expiryTime: "2026-11-29T23:58:02Z",
  connectURL: `${HOST}/session/notebook/b2galaxy/lab?token=b2galaxy`,
  isFixedResources: false,
};

/** What is kept of it. */
export const LIVE: Past = {
  id: RUNNING.id,
  name: RUNNING.name,
  outcome: "running",
  seen: 9470,
  started: (Date.parse(NOW) - Date.parse(RUNNING.startTime)) / 1000,
  expires: (Date.parse(NOW) - Date.parse(RUNNING.expiryTime)) / 1000,
};
