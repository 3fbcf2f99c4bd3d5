import { playScene, ROWS } from "../support/scene.ts";
import { test } from "../support/test.ts";

const homes = { roomy: { used: 7, quota: 10 }, little: { used: 9.1, quota: 10 }, full: { used: 10, quota: 10 }, odd: {} };

for (const [width, theme, language, name, path, home] of [
  [1440, "light", "en", "home-little", "/", "little"],
  [1280, "dark", "fr", "home-full", "/", "full"],
  [800, "light", "fr", "home-roomy", "/", "roomy"],
  [360, "dark", "en", "home-little", "/", "little"],
  [1440, "dark", "en", "welcome", "/", "odd"],
  [1440, "light", "en", "table", "/?view=table", "roomy"],
  [1440, "light", "en", "launch-full", "/launch?type=notebook", "full"],
  [360, "light", "fr", "launch-little", "/launch?type=notebook", "little"],
  [320, "light", "fr", "home-odd", "/", "odd"],
] as const) {
  test(`${name} ${width} ${theme} ${language}`, async ({ browser, portal }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, locale: `${language}-CA` });
    const page = await context.newPage();
    await playScene(page, { home: homes[home], ...(name === "welcome" ? { rows: [] } : { rows: ROWS }) });
    await page.goto(portal.url + path);
    await page.getByRole("banner").getByRole("link", { name: /^Admin/ }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: `/tmp/look/${name}-${width}-${theme}-${language}.png`, fullPage: true });
    await context.close();
  });
}
