import { expect, type Page } from "@playwright/test";

/** The time at which scenes play: a Thursday, so that weekdays show. */
export const NOW = "2026-11-26T19:28:00Z";

const IMAGES = "images.canfar.net/skaha";
const HOST = "https://ws-uv.canfar.net";

/** The events of the session that is starting. */
const STARTING = `\
TYPE     REASON      MESSAGE                                                        FIRST-TIME             LAST-TIME
Normal   Scheduled   Successfully assigned skaha-workload/notebook-astro1 to n7      <none>                 <none>
Normal   Pulling     Pulling image "${IMAGES}/casa-notebook:6.6"                     2026-11-26T19:27:06Z   2026-11-26T19:27:06Z
Normal   Pulled      Successfully pulled image "${IMAGES}/casa-notebook:6.6"         2026-11-26T19:27:37Z   2026-11-26T19:27:37Z
Normal   Created     Created container notebook                                     2026-11-26T19:27:38Z   2026-11-26T19:27:38Z
Normal   Started     Started container notebook                                     2026-11-26T19:27:48Z   2026-11-26T19:27:48Z
`;

/** The events of a session that waits for room. */
const WAITING = `\
TYPE      REASON             MESSAGE                                                             FIRST-TIME             LAST-TIME
Warning   FailedScheduling   0/24 nodes are available: 24 Insufficient memory.                   2026-11-26T19:20:03Z   2026-11-26T19:27:03Z
`;

const FAILED = `\
TYPE      REASON   MESSAGE                                   FIRST-TIME             LAST-TIME
Normal    Started  Started container headless                2026-11-26T18:38:02Z   2026-11-26T18:38:02Z
Warning   Failed   The program ended with status 1           2026-11-26T18:41:09Z   2026-11-26T18:41:09Z
`;

const LOG = `\
reading 12 frames of night 12
frame 1 of 12: done
Traceback (most recent call last):
  File "reduce.py", line 88, in <module>
    frame = fits.open(path)
FileNotFoundError: /arc/projects/deep/raw/n12.fits
`;

const base = { userid: "astro1", runAsUID: "10001", runAsGID: "10001", supplementalGroups: [900101] };

const ROWS = [
  {
    ...base,
    id: "a1casaqa",
    name: "alma-cube-qa",
    type: "notebook",
    status: "Pending",
    image: `${IMAGES}/casa-notebook:6.6`,
    startTime: "2026-11-26T19:27:38Z",
    expiryTime: "2026-11-30T19:27:38Z",
    connectURL: `${HOST}/session/notebook/a1casaqa/lab?token=a1casaqa`,
    requestedRAM: "17.18",
    requestedCPUCores: "4",
    requestedGPUCores: "0",
    isFixedResources: true,
  },
  {
    ...base,
    id: "b2galaxy",
    name: "galaxy-photometry",
    type: "notebook",
    status: "Running",
    image: `${IMAGES}/astroml:latest`,
    startTime: "2026-11-26T16:50:02Z",
    expiryTime: "2026-11-29T23:58:02Z",
    connectURL: `${HOST}/session/notebook/b2galaxy/lab?token=b2galaxy`,
    requestedGPUCores: "0",
    ramInUse: "3.11",
    cpuCoresInUse: "0.412",
    isFixedResources: false,
  },
  {
    ...base,
    id: "c3casadt",
    name: "casa-desktop",
    type: "desktop",
    status: "Running",
    image: `${IMAGES}/desktop:1.2.1`,
    startTime: "2026-11-25T21:08:00Z",
    expiryTime: "2026-11-26T21:08:00Z",
    connectURL: `${HOST}/session/desktop/c3casadt/?password=c3casadt&path=session/desktop/c3casadt/`,
    ramInUse: "3.97",
    cpuCoresInUse: "0.903",
    isFixedResources: false,
  },
  {
    ...base,
    id: "d4reduce",
    name: "reduce-night-12",
    type: "headless",
    status: "Failed",
    image: `${IMAGES}/astroml:latest`,
    startTime: "2026-11-26T18:38:00Z",
    expiryTime: "2026-12-10T18:38:00Z",
    connectURL: "",
    isFixedResources: false,
  },
  {
    ...base,
    id: "e5reduce",
    name: "reduce-night-11",
    type: "headless",
    status: "Completed",
    image: `${IMAGES}/astroml:latest`,
    startTime: "2026-11-26T17:02:00Z",
    expiryTime: "2026-12-10T17:02:00Z",
    connectURL: "",
    isFixedResources: false,
  },
];

