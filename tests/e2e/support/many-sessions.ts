// Lists of more sessions than a look takes in, for browsing (wire contract 2.1).
import { HOST, IMAGES } from "./scene-data.ts";

/** What a row of the list may say beside what it must. */
type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };

/** An id is eight small letters and digits. */
const idOf = (name: string) => `z${name.replaceAll(/\W/g, "")}0000000`.slice(0, 8);

export function job(name: string, status: string, more: object = {}): Row {
  return {
    id: idOf(name),
    name,
    type: "headless",
    status,
    image: `${IMAGES}/astroml:latest`,
    startTime: "2026-11-26T12:00:00Z",
    expiryTime: "2026-12-10T12:00:00Z",
    connectURL: "",
    isFixedResources: false,
    ...more,
  };
}

export function notebook(name: string, memory: string, more: object = {}): Row {
  const id = idOf(name);
  return {
    ...job(name, "Running"),
    type: "notebook",
    image: `${IMAGES}/casa-notebook:6.6`,
    connectURL: `${HOST}/session/notebook/${id}/lab?token=${id}`,
    requestedRAM: "17.18",
    requestedCPUCores: "4",
    ramInUse: memory,
    cpuCoresInUse: "0.412",
    isFixedResources: true,
    ...more,
  };
}

/** Three notebooks that use 1, 4 and 8 GiB, and five jobs. */
export const EIGHT: readonly Row[] = [
  notebook("galaxy", "4.295"),
  notebook("quasar", "8.59"),
  notebook("nebula", "1.074"),
  job("night-2", "Completed"),
  job("night-12", "Completed"),
  job("night-1", "Completed"),
  job("night-3", "Failed"),
  job("night-4", "Running"),
];
