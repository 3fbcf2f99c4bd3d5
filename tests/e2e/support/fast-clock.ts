import type { Page } from "@playwright/test";

/** What a page holds on to, as far as it can be counted. */
export interface Held {
  /** Timers that are set. */
  readonly timers: number;
  /** Listeners of everything that is alive. */
  readonly listeners: number;
  /** Bytes of JavaScript's heap after the garbage is collected. */
  readonly heap: number;
  /** Bytes of the program's memory, which never shrinks. */
  readonly memory: number;
  /** Nodes of documents that are alive, those that are on no page included. */
  readonly nodes: number;
}

interface FastClock {
  /** Lets so much time pass: in each leap the timers that are due are called, and what they begin goes on. */
  pass: (ms: number) => Promise<void>;
  timers: () => number;
  memory: () => number;
}

/** In the page; `start` is its time. */
type InPage = { fastClock: FastClock };

/** Milliseconds. A page that is busy misses ticks, too; what it reads every 2 or 15 s it reads all the same. */
const LEAP = 3_000;

/**
 * Gives the page a clock that only `pass` moves, as fast as the machine can, and counts what the page holds.
 * Playwright's own clock waits some milliseconds with each timer, which is minutes for a day of seconds.
 */
export async function installFastClock(page: Page, start: number): Promise<void> {
  await page.addInitScript(([start, leap]) => {
    let now = start;
    let last = 0;
    const timers = new Map<number, { at: number; every: number | undefined; call: () => void }>();
    const set = (isRepeated: boolean) => (handler: TimerHandler, ms = 0, ...args: unknown[]) => {
      last += 1;
      const call = () => (handler as (...args: unknown[]) => void)(...args);
      timers.set(last, { at: now + Math.max(ms, 1), every: isRepeated ? Math.max(ms, 1) : undefined, call });
      return last;
    };
    const clear = (id?: number) => void timers.delete(id ?? 0);
    const RealDate = Date;
    class PageDate extends RealDate {
      constructor(...args: unknown[]) {
        super(...((args.length === 0 ? [now] : args) as [number]));
      }
      static override now = () => now;
    }
    // Promises go on in between, fetched bodies included: those take a task or two of the browser's.
    const channel = new MessageChannel();
    const tasks: (() => void)[] = [];
    channel.port1.onmessage = () => tasks.shift()?.();
    const task = () => new Promise<void>((done) => (tasks.push(done), channel.port2.postMessage(null)));
    const pass = async (ms: number) => {
      const end = now + ms;
      while (now < end) {
        now = Math.min(end, now + leap);
        for (const [id, timer] of [...timers]) {
          if (timer.at > now || !timers.has(id)) continue;
          if (timer.every === undefined) timers.delete(id);
          else timer.at = now + timer.every;
          timer.call();
          await task();
        }
        for (let turn = 0; turn < 4; turn += 1) await task();
      }
    };

    const memories = new Set<WebAssembly.Memory>();
    const keep = ({ exports }: WebAssembly.Instance) => {
      for (const value of Object.values(exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
    };
    for (const name of ["instantiate", "instantiateStreaming"] as const) {
      type Made = WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource;
      const real = WebAssembly[name] as (...args: unknown[]) => Promise<Made>;
      Object.assign(WebAssembly, {
        [name]: async (...args: unknown[]) => {
          const made = await real.apply(WebAssembly, args);
          keep("instance" in made ? made.instance : made);
          return made;
        },
      });
    }

    const clock: FastClock = {
      pass,
      timers: () => timers.size,
      memory: () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    };
    Object.assign(window, {
      Date: PageDate,
      setTimeout: set(false),
      setInterval: set(true),
      clearTimeout: clear,
      clearInterval: clear,
      fastClock: clock,
    });
  }, [start, LEAP] as const);
}

/** Lets time pass in the page. It is not painted meanwhile: that is most of the work, and holds on to nothing. */
export async function pass(page: Page, ms: number): Promise<void> {
  await page.evaluate(async (ms) => {
    const { style } = document.documentElement;
    style.display = "none";
    await (window as never as InPage).fastClock.pass(ms);
    style.display = "";
  }, ms);
}

/** Counts what the page holds on to, once the garbage is gone. */
export async function held(page: Page): Promise<Held> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  // What the first round finalises the second one frees.
  for (let round = 0; round < 3; round += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const metric = (of: string) => metrics.find(({ name }) => name === of)?.value ?? NaN;
  const counted = await page.evaluate(() => {
    const { fastClock } = window as never as InPage;
    return { timers: fastClock.timers(), memory: fastClock.memory() };
  });
  await devtools.detach();
  return {
    ...counted,
    listeners: metric("JSEventListeners"),
    heap: metric("JSHeapUsedSize"),
    nodes: metric("Nodes"),
  };
}
