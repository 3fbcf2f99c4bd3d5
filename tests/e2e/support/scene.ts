import { expect, type Page } from "@playwright/test";

import { ENDED, LIVE, type Past, RUNNING, seedHistory } from "./history.ts";
import { EVERYBODY } from "./everybody.ts";
import { type Home, node, ROOMY } from "./home.ts";
import { COLOURED, CONTEXT, CROWDED, FAILED, HOST, IMAGES, LOAD, LOG, NOW, OFFERED, ROWS, STARTING, WAITING } from "./scene-data.ts";

export { CROWDED, NOW, ROWS } from "./scene-data.ts";

interface Scene {
  /** Rows of the list; without them those of a busy afternoon. */
  readonly rows?: readonly object[];
  /** A fixed clock would stop measurements, too. */
  readonly isTimeFixed?: boolean;
  /** The user's home in GiB; without it one with room. */
  readonly home?: Home;
}

/**
 * Puts a science platform's answers in the place of the sandbox's: a list in every state at a fixed
 * time, for pictures and for checks of how it looks.
 */
export async function playScene(page: Page, { rows = ROWS, isTimeFixed = true, home = ROOMY }: Scene = {}): Promise<void> {
  if (isTimeFixed) await page.clock.setFixedTime(new Date(NOW));
  await page.route(/\/config\.json$/, (route) =>
    route.fulfill({
      json: {
        interfaceOrigins: [HOST],
        recommendedImages: { notebook: [`${IMAGES}/astroml:latest`] },
        links: [
          {
            label: { en: "Documentation", fr: "Documentation" },
            href: "https://www.opencadc.org/canfar/latest/",
          },
        ],
      },
    }),
  );
  await page.route(/\/skaha\/v1\/context$/, (route) => route.fulfill({ json: CONTEXT }));
  await page.route(/\/skaha\/v1\/image$/, (route) => route.fulfill({ json: OFFERED }));
  await page.route(/\/skaha\/v1\/session\?view=stats$/, (route) => route.fulfill({ json: LOAD }));
  await page.route(/\/arc\/nodes\/home\/astro1\?/, (route) =>
    route.fulfill({ body: node(home), contentType: "text/xml" }),
  );
  await page.route(/\/portal\/me$/, (route) => route.fulfill({ json: { user: "astro1", admin: true } }));
  await page.route(/\/skaha\/v1\/session\?view=all$/, (route) => route.fulfill({ json: EVERYBODY }));
  await page.route(/\/skaha\/v1\/session$/, (route) =>
    route.fulfill({ json: rows, headers: { date: new Date(NOW).toUTCString(), "x-vo-authenticated": "astro1" } }),
  );
  await page.route(/\/skaha\/v1\/session\/\w+\?view=events$/, (route) => {
    const url = route.request().url();
    if (url.includes("f6crowdd")) return route.fulfill({ body: WAITING });
    if (url.includes("d4reduce")) return route.fulfill({ body: FAILED });
    return route.fulfill({ body: STARTING });
  });
  await page.route(/\/skaha\/v1\/session\/\w+\?view=logs$/, (route) => route.fulfill({ body: LOG }));
}

/** A page in a state that says something. */
export interface Shown {
  readonly name: string;
  readonly path: string;
  /** Rows of the list; without them those of a busy afternoon. */
  readonly rows?: readonly object[];
  /** The user's home in GiB; without it one with room. */
  readonly home?: Home;
  /** The log of every session; without it a job's that failed. */
  readonly log?: string;
  /** The history that the browser has kept; with an empty one none is kept. */
  readonly history?: readonly Past[];
  /** Whether the platform is down since a visit in which its list was read. */
  readonly isDown?: boolean;
  /** Its heading. */
  readonly heading: { readonly en: string; readonly fr: string };
}

const YOURS = { en: "Your sessions", fr: "Vos sessions" };
const PAST = { en: "History", fr: "Historique" };
const named = (name: string) => ({ en: `Session ${name}`, fr: `Session ${name}` });

/** Every page of the portal, in each state that looks different. */
export const PAGES: readonly Shown[] = [
  { name: "sessions", path: "/", home: { used: 9.1, quota: 10 }, heading: YOURS },
  { name: "sessions-table", path: "/?view=table", heading: YOURS },
  { name: "welcome", path: "/", rows: [], heading: YOURS },
  {
    name: "launch",
    path: "/launch?type=notebook&workflow=dataset",
    home: { used: 10, quota: 10 },
    heading: { en: "Launch a session", fr: "Lancer une session" },
  },
  { name: "guide", path: "/guide", heading: { en: "Guide", fr: "Guide" } },
  { name: "history", path: "/history", rows: [RUNNING], history: [LIVE, ...ENDED], heading: PAST },
  { name: "history-empty", path: "/history", rows: [], history: [], heading: PAST },
  { name: "admin", path: "/admin", heading: { en: "All sessions", fr: "Toutes les sessions" } },
  { name: "admin-filtered", path: "/admin?status=pending&sort=user", heading: { en: "All sessions", fr: "Toutes les sessions" } },
  { name: "session-log", path: "/sessions/reduce-night-12", heading: named("reduce-night-12") },
  { name: "session-events", path: "/sessions/alma-cube-qa", heading: named("alma-cube-qa") },
  {
    name: "session-events-raw",
    path: "/sessions/reduce-night-12?view=events&utc=1&raw=1",
    heading: named("reduce-night-12"),
  },
  { name: "session-log-long", path: "/sessions/galaxy-photometry?view=log&wrap=no", log: COLOURED, heading: named("galaxy-photometry") },
  { name: "session-overview", path: "/sessions/galaxy-photometry", heading: named("galaxy-photometry") },
  { name: "session-usage", path: "/sessions/galaxy-photometry?view=usage", heading: named("galaxy-photometry") },
  { name: "session-access", path: "/sessions/galaxy-photometry?view=access", heading: named("galaxy-photometry") },
  { name: "waiting", path: "/sessions/big-cube", rows: [CROWDED], heading: named("big-cube") },
  { name: "session-unread", path: "/sessions/galaxy-photometry", isDown: true, heading: named("galaxy-photometry") },
  { name: "history-last-seen", path: "/history", rows: [RUNNING], history: [LIVE, ...ENDED], isDown: true, heading: PAST },
  { name: "missing", path: "/sessions/nothing-here", rows: [], heading: named("nothing-here") },
  {
    name: "nowhere",
    path: "/nowhere",
    rows: [],
    heading: { en: "There is no such page", fr: "Cette page n’existe pas" },
  },
];

/** Opens a page of a scene and waits until it is drawn. */
export async function openShown(page: Page, shown: Shown, language: "en" | "fr"): Promise<void> {
  const { path, rows, home, history, log, isDown, heading } = shown;
  if (history) await seedHistory(page, history, history.length === 0 ? "off " : "");
  await playScene(page, { ...(rows && { rows }), ...(home && { home }) });
  if (log) await page.route(/\/skaha\/v1\/session\/\w+\?view=logs$/, (route) => route.fulfill({ body: log }));
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading[language]);
  if (isDown) {
    await expect(page.getByRole("banner").getByText("astro1")).toBeAttached();
    await page.route(/\/(skaha\/v1\/session|portal\/me)$/, (route) => route.fulfill({ status: 503, body: "" }));
    await page.reload();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  }
  await expect(page.locator(".bone")).toHaveCount(0);
  // Events, logs and the guide's words.
  await page.waitForLoadState("networkidle");
}
