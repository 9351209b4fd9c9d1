import { unfolded } from "./contractions.ts";
import type { WordLists } from "./rule.ts";

/**
 * The pattern language of rules and signals: a row of words with alternatives, optional parts and bounded captures.
 * There is no repetition and no backtracking without a bound, so no pattern can hang the page.
 */

/** One element of a parsed pattern. */
export type Element =
  | { readonly type: "word"; readonly word: string }
  | { readonly type: "any" }
  | { readonly type: "gap"; readonly max: number }
  | { readonly type: "number" }
  | { readonly type: "capital" }
  | { readonly type: "upper" }
  | { readonly type: "capture"; readonly name: string }
  /** A choice among the entries of a list bears its name. */
  | { readonly type: "choice"; readonly rows: readonly Row[]; readonly optional: boolean; readonly list?: string };

/** Elements that follow each other. */
export type Row = readonly Element[];

export interface Pattern {
  readonly row: Row;
  /** The match must begin where a sentence does. */
  readonly atStart: boolean;
  /** The match must end where a sentence does. */
  readonly atEnd: boolean;
  /** The names of its captures, in order. */
  readonly captures: readonly string[];
}

export interface PatternProblem {
  readonly message: string;
  /** UTF-16 offset into the pattern's source. */
  readonly offset: number;
}

export type ParsedPattern =
  | { readonly pattern: Pattern; readonly problems?: never }
  | { readonly pattern?: never; readonly problems: readonly PatternProblem[] };

/** Gaps may be at most so many words, so that verifying a candidate stays cheap. */
export const MAX_GAP = 6;
const MAX_DEPTH = 8;
// Sticky, so that reading on costs nothing for what was read before.
const CAPTURE = /\{([a-z][a-z0-9_]*)\}/y;
const LIST = /@([a-z][a-z0-9-]*)/y;
const AMOUNT = /\$\d[\d.,]*/y;
const TOKEN = /[^\s()|{}$@]+/y;
const PLAIN = /^[a-z]+$/;
const CANNOT: Element[] = [
  { type: "word", word: "can" },
  { type: "word", word: "not" },
];
const PUNCTUATION = new Set([",", ".", "?", "!", ":", ";", "...", "(", ")", "-"]);

/**
 * Parses a pattern. `lists` are the word lists that `@name` may refer to. A `neighbour` (an exception, or what a capture must or
 * must not begin with) is tried at a known place, so it may begin with anything. Never throws; reports every problem it can see.
 */
export function parsePattern(source: string, lists: WordLists = {}, neighbour = false): ParsedPattern {
  const parser = new Parser(source, lists, []);
  const pattern = parser.whole(neighbour);
  return parser.problems.length > 0 ? { problems: parser.problems } : { pattern };
}

/** Lists without problems, by their entries: a list stands in many patterns and is parsed once. */
const PARSED_LISTS = new WeakMap<readonly string[], readonly Row[]>();

/** The words that a row may begin with. */
export function firstWords(row: Row, into = new Set<string>()): Set<string> {
  for (const element of row) {
    if (element.type === "word") into.add(element.word);
    else if (element.type === "choice") {
      for (const way of element.rows) firstWords(way, into);
      if (element.optional) continue;
    }
    return into;
  }
  return into;
}

class Parser {
  readonly problems: PatternProblem[] = [];
  private readonly captures: string[] = [];
  private readonly source: string;
  private readonly lists: WordLists;
  /** Names of the lists being expanded, to find a list that contains itself. */
  private readonly open: readonly string[];
  private at = 0;

  constructor(source: string, lists: WordLists, open: readonly string[]) {
    this.source = source;
    this.lists = lists;
    this.open = open;
  }

  whole(neighbour = false): Pattern {
    this.spaces();
    const atStart = this.take("^");
    const row = this.row(0);
    const atEnd = this.take("$");
    this.spaces();
    if (this.at < this.source.length) this.problem(`"${this.source[this.at]}" does not belong here`);
    if (row.length === 0 && this.problems.length === 0) this.problem("the pattern is empty", 0);
    if (row.length > 0 && !neighbour && !beginsWithWord(row)) {
      this.problem("a pattern begins with a word; put a capture, gap or optional part after one", 0);
    }
    return { row, atStart, atEnd, captures: this.captures };
  }

  private row(depth: number): Element[] {
    const row: Element[] = [];
    for (;;) {
      this.spaces();
      const next = this.source[this.at];
      if (next === undefined || next === ")" || next === "|") return row;
      if (next === "$" && this.read(AMOUNT) === null) return row;
      const before = this.at;
      row.push(...this.element(depth));
      if (this.at === before) this.at++;
    }
  }

  private element(depth: number): Element[] {
    const next = this.source[this.at];
    if (next === "(") return this.group(depth);
    if (next === "{") return this.capture();
    if (next === "@") return this.optional(this.list());
    const token = this.word();
    if (token === "_") return [{ type: "any" }];
    if (token === "#") return this.optional([{ type: "number" }]);
    if (token === "%Cap") return this.optional([{ type: "capital" }]);
    if (token === "%UPPER") return [{ type: "upper" }];
    if (token.startsWith("~")) return this.gap(token);
    return this.literal(token);
  }

