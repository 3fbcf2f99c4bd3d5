import type { Page } from "@playwright/test";

import { control, type Effect, RENEWAL } from "../control.ts";
import { answer, type Group, hoursFromNow, job, listed, listing, type Row } from "./row.ts";
import { BUSY, FAILED, FORBIDDEN, SIGNED_OUT, SILENT, UNAVAILABLE, UNREADABLE } from "./sentences.ts";

const FOR_AN_HOUR = listed({ expiryTime: hoursFromNow(1) });
const NOT = "Not extended: the end is where it was.";
const LOSES = "Save your work to files before: what is not saved is lost then.";

/** Until what one click has brought is looked for no more, by the server's clock. */
const LATER = { clock_ahead_s: 60 };

async function extend(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Extend|Prolonger) (alma|job)$/ }).first().click();
}

/** An extension that the platform refuses, for sure or for all that can be seen. */
function failed(when: string, effect: Effect, sentence: string, mayBeDone = false): Row {
  const act = async (page: Page) => {
    await extend(page);
    if (mayBeDone) await control(page, LATER);
  };
  const sees: Row["sees"] = [`${NOT} ${sentence}`];
  return { when, sessions: [FOR_AN_HOUR], faults: [{ on: RENEWAL, effect }], act, sees, never: /Extended:/ };
}

/** What the platform lists after an extension that was carried out, whatever became of its answer. */
function done(when: string, effect: Effect, more: Partial<Row> = {}): Row {
  const act = async (page: Page) => {
    await control(page, listing([listed({ expiryTime: hoursFromNow(96) })], [{ on: RENEWAL, effect }]));
    await extend(page);
  };
  const sees: Row["sees"] = ["Extended: ends {time}."];
  return { when, sessions: [FOR_AN_HOUR], act, sees, never: /Not extended/, ...more };
}

/** An end that comes near. */
function near(when: string, hours: number, sentence: string, more: Partial<Row> = {}): Row {
  return { when, sessions: [listed({ expiryTime: hoursFromNow(hours) })], sees: [sentence], ...more };
}

/** The end of a session's time, and more of it. */
export const EXTENDING: Group = {
  title: "A session’s time runs out, and is extended",
  rows: [
    near("less than a day is left", 23, "Ends within a day. Extend it if you need it for longer."),
    near("less than two hours are left", 1.5, `Ends in 1 h {minutes} min, {time}. ${LOSES}`),
    near("less than a quarter of an hour is left", 0.24, `Ends in {minutes} min, {time}. ${LOSES}`),
    near(
      "less than two hours are left, in French",
      1.5,
      "Se termine dans 1 h {minutes} min, {time}. Enregistrez d’ici là votre travail dans des fichiers : ce qui n’est pas enregistré sera perdu.",
      { language: "fr" },
    ),
    {
      when: "a job has an hour left",
      sessions: [job({ status: "Running", expiryTime: hoursFromNow(1) })],
      sees: ["Ends in {minutes} min, {time}. It is stopped then, finished or not. What it has written to files stays."],
    },
    done("an extension is carried out", "ignored"),
    done("an extension is carried out, and its answer is lost", "lost"),
    done("an extension is carried out, and its answer breaks off", "cut"),
    done("an extension is carried out, in French", "ignored", {
      language: "fr",
      sees: ["Prolongée : finit {time}."],
      never: /Pas de prolongation/,
    }),
    {
      when: "an extension is accepted, and the end is where it was",
      sessions: [FOR_AN_HOUR],
      faults: [{ on: RENEWAL, effect: "ignored" }],
      act: async (page) => {
        await extend(page);
        await control(page, LATER);
      },
      sees: [
        "Not extended: the platform accepted this, but the end is where it was. An extension counts from now, and gives nothing to a session that has as much time left already. If it has less, tell the support.",
      ],
    },
    failed("an extension is refused: signed out", "token-expired", SIGNED_OUT),
    failed("an extension is refused (403)", answer(403), FORBIDDEN),
    failed("an extension is one request too many (429)", answer(429), BUSY),
    failed("an extension fails (500)", answer(500), FAILED, true),
    failed("an extension finds the platform being started (503)", answer(503), UNAVAILABLE, true),
    failed("an extension gets a sign-in page", "not-json", UNREADABLE, true),
    failed("an extension never arrives", "dropped", SILENT, true),
    {
      when: "nothing runs that could be extended (400)",
      sessions: [FOR_AN_HOUR],
      faults: [{ on: RENEWAL, effect: answer(400, "No active job for user astro1 with session k3x9a0bq\n") }],
      act: extend,
      sees: ["Not extended: the platform finds nothing that runs here. It is queued, or has just ended."],
    },
    {
      when: "a job has more time left than an extension gives",
      sessions: [job({ status: "Running" })],
      act: async (page) => {
        await page.getByRole("button", { name: "Extend job" }).press("Enter");
      },
      sees: [
        "It has more time left than an extension gives, which is usually 4 days from now. It can be extended later.",
      ],
    },
    {
      when: "the platform does not say when a session ends",
      sessions: [listed({ expiryTime: undefined })],
      act: async (page) => {
        await page.getByRole("button", { name: "Extend alma" }).press("Enter");
      },
      sees: ["It cannot be extended from here: the platform does not say when it ends."],
    },
  ],
};
