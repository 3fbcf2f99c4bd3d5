import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

test.describe("when the portal cannot start", () => {
  test.use({ expectedConsoleErrors: [/.*/] });

  test("files that do not load are explained in both languages", async ({ page }) => {
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto("/");
    const panel = page.getByRole("alert");
    await expect(panel).toContainText("Its files could not be loaded.");
    await expect(panel).toContainText("Ses fichiers n’ont pas pu être chargés.");
    await page.unroute(/\.wasm$/);
    await panel.getByRole("button", { name: "Reload · Recharger" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your sessions");
  });

  test("a boot script that does not load is explained, too", async ({ page }) => {
    await page.route(/boot-[0-9a-f]+\.js$/, (route) => route.abort());
    await page.goto("/");
    await expect(page.getByText("The portal needs JavaScript, which did not run")).toBeVisible();
    await expect(page.getByText("Loading the portal…")).toBeHidden();
  });

  test("a program that the browser refuses is not blamed on the connection", async ({ page }) => {
    const broken = Buffer.from([0, 0x61, 0x73, 0x6d, 9, 0, 0, 0]);
    await page.route(/\.wasm$/, (route) =>
      route.fulfill({ body: broken, contentType: "application/wasm" }),
    );
    await page.goto("/");
    await expect(page.getByRole("alert")).toContainText("or the part of it that the portal needs");
    await expectAccessible(page);
  });

  test("a browser without WebAssembly is told so", async ({ page }) => {
    await page.addInitScript("delete globalThis.WebAssembly");
    await page.goto("/");
    await expect(page.getByRole("alert")).toContainText("This browser lacks WebAssembly");
    await expect(page.getByRole("alert")).toContainText("ne prend pas en charge WebAssembly");
  });

  test("a portal that breaks says that sessions keep running", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new CustomEvent("portal-broke")));
    await expect(page.getByRole("alert")).toContainText("Your sessions keep running");
    await expect(page.getByRole("heading", { name: "Your sessions" })).toBeHidden();
  });
});

test.describe("a part", () => {
  test.use({ expectedConsoleErrors: [/.*/] });

  test("a page whose part does not load says so, and comes when it is there", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeVisible();
    await page.route(/split_launch-[0-9a-f]+\.wasm$/, (route) => route.abort());
    await page.getByRole("navigation").getByRole("link", { name: "Launch" }).click();
    await expect(page.getByRole("alert")).toContainText("This part of the portal could not be loaded.");
    await page.unroute(/split_launch-[0-9a-f]+\.wasm$/);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Launch a session");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what is needed", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByText("The portal needs JavaScript")).toBeVisible();
    await expect(page.getByText("Le portail a besoin de JavaScript")).toBeVisible();
  });
});

test.describe("the site's configuration", () => {
  test.use({ expectedConsoleErrors: [/Failed to load resource/] });

  test("missing: named, and defaults serve", async ({ page }) => {
    await page.route(/config\.json$/, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/");
    await expect(page.getByText("(config.json) could not be loaded (HTTP 404)")).toBeVisible();
    await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeVisible();
  });

  test("not JSON: named with the place", async ({ page }) => {
    await page.route(/config\.json$/, (route) => route.fulfill({ body: '{"brand": ' }));
    await page.goto("/");
    await expect(page.getByText(/not valid JSON: EOF .* line 1 column 10/)).toBeVisible();
  });

  test("wrong parts: named, the others serve", async ({ page }) => {
    const config = { brand: { en: "Site X", fr: "Le site X" }, links: 5 };
    await page.route(/config\.json$/, (route) => route.fulfill({ json: config }));
    await page.goto("/");
    await expect(page.getByText(/have their standard values: links\./)).toBeVisible();
    await expect(page.getByRole("banner")).toContainText("Site X");
  });
});

test("each file is asked for once, and the first calls go out beside the program", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    asked.push(pathname + search);
  });
  // The program arrives only after the first reading of the list has been asked for.
  const listAsked = page.waitForRequest(/\/skaha\/v1\/session$/);
  await page.route(/\.wasm$/, async (route) => {
    await listAsked;
    await route.fallback();
  });
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeVisible();
  const twice = asked.filter((path, at) => asked.indexOf(path) !== at);
  expect(twice).toEqual([]);
});

test("the wire holds the strict policy", async ({ page }) => {
  const violations: string[] = [];
  await page.exposeFunction("violated", (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      (window as never as { violated(text: string): void }).violated(event.violatedDirective);
    });
  });
  const answer = await page.goto("/launch");
  await expect(page.getByRole("button", { name: "Launch", exact: true })).toBeVisible();
  expect(answer?.headers()["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
      "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'",
  );
  expect(violations).toEqual([]);
});
