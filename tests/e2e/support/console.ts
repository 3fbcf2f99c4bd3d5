import type { BrowserContext } from "@playwright/test";

/** What a browser says of a home that the first launch is yet to make: the service has no other answer (contract 5). */
const NO_HOME_YET = /status of 404 .*\/arc\/nodes\/home\//;

/**
 * Collects errors of the portal's pages, in every tab. An interface, such as JupyterLab, is on
 * another origin: what it prints is not ours.
 */
export function watchConsole(context: BrowserContext, portal: string, expected: RegExp[]): string[] {
  const errors: string[] = [];
  const usual = [NO_HOME_YET, ...expected];
  const note = (page: string | undefined, text: string) => {
    if (page?.startsWith(portal) && !usual.some((pattern) => pattern.test(text))) {
      errors.push(text);
    }
  };
  context.on("console", (message) => {
    if (message.type() === "error") {
      note(message.page()?.url(), `${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => {
    const cause = error.error();
    note(error.page()?.url(), cause.stack ?? String(cause));
  });
  return errors;
}
