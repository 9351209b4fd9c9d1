import type {
  CompiledCapture,
  CompiledPack,
  CompiledRule,
  CompiledSignal,
  CompiledUnless,
  PackedLexicon,
  QuarantinedRule,
  Units,
} from "./compiled.ts";
import { type Element, parsePattern, type Row } from "./pattern.ts";
import {
  type CaptureSpec,
  type Lexicon,
  type Rule,
  type RulePack,
  SIDES,
  type Unless,
  type WordLists,
} from "./rule.ts";
import {
  ANY,
  AT_END,
  AT_START,
  BAR,
  BETWEEN,
  CAPITAL_UNIT,
  CAPTURE,
  CLOSE,
  characterOf,
  FIRST_WORD,
  GAP,
  LAST,
  LIST,
  NUMBER_UNIT,
  OPEN,
  PAIR,
  SET,
  UPPER,
} from "./units.ts";

/**
 * Compiles a pack: parses its patterns and writes them in units. `lists` are the word lists its patterns may refer to, which may be
 * those of several packs. Never throws for what a pack holds: a rule that cannot be read is quarantined and named.
 */
export function compilePack(pack: RulePack, lists: WordLists = pack.lists): CompiledPack {
  const writer = new Writer(lists);
  const quarantined: QuarantinedRule[] = [];
  /** What `compile` makes of a rule, or nothing when one of its patterns cannot be read. */
  const orNothing = <T>(id: string, compile: () => T): T[] => {
    writer.problem = null;
    const compiled = compile();
    if (writer.problem === null) return [compiled];
    quarantined.push({ id, message: writer.problem });
    return [];
  };
  const rules = pack.rules.flatMap((rule) => orNothing(rule.id, () => compileRule(rule, writer)));
  const signals = pack.signals.flatMap((signal) =>
    orNothing(signal.id, (): CompiledSignal => {
      const { match, unless, ...facts } = signal;
      return { ...facts, match: writer.patterns(match), ...exceptions(unless, writer) };
    }),
  );
  const lexicons: CompiledPack["lexicons"] = Object.fromEntries(
    Object.entries(pack.lexicons ?? {}).map(([name, lexicon]) => [name, packLexicon(lexicon, writer)]),
  );
  const { id, version, language } = pack;
  return {
    id,
    version,
    language,
    words: [...writer.words.keys()].join(" "),
    lists: writer.lists,
    rules,
    signals,
    lexicons,
    quarantined,
  };
}

function compileRule(rule: Rule, writer: Writer): CompiledRule {
  if (rule.kind === "presence" || rule.kind === "order" || rule.kind === "name") return rule;
  if (rule.kind === "repetition") return { ...rule, match: writer.patterns(rule.match) };
  if (rule.kind === "density") {
    const { match, unless, ...facts } = rule;
    return { ...facts, match: writer.patterns(match), ...exceptions(unless, writer) };
  }
  const { match, captures = {}, unless, ...facts } = rule;
  const names = Object.keys(captures);
  writer.captures = names;
  const units = writer.patterns(match);
  // A capture that is only named in a pattern takes a clause.
  const all = writer.captures.map((name) => captureOf(name, captures[name] ?? { kind: "clause" }, writer));
  return {
    ...facts,
    match: units,
    ...(all.length > 0 && { captures: all }),
    ...exceptions(unless, writer),
  };
}

function captureOf(name: string, { kind, max, not, only }: CaptureSpec, writer: Writer): CompiledCapture {
  return {
    name,
    kind,
    ...(max !== undefined && { max }),
    ...(not !== undefined && not.length > 0 && { not: writer.patterns(not, true) }),
    ...(only !== undefined && only.length > 0 && { only: writer.patterns(only, true) }),
  };
}

function exceptions(unless: Unless | undefined, writer: Writer): { unless?: CompiledUnless } {
  if (unless === undefined) return {};
  const sides = SIDES.flatMap((side) => {
    const patterns = unless[side] ?? [];
    return patterns.length === 0 ? [] : [[side, writer.patterns(patterns, true)] as const];
  });
  return { unless: { ...Object.fromEntries(sides), ...(unless.negated === true && { negated: true }) } };
}

function packLexicon({ bias, damping, signals, words }: Lexicon, writer: Writer): PackedLexicon {
  const byWeight = new Map<number, string>();
  for (const [feature, weight] of Object.entries(words)) {
    const [first = "", second] = feature.split(" ");
    const units =
      second === undefined
        ? writer.word(first)
        : first === "^"
          ? characterOf(AT_START) + writer.word(second)
          : characterOf(PAIR) + writer.word(first) + writer.word(second);
    byWeight.set(weight, (byWeight.get(weight) ?? "") + units);
  }
  return { bias, damping, signals, features: [...byWeight].sort(([a], [b]) => a - b) };
}

