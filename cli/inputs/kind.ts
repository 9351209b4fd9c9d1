import { extname } from "node:path";

/** How an input is to be read. */
export const INPUT_KINDS = ["text", "ndjson", "json", "csv", "eml", "mbox"] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

const BY_EXTENSION: Readonly<Record<string, InputKind>> = {
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".json": "json",
  ".txt": "text",
  ".text": "text",
  ".md": "text",
  ".csv": "csv",
  ".tsv": "csv",
  ".eml": "eml",
  ".mbox": "mbox",
};

/** What a file's name says about what is in it. */
export function kindByName(path: string): InputKind | undefined {
  return BY_EXTENSION[extname(path).toLowerCase()];
}

/** What the beginning of an input says: rows of JSON are told from a draft, which hardly begins with a brace. */
export function kindByContent(beginning: string): InputKind {
  const text = beginning.replace(/^\uFEFF/, "").trimStart();
  if (/^From \S+.*\r?\n[A-Z][\w-]*:/.test(text)) return "mbox";
  if (/^\[\s*\{/.test(text)) return "json";
  if (!text.startsWith("{")) return "text";
  const firstLine = text.split("\n", 1)[0] ?? "";
  try {
    JSON.parse(firstLine);
    return "ndjson";
  } catch {
    return /^\{\s*"/.test(text) ? "json" : "text";
  }
}
