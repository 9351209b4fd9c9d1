import { useEffect, useState } from "preact/hooks";
import { watchGranted } from "../access/granted.ts";

/** What a person has allowed by a click, kept up to date wherever that is changed. */
export function useGranted(): readonly string[] {
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  useEffect(() => {
    const life = new AbortController();
    watchGranted(setPatterns, life.signal);
    return () => life.abort();
  }, []);
  return patterns;
}
