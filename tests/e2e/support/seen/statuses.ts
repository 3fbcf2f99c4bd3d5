import { type Group, job, listed, type Row } from "./row.ts";

function word(status: string, ...sees: [string, ...string[]]): Row {
  return { when: `the platform says “${status}”`, sessions: [listed({ status })], sees };
}

function mot(status: string, sees: string): Row {
  return { when: `the platform says “${status}”, in French`, language: "fr", sessions: [listed({ status })], sees: [sees] };
}

/** Each word for a status, of every release, and words that no release has. */
export const STATUSES: Group = {
  title: "What a session's status is called",
  rows: [
    word("Pending", "Starting"),
    word("Running", "Running"),
    word("Terminating", "Ending"),
    word("Completed", "Finished"),
    word("Succeeded", "Finished"),
    word("Failed", "Failed"),
    word("Error", "Failed"),
    word("running", "Running"),
    word("Unknown", "Unknown"),
    word("Suspended by admin", "Suspended by admin"),
    mot("Pending", "Démarrage"),
    mot("Running", "En marche"),
    mot("Terminating", "Arrêt en cours"),
    mot("Succeeded", "Terminée"),
    mot("Error", "Échec"),
    {
      when: "a running session has no times and no usage",
      sessions: [job({ status: "Running", startTime: undefined, expiryTime: undefined })],
      sees: ["Running", "unknown"],
    },
    {
      when: "numbers have suffixes and what is missing is “<none>” (release 0.30)",
      sessions: [
        listed({ requestedRAM: "8Gi", requestedCPUCores: "2", ramInUse: "<none>", cpuCoresInUse: "<none>", connectURL: "not-applicable" }),
      ],
      sees: ["Running", "unknown"],
      never: /<none>|not-applicable/,
    },
  ],
};
