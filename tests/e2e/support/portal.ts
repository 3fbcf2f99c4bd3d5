import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Ended, Server } from "./server.ts";
import { setting } from "./settings.ts";

/** The server's one line on its standard output. */
const READY = /^ready: http:\/\/127\.0\.0\.1:(\d+)\/$/m;

const CATALOGUES = join(import.meta.dirname, "..", "catalogue");

/** A running portal: the real server with the real sandbox. */
export interface Portal {
  /** Where the portal answers, without a slash at the end: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Where the sessions' interfaces answer. */
  readonly interfaceOrigin: string;
  /** Rows, files and sessions of this server; gone after the test. */
  readonly dataDir: string;
  /** Process id of the server that runs now. */
  readonly pid: number;
  /** Ends the server and waits until it has ended. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
  /** Starts the server again on the same port and data, after `stop`. */
  restart(): Promise<void>;
  /** What the server has logged so far. */
  log(): string;
  /** Ends the server with all its sessions, also those of a killed one, and takes its data away. */
  close(): Promise<void>;
}

/** How a server differs from what a user gets. */
export interface PortalOptions {
  /** A file of `catalogue/` with other images than the built-in ones. */
  readonly catalogue?: string | undefined;
  /** The release of Skaha that the sandbox imitates, if not the newest. */
  readonly dialect?: string | undefined;
  /** Active interactive sessions that the user may have, if not as many as users get. */
  readonly maxSessions?: number | undefined;
  /** Whether a test can make it misbehave; users cannot. */
  readonly hasTestControls?: boolean | undefined;
}

/** Starts a server with a new data folder on a free port. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const dataDir = await mkdtemp(join(tmpdir(), "skaha-portal-e2e-"));
  let server = new Server(serverArguments(dataDir, 0, options));
  const earlierLogs: string[] = [];
  const port = Number(await server.printed(READY));

  async function restart(): Promise<void> {
    earlierLogs.push(server.log());
    server = new Server(serverArguments(dataDir, port, options));
    await server.printed(READY);
  }

  async function close(): Promise<void> {
    if (server.wasKilled) await restart();
    if (server.isRunning) await server.stop("SIGTERM");
    await rm(dataDir, { recursive: true, force: true });
  }

  return {
    url: `http://127.0.0.1:${port}`,
    interfaceOrigin: `http://localhost:${port}`,
    dataDir,
    get pid() {
      return server.pid;
    },
    stop: (signal = "SIGTERM") => server.stop(signal),
    restart,
    log: () => [...earlierLogs, server.log()].join("\n--- started again ---\n"),
    close,
  };
}

function serverArguments(dataDir: string, port: number, options: PortalOptions): string[] {
  const { catalogue, dialect, maxSessions, hasTestControls } = options;
  const portalDir = setting("SKAHA_PORTAL_DIST");
  const programs = setting("SKAHA_PORTAL_PROGRAMS");
  return [
    ...["--port", `${port}`],
    ...["--data", dataDir],
    ...["--portal-dir", portalDir],
    ...["--programs", programs],
    ...(catalogue === undefined ? [] : ["--catalogue", join(CATALOGUES, catalogue)]),
    ...(dialect === undefined ? [] : ["--dialect", dialect]),
    ...(maxSessions === undefined ? [] : ["--max-sessions", `${maxSessions}`]),
    ...(hasTestControls ? ["--test-controls"] : []),
  ];
}
