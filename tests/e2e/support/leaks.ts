import type { BrowserContext, Page } from "@playwright/test";

/** Something that the portal put where it lasts or can be seen, and where that is. */
export interface Trace {
  readonly where: string;
  readonly text: string;
}

type Keeping = { keepTrace: (where: string, text: string) => void };

/**
 * Records what the portal's pages print, store, put into their titles and addresses, name locks and
 * notifications by, from their first moment on and also when it is gone again later. An interface is on another
 * origin: what it does is not ours.
 */
export async function watchTraces(context: BrowserContext, portal: string): Promise<Trace[]> {
  const traces: Trace[] = [];
  const keep = (page: string | undefined, where: string, text: string) => {
    if (page?.startsWith(portal)) traces.push({ where, text });
  };
  context.on("console", (message) => {
    // The browser itself names the API's address of a request that failed, in which the API has put the id.
    const isBrowsers = message.text().startsWith("Failed to load resource");
    if (!isBrowsers) keep(message.page()?.url(), "console", `${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => keep(error.page()?.url(), "error", String(error.error())));
  await context.exposeBinding("keepTrace", ({ frame }, where: string, text: string) => keep(frame.url(), where, text));
  await context.addInitScript(() => {
    const keep = (where: string, ...texts: unknown[]) =>
      (window as never as Keeping).keepTrace(where, texts.map(String).join(" "));
    const wrap = (owner: object, name: string, where: string) => {
      const real = (owner as Record<string, (...all: unknown[]) => unknown>)[name]!;
      Object.assign(owner, {
        [name](this: unknown, ...all: unknown[]) {
          keep(where, ...all.map((one) => (typeof one === "object" ? JSON.stringify(one) : one)));
          return real.apply(this, all);
        },
      });
    };
    wrap(Storage.prototype, "setItem", "storage");
    wrap(History.prototype, "pushState", "address");
    wrap(History.prototype, "replaceState", "address");
    wrap(LockManager.prototype, "request", "lock");
    keep("address", location.href);
    const changes = { subtree: true, childList: true, characterData: true };
    new MutationObserver(() => keep("title", document.title)).observe(document, changes);
    // A browser without a screen shows none, and refuses whoever asks for them.
    const shown = class extends EventTarget {
      static readonly permission = "granted";
      static readonly requestPermission = () => Promise.resolve("granted");
      readonly onclick = null;
      constructor(title: string, options?: NotificationOptions) {
        super();
        keep("notification", title, JSON.stringify(options));
      }
      close() {}
    };
    Object.assign(window, { Notification: shown });
  });
  return traces;
}

/** What lasts in the browser, and what a page shows, but for the links that open an interface. */
export async function lastingTraces(page: Page, interfaces: string): Promise<Trace[]> {
  const jar = await page.context().cookies();
  const cookies = jar.map(({ name, value }) => ({ where: "cookie", text: `${name}=${value}` }));
  const found = await page.evaluate(async (interfaces) => {
    const traces: { where: string; text: string }[] = [];
    for (const [where, storage] of [["local storage", localStorage], ["session storage", sessionStorage]] as const) {
      for (const [key, value] of Object.entries(storage)) traces.push({ where, text: `${key}=${value}` });
    }
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        const text = JSON.stringify([await done(all.getAllKeys()), await done(all.getAll())]);
        traces.push({ where: "IndexedDB", text });
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        traces.push({ where: "cache", text: `${request.url} ${await (await cache.match(request))?.text()}` });
      }
    }
    const shown = document.documentElement.cloneNode(true) as HTMLElement;
    for (const link of shown.querySelectorAll<HTMLAnchorElement>("a[target=_blank]")) {
      if (link.href.startsWith(`${interfaces}/`)) link.removeAttribute("href");
    }
    traces.push({ where: "page", text: shown.outerHTML });
    traces.push({ where: "title", text: document.title }, { where: "address", text: location.href });
    return traces;
  }, interfaces);
  return [...cookies, ...found];
}

/** The traces in which one of the secrets stands, as it is or encoded. */
export function leaks(traces: readonly Trace[], secrets: readonly string[]): Trace[] {
  const inBase64 = (secret: string) => Buffer.from(secret).toString("base64").replace(/=+$/, "");
  const written = secrets.flatMap((secret) => [secret, encodeURIComponent(secret), inBase64(secret)]);
  return traces.filter(({ text }) => written.some((secret) => text.includes(secret)));
}
