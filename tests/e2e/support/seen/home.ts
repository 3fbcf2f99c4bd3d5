import { type Effect, HOME, LIST, STATS } from "../control.ts";
import { type Home, node, property } from "../home.ts";
import { answer, type Group, job, type Row } from "./row.ts";
import { BUSY, FAILED, SIGNED_OUT, SILENT, UNAVAILABLE, UNREADABLE } from "./sentences.ts";

const ROOM = "Delete or move files to make room. Where your data can live";
const PLACE = "Supprimez ou déplacez des fichiers pour faire de la place. Où placer vos données";

function ofHome(when: string, effect: Effect, ...sees: [string, ...string[]]): Row {
  return { when, faults: [{ on: HOME, effect }], sees };
}

function notRead(when: string, effect: Effect, why: string): Row {
  return ofHome(when, effect, "Unknown", `The storage could not be read. ${why}`);
}

function told(when: string, home: Home, ...sees: [string, ...string[]]): Row {
  return ofHome(when, xml(node(home)), ...sees);
}

const xml = (body: string) => answer(200, body, { "content-type": "text/xml" });

/** What is said of the home beside the list. */
export const HOMES: Group = {
  title: "How full the home is",
  rows: [
    told("there is room in the home", { used: 7, quota: 10 }, "7 of 10 GiB, 70 %", "3 GiB free"),
    told("there is next to nothing in the home", { used: 0.001, quota: 10 }, "less than 0.01 of 10 GiB, less than 1 %"),
    told("the home is nearly full", { used: 9.1, quota: 10 }, "9.1 of 10 GiB, 91 %", `A full home blocks launches. ${ROOM}`),
    told(
      "the home is full",
      { used: 10, quota: 10 },
      "10 of 10 GiB, 100 %",
      `Your home is full: launches are likely to fail, and programs cannot save. ${ROOM}`,
    ),
    {
      ...told("the home holds more than it may, in French", { used: 13, quota: 10 }, "13 sur 10 Gio, 130 %"),
      language: "fr",
    },
    {
      ...told("the home is nearly full, in French", { used: 9.1, quota: 10 }, "9,1 sur 10 Gio, 91 %"),
      sees: ["9,1 sur 10 Gio, 91 %", `Un dossier personnel plein bloque les lancements. ${PLACE}`],
      language: "fr",
    },
    {
      ...told("the home is nearly full, above the launch form", { used: 9.1, quota: 10 }, `91 % of your home is used. A full home blocks launches. ${ROOM}`),
      path: "/launch?type=notebook",
    },
    told("no quota is told", { used: 7 }, "7 GiB used", "The platform tells no quota, so how much still fits is not known."),
    told("what is used is not told", { quota: 10 }, "Unknown", "The quota is 10 GiB. The platform does not tell how much of it is used."),
    told("neither quota nor use is told", {}, "Unknown", "The platform tells neither the quota nor what is used."),
    ofHome("amounts that are none are told", xml(node({}).replace("</vos:properties>", `${property("length", "-1")}${property("quota", "<b>many</b>")}$&`)), "Unknown", "The platform tells neither the quota nor what is used."),
    ofHome("there is no home yet", answer(404, "NodeNotFound: vos://sandbox~arc/home/astro1\n"), "There is no home folder yet. Your first launch makes one."),
    ofHome("there is no storage service", answer(404, "404 page not found\n"), "Unknown", "There is no storage service here, or it does not know your home."),
    {
      ...ofHome("there is no storage service, in French", answer(404, "404 page not found\n"), "Inconnu", "Il n’y a pas de service de stockage ici, ou il ne connaît pas votre dossier."),
      language: "fr",
    },
    {
      when: "the platform does not say who the user is",
      faults: [{ on: LIST, effect: answer(200, JSON.stringify([job()])) }],
      sees: ["Unknown", "The platform does not say who you are."],
    },
    notRead("the storage service gives no answer", "dropped", SILENT),
    notRead("the storage service’s answer breaks off", answer(200, node({ used: 7, quota: 10 }).slice(0, 500), { "content-type": "text/xml" }), UNREADABLE),
    notRead("a sign-in page comes in the place of the storage service’s answer", "not-json", UNREADABLE),
    notRead("the storage service answers with a document of entities", xml('<!DOCTYPE node [<!ENTITY a "aaaa">]><node>&a;</node>'), UNREADABLE),
    notRead("the storage service refuses (403)", answer(403, "PermissionDenied\n"), "The storage service does not let you see it. The server said: PermissionDenied"),
    notRead("the storage service finds the user signed out (401)", answer(401, "invalid cookie: s3cret"), SIGNED_OUT),
    notRead("the storage service has too many requests (429)", answer(429, ""), BUSY),
    notRead("the storage service fails (500)", answer(500, ""), FAILED),
    notRead("the storage service is unavailable (503)", answer(503, ""), UNAVAILABLE),
    {
      ...ofHome(
        "the storage service is unavailable, in French",
        answer(503, ""),
        "Inconnu",
        "Le stockage n’a pas pu être lu. La plateforme est indisponible pour l’instant.",
      ),
      language: "fr",
    },
  ],
};

function ofLoad(when: string, effect: Effect, ...sees: [string, ...string[]]): Row {
  return { when, faults: [{ on: STATS, effect }], sees };
}

const NOT_TOLD = "Unknown. The platform does not tell how full it is.";
const PARTLY = { cores: { requestedCPUCores: 219, cpuCoresAvailable: 256 }, ram: { requestedRAM: "n/a" } };

/** What is said of the platform's load beside the list. */
export const LOADS: Group = {
  title: "How full the platform is",
  rows: [
    ofLoad("the platform does not tell its load (503)", answer(503), NOT_TOLD),
    ofLoad("an older platform answers with the list instead", answer(200, "[]"), NOT_TOLD),
    ofLoad("the platform tells of its cores alone", answer(200, JSON.stringify(PARTLY)), "219 of 256 cores taken", "37 cores free", "Unknown"),
    ofLoad("the load gets no answer", "dropped", `The load could not be read. ${SILENT}`),
    {
      ...ofLoad("the platform does not tell its load, in French", answer(503), "Inconnu. La plateforme n’indique pas à quel point elle est occupée."),
      language: "fr",
    },
  ],
};
