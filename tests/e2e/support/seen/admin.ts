import { ALL, type Effect } from "../control.ts";
import { answer, type Group, type Row } from "./row.ts";
import { BUSY, FAILED, FORBIDDEN, SIGNED_OUT, SILENT, UNAVAILABLE, UNREADABLE } from "./sentences.ts";

const AGAIN = "The portal tries again by itself.";

function first(when: string, effect: Effect, ...sees: [string, ...string[]]): Row {
  return { when: `the sessions of all users: ${when}`, path: "/admin", faults: [{ on: ALL, effect }], sees: [...sees, AGAIN] };
}

function told(when: string, rows: unknown, ...sees: [string, ...string[]]): Row {
  return { when, path: "/admin", faults: [{ on: ALL, effect: answer(200, JSON.stringify(rows)) }], sees };
}

/** What the readings of all users' sessions can come to. */
export const EVERYBODY: Group = {
  title: "The sessions of all users cannot be read",
  isAlert: true,
  rows: [
    first("there is no answer", "dropped", SILENT),
    first("the answer breaks off", "cut", SILENT),
    first("half of the answer arrives, as if it were all", "truncated", UNREADABLE),
    first("a proxy answers with its sign-in page", "not-json", UNREADABLE),
    first("the answer is JSON, but no list", answer(200, '{"sessions": []}'), UNREADABLE),
    first("the token is no longer good (401)", "token-expired", SIGNED_OUT),
    first("the user may not use the platform (403)", answer(403), FORBIDDEN, "The server said: Not authorized to use the skaha system"),
    first("the API is not at its address (404)", answer(404, "404 page not found\n"), UNAVAILABLE),
    first("there are too many requests (429)", answer(429, "", { "retry-after": "60" }), BUSY),
    first("the platform fails (500)", answer(500, "unexpected exception: x"), FAILED, "The server said: unexpected exception: x"),
    first("the platform is down (503)", answer(503), UNAVAILABLE),
    {
      ...first("the platform is down, in French", answer(503), "La plateforme est indisponible pour l’instant."),
      language: "fr",
      sees: ["La plateforme est indisponible pour l’instant.", "Le portail réessaiera de lui-même."],
    },
  ],
};

/** Odd, but readable. */
export const ODD_EVERYBODY: Group = {
  title: "The sessions of all users are odd",
  rows: [
    told("nobody has a session", [], "Nobody has a session at the moment. This page goes on looking."),
    { ...told("nobody has a session, in French", [], "Personne n’a de session en ce moment. Cette page continue de regarder."), language: "fr" },
    told("a row is none", [{ userid: "ada", type: "notebook", status: "Pending" }, 7], "One session could not be read and is not shown.", "1 session of 1 user"),
    told("a row says nothing", [{}], "1 session of 1 user", "unknown user"),
    told("a status and a type are unknown", [{ userid: "ada", type: "quantum", status: "Dreaming" }], "quantum", "Dreaming"),
  ],
};
