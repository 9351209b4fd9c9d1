import { readFileSync } from "node:fs";

/** A labelled text. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly label?: string;
  readonly emotions?: readonly string[];
  readonly domain?: string;
}

/** Reads JSON lines. @throws when the file cannot be read or a line is no JSON object: the data is the developer's own. */
export function readRows(file: string): Row[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);
}

/** One of five folds, by id, so that a text is always in the same one. */
export function foldOf(id: string): number {
  let hash = 7;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % 5;
}
