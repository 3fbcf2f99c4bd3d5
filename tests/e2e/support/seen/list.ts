import { type Effect, LIST } from "../control.ts";
import { answer, type Group, job, listed, type Row } from "./row.ts";
import { BUSY, FAILED, FORBIDDEN, SIGNED_OUT, SILENT, UNAVAILABLE, UNREADABLE } from "./sentences.ts";

const AGAIN = "The portal tries again by itself. What you see below is the last known state.";
const ENCORE = "Le portail réessaiera de lui-même. Vous voyez ci-dessous le dernier état connu.";

/** A reading of the list that goes wrong after a good one. */
function later(when: string, effect: Effect, ...sees: [string, ...string[]]): Row {
  return { when, then: [{ on: LIST, effect }], sees: [...sees, AGAIN] };
}

function enFrancais(when: string, effect: Effect, ...sees: [string, ...string[]]): Row {
  return { when, language: "fr", then: [{ on: LIST, effect }], sees: [...sees, ENCORE] };
}

/** What the list's readings can come to, when there was a good one before. */
export const AFTER_A_GOOD_READING: Group = {
  title: "The list cannot be read any more",
  isAlert: true,
  rows: [
    later("the connection closes without an answer", "dropped", SILENT),
    later("the answer is lost on its way", "lost", SILENT),
    later("the connection breaks in the middle of the answer", "cut", SILENT),
    enFrancais(
      "the connection closes without an answer, in French",
      "dropped",
      "La plateforme ne répond pas. Vérifiez votre connexion.",
    ),
    later("only half of the answer arrives, as if it were all", "truncated", UNREADABLE),
    later("a proxy answers with its sign-in page", "not-json", UNREADABLE),
    later("the answer is empty", "ignored", UNREADABLE),
    later("the answer is JSON, but no list", answer(200, '{"sessions": []}'), UNREADABLE),
    enFrancais(
      "only half of the answer arrives, in French",
      "truncated",
      "La plateforme a donné une réponse que le portail ne peut pas lire. Cela passera peut-être ; sinon, avertissez le soutien.",
    ),
    later("the token is no longer good (401)", "token-expired", SIGNED_OUT),
    later("the user is anonymous (400 or 401, by release)", "signed-out", SIGNED_OUT),
    later("the cookie is refused, and the platform quotes it (401)", answer(401, "invalid cookie: s3cret"), SIGNED_OUT),
    enFrancais(
      "the token is no longer good, in French",
      "token-expired",
      "Vous n’êtes plus connecté. Reconnectez-vous, puis rechargez cette page.",
    ),
    later(
      "a rule is broken (400)",
      answer(400, "Invalid request: session\n"),
      "The platform did not accept this.",
      "The server said: Invalid request: session",
    ),
    later(
      "the account may not use the platform (403)",
      answer(403),
      FORBIDDEN,
      "The server said: Not authorized to use the skaha system",
    ),
    // A proxy in front of a Skaha that is being replaced knows no such address.
    later("the API is not at its address (404)", answer(404, "404 page not found\n"), UNAVAILABLE),
    later(
      "too many requests (429)",
      answer(429),
      BUSY,
    ),
    later("the platform fails (500)", answer(500), FAILED),
    later("a proxy has no platform behind it (502)", answer(502, "<html>Bad gateway</html>"), UNAVAILABLE),
    later("the platform is being started (503)", answer(503), UNAVAILABLE),
    later("a proxy waits in vain (504)", answer(504, "<html>Gateway Time-out</html>"), UNAVAILABLE),
    enFrancais("the platform is being started, in French", answer(503), "La plateforme est indisponible pour l’instant."),
    {
      when: "the browser has no network",
      isOffline: true,
      sees: ["This browser is offline. The portal goes on by itself when the network is back.", AGAIN],
    },
    {
      when: "the browser has no network, in French",
      language: "fr",
      isOffline: true,
      sees: ["Ce navigateur est hors ligne. Le portail reprendra de lui-même au retour du réseau.", ENCORE],
    },
  ],
};

function atFirst(when: string, effect: Effect, ...sees: [string, ...string[]]): Row {
  return {
    when,
    faults: [{ on: LIST, effect }],
    sees: [...sees, "The portal tries again by itself."],
    never: /What do you want to open|last known state/,
  };
}

/** What the first reading of a visit can come to: nothing is known, and no empty list is claimed. */
export const AT_FIRST: Group = {
  title: "The list cannot be read for the first time",
  isAlert: true,
  rows: [
    atFirst("the first reading gets no answer", "dropped", SILENT),
    atFirst("the first reading finds the platform being started (503)", answer(503), UNAVAILABLE),
    atFirst("the first reading gets a sign-in page", "not-json", UNREADABLE),
    atFirst("the first reading is refused: signed out", "signed-out", SIGNED_OUT),
  ],
};

/** What the list itself can be like, without anything having failed. */
export const ODD_LISTS: Group = {
  title: "The list is read, and says something unusual",
  rows: [
    {
      when: "there is no session",
      sessions: [],
      sees: [
        "What do you want to open?",
        "You have no sessions. Pick a type to start one; it opens in a new tab when it is ready.",
      ],
    },
    {
      when: "the list is long in coming",
      faults: [{ on: LIST, delay_ms: 3_000 }],
      sees: ["Reading your sessions…"],
      never: /What do you want to open/,
    },
    {
      when: "one row has no id",
      sessions: [job(), listed({ id: undefined })],
      sees: ["One session could not be read and is not shown.", "Finished"],
    },
    {
      when: "several rows have no status, in French",
      language: "fr",
      sessions: [job(), listed({ id: "a", status: "" }), listed({ id: "b", status: null }), listed({ id: "c", status: 3 })],
      sees: ["3 sessions illisibles ne sont pas affichées.", "Terminée"],
    },
    {
      when: "a program of a desktop is listed",
      sessions: [job(), listed({ type: "desktop-app", name: "ds9" })],
      sees: ["Finished"],
      never: /ds9/,
    },
    {
      when: "a session is of a type that the portal does not know",
      sessions: [listed({ type: "quantum" })],
      sees: ["Session · skaha/carta:5.1.0 · flexible · running for 5 h {minutes} min"],
    },
    {
      when: "a platform lets wait for a minute (503 with Retry-After)",
      then: [{ on: LIST, effect: answer(503, undefined, { "retry-after": "90" }) }],
      sees: ["Not updated since {time} · next try in 1 min · 0 of 5 sessions in use"],
    },
  ],
};
