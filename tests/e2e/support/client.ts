import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";

import { test } from "./test.ts";

/** Python takes some seconds to read the client, longer on a busy machine. */
const CLIENT_LIMIT = 60_000; // ms

const run = promisify(execFile);

/** The folder of the official client's programs, or `undefined` with a word that its tests are left out. */
export function clientPrograms(): string | undefined {
  const canfar = process.env.SKAHA_PORTAL_CANFAR;
  if (canfar) return dirname(canfar);
  console.log("left out: set SKAHA_PORTAL_CANFAR to the program canfar to run its commands");
  return undefined;
}

/** What a shell gets besides. */
interface Shell {
  readonly arguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What a command says on its standard output, in a shell of a user who has nothing but the client. */
export async function inShell(command: string, programs: string, more: Shell = {}): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "skaha-portal-client-"));
  const env = {
    HOME: home,
    PATH: `${programs}${delimiter}${process.env.PATH}`,
    LANG: "C.UTF-8",
    NO_COLOR: "1",
    TERM: "dumb",
    BROWSER: "/bin/true",
    ...more.env,
  };
  try {
    return await test.step(command, async () => {
      const shell = ["--noprofile", "--norc", "-c", command, ...(more.arguments ?? [])];
      const { stdout } = await run("bash", shell, { env, cwd: home, timeout: CLIENT_LIMIT });
      return stdout;
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
