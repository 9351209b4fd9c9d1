import type { Context } from "../engine/types.ts";

/** What of a page's address tells its surface. A `Location` is one, and so is a `URL`. */
export type PageAddress = Pick<Location, "protocol" | "hostname" | "pathname">;

/**
 * Where a surface is found. It is all that the watcher has to know, which runs in every page of a host and must stay small: no more
 * than these few lines of each surface are in it.
 */
export interface Place {
  /** File name, settings key, test name. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** Match patterns of the pages it lives on; none for a page of our own, and none for a surface that is at home anywhere. */
  readonly matches: readonly string[];
  /** Permission for its pages comes with the install, or is asked for by a click on them. A page of our own needs none. */
  readonly permission: "install" | "click" | "none";
  /** Knows editors and not hosts: takes any page that no other surface knows, and is on or off for each host by itself. */
  readonly anywhere?: true;
  /** Its pages have fields of many kinds: one is taken for a composer only once somebody goes there. */
  readonly byFocus?: true;
  /** True when this page is one of ours (the host alone may not tell). */
  recognises(address: PageAddress): boolean;
  /** Selector of the editables this surface coaches. Used by delegation from `focusin`, so it must match the editable itself. */
  readonly editable: string;
}

/** A place where people write: Gmail, Zendesk, the practice inbox. All knowledge of a host's page lives in its one file. */
export interface Surface extends Place {
  /** The composer around an editable, or null when it must not be coached (hidden, background ticket, read-only, not a mail body). */
  composer(editable: HTMLElement): Composer | null;
}

/** One composer on the page. Everything is read afresh at each call: these pages change under us. */
export interface Composer {
  readonly editable: HTMLElement;
  /** Selector of what inside the editable is not the writer's own words (quote, signature); "" when there is no such thing. */
  readonly excluded: string;
  /** False once it was closed, hidden or sent to a background tab. */
  isLive(): boolean;
  /** What the page tells about the reader and the conversation, and what it does not tell. */
  context(): SurfaceContext;
  /** Calls back when the page itself says that the context is another one, until the signal aborts. For pages that do say so. */
  follow?(changed: () => void, signal: AbortSignal): void;
  /** The box beside which the chip may sit (CSS pixels, viewport) and the boxes it must never cover, such as Send. */
  chipPlace(): { readonly box: DOMRect; readonly avoid: readonly DOMRect[] };
}

export interface SurfaceContext extends Context {
  /** Facts the surface looked for and could not read, for people: "the customer's name". */
  readonly unknown: readonly string[];
  /** What kind of message this is, as people call it: "public reply", "internal note". */
  readonly kind?: string | undefined;
}
