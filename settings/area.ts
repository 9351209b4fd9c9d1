/**
 * The little of `chrome.storage` that settings need, typed here because the scripts that run in people's mail use the
 * browser's own object and not the polyfill.
 */
export interface StorageArea {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** What `storage.onChanged` tells for one key. */
export interface StorageChange {
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
}

type ChangeListener = (changes: Record<string, StorageChange>, areaName: string) => void;

interface StorageApi {
  readonly local: StorageArea;
  readonly onChanged: {
    addListener(listener: ChangeListener): void;
    removeListener(listener: ChangeListener): void;
  };
}

/**
 * The browser's storage, or undefined where there is none: in a script whose extension was updated or removed under it,
 * reaching for it may also throw.
 */
export function storageApi(): StorageApi | undefined {
  try {
    return (globalThis as { chrome?: { storage?: StorageApi } }).chrome?.storage;
  } catch {
    return undefined;
  }
}

/** Settings live under their own prefix, one small key a field, beside whatever else the extension stores. */
export const STORE_PREFIX = "settings.";