  private group(depth: number): Element[] {
    const opened = this.at++;
    if (depth >= MAX_DEPTH) {
      this.problem("groups nest too deeply", opened);
      this.at = this.source.length;
      return [];
    }
    const rows: Row[] = [];
    do {
      const row = this.row(depth + 1);
      if (row.length === 0) this.problem("an alternative is empty; write (…)? for an optional group");
      rows.push(row);
    } while (this.take("|"));
    if (!this.take(")")) this.problem("this ( is never closed", opened);
    return [{ type: "choice", rows, optional: this.take("?") }];
  }

  private capture(): Element[] {
    const match = this.read(CAPTURE);
    if (!match) {
      this.problem("a capture is written {name}, in lower-case letters");
      this.at = this.source.length;
      return [];
    }
    const name = match[1] as string;
    if (this.captures.includes(name)) this.problem(`{${name}} is captured twice`);
    this.captures.push(name);
    this.at += match[0].length;
    return [{ type: "capture", name }];
  }

  private list(): Element[] {
    const offset = this.at;
    const name = this.read(LIST)?.[1];
    if (name === undefined) {
      this.problem("a list is written @name");
      this.at++;
      return [];
    }
    this.at += name.length + 1;
    const entries = Object.hasOwn(this.lists, name) ? this.lists[name] : undefined;
    if (entries === undefined) {
      this.problem(`there is no list @${name}`, offset);
      return [];
    }
    if (this.open.includes(name)) {
      this.problem(`the list @${name} contains itself`, offset);
      return [];
    }
    const known = PARSED_LISTS.get(entries);
    if (known !== undefined) return [{ type: "choice", rows: known, optional: false, list: name }];
    const before = this.problems.length;
    const rows: Row[] = [];
    for (const entry of entries) {
      const parser = new Parser(entry, this.lists, [...this.open, name]);
      const pattern = parser.whole(true);
      if (pattern.captures.length > 0) this.problem(`the list @${name} holds a capture in "${entry}"`, offset);
      for (const { message } of parser.problems) this.problem(`in the list @${name}, "${entry}": ${message}`, offset);
      rows.push(pattern.row);
    }
    if (this.problems.length === before) PARSED_LISTS.set(entries, rows);
    return [{ type: "choice", rows, optional: false, list: name }];
  }

  private gap(token: string): Element[] {
    const max = Number(token.slice(1));
    if (!Number.isInteger(max) || max < 1 || max > MAX_GAP) {
      this.problem(`a gap is written ~1 to ~${MAX_GAP}`, this.at - token.length);
      return [];
    }
    return [{ type: "gap", max }];
  }

  private literal(token: string): Element[] {
    const offset = this.at - token.length;
    if (PUNCTUATION.has(token)) return [{ type: "word", word: token }];
    if (PLAIN.test(token)) return token === "cannot" ? CANNOT : [{ type: "word", word: token }];
    const optional = token.length > 1 && token.endsWith("?");
    const bare = optional ? token.slice(0, -1) : token;
    if (PUNCTUATION.has(bare)) return optionally([{ type: "word", word: bare }], optional);
    const folded = bare.toLowerCase().replaceAll("’", "'");
    if (!/^[\p{Alpha}\p{Grapheme_Extend}\p{N}&%$'/-]+$/u.test(folded)) {
      const meant = /[[\]*+\\^]|\.[*+?]/.test(token)
        ? "there are no regular expressions: write (a|b) for one of several, word? for what may be missing, _ for any word"
        : "punctuation stands apart, between spaces";
      this.problem(`"${token}" is not a word; ${meant}`, offset);
      return [];
    }
    const words = folded
      .split("-")
      .filter((part) => part !== "")
      .flatMap((part) => unfolded(part) ?? (part === "cannot" ? ["can", "not"] : [part]));
    return optionally(
      words.map((word) => ({ type: "word", word })),
      optional,
    );
  }

  private optional(row: Element[]): Element[] {
    return optionally(row, this.take("?"));
  }

  private word(): string {
    const token = this.read(AMOUNT)?.[0] ?? this.read(TOKEN)?.[0] ?? "";
    if (token === "") this.problem(`"${this.source[this.at]}" does not belong here`);
    this.at += token.length;
    return this.splitOptional(token);
  }

  /** `#?` and `%Cap?` leave their question mark to be taken by the caller. */
  private splitOptional(token: string): string {
    if (token !== "#?" && token !== "%Cap?") return token;
    this.at--;
    return token.slice(0, -1);
  }

  private read(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    return expression.exec(this.source);
  }

  private take(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private spaces(): void {
    while (/\s/.test(this.source.charAt(this.at))) this.at++;
  }

  private problem(message: string, offset = this.at): void {
    this.problems.push({ message, offset });
  }
}

function optionally(row: Element[], optional: boolean): Element[] {
  return optional && row.length > 0 ? [{ type: "choice", rows: [row], optional: true }] : row;
}

/** True when every way through the row begins with a literal word, so that the automaton can find it. */
export function beginsWithWord(row: Row): boolean {
  const [first, ...rest] = row;
  if (first === undefined) return false;
  if (first.type === "word") return true;
  if (first.type !== "choice") return false;
  return first.rows.every(beginsWithWord) && (!first.optional || beginsWithWord(rest));
}
