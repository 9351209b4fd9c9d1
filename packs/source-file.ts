import { isAlias, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import { fieldName, type Problem } from "./problem.ts";

/** Larger than any honest rule file. A word list may be larger than a rule. */
export const MAX_FILE_CHARACTERS = 200_000;

const MAX_YAML_ERRORS = 2;
/** Deeper than any honest rule file; the YAML parser needs seconds for what is nested thousands deep. */
const MAX_DEPTH = 60;

/** A place in a file, 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

type Path = readonly PropertyKey[];

/** One YAML file: its data, and where in the text each field stands. */
export interface SourceFile {
  readonly path: string;
  /** Undefined when the file is not readable YAML. */
  readonly data: unknown;
  /** What is wrong with the YAML itself. */
  readonly problems: readonly Problem[];
  /** Where a field stands, or the nearest field around it. `offset` counts characters into its text; `key` means the name of the field. */
  place(path: Path, options?: { readonly offset?: number; readonly key?: boolean }): Place;
  /** A problem at a field. */
  problem(path: Path, message: string, options?: { readonly offset?: number; readonly key?: boolean }): Problem;
}

/** Reads YAML as data: no aliases, no tags, one document. Never throws; what is wrong is in `problems`. */
export function readSource(path: string, text: string): SourceFile {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const report = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset);
    problems.push({ file: path, line: Math.max(1, line), column: Math.max(1, col), field: "", message });
  };
  const broken = (): SourceFile => ({
    path,
    data: undefined,
    problems,
    place: () => ({ line: 1, column: 1 }),
    problem: (field, message) => ({ file: path, line: 1, column: 1, field: fieldName(field), message }),
  });

  if (text.length > MAX_FILE_CHARACTERS) {
    report(0, `This file is too large (${text.length} characters); the limit is ${MAX_FILE_CHARACTERS}.`);
    return broken();
  }
  if (isDeep(text)) {
    report(0, "This is nested too deeply.");
    return broken();
  }
  let root: Node | null = null;
  let data: unknown;
  try {
    const document = parseDocument(text.replace(/^\uFEFF/, ""), {
      lineCounter: lines,
      schema: "core",
      merge: false,
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: true,
      logLevel: "error",
    });
    // One slip makes the parser stumble many times after it: the first places are the ones to mend.
    for (const { pos, message } of document.errors.slice(0, MAX_YAML_ERRORS)) report(pos[0], plainYamlError(message));
    root = isNode(document.contents) ? document.contents : null;
    if (root !== null) refuse(root, report);
    if (problems.length > 0) return broken();
    data = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    // Thousands of nested brackets exhaust the parser's stack.
    report(0, `This file cannot be read: ${plainYamlError(error instanceof Error ? error.message : String(error))}`);
    return broken();
  }

  const place: SourceFile["place"] = (field, { offset = 0, key = false } = {}) => {
    const { line, col } = lines.linePos(offsetOf(root, field, offset, key, text));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return {
    path,
    data,
    problems,
    place,
    problem: (field, message, options) => ({ file: path, ...place(field, options), field: fieldName(field), message }),
  };
}

/** One field of a file as if it were a file of its own; places and names of fields remain those of the whole. */
export function within(source: SourceFile, field: Path): SourceFile {
  const data = field.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, part)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[part]
        : undefined,
    source.data,
  );
  return {
    path: source.path,
    data,
    problems: [],
    place: (path, options) => source.place([...field, ...path], options),
    problem: (path, message, options) => source.problem([...field, ...path], message, options),
  };
}

/** Whether brackets or dashes open ever new levels. Brackets between quotes count too: nobody writes sixty of them unclosed. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === "[" || bracket === "{" ? 1 : -1));
    if (depth > MAX_DEPTH) return true;
  }
  return new RegExp(`(?:[-?:][ \\t]+){${MAX_DEPTH}}`).test(text);
}

/** What nobody sees and what steers a terminal or turns the words behind it around: ours too, where they are quoted. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

/** Reports what may be legal YAML but has no business in a rule file, or means something other than it seems to. */
function refuse(root: Node, report: (offset: number, message: string) => void): void {
  visit(root, {
    Node(key, node) {
      const at = node.range?.[0] ?? 0;
      const odd = isScalar(node) && typeof node.value === "string" ? UNSEEN.exec(node.value)?.[0] : undefined;
      if (odd !== undefined) {
        const code = odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
        report(at, `There is an invisible character in these words (U+${code}). Take it out.`);
      } else if (isAlias(node)) report(at, "Aliases (*name) are not used in rule files: write the words out.");
      else if (node.anchor !== undefined)
        report(at, "Anchors (&name) are not used in rule files: write the words out.");
      else if (node.tag !== undefined) report(at, "Tags (!name) are not used in rule files: put the words in quotes.");
      else if (typeof key === "number" && isScalar(node) && node.type === "PLAIN" && node.comment != null) {
        report(at, 'YAML drops everything after " #" as a comment: put the whole line in quotes.');
      }
    },
  });
}

function plainYamlError(message: string): string {
  const first = (message.split("\n")[0] ?? message).trim();
  if (/call stack/i.test(first)) return "This is nested too deeply.";
  if (/^tabs are not allowed/i.test(first)) return "Indent with spaces: YAML allows no tabs there.";
  if (/keys must be unique/i.test(first)) return "This name stands here twice: put what is under both under one.";
  if (/^flow (sequence|map)/i.test(first)) return "A [ or { above is never closed: put ] or } behind its last entry.";
  if (/^nested mappings/i.test(first))
    return "A colon and a space make YAML read words as a field: put the words behind the first colon in quotes.";
  if (/^missing closing/i.test(first)) return "A quote is opened and never closed.";
  if (/reserved character|Nested mappings|Unexpected scalar|block sequence|Unresolved|implicit/i.test(first)) {
    return `${first.replace(/\.$/, "")}. Put the whole line in double quotes.`;
  }
  return first;
}

/** The offset of the deepest node that exists along the path. */
function offsetOf(root: Node | null, path: Path, offset: number, key: boolean, text: string): number {
  let node: unknown = root;
  let at = root?.range?.[0] ?? 0;
  for (const [index, part] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === part);
      if (pair === undefined) return at;
      const name = pair.key as { range?: readonly number[] | null };
      at = name.range?.[0] ?? at;
      if (last && key) return at;
      node = pair.value;
    } else if (typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items)) {
      node = node.items[Number(part)];
    } else {
      return at;
    }
    if (!isNode(node)) return at;
    at = node.range?.[0] ?? at;
  }
  if (!isScalar(node) || offset === 0) return at;
  const quoted = text[at] === '"' || text[at] === "'";
  return Math.min(at + (quoted ? 1 : 0) + offset, node.range?.[1] ?? at);
}
