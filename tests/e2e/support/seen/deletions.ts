import type { Page } from "@playwright/test";

import { control, DELETION, type Effect } from "../control.ts";
import { readAgain } from "../steps.ts";
import { answer, type Group, listed, listing, type Row } from "./row.ts";
import { BUSY, FAILED, FORBIDDEN, SIGNED_OUT, UNAVAILABLE } from "./sentences.ts";

const RUNNING = listed({});
const REFUSED = "This session could not be deleted. ";
const STILL_THERE =
  "This session is still there: the platform did not carry out the deletion. Try again; if it stays, tell the support.";

async function remove(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Delete|Supprimer) alma$/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^(Delete|Supprimer)$/ }).click();
  await page.getByText(/^(Ending|Arrêt en cours)$/).waitFor();
}

function refused(when: string, effect: Effect, sentence: string, more: Partial<Row> = {}): Row {
  const sees: Row["sees"] = [`${REFUSED}${sentence}`, "Running"];
  const act = async (page: Page) => {
    await page.getByRole("button", { name: /^(Delete|Supprimer) alma$/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: /^(Delete|Supprimer)$/ }).click();
  };
  return { when, sessions: [RUNNING], faults: [{ on: DELETION, effect }], act, sees, ...more };
}

/** The platform says yes, or nothing, and the session runs on: by the server's clock half a minute later. */
function ignored(when: string, effect: Effect, more: Partial<Row> = {}): Row {
  const act = async (page: Page) => {
    await remove(page);
    await control(page, { ...listing([RUNNING]), clock_ahead_s: 60 });
    await readAgain(page);
  };
  return { when, sessions: [RUNNING], faults: [{ on: DELETION, effect }], act, sees: [STILL_THERE, "Running"], ...more };
}

/** A deletion that is carried out, whatever became of the answer: only the list can tell. */
function gone(when: string, effect: Effect): Row {
  const act = async (page: Page) => {
    await remove(page);
    await control(page, listing([]));
    await readAgain(page);
  };
  const sees: Row["sees"] = ["What do you want to open?"];
  return { when, sessions: [RUNNING], faults: [{ on: DELETION, effect }], act, sees, never: /could not be deleted/ };
}

/** What a deletion can come to. */
export const DELETIONS: Group = {
  title: "A session is deleted",
  rows: [
    {
      when: "the deletion is under way",
      sessions: [RUNNING],
      faults: [{ on: DELETION, delay_ms: 3_000, effect: "ignored" }],
      act: remove,
      sees: ["Ending"],
    },
    refused("a deletion is refused: signed out", "token-expired", SIGNED_OUT),
    refused("an anonymous caller’s deletion is refused", "signed-out", SIGNED_OUT),
    refused("a deletion is refused (403)", answer(403), FORBIDDEN),
    refused("a deletion is one request too many (429)", answer(429), BUSY),
    refused(
      "a deletion fails, and the platform names the job (500)",
      answer(500, "unexpected exception: no job skaha-carta-astro1-k3x9a0bq"),
      FAILED,
    ),
    refused("a deletion finds the platform being started (503)", answer(503), UNAVAILABLE),
    refused("a deletion is refused, in French", answer(503), "", {
      language: "fr",
      sees: ["Cette session n’a pas pu être supprimée. La plateforme est indisponible pour l’instant.", "En marche"],
    }),
    ignored("a deletion is accepted and not carried out", "ignored"),
    ignored("a deletion gets a sign-in page", "not-json"),
    ignored("a deletion never arrives", "dropped"),
    ignored("a deletion is accepted and not carried out, in French", "ignored", {
      language: "fr",
      sees: [
        "Cette session est toujours là : la plateforme n’a pas exécuté la suppression. Réessayez ; si elle reste, avertissez le soutien.",
      ],
    }),
    gone("the answer to a deletion is lost, and the session is gone", "lost"),
    gone("the answer to a deletion breaks off, and the session is gone", "cut"),
    gone("the session was gone already (404)", answer(404)),
  ],
};
