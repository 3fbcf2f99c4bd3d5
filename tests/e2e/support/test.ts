import { test as base } from "@playwright/test";

import { watchConsole } from "./console.ts";
import { type Portal, startPortal } from "./portal.ts";

interface Options {
  /** Console errors that a test expects; any other of the portal's pages fails the test. */
  expectedConsoleErrors: RegExp[];
  /** A file of `catalogue/` for the server; without it the images are the built-in ones. */
  catalogue: string | undefined;
  /** A release of Skaha for the server to imitate; without it the newest. */
  dialect: string | undefined;
  /** Active interactive sessions that the user may have; without it as many as users get. */
  maxSessions: number | undefined;
  /** Whether `control` works on the server. */
  hasTestControls: boolean;
}

interface Fixtures {
  /** A server of this test's own, with an empty data folder. */
  portal: Portal;
  /** Works by itself: see `expectedConsoleErrors`. */
  quietConsole: void;
}

/** Playwright's `test` with a running portal; `page.goto("/")` opens it. */
export const test = base.extend<Fixtures & Options>({
  expectedConsoleErrors: [[], { option: true }],
  catalogue: [undefined, { option: true }],
  dialect: [undefined, { option: true }],
  maxSessions: [undefined, { option: true }],
  hasTestControls: [true, { option: true }],

  portal: async ({ catalogue, dialect, maxSessions, hasTestControls }, use, testInfo) => {
    const portal = await startPortal({ catalogue, dialect, maxSessions, hasTestControls });
    try {
      await use(portal);
    } finally {
      await portal.close();
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach("server log", { body: portal.log(), contentType: "text/plain" });
      }
    }
  },

  baseURL: async ({ portal }, use) => {
    await use(portal.url);
  },

  quietConsole: [
    async ({ context, portal, expectedConsoleErrors }, use) => {
      const errors = watchConsole(context, portal.url, expectedConsoleErrors);
      await use();
      base.expect(errors, "errors on the portal's console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
