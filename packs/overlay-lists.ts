import type { WordLists } from "../engine/rule.ts";
import { plainPatterns } from "./check-rule.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { ListChange } from "./overlay.ts";
import { checkListChange } from "./overlay-changes.ts";
import type { Problem } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";

/** A list as an overlay wants it: whole, or what is to be added and removed. */
export interface WantedList {
  readonly name: string;
  /** The entry alone. */
  readonly part: SourceFile;
  readonly entry: ListChange | readonly string[];
}

/** What changes about the lists. What cannot be is told and left out. */
export function readLists(
  wanted: readonly WantedList[],
  lists: WordLists,
  problems: Problem[],
): Record<string, ListChange> {
  const changes: Record<string, ListChange> = {};
  // A new entry may use a list that is new too, so names are known before entries are looked at.
  const known: WordLists = { ...Object.fromEntries(wanted.map(({ name }) => [name, []])), ...lists };
  for (const { name, part, entry } of wanted) {
    const present = Object.hasOwn(lists, name) ? (lists[name] ?? []) : undefined;
    const found = problemsOf(name, part, entry, present, lists, known);
    problems.push(...found);
    if (found.length === 0) changes[name] = isWhole(entry) ? instead(entry, present) : entry;
  }
  return changes;
}

function problemsOf(
  name: string,
  part: SourceFile,
  entry: WantedList["entry"],
  present: readonly string[] | undefined,
  lists: WordLists,
  known: WordLists,
): readonly Problem[] {
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(name)) {
    return [part.problem([], "Write the name of a list in lower-case letters, digits and hyphens.", { key: true })];
  }
  if (isWhole(entry)) return plainPatterns(entry, [], part, known);
  if (present !== undefined) {
    return checkListChange(entry, present, part, (added) => plainPatterns(added, ["add"], part, known));
  }
  const meant = didYouMean(name, Object.keys(lists));
  return [
    part.problem([], `There is no list "${name}".${meant} A new list is written as a plain list.`, { key: true }),
  ];
}

function isWhole(entry: WantedList["entry"]): entry is readonly string[] {
  return Array.isArray(entry);
}

/** A whole list in place of the one that is there. */
function instead(entries: readonly string[], present: readonly string[] | undefined): ListChange {
  const remove = (present ?? []).filter((each) => !entries.includes(each));
  return { add: entries, ...(remove.length === 0 ? {} : { remove }) };
}
