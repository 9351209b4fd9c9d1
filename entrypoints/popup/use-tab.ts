import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { CoachStatus, ComposerStatus, ToCoach } from "../../coach/messages.ts";
import { surfaceAt } from "../../surfaces/index.ts";
import type { Surface } from "../../surfaces/surface.ts";
import { isAllowed, watchGranted } from "../access/granted.ts";
import { patternFor } from "../access/patterns.ts";
import { WATCHER_MARK } from "../access/watcher-mark.ts";

/** The tab under the popup. */
export interface Tab {
  readonly id: number | undefined;
  /** Undefined where the browser does not tell it: on its own pages, and in its store. */
  readonly url: URL | undefined;
  /** Undefined where the coach has no business. */
  readonly surface: Surface | undefined;
  /** The coach works there already; otherwise it would have to be allowed to. */
  readonly allowed: boolean;
}

/** The tab under the popup, anew whenever a permission comes or goes; null until the browser has told. */
export function useTab(): Tab | null {
  const [tab, setTab] = useState<Tab | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const look = () =>
      void currentTab().then((current) => {
        if (!life.signal.aborted) setTab(current);
      });
    watchGranted(look, life.signal);
    return () => life.abort();
  }, []);
  return tab;
}

async function currentTab(): Promise<Tab> {
  const nowhere = { id: undefined, url: undefined, surface: undefined, allowed: false };
  try {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    // The browser tells the address of pages the extension may work in, of its own, and of the one its button was clicked on.
    if (!active?.url) return { ...nowhere, id: active?.id };
    const url = new URL(active.url);
    const surface = surfaceAt(url);
    const allowed = surface !== undefined && (surface.permission === "none" || (await isAllowed(patternFor(url))));
    return { id: active.id, url, surface, allowed };
  } catch {
    return nowhere;
  }
}

/** How long after a switch the coach is asked again, in milliseconds: it needs a moment to come or to go. */
const ASK_AGAIN = [0, 250, 1000];

/** A page that is too busy to answer for so long, in milliseconds, is waited for no longer. */
const PATIENCE = 400;

/** What the coach in a tab is busy with. */
export interface Busy {
  readonly composer: ComposerStatus | null;
  /** Whether the tab has answered. Until then nothing is known of a draft, and what is shown in its place would jump. */
  readonly heard: boolean;
  /** The tab was open before the extension was updated, and no script of this version is in it. */
  readonly leftBehind: boolean;
  /** Pauses the coach for that composer, or lets it go on. */
  pause(paused: boolean): void;
}

/** The composer the coach in a tab is busy with. `reason` is anything whose change is a reason to ask anew. */
export function useComposer(tabId: number | undefined, reason: unknown): Busy {
  const [composer, setComposer] = useState<ComposerStatus | null>(null);
  const [leftBehind, setLeftBehind] = useState(false);
  const [heard, setHeard] = useState(false);

  const tell = useCallback(
    async (message: ToCoach) => {
      if (tabId === undefined) return;
      // No answer, or a refusal, means that no coach is there.
      const status = await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
      const missed = status === undefined && !(await isWatched(tabId));
      setComposer(currentOf(status as CoachStatus | undefined));
      setLeftBehind(missed);
      setHeard(true);
    },
    [tabId],
  );

  useEffect(() => {
    const timers =
      reason === null ? [] : ASK_AGAIN.map((delay) => setTimeout(() => void tell({ type: "status" }), delay));
    timers.push(setTimeout(() => setHeard(true), PATIENCE));
    return () => timers.forEach(clearTimeout);
  }, [tell, reason]);

  return {
    composer,
    heard,
    leftBehind,
    pause: (paused: boolean) => void tell({ type: "pause", paused, composer: composer?.id }),
  };
}

/** False when a tab that has been loaded has none of our watchers: then nobody there hears of a draft before it is loaded anew. */
async function isWatched(tabId: number): Promise<boolean> {
  try {
    if ((await browser.tabs.get(tabId)).status !== "complete") return true;
    const [page] = await browser.scripting.executeScript({
      target: { tabId },
      func: (mark: string) => Symbol.for(mark) in globalThis,
      args: [WATCHER_MARK],
    });
    return page?.result !== false;
  } catch {
    // A page of our own, or one that has just been left.
    return true;
  }
}

function currentOf(status: CoachStatus | undefined): ComposerStatus | null {
  if (!status) return null;
  return status.composers.find(({ id }) => id === status.current) ?? status.composers[0] ?? null;
}
