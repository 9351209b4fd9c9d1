import { browser } from "wxt/browser";
import { askedFor } from "./patterns.ts";

/**
 * The permissions a person gave by a click. The browser keeps them and is the only one to know them: no copy is stored that could say
 * something else.
 */
export async function grantedPatterns(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const { host_permissions: hosts = [], content_scripts: scripts = [] } = browser.runtime.getManifest();
  // The browser counts the pages of a content script as permissions of their own.
  return askedFor(origins, [...hosts, ...scripts.flatMap(({ matches = [] }) => matches)]);
}

/** True when the extension may work there. */
export function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Gives a permission back. The background clears up when the browser says that it is gone. */
export async function giveBack(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Calls back now and whenever a permission was given or taken back, wherever that was done, until the signal aborts. */
export function watchGranted(callback: (patterns: readonly string[]) => void, signal: AbortSignal): void {
  const look = () =>
    void grantedPatterns().then((patterns) => {
      if (!signal.aborted) callback(patterns);
    });
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(look);
  onRemoved.addListener(look);
  signal.addEventListener("abort", () => {
    onAdded.removeListener(look);
    onRemoved.removeListener(look);
  });
  look();
}
