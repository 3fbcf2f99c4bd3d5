// What a science platform answers in a scene (scene.ts): wire contract 2.1, 2.4, 2.5, 2.6, 2.8.

/** The time at which scenes play: a Thursday, so that weekdays show. */
export const NOW = "2026-11-26T19:28:00Z";

export const IMAGES = "images.canfar.net/skaha";
export const HOST = "https://ws-uv.canfar.net";

/** The events of the session that is starting. */
export const STARTING = `\
TYPE     REASON      MESSAGE                                                        FIRST-TIME             LAST-TIME
Normal   Scheduled   Successfully assigned skaha-workload/notebook-astro1 to n7      <none>                 <none>
Normal   Pulling     Pulling image "${IMAGES}/casa-notebook:6.6"                     2026-11-26T19:27:06Z   2026-11-26T19:27:06Z
Normal   Pulled      Successfully pulled image "${IMAGES}/casa-notebook:6.6"         2026-11-26T19:27:37Z   2026-11-26T19:27:37Z
Normal   Created     Created container notebook                                     2026-11-26T19:27:38Z   2026-11-26T19:27:38Z
Normal   Started     Started container notebook                                     2026-11-26T19:27:48Z   2026-11-26T19:27:48Z
`;

/** The events of a session that waits for room. */
export const WAITING = `\
TYPE      REASON             MESSAGE                                                             FIRST-TIME             LAST-TIME
Warning   FailedScheduling   0/24 nodes are available: 24 Insufficient memory.                   2026-11-26T19:20:03Z   2026-11-26T19:27:03Z
`;

export const FAILED = `\
TYPE      REASON   MESSAGE                                   FIRST-TIME             LAST-TIME
Normal    Started  Started container headless                2026-11-26T18:38:02Z   2026-11-26T18:38:02Z
Warning   Failed   The program ended with status 1           2026-11-26T18:41:09Z   2026-11-26T18:41:09Z
`;

export const LOG = `\
reading 12 frames of night 12
frame 1 of 12: done
Traceback (most recent call last):
  File "reduce.py", line 88, in <module>
    frame = fits.open(path)
FileNotFoundError: /arc/projects/deep/raw/n12.fits
`;

const ESC = "\u001B";
const INKS = [31, 32, 33, 34, 35, 36, 90, 91, 92, 93, 94, 95, 96];

/** A long log with all that a program may write: colours, a bar of progress, a long line, what cannot be seen. */
export const COLOURED = [
  ...Array.from({ length: 300 }, (_, frame) => `frame ${frame} of 300: done`),
  INKS.map((ink) => `${ESC}[${ink}mink ${ink} ${ESC}[7mturned${ESC}[0m`).join(" "),
  [41, 42, 43, 44, 45, 46, 100].map((paper) => `${ESC}[${paper}mpaper ${ESC}[1m${paper}${ESC}[0m`).join(" "),
  " 10 %\r 55 %\r100 %|██████████|",
  "0123456789".repeat(300),
  "user\u202Egpj.exe \u0007",
].join("\n");

const base = { userid: "astro1", runAsUID: "10001", runAsGID: "10001", supplementalGroups: [900101] };

export const ROWS = [
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

export const CONTEXT = {
  cores: { default: 2, defaultRequest: 1, defaultLimit: 8, options: [1, 2, 4, 8, 16] },
  memoryGB: { default: 8, defaultRequest: 4, defaultLimit: 32, options: [1, 2, 4, 8, 16, 32, 64, 192] },
  gpus: { options: [1, 2] },
  maxInteractiveSessions: "5",
};

/** 37 cores and 310 GiB are free. */
export const LOAD = {
  cores: { requestedCPUCores: 219, cpuCoresAvailable: 256, maxCPUCores: { cpuCores: 8, withRam: "32Gi" } },
  ram: { requestedRAM: "1866.163G", ramAvailable: "2199.023G", maxRAM: { ram: "32Gi", withCPUCores: 8 } },
};

export const OFFERED = [
  { id: `${IMAGES}/astroml:latest`, types: ["notebook", "headless"], digest: "sha256:0" },
  { id: `${IMAGES}/casa-notebook:6.6`, types: ["notebook"], digest: "sha256:1" },
  { id: `${IMAGES}/desktop:1.2.1`, types: ["desktop"], digest: "sha256:2" },
  { id: `${IMAGES}/carta:5.1.0`, types: ["carta"], digest: "sha256:3" },
  { id: `${IMAGES}/firefly:2025.2`, types: ["firefly"], digest: "sha256:4" },
];
