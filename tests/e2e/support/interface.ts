import type { BrowserContext, Locator, Page, Request } from "@playwright/test";

import { HOST, IMAGES } from "./scene-data.ts";
import { card } from "./steps.ts";

/** What the server says of an interface: whether it answers, or another answer as a whole. */
export type Ready = boolean | { readonly status: number; readonly body?: string; readonly contentType?: string };

/** A row of the list (contract 2.1). */
export type Row = Readonly<Record<string, unknown>>;

/** A notebook that is on its way up; `started` seconds ago, or without a time yet. */
export function row(name: string, status: string, started?: number, more: Row = {}): Row {
  const id = `k3x${name}`.replaceAll("-", "").padEnd(8, "9").slice(0, 8);
  const at = (seconds: number) => `${new Date(Date.now() + seconds * 1000).toISOString().slice(0, 19)}Z`;
  const times = started === undefined ? {} : { startTime: at(-started), expiryTime: at(345_600 - started) };
  return {
    id,
    name,
    status,
    type: "notebook",
    image: `${IMAGES}/astroml:latest`,
    connectURL: `${HOST}/session/notebook/${id}/lab?token=${id}`,
    isFixedResources: false,
    ...times,
    ...more,
  };
}

/** A platform whose list and whose interfaces' readiness a test decides, in every tab of the browser. */
export class Platform {
  rows: readonly Row[];
  ready: Ready = false;
  /** Whether nobody answers for the list. */
  isDown = false;
  /** Whether the server was asked, each time. */
  readonly asked: string[] = [];
  /** What came to the interfaces. */
  readonly opened: Request[] = [];

  private constructor(rows: readonly Row[]) {
    this.rows = rows;
  }

  static async play(context: BrowserContext, ...rows: Row[]): Promise<Platform> {
    const platform = new Platform(rows);
    await context.route(/\/config\.json$/, (route) => route.fulfill({ json: { interfaceOrigins: [HOST] } }));
    await context.route(/\/skaha\/v1\/session$/, (route) =>
      platform.isDown ? route.abort() : route.fulfill({ json: platform.rows }),
    );
    await context.route(/\?view=events$/, (route) => route.fulfill({ body: "<none>\n" }));
    await context.route(/\?view=logs$/, (route) => route.fulfill({ body: "" }));
    await context.route(/\/portal\/ready\/[a-z0-9]+$/, async (route) => {
      platform.asked.push(route.request().url());
      const { ready } = platform;
      if (typeof ready === "boolean") return await route.fulfill({ json: { ready } });
      await route.fulfill(ready);
    });
    await context.route(`${HOST}/**`, async (route) => {
      platform.opened.push(route.request());
      await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Lab</title><h1>The interface</h1>" });
    });
    return platform;
  }
}

/** The tab that an action opens. */
export async function opens(page: Page, action: () => Promise<void>): Promise<Page> {
  const opened = page.context().waitForEvent("page");
  await action();
  return await opened;
}

/** The way to a session's interface, on its card. */
export function openLink(page: Page, name: string): Locator {
  return card(page, name).getByRole("link", { name: new RegExp(`(JupyterLab|CARTA|desktop) of ${name}\\b.* in a new tab`) });
}
