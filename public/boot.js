// Loads the portal: downloads the WASM with visible progress, starts the first API calls beside it,
// and says in plain words, in both languages, when the portal cannot start or breaks.

const tag = document.querySelector("script[data-wasm]");
const started = new Map();

/** An answer that nobody took for so long, in ms, as in a tab opened in the background, is stale. */
const FRESH = 5_000;

/**
 * Hands a call that was started here to the app, once (src/platform/boot.rs). Waits until all are
 * started: a call that starts after the app asked would be taken for a later one.
 */
globalThis.skahaPortalBoot = {
  async take(url) {
    await allStarted;
    const call = started.get(url);
    started.delete(url);
    return call && performance.now() - call.at < FRESH ? call.answer : undefined;
  },
  styles,
};

let loadingStyles;

/** Loads the styles of what parts of the program draw, once; again after a failure. */
function styles() {
  loadingStyles ??= new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = tag.dataset.styles;
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      loadingStyles = undefined;
      reject(new Error(`${tag.dataset.styles} did not load`));
    };
    document.head.append(link);
  });
  return loadingStyles;
}

function start(url) {
  const answer = fetch(url, {
    headers: { accept: "application/json" },
    signal: AbortSignal.timeout(30_000),
  });
  answer.catch(() => {}); // the app reports it when it takes the answer
  started.set(url, { answer, at: performance.now() });
  return answer;
}

async function startFirstCalls() {
  let prefix = "skaha/v1";
  try {
    const config = await (await start("config.json")).clone().json();
    if (typeof config.prefixes?.skaha === "string") prefix = config.prefixes.skaha;
  } catch {
    // the app names what is wrong with the file
  }
  start(`${prefix}/session`);
  if (location.pathname.endsWith("/launch")) {
    start(`${prefix}/context`);
    start(`${prefix}/image`);
  }
}

/** Has the browser keep the part of the program that this address needs: the app asks for it later. */
function fetchPart() {
  const parts = new URLSearchParams((tag.dataset.parts ?? "").replaceAll(" ", "&"));
  const path = new URL(location.href).href.slice(document.baseURI.length);
  const file = parts.get(path.split(/[/?#]/)[0]);
  if (!file) return;
  // The app reports what does not come when it asks itself.
  fetch(file).catch(() => {});
  styles().catch(() => {});
}

/**
 * Has the browser load what it needs to write dates and numbers: up to 40 ms, spent here while the
 * program is on its way instead of in the middle of drawing (src/platform/format.rs).
 */
function warmUp() {
  const language = document.documentElement.lang === "fr" ? "fr-CA" : "en-CA";
  new Intl.NumberFormat(language).format(1.5);
  const date = { weekday: "short", month: "short", hour: "2-digit" };
  setTimeout(() => new Intl.DateTimeFormat(language, date).format());
}

function show(problem) {
  const panel = document.getElementById("boot-problem");
  for (const text of panel.querySelectorAll("[data-when]")) {
    text.hidden = text.dataset.when !== problem;
  }
  document.getElementById("shell")?.remove();
  document.body.classList.add("stopped");
  panel.hidden = false;
}

function counted(response, wholeBytes) {
  const bar = document.getElementById("boot-progress");
  const percent = document.getElementById("boot-percent");
  let loaded = 0;
  let told = performance.now();
  const counter = new TransformStream({
    transform(chunk, controller) {
      controller.enqueue(chunk);
      loaded += chunk.byteLength;
      // A fast download is over before it is worth drawing.
      if (performance.now() - told < 100) return;
      told = performance.now();
      const share = Math.min(100, Math.round((100 * loaded) / wholeBytes));
      bar.value = share;
      percent.textContent = `${share} %`;
    },
  });
  return new Response(response.body.pipeThrough(counter), {
    headers: { "content-type": "application/wasm" },
  });
}

async function download(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const wholeBytes = Number(tag.dataset.wasmBytes); // uncompressed, written by `xtask finish`
  return wholeBytes > 0 && response.body ? counted(response, wholeBytes) : response;
}

async function boot() {
  if (typeof WebAssembly !== "object") return show("no-wasm");
  try {
    const wasm = download(tag.dataset.wasm);
    const glue = await import(new URL(tag.dataset.js, document.baseURI).href);
    await glue.default({ module_or_path: await wasm });
  } catch (error) {
    console.error(error);
    const isRefused =
      error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    if (isRefused) show("no-wasm");
    else show(document.getElementById("shell") ? "download" : "broke");
  }
}

const allStarted = startFirstCalls();
fetchPart();
document.getElementById("boot-reload").addEventListener("click", () => location.reload());
// The app's panic hook sends this: src/platform/panic.rs.
window.addEventListener("portal-broke", () => show("broke"));
boot();
setTimeout(warmUp);
