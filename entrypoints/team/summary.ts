import type { Severity } from "../../engine/types.ts";
import type { Catalogue } from "../../packs/catalogue.ts";
import type { Overlay } from "../../packs/overlay.ts";
import { SEVERITY_NAMES } from "../../ui/words.ts";

/** One kind of change, and what it is about. */
export interface Change {
  readonly title: string;
  readonly items: readonly { readonly id?: string; readonly words: string; readonly more?: string }[];
}

/** What an overlay changes, in the words that people know from the list of rules. */
export function changesOf(overlay: Overlay, catalogue: Catalogue): Change[] {
  const known = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  const named = (id: string) => known.get(id)?.message ?? id;
  const changes = Object.entries(overlay.changes);
  const severities = changes.flatMap(([id, { severity }]) =>
    severity === undefined ? [] : [{ id, words: named(id), more: fromTo(known.get(id)?.severity, severity) }],
  );
  const others = changes.flatMap(([id, change]) => {
    const about = tunedIn(change);
    return about.length === 0 ? [] : [{ id, words: named(id), more: about.join(", ") }];
  });
  const lists = Object.entries(overlay.lists).map(([name, { add = [], remove = [] }]) => ({
    words: name,
    more: [counted(add.length, "entry", "entries", "+"), counted(remove.length, "entry", "entries", "−")]
      .filter(Boolean)
      .join(", "),
  }));
  return [
    {
      title: "Adds rules",
      items: overlay.rules.map(({ id, message, severity }) => ({ id, words: message, more: SEVERITY_NAMES[severity] })),
    },
    { title: "Switches rules off", items: overlay.off.map((id) => ({ id, words: named(id) })) },
    { title: "Weighs rules differently", items: severities },
    { title: "Tunes rules", items: others },
    { title: "Never flags", items: overlay.never.map((words) => ({ words })) },
    { title: "Changes word lists", items: lists },
  ].filter(({ items }) => items.length > 0);
}

/** What is different about a rule besides its severity, a few words each. */
export function tunedIn({
  message,
  why,
  where,
  match,
  unless,
  rewrite,
  insert,
  max,
}: Overlay["changes"][string]): string[] {
  return [
    counted(match?.add?.length ?? 0, "phrase", "phrases", "+"),
    counted(match?.remove?.length ?? 0, "phrase", "phrases", "−"),
    unless && "more exceptions",
    rewrite && "other rewrites",
    insert && "other lines to insert",
    (message ?? why) && "other words on the card",
    where && "applies elsewhere",
    max !== undefined && `${max} are fine`,
  ].filter((each) => typeof each === "string" && each !== "") as string[];
}

function fromTo(before: Severity | undefined, after: Severity): string {
  return before === undefined ? SEVERITY_NAMES[after] : `${SEVERITY_NAMES[before]} → ${SEVERITY_NAMES[after]}`;
}

function counted(number: number, one: string, many: string, sign: string): string {
  return number === 0 ? "" : `${sign}${number} ${number === 1 ? one : many}`;
}
