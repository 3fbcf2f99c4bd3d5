// Development only (`skaha-portal --reload`). The first stamp is the build this page was loaded
// from; another one, also after the server was away, means that the portal was rebuilt.
let loaded;
const address = new URL("portal/reload", document.baseURI);
new EventSource(address).addEventListener("message", ({ data }) => {
  loaded ??= data;
  if (data !== loaded) location.reload();
});
