import { createServer as createPlainServer, type RequestListener } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";
import { generate } from "selfsigned";

/** What the local site answers at one address. */
export interface Answer {
  readonly body: string;
  readonly type: "text/html" | "text/javascript" | "text/css";
  readonly headers?: Readonly<Record<string, string>>;
}

/** A local HTTPS server that stands in for every host of the world. */
export interface Site {
  readonly port: number;
  /** What was asked for and is no fixture: full addresses, in order. */
  readonly strays: string[];
  /** Serves an answer at a full address; a later answer at the same address takes its place. */
  serve(address: string, answer: Answer): void;
  close(): Promise<void>;
}

/** What Gmail really sends: without it a coach that writes HTML from data would pass here and break there. */
export const TRUSTED_TYPES = { "content-security-policy": "require-trusted-types-for 'script'" } as const;

/**
 * What Chromium asks its maker for by itself, whatever is installed (who is signed in, the time, updates, the spelling dictionary of
 * its language); no switch silences these. Nothing else is let off.
 */
const BROWSER_ERRANDS = [
  "https://accounts.google.com/ListAccounts?gpsia=1&source=ChromiumBrowser&",
  "http://clients2.google.com/time/1/current?cup2key=",
  "http://update.googleapis.com/service/update2/json?cup2key=",
  "https://redirector.gvt1.com/edgedl/chrome/dict/",
] as const;

/** Whose pages there are fixtures of. */
const HOSTS = [
  "mail.google.com",
  "*.zendesk.com",
  "outlook.office.com",
  "app.intercom.com",
  "app.chatwoot.com",
  "secure.helpscout.net",
  "*.freshdesk.com",
  "app.frontapp.com",
  "*.northwind.example",
];

/** The first byte of every TLS connection. */
const TLS_HANDSHAKE = 0x16;

/**
 * Starts the site on a free port of this machine, with a certificate made on the spot. The browser is told to take this port for
 * every host, so a request that leaves the page is not merely blocked: it arrives here and is written down.
 */
export async function startSite(): Promise<Site> {
  const certificate = await generate([{ name: "commonName", value: "Human Level fixtures" }], {
    keySize: 2048,
    extensions: [
      {
        name: "subjectAltName",
        altNames: HOSTS.map((value) => ({ type: 2 as const, value })),
      },
    ],
  });
  const answers = new Map<string, Answer>();
  const strays: string[] = [];
  const listener =
    (scheme: string): RequestListener =>
    (request, response) => {
      const address = `${scheme}://${request.headers.host ?? "unknown"}${request.url ?? ""}`;
      const answer = answers.get(address);
      if (!answer && !isErrand(address)) strays.push(address);
      response.writeHead(answer ? 200 : 404, {
        "content-type": answer ? `${answer.type}; charset=utf-8` : "text/plain",
        "strict-transport-security": "max-age=31536000",
        ...answer?.headers,
      });
      response.end(answer?.body);
    };
  const secure = createServer({ key: certificate.private, cert: certificate.cert }, listener("https"));
  const plain = createPlainServer(listener("http"));
  const sockets = new Set<Socket>();
  const door = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    socket.once("data", (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit("connection", socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  return {
    port: (door.address() as AddressInfo).port,
    strays,
    serve: (address, answer) => void answers.set(address, answer),
    close: () =>
      new Promise((resolve) => {
        door.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function isErrand(address: string): boolean {
  return BROWSER_ERRANDS.some((begin) => address.startsWith(begin)) || new URL(address).pathname === "/favicon.ico";
}
