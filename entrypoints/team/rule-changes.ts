import type { Severity } from "../../engine/types.ts";
import type { Overlay } from "../../packs/overlay.ts";
import { SEVERITY_NAMES } from "../../ui/words.ts";
import { whereInWords } from "../options/where-words.ts";
import { tunedIn } from "./summary.ts";

/** What a team's set does to one of the rules that ship. */
export interface TeamChange {
  /** In few words: "off", "likely to hurt", "other rewrites". */
  readonly words: string;
  /** It does not count any more, in any message. */
  readonly off: boolean;
  /** What it weighs now in every message; absent when that is what it weighed. */
  readonly severity?: Severity;
}

/** What a team's set does to the rules that ship, by their ids. */
export function teamChangesOf(overlay: Overlay): ReadonlyMap<string, TeamChange> {
  const only = scopeOf(overlay);
  const say = (words: string) => (only ? `${words} ${only}` : words);
  const all = new Map<string, TeamChange>();
  for (const [id, change] of Object.entries(overlay.changes)) {
    const { severity } = change;
    const words = [severity && SEVERITY_NAMES[severity].toLowerCase(), ...tunedIn(change)].filter(Boolean).join(", ");
    if (words) all.set(id, { words: say(words), off: false, ...(severity && !only && { severity }) });
  }
  for (const { id } of overlay.rules) all.set(id, { words: say("replaced"), off: false });
  for (const id of overlay.off) all.set(id, { words: say("off"), off: only === "" });
  return all;
}

/** Which messages a set is for, in words. Empty: all. */
function scopeOf({ for: readership, extends: below }: Overlay): string {
  return whereInWords(readership) || (below === "core" ? "" : `in the ${below} rules`);
}
