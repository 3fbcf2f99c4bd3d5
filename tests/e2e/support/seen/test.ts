import { reset } from "../control.ts";
import { type Portal, startPortal } from "../portal.ts";
import { test as base } from "../test.ts";

/** `test` with one server for all tests of a worker: what the platform lists is made up for each anew. */
export const test = base.extend<object, { server: Portal }>({
  server: [
    // Playwright finds out what a fixture needs by its first argument.
    async ({}, use) => {
      const server = await startPortal({ hasTestControls: true, catalogue: "stand-ins.toml" });
      try {
        await use(server);
      } finally {
        await server.close();
      }
    },
    { scope: "worker" },
  ],
  portal: async ({ server, playwright }, use) => {
    const request = await playwright.request.newContext({ baseURL: server.url });
    await reset(request);
    await use(server);
    await reset(request);
    const left: { id: string }[] = await (await request.get("/skaha/v1/session")).json();
    for (const { id } of left) await request.delete(`/skaha/v1/session/${id}`);
    await request.dispose();
  },
});

export { expect } from "@playwright/test";
