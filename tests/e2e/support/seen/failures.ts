import { type Effect, EVENTS, LOGS } from "../control.ts";
import { answer, events, type Group, hoursFromNow, job, log, type Row } from "./row.ts";

const FAILED = job({ status: "Failed" });
const TRACEBACK = "Traceback (most recent call last):\nFileNotFoundError: n12.fits\n";
const UNREAD = "Why it failed could not be read yet. The portal tries again by itself.";

/** A failed job, its decisive event, and what is said of it. */
function failed(when: string, reason: string, message: string, sentence: string, more: Partial<Row> = {}): Row {
  const faults = [events(["Normal", "Started", "Started container"], ["Warning", reason, message]), log("")];
  const sees: Row["sees"] = ["Failed", sentence, `The platform said: ${message}`];
  return { when, sessions: [FAILED], faults, sees, never: /Expired/, ...more };
}

/** A failed job whose time was over, by its events. */
function timeOver(when: string, more: Partial<Row>): Row {
  const message = "Job was active longer than specified deadline";
  return failed(when, "DeadlineExceeded", message, "", { never: /Failed|Échouée/, ...more });
}

function unread(when: string, effect: Effect, more: Partial<Row> = {}): Row {
  const faults = [EVENTS, LOGS].map((on) => ({ on, effect }));
  return { when, sessions: [FAILED], faults, sees: [UNREAD], ...more };
}

/** How sessions end that nobody ended. */
export const FAILURES: Group = {
  title: "A session has failed",
  rows: [
    failed(
      "its program ended with an error",
      "Failed",
      "The program ended with status 1",
      "Its program ended with an error, or could not be started. Its last words usually say what is wrong.",
    ),
    failed(
      "it ran out of memory",
      "OOMKilling",
      "Memory cgroup out of memory: Killed process 4711",
      "It needed more memory than it had. Launch it with more memory. The guide says how much to ask for.",
    ),
    failed(
      "a machine ran short, and its place was taken away",
      "Evicted",
      "The node was low on resource: memory",
      "The platform took its place away. This happens when a machine runs short. What it saved is there; launch it again.",
    ),
    failed(
      "no room was found for it",
      "FailedScheduling",
      "0/24 nodes are available",
      "The platform has no room for it at the moment. Launch it again with flexible or smaller resources, or when the platform is less busy.",
    ),
    timeOver("the platform ended it at its time", {
      sees: [
        "Expired",
        "Its time was over. What it saved in home and project folders is there. Launch it again to go on.",
        "The platform said: Job was active longer than specified deadline",
      ],
    }),
    timeOver("the platform ended it at its time, in French", {
      language: "fr",
      sees: [
        "Expirée",
        "Son temps était écoulé. Ce qu’elle a enregistré dans vos dossiers personnel et de projets s’y trouve. Relancez-la pour continuer.",
      ],
    }),
    failed(
      "its program ended with an error, and its time is over since",
      "Failed",
      "The program ended with status 1",
      "Its program ended with an error, or could not be started. Its last words usually say what is wrong.",
      { sessions: [job({ status: "Failed", expiryTime: hoursFromNow(-1) })] },
    ),
    failed(
      "the sandbox was stopped",
      "SandboxStopped",
      "The sandbox was stopped; launch again",
      "The sandbox that it ran in was stopped. What it saved is there. Launch it again to go on.",
    ),
    {
      when: "the platform gives a reason that the portal does not know",
      sessions: [FAILED],
      faults: [events(["Warning", "NodeNotReady", "Node is not ready"]), log("")],
      sees: ["The platform reports a trouble with it.", "The platform said: NodeNotReady: Node is not ready"],
    },
    {
      when: "the platform has no events of it any more, but its log",
      sessions: [FAILED],
      faults: [{ on: EVENTS, effect: answer(200, "<none>\n") }, log(TRACEBACK)],
      sees: [
        "It ended with an error, and the platform does not say why. Its log may tell.",
        "The last lines of its log",
        "Traceback (most recent call last): FileNotFoundError: n12.fits",
      ],
    },
    {
      when: "the platform has no events of it any more, in French",
      language: "fr",
      sessions: [FAILED],
      faults: [{ on: EVENTS, effect: answer(200, "<none>\n") }, log(TRACEBACK)],
      sees: [
        "Elle s’est terminée par une erreur, et la plateforme ne dit pas pourquoi. Son journal le dit peut-être.",
        "Dernières lignes de son journal",
      ],
    },
    {
      when: "its time was over before the portal saw it, and the platform calls that failed",
      sessions: [job({ status: "Failed", expiryTime: hoursFromNow(-1) })],
      faults: [{ on: EVENTS, effect: answer(200, "<none>\n") }, log("")],
      sees: [
        "Failed",
        "It failed, or its time was over: the platform does not say which. What it saved in home and project folders is there. Its log may tell more.",
      ],
      never: /Expired/,
    },
    {
      when: "its program prints its id",
      sessions: [FAILED],
      faults: [{ on: EVENTS, effect: answer(200, "<none>\n") }, log("token=k3x9a0bq is refused\n")],
      sees: ["token=••• is refused"],
    },
    unread("neither events nor log can be read (500)", answer(500)),
    unread("neither events nor log get an answer", "dropped"),
    unread("a sign-in page comes in the place of events and log", "not-json"),
    unread("neither events nor log can be read, in French", answer(503), {
      language: "fr",
      sees: ["La raison de l’échec n’a pas encore pu être lue. Le portail réessaiera de lui-même."],
    }),
  ],
};
