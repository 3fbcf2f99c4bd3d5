import { expectAccessible } from "../support/axe.ts";
import { control, LIST, reset } from "../support/control.ts";
import { launchByApi, launchType, reaches, TERMINAL } from "../support/sessions.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const SKAHA = "images.canfar.net/skaha";

/** What the releases of Skaha tell differently, where a user sees it (contract 10). */
const DIALECTS = [
  // A string; a number; and before, none.
  { dialect: "1.4", tellsLimit: true, tellsMode: true, coresAlone: "flexible", anonymous: 400 },
  { dialect: "1.4-limit-range", tellsLimit: true, tellsMode: true, coresAlone: "flexible", anonymous: 400 },
  { dialect: "1.3", tellsLimit: true, tellsMode: true, coresAlone: "fixed, 1 core", anonymous: 400 },
  { dialect: "1.1", tellsLimit: false, tellsMode: true, coresAlone: "fixed, 1 core", anonymous: 401 },
  { dialect: "0.30", tellsLimit: false, tellsMode: false, coresAlone: "1 core", anonymous: 401 },
] as const;

for (const { dialect, tellsLimit, tellsMode, coresAlone, anonymous } of DIALECTS) {
  test.describe(`Skaha ${dialect}`, () => {
    // The browser prints refusals, and the 404 that the events of a queued session are.
    const expectedConsoleErrors = [/Failed to load resource.*40[014]/];
    test.use({ dialect, catalogue: "stand-ins.toml", maxSessions: 1, expectedConsoleErrors });

    test("a job and a session, from the form to their end", async ({ page }) => {
      await page.goto("/launch?type=headless");
      await page.getByRole("textbox", { name: "Name" }).fill("My-Job");
      await page.getByRole("radio", { name: /^Fixed/ }).check();
      await page.getByLabel("CPU cores").selectOption("1");
      await page.getByLabel("Memory (GiB)").selectOption("2");
      await page.getByRole("button", { name: "Launch", exact: true }).click();
      const job = card(page, "my-job");
      await expect(job.getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
      await expect(job).toContainText(tellsMode ? "fixed, 1 core, 2 GiB" : "latest · 1 core, 2 GiB");
      await expect(job.getByRole("link", { name: /^Open/ })).toHaveCount(0);

      const viewer = await launchType(page, "carta", "viewer");
      await expect(viewer.getByText("Running", { exact: true })).toBeVisible({ timeout: 30_000 });
      await expect(viewer.getByRole("link", { name: "Open CARTA of viewer in a new tab" })).toBeVisible();
      await expect(viewer).toContainText(/Time left3\sd\s23\sh/);
      if (tellsMode) await expect(viewer).toContainText(" · flexible · running for");
      else await expect(viewer).not.toContainText(/flexible|fixed/);

      await page.goto("/launch?type=firefly");
      const review = page.getByRole("complementary");
      await expect(review).toContainText("Firefly with firefly-stand-in:latest");
      if (tellsLimit) await expect(review).toContainText("1 of 1 sessions in use");
      else await expect(review).not.toContainText("sessions in use");
      // Where the form can tell before, it does; else the platform's refusal is told.
      const launch = page.getByRole("button", { name: "Launch", exact: true });
      if (tellsLimit) await expect(launch).toHaveAttribute("aria-disabled", "true");
      else await launch.click();
      await expect(review).toContainText("You have all the sessions that the platform allows.");

      await page.getByRole("link", { name: "Sessions", exact: true }).click();
      // What it uses is measured on the real process, and comes with a later reading.
      await expect(async () => {
        await readAgain(page);
        await expect(viewer).toContainText(/Memory0\.\d+ of (up to )?\d+\sGiB/, { timeout: 500 });
      }).toPass({ timeout: 30_000 });
      await expectAccessible(page);
      await viewer.getByRole("button", { name: "Delete viewer" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
      await expect(viewer).toBeHidden({ timeout: 30_000 });
      await expect(job).toBeVisible();
    });

    test("what scripts have launched, and being signed out", async ({ page }) => {
      const desk = await launchByApi(page, { name: "desk", type: "desktop", image: `${SKAHA}/desktop-stand-in:latest` });
      await launchByApi(page, { name: "fails", image: TERMINAL, cmd: "python3", args: "-c import/nothing" });
      await launchByApi(page, { name: "cores-alone", image: TERMINAL, cores: "1" });
      await reaches(page, desk, "Running");
      const app = { image: `${SKAHA}/window-stand-in:latest` };
      expect((await page.request.post(`/skaha/v1/session/${desk}/app`, { form: app })).status()).toBe(200);
      await control(page, { launches: "queued" });
      await launchByApi(page, { name: "waits", image: TERMINAL });

      await page.goto("/");
      await expect(card(page, "desk").getByText("Running", { exact: true })).toBeVisible();
      await expect(card(page, "fails").getByText("Failed", { exact: true })).toBeVisible({ timeout: 30_000 });
      await expect(card(page, "fails")).toContainText("SyntaxError");
      await expect(card(page, "cores-alone").getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
      await expect(card(page, "cores-alone")).toContainText(`latest · ${coresAlone}`);
      await expect(card(page, "waits").getByText("Starting", { exact: true })).toBeVisible();
      await expect(card(page, "waits")).toContainText("It starts when there is room for it.");
      // The program on the desktop is no session of its own.
      await expect(page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 2 })).toHaveCount(4);
      await expect(page.getByText(/NaN|undefined|<none>|not-applicable|cannot be read/)).toHaveCount(0);

      for (const [effect, status] of [["signed-out", anonymous], ["token-expired", 401]] as const) {
        await control(page, { faults: [{ on: LIST, effect }] });
        const refused = page.waitForResponse((answer) => answer.status() === status);
        await readAgain(page);
        await refused;
        await expect(page.getByRole("alert")).toContainText("You are signed out. Sign in again, then reload this page.");
        await reset(page);
        await readAgain(page);
        await expect(page.getByRole("alert")).toBeHidden();
      }
    });
  });
}
