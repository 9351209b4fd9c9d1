import { storageApi } from "./area.ts";

/**
 * Comes and goes with every permission that is taken back. A change in storage is the cheapest thing to listen to: the watcher, which is in every
 * page, listens there already, and reaching for the browser's messages costs a page more than all the rest of the watcher.
 */
const KEY = "access.changed";

/** Lets every script in a page ask whether it may still be there. The browser tells a background nothing of where its scripts are. */
export async function tellAccessChanged(): Promise<void> {
  const store = storageApi()?.local;
  await store?.set({ [KEY]: crypto.randomUUID() });
  await store?.remove([KEY]);
}

/** Calls back whenever permissions have changed, until the signal aborts. */
export function whenAccessChanges(changed: () => void, signal: AbortSignal): void {
  const storage = storageApi();
  if (!storage || signal.aborted) return;
  const listener: Parameters<typeof storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === "local" && changes[KEY]?.newValue !== undefined) changed();
  };
  storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => storage.onChanged.removeListener(listener), { once: true });
}
