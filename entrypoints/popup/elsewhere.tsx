import { places } from "../../surfaces/places.ts";

/** A page with nothing to coach: why that is, and where there is something. */
export function Elsewhere({ url }: { readonly url: URL | undefined }) {
  const names = places.filter(({ permission }) => permission === "install").map(({ name }) => name);
  return (
    <div class="elsewhere">
      <h2>Nothing to coach here</h2>
      <p>{reasonOf(url)}</p>
      <p>
        I work where you answer customers: in {names.join(" and ")}, and on any site where you ask me to. Open a reply
        there, and I’ll read along.
      </p>
      <a class="button primary" href="/practice.html#try" target="_blank" rel="noreferrer">
        Try the practice inbox
      </a>
    </div>
  );
}

/** Where browsers let people look for extensions, and keep those they have from looking on. */
const STORES = /^(chromewebstore|chrome)\.google\.com$|^microsoftedge\.microsoft\.com$/;

const CLOSED = "Your browser keeps extensions out of its own pages and out of its store.";

/** Why the coach has no business on a page, in one sentence. */
function reasonOf(url: URL | undefined): string {
  if (!url || STORES.test(url.hostname)) return CLOSED;
  if (url.protocol.endsWith("-extension:")) return "This is one of my own pages.";
  if (url.protocol === "http:")
    return "This page is not encrypted, so anyone on the way could read what you write here.";
  if (url.protocol === "file:") return "This is a file on your device and not a site.";
  if (url.protocol !== "https:") return CLOSED;
  if (/\.pdf$/i.test(url.pathname)) return "This is a PDF: there is nothing to write in it.";
  return "People write documents here, or read, but no messages to customers.";
}
