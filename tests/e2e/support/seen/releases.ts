import { LIST } from "../control.ts";
import { TERMINAL } from "../sessions.ts";
import type { Group, Row } from "./row.ts";
import { SIGNED_OUT } from "./sentences.ts";

/** A job that asked for one core and for nothing else, and what each release makes of that (contract 10). */
const CORE = { fields: { image: TERMINAL, name: "core", cores: "1" }, until: "Completed" };
const OLDEST = { ...CORE, until: "Succeeded" };

function release(dialect: string, shape: string): Row[] {
  return [
    {
      when: `Skaha ${dialect}: a job that asked for one core and no memory`,
      dialect,
      real: dialect === "0.30" ? OLDEST : CORE,
      sees: ["Finished", `Batch · skaha/terminal:latest · ${shape}`],
      never: /Invalid|cannot be read|not shown/,
    },
    {
      when: `Skaha ${dialect}: an anonymous caller`,
      dialect,
      then: [{ on: LIST, effect: "signed-out" }],
      sees: [SIGNED_OUT],
    },
  ];
}

/** Each release in its own words; most of what differs between them is not to be seen. */
export const RELEASES: Group = {
  title: "Another release of Skaha",
  rows: [
    ...release("1.4", "flexible"),
    ...release("1.4-limit-range", "flexible"),
    ...release("1.3", "fixed, 1 core, {memory} GiB"),
    ...release("1.1", "fixed, 1 core, {memory} GiB"),
    ...release("0.30", "1 core, {memory} GiB"),
  ],
};
