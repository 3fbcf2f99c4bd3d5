// What the portal says of the platform's problems, wherever it meets them.

export const SILENT = "The platform does not answer. Check your connection.";
export const UNREADABLE =
  "The platform gave an answer that the portal cannot read. It may pass; if not, tell the support.";
export const SIGNED_OUT = "You are signed out. Sign in again, then reload this page.";
export const FORBIDDEN = "Your account may not use this platform. Ask the support for access.";
export const BUSY = "The platform has too many requests at the moment. Try again a little later.";
export const UNAVAILABLE = "The platform is unavailable for the moment.";
export const FAILED = "The platform had an error of its own. It may pass; if not, tell the support.";
