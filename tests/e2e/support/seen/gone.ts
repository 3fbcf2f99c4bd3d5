import { control, LIST } from "../control.ts";
import { readAgain } from "../steps.ts";
import { type Group, hoursFromNow, job, listed, listing, type Row } from "./row.ts";

/** A session that leaves the list without the user's doing. */
function left(when: string, more: object, then: number, ...sees: [string, ...string[]]): Row {
  const session = listed(more);
  return {
    when,
    sessions: [session, job({ id: "other" })],
    act: async (page) => {
      await control(page, { ...listing([job({ id: "other" })]), clock_ahead_s: then });
      await readAgain(page);
    },
    sees: [...sees, "Finished"],
  };
}

/** How sessions leave the list that nobody deleted here. */
export const GONE: Group = {
  title: "A session is no longer there",
  rows: [
    left(
      "a running session was deleted elsewhere",
      {},
      0,
      "alma ran and was gone at {time}, and not by your doing here. Somebody deleted it from another browser or a script, or the platform took it away. Launch again",
    ),
    left(
      "a session that was starting was cancelled elsewhere",
      { status: "Pending" },
      0,
      "alma was still starting and was gone at {time}. Somebody cancelled it from another browser or a script, or the platform gave it up. Launch again",
    ),
    left("a session was being ended from elsewhere", { status: "Terminating" }, 0, "alma was ended from elsewhere; it was gone at {time}. Launch again"),
    left(
      "a session’s time was over, and the platform took it off the list",
      { expiryTime: hoursFromNow(0.5) },
      3600,
      "The time of alma is over; it was gone at {time}. What it saved to files is there. Launch again",
    ),
    {
      ...left(
        "a running session was deleted elsewhere, in French",
        {},
        0,
        "alma fonctionnait et n’était plus là à {time}, sans que ce soit de votre fait ici. Quelqu’un l’a supprimée depuis un autre navigateur ou un script, ou la plateforme l’a retirée. Relancer",
      ),
      language: "fr",
      sees: [
        "alma fonctionnait et n’était plus là à {time}, sans que ce soit de votre fait ici. Quelqu’un l’a supprimée depuis un autre navigateur ou un script, ou la plateforme l’a retirée. Relancer",
        "Terminée",
      ],
    },
    {
      when: "a session has been ending for half a minute",
      sessions: [listed({ status: "Terminating" })],
      act: async (page) => {
        await page.getByText("Ending", { exact: true }).waitFor();
        await control(page, { clock_ahead_s: 60 });
        await readAgain(page);
      },
      sees: [
        "Still there after 1 min. The platform is ending it, but it is not gone: its programs do not stop, or its machine does not answer. It keeps its place until then. If it is still there in 5 minutes, tell the support.",
      ],
    },
    {
      when: "the list cannot be read after a session ended: nothing is called gone",
      sessions: [listed({})],
      then: [{ on: LIST, effect: "ignored" }],
      sees: ["alma", "Running"],
      never: /gone at|no longer listed/,
    },
  ],
};
