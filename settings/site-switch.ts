import { STORE_PREFIX, storageApi } from "./area.ts";

const KEY = `${STORE_PREFIX}sites`;

/**
 * Whether the coach is on for a surface, read without the schema: the watcher runs on every page of a host and must stay small.
 * Anything unreadable counts as on, as in `readSettings`.
 */
export async function siteIsOn(surfaceId: string): Promise<boolean> {
  try {
    return switchOf((await storageApi()?.local.get([KEY]))?.[KEY], surfaceId);
  } catch {
    return true;
  }
}

/** Calls back whenever the switch of a surface may have changed, until the signal aborts. */
export function watchSite(surfaceId: string, callback: (on: boolean) => void, signal: AbortSignal): void {
  const storage = storageApi();
  if (!storage || signal.aborted) return;
  const listener: Parameters<typeof storage.onChanged.addListener>[0] = (changes, area) => {
    const change = changes[KEY];
    if (area === "local" && change) callback(switchOf(change.newValue, surfaceId));
  };
  storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => storage.onChanged.removeListener(listener), { once: true });
}

function switchOf(sites: unknown, surfaceId: string): boolean {
  if (typeof sites !== "object" || sites === null || !Object.hasOwn(sites, surfaceId)) return true;
  return (sites as Record<string, unknown>)[surfaceId] !== false;
}
