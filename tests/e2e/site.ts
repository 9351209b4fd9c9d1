import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
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
  /** What was asked for and is no fixture, as `https://host/path` (or what little is known of it), in order. */
  readonly strays: readonly string[];
  /** Serves an answer at a full address; a later answer at the same address takes its place. */
  serve(address: string, answer: Answer): void;
  close(): Promise<void>;
}

/** What Gmail really sends: without it a coach that writes HTML from data would pass here and break there. */
export const TRUSTED_TYPES = { "content-security-policy": "require-trusted-types-for 'script'" } as const;

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
        altNames: ["mail.google.com", "*.zendesk.com"].map((value) => ({ type: 2 as const, value })),
      },
    ],
  });
  const answers = new Map<string, Answer>();
  const strays: string[] = [];
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const address = `https://${request.headers.host ?? "unknown"}${request.url ?? ""}`;
    const answer = answers.get(address);
    // Browsers ask for the icon of every site by themselves.
    if (!answer && request.url !== "/favicon.ico") strays.push(address);
    response.writeHead(answer ? 200 : 404, {
      "content-type": answer ? `${answer.type}; charset=utf-8` : "text/plain",
      "strict-transport-security": "max-age=31536000",
      ...answer?.headers,
    });
    response.end(answer?.body);
  });
  // A connection that ends before its first request (plain HTTP, a refused certificate) is an attempt all the same.
  server.on("tlsClientError", (_problem, socket) =>
    strays.push(`https://${socket.servername || "unknown"} (connection)`),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: portOf(server),
    strays,
    serve: (address, answer) => void answers.set(address, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
