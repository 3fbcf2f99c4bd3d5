import { expect, test } from "../support/test.ts";
import { launchNotebook, open } from "../support/steps.ts";

test.setTimeout(180_000);

test("a page of a session reaches neither the portal's storage nor the API", async ({ page, portal }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Dark" }).click();
  const session = await launchNotebook(page);
  const tab = await open(page, session);
  expect(new URL(tab.url()).origin).toBe(portal.interfaceOrigin);

  const found = await tab.evaluate(async (api) => {
    const id = location.pathname.split("/")[3];
    const launch = { name: "stolen", type: "headless", image: "images.canfar.net/skaha/terminal:latest" };
    const attempt = async (method: string, path: string, mode: RequestMode = "cors") => {
      const body = method === "POST" ? new URLSearchParams(launch) : undefined;
      try {
        const answer = await fetch(`${api}${path}`, { method, mode, body, credentials: "include" });
        return `${answer.type} ${answer.status}`;
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      stored: Object.keys(localStorage).filter((key) => key.startsWith("portal.")),
      cookies: document.cookie.includes("skaha_portal"),
      opener: window.opener === null,
      list: await attempt("GET", "/skaha/v1/session"),
      launch: await attempt("POST", "/skaha/v1/session"),
      blindLaunch: await attempt("POST", "/skaha/v1/session", "no-cors"),
      remove: await attempt("DELETE", `/skaha/v1/session/${id}`),
    };
  }, portal.url);
  expect(found).toEqual({
    stored: [],
    cookies: false,
    opener: true,
    list: "TypeError",
    launch: "TypeError",
    blindLaunch: "TypeError",
    remove: "TypeError",
  });
  // The same address on the interface's own origin is no API.
  const ownOrigin = await tab.evaluate(async () => (await fetch("/skaha/v1/session")).status);
  expect(ownOrigin).toBe(404);
  const rows = await (await page.request.get("/skaha/v1/session")).json();
  expect(rows.map((row: { name: string; status: string }) => [row.name, row.status])).toEqual([
    ["notebook-1", "Running"],
  ]);
});

test("a session's interface wants its token", async ({ page, portal, browser }) => {
  const session = await launchNotebook(page);
  const tab = await open(page, session);
  const stranger = await browser.newContext();
  const refused = await stranger.request.get(new URL("api/contents", labRoot(tab.url())).href);
  expect([401, 403]).toContain(refused.status());
  await stranger.close();
  expect(portal.log()).not.toContain(new URL(labRoot(tab.url())).pathname.split("/")[3]);
});

/** `…/session/notebook/<id>/` of an address below it. */
function labRoot(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname.split("/").slice(0, 4).join("/")}/`;
}
