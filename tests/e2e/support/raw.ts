import { request } from "node:http";

/** The status of a GET whose path goes out as it is written: browsers and fetch tidy dots away. */
export function rawStatus(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, agent: false });
    asked.once("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.once("upgrade", (answer, socket) => {
      socket.destroy();
      resolve(answer.statusCode ?? 0);
    });
    asked.once("error", reject).end();
  });
}

/** The status of a WebSocket handshake that claims to come from a page of `from`; 101 is success. */
export function handshakeStatus(origin: string, path: string, from: string): Promise<number> {
  return rawStatus(origin, path, {
    Connection: "Upgrade",
    Upgrade: "websocket",
    Origin: from,
    "Sec-WebSocket-Key": "c2Fuc2tyaXQgYW5kIHNhbA==",
    "Sec-WebSocket-Version": "13",
  });
}
