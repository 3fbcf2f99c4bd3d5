import { type Effect, EVENTS, type Fault } from "../control.ts";
import { answer, events, type Group, hoursFromNow, job, listed, type Row } from "./row.ts";

const PENDING = listed({ status: "Pending", startTime: undefined, expiryTime: undefined });
const USUAL = "{since?} This usually takes 30 seconds to 3 minutes. You can leave this page.";
const SCHEDULED = ["Normal", "Scheduled", "Successfully assigned skaha-workload/alma to n7"] as const;
const STARTED = ["Normal", "Started", "Started container carta"] as const;

/** A session that comes up while the platform warns of this. */
function warned(when: string, reason: string, message: string, sentence: string, more: Partial<Row> = {}): Row {
  const said = more.language === "fr" ? "Réponse de la plateforme : " : "The platform said: ";
  const sees: Row["sees"] = [sentence, `${said}${message}`];
  const faults = [events(SCHEDULED, ["Warning", reason, message])];
  return { when, sessions: [PENDING], faults, sees, never: /This usually takes|Cela prend habituellement/, ...more };
}

/** Events that cannot be read: a start goes on without them, so a card is not alarmed. */
function unread(when: string, effect: Effect): Row {
  const sees: Row["sees"] = ["Starting", "Finding a place", USUAL];
  return { when, sessions: [PENDING], faults: [{ on: EVENTS, effect }], sees, never: /does not answer|cannot read/ };
}

const IMAGE = '"images.canfar.net/skaha/carta:5.1.0"';
const BACK_OFF: Fault = events(
  SCHEDULED,
  ["Warning", "Failed", `Failed to pull image ${IMAGE}: unauthorized`],
  ["Warning", "BackOff", `Back-off pulling image ${IMAGE}`],
);

/** What keeps a session from coming up. */
export const STARTS: Group = {
  title: "A session does not come up",
  rows: [
    warned(
      "no machine has room",
      "FailedScheduling",
      "0/24 nodes are available: 24 Insufficient memory.",
      "The platform has no room for it at the moment. It starts as soon as there is room. With flexible or smaller resources a session starts sooner.",
    ),
    warned(
      "no machine has room, in French",
      "FailedScheduling",
      "0/24 nodes are available: 24 Insufficient memory.",
      "La plateforme n’a pas de place pour elle en ce moment. Elle démarrera dès qu’il y aura de la place. Avec des ressources flexibles ou plus modestes, une session démarre plus tôt.",
      { language: "fr" },
    ),
    warned(
      "a quota is used up",
      "FailedCreate",
      'pods "alma" is forbidden: exceeded quota: skaha-workload',
      "Your quota, or your project’s, is used up. End what you no longer need: it starts when there is room in the quota.",
    ),
    warned(
      "the image is not found",
      "Failed",
      `Failed to pull image ${IMAGE}: not found`,
      "Its image was not found. Its name or version is wrong, or it was removed. Launch another version or image.",
    ),
    warned(
      "the registry refuses the image",
      "Failed",
      `Failed to pull image ${IMAGE}: unauthorized`,
      "The registry did not hand out its image. The image is private, or is not there. Launch it with your login at the registry, or ask its maintainers.",
    ),
    warned(
      "the registry refuses the image, and then it is tried again",
      "Failed",
      `Failed to pull image ${IMAGE}: unauthorized`,
      "The registry did not hand out its image. The image is private, or is not there. Launch it with your login at the registry, or ask its maintainers.",
      { faults: [BACK_OFF] },
    ),
    warned(
      "the image cannot be fetched, in French",
      "BackOff",
      `Back-off pulling image ${IMAGE}: ErrImagePull`,
      "Son image n’a pas pu être récupérée. L’image a peut-être disparu ou est privée. Lancez-en une autre, ou écrivez à ses responsables.",
      { language: "fr" },
    ),
    warned(
      "a volume cannot be attached",
      "FailedMount",
      'MountVolume.SetUp failed for volume "cavern"',
      "Its storage could not be attached. This often passes by itself; if not, tell the support of your platform.",
    ),
    warned(
      "a disk is full",
      "Failed",
      "Error: mkdir /arc/home/astro1: disk quota exceeded",
      "A disk is full, most often that of your home. Delete what you no longer need there, then launch it again.",
    ),
    warned(
      "the program ends each time it is started",
      "BackOff",
      "Back-off restarting failed container",
      "Its program ends each time it is started. Its log says why. If you did not change anything, try another image.",
    ),
    warned(
      "the program needs more memory than it has",
      "OOMKilling",
      "Memory cgroup out of memory",
      "It needed more memory than it had. Launch it with more memory. The guide says how much to ask for.",
    ),
    {
      when: "a probe fails in the first minutes, as probes do",
      sessions: [PENDING],
      faults: [events(SCHEDULED, STARTED, ["Warning", "Unhealthy", "Readiness probe failed"])],
      sees: ["Starting CARTA", USUAL],
      never: /does not answer/,
    },
    {
      when: "the platform warns of something that the portal does not know",
      sessions: [PENDING],
      faults: [events(SCHEDULED, ["Warning", "DNSConfigForming", "Nameserver limits were exceeded"])],
      sees: ["Fetching the image", USUAL],
      never: /reports a trouble/,
    },
    {
      when: "a session is queued, and has no events (404)",
      sessions: [PENDING],
      faults: [{ on: EVENTS, effect: answer(404, "session k3x9a0bq not found.\n") }],
      sees: ["Finding a place", USUAL],
    },
    {
      when: "a job is queued",
      sessions: [job({ status: "Pending", startTime: undefined, expiryTime: undefined })],
      faults: [{ on: EVENTS, effect: answer(404) }],
      sees: ["Finding a place", "{since?} It starts when there is room for it. You can leave this page."],
    },
    {
      when: "a job is queued, in French",
      language: "fr",
      sessions: [job({ status: "Pending", startTime: hoursFromNow(-9) })],
      faults: [{ on: EVENTS, effect: answer(404) }],
      sees: ["Recherche d’une place", "{since?} Elle démarrera dès qu’il y aura de la place. Vous pouvez quitter cette page."],
    },
    unread("the events of a start get no answer", "dropped"),
    unread("the events of a start break off", "cut"),
    unread("the events of a start are a sign-in page", "not-json"),
    unread("the events of a start cannot be read (500)", answer(500)),
    unread("the platform’s own tool speaks in the place of events", answer(200, "error: the server is currently unable to handle the request\n")),
  ],
};
