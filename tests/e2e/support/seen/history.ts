import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

import { control, LIST } from "../control.ts";
import { answer, events, type Group, job, listed, listing } from "./row.ts";
import { SIGNED_OUT, UNAVAILABLE } from "./sentences.ts";

const WHOSE = "Whose history to show is known once your sessions could be read.";

/** Waits until a session is in the history. */
async function noted(page: Page, name: string): Promise<void> {
  const kept = () =>
    page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes(".history.")).join());
  await expect.poll(kept, { timeout: 20_000 }).toContain(`n=${name}`);
}

/** What the history says of endings that nobody saw, and when it has nothing to say. */
export const HISTORY: Group = {
  title: "The history",
  rows: [
    {
      when: "the list cannot be read when the history is opened",
      path: "/history",
      faults: [{ on: LIST, effect: answer(503) }],
      sees: [`${WHOSE} ${UNAVAILABLE}`],
    },
    {
      when: "the user is signed out when the history is opened",
      path: "/history",
      faults: [{ on: LIST, effect: "signed-out" }],
      sees: [`${WHOSE} ${SIGNED_OUT}`],
      never: /No session seen yet/,
    },
    {
      when: "a session was gone when the portal was opened again",
      sessions: [listed({})],
      act: async (page) => {
        await noted(page, "alma");
        await control(page, { ...listing([job({ id: "other" })]), clock_ahead_s: 7200 });
        await page.goto("/history");
      },
      sees: ["Gone unseen", "It was gone when the portal looked again.", "between {time} and {time}"],
      never: /Vanished/,
    },
    {
      when: "a session was gone when the portal was opened again, in French",
      language: "fr",
      sessions: [listed({})],
      act: async (page) => {
        await noted(page, "alma");
        await control(page, { ...listing([job({ id: "other" })]), clock_ahead_s: 7200 });
        await page.goto("/history");
      },
      sees: ["Partie sans être vue", "Elle n’était plus là quand le portail a regardé de nouveau.", "entre {time} et {time}"],
    },
    {
      when: "a job has failed, as its history tells",
      sessions: [job({ status: "Failed" })],
      faults: [events(["Warning", "Failed", "The program ended with status 1"])],
      act: async (page) => {
        await noted(page, "job");
        await page.goto("/history");
      },
      sees: ["Its program ended with an error", "The platform said: The program ended with status 1"],
    },
  ],
};
