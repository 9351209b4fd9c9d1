import { STORE_PREFIX, storageApi } from "./area.ts";
import {
  DEFAULT_SETTINGS,
  isFromTheFuture,
  readSettings,
  SETTINGS_FIELDS,
  SETTINGS_VERSION,
  type Settings,
  type SettingsField,
  type SettingsProblem,
  type SettingsRead,
} from "./schema.ts";

/** How a change ended. The store is as it was before in every case but `changed`. */
export type ChangeResult =
  | { readonly status: "changed"; readonly settings: Settings }
  | { readonly status: "refused"; readonly problems: readonly SettingsProblem[] };

const KEYS = ["version", ...SETTINGS_FIELDS].map((field) => STORE_PREFIX + field);

/** The name under which all pages of the extension queue up to write. */
const LOCK = "human-level-settings";

/** Reads the stored settings. Never throws; a store that cannot be reached yields the defaults and says so. */
export async function loadSettings(): Promise<SettingsRead> {
  const storage = storageApi();
  if (!storage) return unreachable();
  try {
    const items = await storage.local.get(KEYS);
    const stored = Object.entries(items).map(([key, value]) => [key.slice(STORE_PREFIX.length), value] as const);
    return readSettings(Object.fromEntries(stored));
  } catch {
    return unreachable();
  }
}

/** Calls back with fresh settings after every change, from whatever tab or page it came, until the signal aborts. */
export function watchSettings(callback: (read: SettingsRead) => void, signal: AbortSignal): void {
  const storage = storageApi();
  if (!storage || signal.aborted) return;
  let latest = 0;
  const listener: Parameters<typeof storage.onChanged.addListener>[0] = (changes, area) => {
    if (area !== "local" || !KEYS.some((key) => Object.hasOwn(changes, key))) return;
    const turn = ++latest;
    void loadSettings().then((read) => {
      // A slower, older read must not overwrite a newer one.
      if (turn === latest && !signal.aborted) callback(read);
    });
  };
  storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => storage.onChanged.removeListener(listener), { once: true });
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Changes settings: reads them afresh, applies `update`, writes the fields that differ. Changes wait for one another, so none
 * is lost. Refused when a newer version wrote the store, or when `update` returns something that is not valid.
 */
export function changeSettings(update: (settings: Settings) => Settings): Promise<ChangeResult> {
  return inTurn(async () => {
    const { settings, problems } = await loadSettings();
    if (isFromTheFuture(settings)) return { status: "refused", problems: problems.filter((p) => p.path === "version") };
    const checked = readSettings(update(settings));
    if (checked.problems.length > 0) return { status: "refused", problems: checked.problems };
    return write(checked.settings, differing(settings, checked.settings));
  });
}

/** Writes back what could be read, so that what could not be read is gone and reported no more. */
export function mendSettings(): Promise<ChangeResult> {
  return inTurn(async () => {
    const { settings, problems } = await loadSettings();
    if (isFromTheFuture(settings)) return { status: "refused", problems: problems.filter((p) => p.path === "version") };
    return write(settings, SETTINGS_FIELDS);
  });
}

/** Replaces everything that is stored by the defaults, also what could not be read. */
export function resetSettings(): Promise<ChangeResult> {
  return inTurn(async () => {
    try {
      await storageApi()?.local.remove(KEYS);
      return { status: "changed", settings: DEFAULT_SETTINGS };
    } catch {
      return { status: "refused", problems: unreachable().problems };
    }
  });
}

function inTurn(task: () => Promise<ChangeResult>): Promise<ChangeResult> {
  const turn = queue.then(() => (mayLock() ? navigator.locks.request(LOCK, task) : task()));
  queue = turn.catch(() => undefined);
  return turn;
}

/** Only in our own pages: in somebody's mail the lock would belong to that page's origin, which could hold it for ever. */
function mayLock(): boolean {
  return globalThis.location?.protocol === "chrome-extension:" && "locks" in navigator;
}

function differing(before: Settings, after: Settings): readonly SettingsField[] {
  return SETTINGS_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

async function write(after: Settings, fields: readonly SettingsField[]): Promise<ChangeResult> {
  const set: Record<string, unknown> = {};
  const remove: string[] = [];
  for (const field of fields) {
    if (after[field] === undefined) remove.push(STORE_PREFIX + field);
    else set[STORE_PREFIX + field] = after[field];
  }
  const storage = storageApi();
  if (!storage) return { status: "refused", problems: unreachable().problems };
  try {
    if (remove.length > 0) await storage.local.remove(remove);
    if (Object.keys(set).length > 0) await storage.local.set({ ...set, [`${STORE_PREFIX}version`]: SETTINGS_VERSION });
    return { status: "changed", settings: { ...after, version: SETTINGS_VERSION } };
  } catch {
    return { status: "refused", problems: unreachable().problems };
  }
}

function unreachable(): SettingsRead {
  return {
    settings: DEFAULT_SETTINGS,
    problems: [{ path: "", message: "The browser's storage could not be reached. Reload this tab." }],
  };
}
