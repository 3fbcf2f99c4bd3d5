// Stands in for the network in component tests: answers by the end of the address, counts calls.
const answers = new Map();
const calls = [];

export function answer(end, status, body) {
  answers.set(end, { status, body });
}

export function callsTo(end) {
  return calls.filter((url) => url.endsWith(end)).length;
}

const network = globalThis.fetch;

globalThis.fetch = async (request, ...more) => {
  const url = request instanceof Request ? request.url : String(request);
  if (!url.includes("/skaha/")) return network(request, ...more);
  calls.push(url);
  for (const [end, { status, body }] of answers) {
    if (!url.endsWith(end)) continue;
    if (status === 0) throw new TypeError("network down");
    const headers = { date: new Date().toUTCString(), "x-vo-authenticated": "astro1" };
    return new Response(body, { status, headers });
  }
  return new Response("not found", { status: 404 });
};