/** Writes patterns in units and gives words and lists their numbers as it meets them. */
class Writer {
  readonly words = new Map<string, number>();
  readonly lists: Units[] = [];
  /** The names of the captures of the rule at hand, in the order of their numbers. */
  captures: string[] = [];
  /** The first problem of the rule at hand. */
  problem: string | null = null;
  private readonly source: WordLists;
  private readonly listNumbers = new Map<string, number>();

  constructor(source: WordLists) {
    this.source = source;
  }

  /** Patterns one after the other. A `neighbour` may begin with anything. */
  patterns(sources: readonly string[], neighbour = false): Units {
    return sources.map((source) => this.pattern(source, neighbour)).join(characterOf(BETWEEN));
  }

  word(word: string): string {
    let number = this.words.get(word);
    if (number === undefined) {
      number = this.words.size;
      this.words.set(word, number);
    }
    return characterOf(FIRST_WORD + number);
  }

  private pattern(source: string, neighbour: boolean): string {
    const { pattern, problems } = parsePattern(source, this.source, neighbour);
    if (pattern === undefined) {
      this.problem ??= `"${source}": ${problems[0]?.message ?? "cannot be read"}`;
      return "";
    }
    const start = pattern.atStart ? characterOf(AT_START) : "";
    return start + (pattern.atEnd ? characterOf(AT_END) : "") + this.row(pattern.row);
  }

  private row(row: Row): string {
    let units = "";
    for (const element of row) units += this.element(element);
    return units;
  }

  private element(element: Element): string {
    switch (element.type) {
      case "word":
        return this.word(element.word);
      case "any":
        return characterOf(ANY);
      case "number":
        return characterOf(NUMBER_UNIT);
      case "capital":
        return characterOf(CAPITAL_UNIT);
      case "upper":
        return characterOf(UPPER);
      case "gap":
        return characterOf(GAP) + numberOf(element.max);
      case "capture":
        return characterOf(CAPTURE) + numberOf(this.captureNumber(element.name));
      case "choice":
        if (element.list !== undefined) return characterOf(LIST) + numberOf(this.list(element.list, element.rows));
        return this.choice(element.rows, element.optional);
    }
  }

  /**
   * A choice among rows: first those that begin with a word, longer ones before shorter, then single words as one set, then none of them
   * where it is optional, and last what may begin with anything. A verifier takes the first way that leads to the end.
   */
  private choice(rows: readonly Row[], optional: boolean): string {
    const words = new Set<string>();
    const longer: { units: string; length: number }[] = [];
    const others: string[] = [];
    for (const row of rows) {
      const [first] = row;
      if (first === undefined) continue;
      if (first.type === "word" && row.length === 1) words.add(first.word);
      else if (first.type === "word" || first.type === "choice")
        longer.push({ units: this.row(row), length: row.length });
      else others.push(this.row(row));
    }
    const ways = longer.sort((a, b) => b.length - a.length).map(({ units }) => units);
    if (words.size > 0) ways.push(this.set([...words]));
    if (optional) ways.push("");
    ways.push(...others);
    const [only = ""] = ways;
    if (ways.length < 2) return only;
    const last = ways.length - 1;
    return (
      characterOf(OPEN) +
      ways.slice(0, last).join(characterOf(BAR)) +
      characterOf(LAST) +
      ways[last] +
      characterOf(CLOSE)
    );
  }

  private set(words: readonly string[]): string {
    const units = words.map((word) => this.word(word)).sort(byUnit);
    return units.length === 1 ? units.join("") : characterOf(SET) + numberOf(units.length) + units.join("");
  }

  private captureNumber(name: string): number {
    const known = this.captures.indexOf(name);
    return known >= 0 ? known : this.captures.push(name) - 1;
  }

  private list(name: string, rows: readonly Row[]): number {
    const known = this.listNumbers.get(name);
    if (known !== undefined) return known;
    // The lists in it come first; a list that holds itself is refused where patterns are read.
    const units = this.choice(rows, false);
    const number = this.lists.push(units) - 1;
    this.listNumbers.set(name, number);
    return number;
  }
}

function numberOf(number: number): string {
  return characterOf(FIRST_WORD + number);
}

/** Characters in the order of their units. */
function byUnit(a: string, b: string): number {
  return (a.codePointAt(0) as number) - (b.codePointAt(0) as number);
}
