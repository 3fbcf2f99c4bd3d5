import { expect } from "@playwright/test";

import { control } from "../control.ts";
import { ENDLESS } from "../sessions.ts";
import { readAgain } from "../steps.ts";
import type { Group, Row } from "./row.ts";

const HOUR = 3600; // s
const USUAL = "{since?} This usually takes 30 seconds to 3 minutes. You can leave this page.";
const VIEWER = { image: "images.canfar.net/skaha/carta-stand-in:latest", name: "alma", type: "carta" };

type Stuck = "queued" | "image-pull-fails" | "never-ready";

function stuck(when: string, launches: Stuck, more: Pick<Row, "sees"> & Partial<Row>): Row {
  return { when, real: { fields: VIEWER, control: { launches } }, ...more };
}

/** What the sandbox plays with real processes, and with its clock. */
export const SANDBOX: Group = {
  title: "Launches that stick, and a clock that is wrong",
  rows: [
    stuck("the platform has no place for a launch", "queued", {
      sees: ["Starting", "Finding a place", USUAL],
    }),
    stuck("the platform cannot fetch the image of a launch", "image-pull-fails", {
      sees: [
        "Fetching the image",
        "Its image was not found. Its name or version is wrong, or it was removed. Launch another version or image.",
        'The platform said: Failed to pull image "images.canfar.net/skaha/carta-stand-in:latest": not found',
      ],
    }),
    stuck("the program of a launch does not get ready", "never-ready", {
      sees: ["Starting", "Starting CARTA", USUAL],
      never: /does not answer/,
    }),
    stuck("the program of a launch does not get ready for four minutes", "never-ready", {
      act: async (page) => {
        await page.getByText("Starting CARTA").waitFor();
        await control(page, { clock_ahead_s: 240 });
        await readAgain(page);
      },
      sees: ["Its program was started, but does not answer. Its log may say why. Try again, or another image."],
    }),
    {
      when: "the server’s clock is an hour ahead",
      real: { fields: { ...ENDLESS, name: "job" }, control: { clock_ahead_s: HOUR }, until: "Running" },
      sees: ["Running", "Batch · skaha/terminal:latest · flexible · running for {seconds} s"],
    },
    {
      when: "the server’s clock is an hour behind",
      real: { fields: { ...ENDLESS, name: "job" }, control: { clock_ahead_s: -HOUR }, until: "Running" },
      sees: ["Running", "Batch · skaha/terminal:latest · flexible · running for {seconds} s"],
    },
    {
      when: "the time of a session is over while it is watched",
      real: { fields: { ...ENDLESS, name: "job" }, until: "Running" },
      act: async (page) => {
        await control(page, { clock_ahead_s: 14 * 24 * HOUR });
        await expect.poll(async () => await (await page.request.get("/skaha/v1/session")).text()).toContain("Failed");
        await readAgain(page);
      },
      sees: ["Its time was over. What it saved in home and project folders is there. Launch it again to go on."],
    },
  ],
};
