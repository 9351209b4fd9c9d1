import { browser } from "wxt/browser";
import { changeSettings } from "../../settings/store.ts";
import { askedFor, hostOf } from "./patterns.ts";

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

/** Gives a permission back. The background takes the coach off the pages when the browser says that it is gone. */
export async function giveBack(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
  const host = hostOf(pattern);
  // A switch for a site that is no longer there would be a trace of it.
  await changeSettings((settings) => ({
    ...settings,
    sites: Object.fromEntries(Object.entries(settings.sites).filter(([site]) => site !== host)),
  }));
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
