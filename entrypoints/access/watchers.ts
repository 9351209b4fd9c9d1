import { browser } from "wxt/browser";
import { grantedPatterns } from "./granted.ts";

/** The watcher's file, which the build names after its entrypoint. */
const WATCHER = "watch.js";

/** Under this name the browser keeps the watcher of all sites that were asked for, also while it is closed. */
const REGISTERED = "granted-sites";

let queue: Promise<unknown> = Promise.resolve();

/**
 * Makes the browser bring the watcher to exactly those sites that a person has allowed. Can be called at any time and as often as one
 * likes: after a permission came or went, after the browser or the extension started anew.
 */
export function registerWatchers(): Promise<void> {
  const turn = queue.then(register);
  queue = turn.catch(() => undefined);
  return turn;
}

async function register(): Promise<void> {
  const matches = [...(await grantedPatterns())];
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] });
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED] });
    return;
  }
  // Editors make frames for themselves, some without an address of their own.
  const script = {
    id: REGISTERED,
    matches,
    excludeMatches: [...pagesByInstall()],
    js: [WATCHER],
    allFrames: true,
    matchOriginAsFallback: true,
  };
  if (known) await browser.scripting.updateContentScripts([script]);
  else {
    await browser.scripting.registerContentScripts([
      { ...script, runAt: "document_idle", persistAcrossSessions: true },
    ]);
  }
}

/** Starts the watcher in tabs that are open already: the browser brings scripts to new pages only. */
export async function watchOpenTabs(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      // A tab that was discarded or is still loading refuses; it gets the script when it loads.
      await browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, files: [WATCHER] })
        .catch(() => undefined);
    }),
  );
}

/** Match patterns of the pages that have the watcher by the install. */
export function pagesByInstall(): readonly string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches = [] }) => matches);
}
