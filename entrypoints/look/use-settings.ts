import { useEffect, useState } from "preact/hooks";
import type { SettingsRead } from "../../settings/schema.ts";
import { loadSettings, watchSettings } from "../../settings/store.ts";

/** The settings, kept up to date whoever changes them. Null until they have been read. */
export function useSettings(): SettingsRead | null {
  const [read, setRead] = useState<SettingsRead | null>(null);
  useEffect(() => {
    const life = new AbortController();
    watchSettings(setRead, life.signal);
    void loadSettings().then((first) => {
      if (!life.signal.aborted) setRead((current) => current ?? first);
    });
    return () => life.abort();
  }, []);
  return read;
}
