import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Site, TRUSTED_TYPES } from "./site.ts";

/** A composer in the Gmail shell. */
export interface GmailComposer {
  readonly kind: "new" | "reply" | "reply-with-quote";
  /** HTML of the writer's own words; an empty line unless told. The signature (and the quote) stay. */
  readonly draft?: string;
}

const folder = new URL("../fixtures/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), "utf8");

const FIXTURE = {
  new: "gmail/compose-new.html",
  reply: "gmail/inline-reply-quote-collapsed.html",
  "reply-with-quote": "gmail/inline-reply-quote-expanded.html",
} as const;

/** The words that every Gmail fixture holds before its signature. */
const WRITTEN =
  "Hi Dana,<div><br></div><div>You <b>should have read</b> the instructions. As I already said, it is not our fault.</div><div><br></div><div>Regards,</div><div><br></div>";

const EMPTY_LINE = "<div><br></div>";

let pages = 0;

/** A last change to a page before it is served, for the shapes it takes in the wild. */
export type Change = (html: string) => string;

const asItIs: Change = (html) => html;

/** Puts a Gmail page with these composers on the site and returns its address. */
export function serveGmail(site: Site, composers: readonly GmailComposer[], change = asItIs): string {
  const bodies = composers.map((composer, index) => {
    const body = inner(read(FIXTURE[composer.kind]), "body");
    return replaceOnce(body, WRITTEN, composer.draft ?? EMPTY_LINE)
      .replaceAll(":t6", `:t${6 + index}`)
      .replaceAll(/(data-compose-id="|name="composeid" value=")\d+/g, `$1${3 + index}`);
  });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Your order - Northwind Mail</title><style>${read("gmail/shell.css")}</style></head><body class="aAU">${bodies.join("")}</body></html>`;
  pages += 1;
  const address = `https://mail.google.com/mail/u/0/?page=${pages}`;
  site.serve(address, { body: change(html), type: "text/html", headers: TRUSTED_TYPES });
  return `${address}#inbox/FMfcgzQ${pages}`;
}

/** A Gmail inbox in which nobody is writing anything. */
export function serveGmailInbox(site: Site): string {
  pages += 1;
  const address = `https://mail.google.com/mail/u/0/?page=${pages}`;
  const body =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Inbox</title></head><body class="aAU"><h1>Inbox</h1></body></html>';
  site.serve(address, { body, type: "text/html", headers: TRUSTED_TYPES });
  return `${address}#inbox`;
}

/** What stands in the two tickets of the Zendesk page. */
export interface ZendeskPage {
  readonly draft?: string;
  readonly kind?: "public" | "internal";
}

const TICKET_DRAFT =
  '<p>Hi {{ticket.requester.first_name}},</p><p><br data-cke-filler="true"></p><p>You <strong>should have read</strong> the instructions.</p>';

/** The subdomain that the tests live on: any would do. */
export const ZENDESK = "https://northwind.zendesk.com";

/** Puts a Zendesk page with ticket 1001 active and 1002 in the background on the site, real CKEditor 5 in both. */
export async function serveZendesk(site: Site, page: ZendeskPage = {}, change = asItIs): Promise<string> {
  const editor = await editorAssets();
  site.serve(`${ZENDESK}/assets/ckeditor.js`, { body: editor.script, type: "text/javascript" });
  site.serve(`${ZENDESK}/assets/ckeditor.css`, { body: editor.style, type: "text/css" });
  const fixture = replaceOnce(read("zendesk/public-reply-two-tickets.html"), TICKET_DRAFT, page.draft ?? "<p></p>");
  const html = replaceOnce(
    page.kind === "internal" ? asInternalNote(fixture) : fixture,
    "</head>",
    `<link rel="stylesheet" href="/assets/ckeditor.css"><style>${read("zendesk/shell.css")}</style><script type="module" src="/assets/ckeditor.js"></script></head>`,
  );
  pages += 1;
  const address = `${ZENDESK}/agent/tickets/1001?page=${pages}`;
  site.serve(address, { body: change(html), type: "text/html" });
  return address;
}

/** Switches the active ticket, the first of the two, to an internal note. */
function asInternalNote(html: string): string {
  return html
    .replace('data-channel="web" aria-label="Public reply"', 'data-channel="internal" aria-label="Internal note"')
    .replace(">Public reply</button>", ">Internal note</button>")
    .replace('aria-label="Public reply composer"', 'aria-label="Internal note composer"');
}

interface EditorAssets {
  readonly script: string;
  readonly style: string;
}

let bundled: Promise<EditorAssets> | undefined;

/** The real editor as one script and one style sheet, made once a run. */
function editorAssets(): Promise<EditorAssets> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL("zendesk/ckeditor.ts", folder))],
    bundle: true,
    format: "esm",
    target: "chrome120",
    minify: true,
    write: false,
    outdir: "assets",
    logLevel: "error",
  }).then(({ outputFiles }) => {
    const ending = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
    return { script: ending(".js"), style: ending(".css") };
  });
  return bundled;
}

function inner(html: string, tag: string): string {
  const begin = html.indexOf(">", html.indexOf(`<${tag}`)) + 1;
  return html.slice(begin, html.lastIndexOf(`</${tag}>`));
}

/** A fixture that no longer holds what is replaced must fail the test, not quietly test something else. */
export function replaceOnce(text: string, old: string, replacement: string): string {
  if (!text.includes(old)) throw new Error(`The fixture no longer holds: ${old.slice(0, 60)} …`);
  return text.replace(old, () => replacement);
}