/** A session that the platform has no room for. */
export const CROWDED = {
  ...base,
  id: "f6crowdd",
  name: "big-cube",
  type: "carta",
  status: "Pending",
  image: `${IMAGES}/carta:5.1.0`,
  connectURL: `${HOST}/session/carta/f6crowdd/`,
  isFixedResources: true,
  requestedRAM: "206.16",
  requestedCPUCores: "16",
};

const CONTEXT = {
  cores: { default: 2, defaultRequest: 1, defaultLimit: 8, options: [1, 2, 4, 8, 16] },
  memoryGB: { default: 8, defaultRequest: 4, defaultLimit: 32, options: [1, 2, 4, 8, 16, 32, 64, 192] },
  gpus: { options: [1, 2] },
  maxInteractiveSessions: "5",
};

const OFFERED = [
  { id: `${IMAGES}/astroml:latest`, types: ["notebook", "headless"], digest: "sha256:0" },
  { id: `${IMAGES}/casa-notebook:6.6`, types: ["notebook"], digest: "sha256:1" },
  { id: `${IMAGES}/desktop:1.2.1`, types: ["desktop"], digest: "sha256:2" },
  { id: `${IMAGES}/carta:5.1.0`, types: ["carta"], digest: "sha256:3" },
  { id: `${IMAGES}/firefly:2025.2`, types: ["firefly"], digest: "sha256:4" },
];

interface Scene {
  /** Rows of the list; without them those of a busy afternoon. */
  readonly rows?: readonly object[];
  /** A fixed clock would stop measurements, too. */
  readonly isTimeFixed?: boolean;
}

/**
 * Puts a science platform's answers in the place of the sandbox's: a list in every state at a fixed
 * time, for pictures and for checks of how it looks.
 */
export async function playScene(page: Page, { rows = ROWS, isTimeFixed = true }: Scene = {}): Promise<void> {
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
  /** Its heading. */
  readonly heading: { readonly en: string; readonly fr: string };
}

const YOURS = { en: "Your sessions", fr: "Vos sessions" };
const named = (name: string) => ({ en: `Session ${name}`, fr: `Session ${name}` });

/** Every page of the portal, in each state that looks different. */
export const PAGES: readonly Shown[] = [
  { name: "sessions", path: "/", heading: YOURS },
  { name: "welcome", path: "/", rows: [], heading: YOURS },
  {
    name: "launch",
    path: "/launch?type=notebook&workflow=dataset",
    heading: { en: "Launch a session", fr: "Lancer une session" },
  },
  { name: "guide", path: "/guide", heading: { en: "Guide", fr: "Guide" } },
  { name: "session-log", path: "/sessions/reduce-night-12", heading: named("reduce-night-12") },
  { name: "session-events", path: "/sessions/alma-cube-qa", heading: named("alma-cube-qa") },
  { name: "waiting", path: "/sessions/big-cube", rows: [CROWDED], heading: named("big-cube") },
  { name: "missing", path: "/sessions/nothing-here", rows: [], heading: named("nothing-here") },
  {
    name: "nowhere",
    path: "/nowhere",
    rows: [],
    heading: { en: "There is no such page", fr: "Cette page n’existe pas" },
  },
];

/** Opens a page of a scene and waits until it is drawn. */
export async function openShown(page: Page, { path, rows, heading }: Shown, language: "en" | "fr"): Promise<void> {
  await playScene(page, rows ? { rows } : {});
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading[language]);
  await expect(page.locator(".bone")).toHaveCount(0);
  // Events, logs and the guide's words.
  await page.waitForLoadState("networkidle");
}
