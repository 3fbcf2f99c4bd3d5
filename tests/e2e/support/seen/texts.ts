import { type Effect, EVENTS, LOGS } from "../control.ts";
import { TERMINAL } from "../sessions.ts";
import { answer, events, type Group, job, log, type Row } from "./row.ts";
import { BUSY, FAILED, FORBIDDEN, SIGNED_OUT, SILENT, UNAVAILABLE, UNREADABLE } from "./sentences.ts";

const NO_EVENTS = "No events. The platform keeps them for about an hour, and has none while a session is queued.";

function ofLog(when: string, effect: Effect, ...sees: [string, ...string[]]): Row {
  return { when, path: "/sessions/job?view=log", faults: [{ on: LOGS, effect }], sees };
}

function ofEvents(when: string, effect: Effect, ...sees: [string, ...string[]]): Row {
  return { when, path: "/sessions/job?view=events", faults: [{ on: EVENTS, effect }], sees };
}

/** What a session's page says when its log or its events do not come. */
export const TEXTS: Group = {
  title: "Log and events on the page of a session",
  rows: [
    ofLog("the log gets no answer", "dropped", SILENT),
    ofLog("the log is lost on its way", "lost", SILENT),
    ofLog("the log breaks off", "cut", SILENT),
    ofLog("a sign-in page comes in the place of the log", "not-json", UNREADABLE),
    ofLog("the log is refused: signed out", "token-expired", SIGNED_OUT),
    ofLog("the log is refused (403)", answer(403), FORBIDDEN),
    ofLog(
      "the log fails, and the platform names the pod (500)",
      answer(500, "unexpected exception: no pod skaha-job-astro1-k3x9a0bq"),
      FAILED,
      "The server said: unexpected exception: no pod skaha-job-astro1-•••",
    ),
    ofLog("the log is empty", "ignored", "It has written nothing, or the platform no longer has its log."),
    {
      when: "the log has many lines",
      path: "/sessions/job?view=log",
      faults: [log("one frame more\n".repeat(2_345))],
      sees: ["2,345 lines."],
    },
    {
      when: "the log has more lines than are kept",
      path: "/sessions/job?view=log",
      faults: [log("x\n".repeat(230_000))],
      sees: ["Shown and searched are the last {kept} of 230,000 lines. The download has them all."],
    },
    {
      when: "the log holds what cannot be seen, and markup",
      path: "/sessions/job?view=log",
      faults: [log("<b>user</b>\u202Egpj.exe\u0007\n")],
      sees: ["<b>user</b>[U+202E]gpj.exe␇"],
    },
    {
      when: "the log is empty, in French",
      language: "fr",
      path: "/sessions/job?view=log",
      faults: [log("")],
      sees: ["Elle n’a rien écrit, ou la plateforme n’a plus son journal."],
    },
    ofEvents("the events get no answer", "dropped", SILENT),
    { ...ofEvents("the events break off", "cut", SILENT), real: { fields: { image: TERMINAL, name: "job" }, until: "Completed" } },
    ofEvents("a sign-in page comes in the place of the events", "not-json", UNREADABLE),
    ofEvents("the events are not there (404)", answer(404), NO_EVENTS),
    ofEvents("too many requests for events (429)", answer(429), BUSY),
    ofEvents("events are unavailable (503)", answer(503), UNAVAILABLE),
    ofEvents("there are no events", answer(200, "<none>\n"), NO_EVENTS),
    {
      when: "the platform lists the same event twice",
      path: "/sessions/job?view=events",
      faults: [events(["Warning", "BackOff", "Back-off restarting"], ["Warning", "BackOff", "Back-off restarting"])],
      sees: ["BackOff", "2 times"],
    },
    {
      when: "the platform’s own tool speaks in the place of the events",
      path: "/sessions/job?view=events",
      faults: [{ on: EVENTS, effect: answer(200, "error: the server could not find it\n") }],
      sees: ["error: the server could not find it"],
    },
    {
      when: "the platform warns of something in the events, in French",
      language: "fr",
      path: "/sessions/job?view=events",
      faults: [events(["Warning", "NodeNotReady", "Node is not ready"])],
      sees: ["Avertissement", "NodeNotReady", "Node is not ready"],
    },
    {
      when: "the session is not there",
      path: "/sessions/gone",
      sees: [
        "There is no session named gone now.",
        "It was deleted, never was, or the platform has tidied it away: finished sessions stay listed for some time only.",
      ],
    },
    {
      when: "several sessions have the name",
      path: "/sessions/job",
      sessions: [job(), job({ id: "b", status: "Failed" })],
      sees: ["Several sessions are named job. Which one?"],
    },
  ],
};
