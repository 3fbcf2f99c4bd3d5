import { answer, type Group, job, listed, type Listed, type Row } from "./row.ts";
import { EVENTS, LOGS } from "../control.ts";

function ofUsage(when: string, session: Listed, sentence: string): Row {
  return { when, path: "/sessions/alma?view=usage", sessions: [listed(session)], sees: [sentence] };
}

function ofAccess(when: string, session: Listed, ...sees: [string, ...string[]]): Row {
  return { when, path: "/sessions/alma?view=access", sessions: [listed(session)], sees, never: /SESSION_URL/ };
}

const UNTOLD = "The platform does not tell what this session uses. Right after a start it may take a minute.";

/** What a session's page says of its usage and of its interface for scripts when there is nothing to show. */
export const SESSION_PAGE: Group = {
  title: "Usage, and the interface for scripts, on the page of a session",
  rows: [
    ofUsage("the platform does not measure", {}, UNTOLD),
    ofUsage("the platform measures nonsense", { cpuCoresInUse: "-1", ramInUse: "NaN" }, UNTOLD),
    ofUsage("usage of a session that is queued", { status: "Pending", startTime: undefined }, "What it uses is told once it runs."),
    ofUsage("usage of a session that had ended", { status: "Failed" }, "It has ended, and this tab has not watched it run."),
    {
      when: "the platform does not measure, in French",
      language: "fr",
      path: "/sessions/alma?view=usage",
      sessions: [listed({})],
      sees: [
        "La plateforme ne dit pas ce que cette session utilise. Juste après un démarrage, il faut parfois une minute.",
      ],
    },
    ofAccess(
      "scripts would be sent to a host that the site does not name",
      { connectURL: "https://evil.example/session/carta/k3x9a0bq/" },
      "The platform gave an address on https://evil.example, which this portal is not set up to open. Tell the support.",
      "So its address is not given out either.",
    ),
    ofAccess("a running session has no interface for scripts", { connectURL: "" }, "This session has no interface."),
    ofAccess(
      "the interface of a session that has ended",
      { status: "Completed", connectURL: "https://ws-uv.canfar.net/session/carta/k3x9a0bq/" },
      "It has ended, and its interface with it.",
    ),
    {
      when: "events and log do not come for the support’s text",
      path: "/sessions/job?view=overview",
      sessions: [job()],
      faults: [
        { on: EVENTS, effect: answer(503) },
        { on: LOGS, effect: "dropped" },
      ],
      act: async (page) => await page.getByRole("button", { name: "Prepare a text for the support" }).click(),
      sees: [
        "The text is ready.",
        "Ids, addresses of interfaces, tokens, passwords and e-mail addresses are replaced by •••; your user name stays. Read it before you send it: what a program wrote may hold more.",
      ],
    },
  ],
};
