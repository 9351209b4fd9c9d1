import { findMasks } from "./mask.ts";

/** What is left of a text for the coach: the writer's own words. */
export function ownWords(text: string): string {
  let left = "";
  let at = 0;
  for (const { kind, start, end } of findMasks({ text })) {
    if (kind !== "block") continue;
    left += text.slice(at, start);
    at = end;
  }
  return left + text.slice(at);
}
