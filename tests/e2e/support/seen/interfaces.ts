import { type Group, listed, type Row } from "./row.ts";

const SUPPORT = "Tell the support.";
const SCHEME = `The platform gave an address that is not secure, so the portal does not open it. ${SUPPORT}`;
const MALFORMED = `The platform gave an address that cannot be read. ${SUPPORT}`;

function refused(when: string, connectURL: string, sentence: string, language?: "fr"): Row {
  const row = { when, sessions: [listed({ connectURL })], sees: ["alma", sentence] as const, never: /Open CARTA|Ouvrir CARTA/ };
  return language ? { ...row, language } : row;
}

/** Connect URLs that the portal does not open: the address is a credential, so only its host is ever named. */
export const INTERFACES: Group = {
  title: "The address of an interface is not to be trusted",
  rows: [
    refused("the address is not secure", "http://ws-uv.canfar.net/session/carta/k3x9a0bq/", SCHEME),
    refused("the address is a script", "javascript://localhost/%0aalert(1)", SCHEME),
    refused("the address is a file", "file:///etc/passwd", SCHEME),
    refused(
      "the address is on a host that the site does not name",
      "https://evil.example/session/carta/k3x9a0bq/",
      `The platform gave an address on https://evil.example, which this portal is not set up to open. ${SUPPORT}`,
    ),
    refused(
      "the address is on a host that the site does not name, in French",
      "https://evil.example/session/carta/k3x9a0bq/",
      "La plateforme a donné une adresse sur https://evil.example, que ce portail n’est pas réglé pour ouvrir. Avertissez le soutien.",
      "fr",
    ),
    refused("the address hides its host behind a user", "https://localhost@evil.example/", MALFORMED),
    refused("the address is none", "session/carta/k3x9a0bq", MALFORMED),
    {
      when: "a running session has no address",
      sessions: [listed({ connectURL: "" })],
      sees: ["Running"],
      never: /Open CARTA|Tell the support/,
    },
  ],
};
