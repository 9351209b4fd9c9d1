import { contracted, contractingWith } from "./contractions.ts";
import { beginsWithWord, type Element, firstWords, type Pattern, type Row } from "./pattern.ts";
import { type CaptureSpecs, compileRow, contractions, type Step } from "./program.ts";
import { Trie } from "./trie.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What remains to be verified once the literal words of a pattern have been met. */
export class Terminal {
  /** The number under which the owner of the pattern was added. */
  readonly owner: number;
  /** Which of the owner's patterns it is. */
  readonly pattern: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** The words, by id, that it must go on with; null when it may end here or go on with others. */
  readonly next: readonly number[] | null;
  private compiled: Step | null = null;
  private readonly compile: () => Step;

  constructor(
    owner: number,
    pattern: number,
    { atStart, atEnd }: Pattern,
    next: readonly number[] | null,
    compile: () => Step,
  ) {
    this.next = next;
    this.owner = owner;
    this.pattern = pattern;
    this.atStart = atStart;
    this.atEnd = atEnd;
    this.compile = compile;
  }

  /** Compiled when it is first needed: most patterns of a set are never met in a draft. */
  get rest(): Step {
    this.compiled ??= this.compile();
    return this.compiled;
  }
}

/** So many ways through one pattern are spelt out in the trie; beyond it the verifier takes over. */
const MAX_WAYS = 12;

/** One way through the words of a pattern so far. */
interface Way {
  readonly node: number;
  /** The node before the last word, where a contraction of it and the next word begins. */
  readonly before: number;
  readonly last: string;
}

/** A rule's patterns, waiting until a text holds a word that one of them begins with. */
interface Waiting {
  loaded: boolean;
  readonly load: () => void;
}

/**
 * All phrases of all rules in one word trie. A text is matched by walking it from every token. A rule's patterns enter the trie when
 * a text first holds a word that one of them begins with, so that opening a composer does not pay for the rules its draft never
 * comes near.
 */
export class Automaton {
  private readonly trie = new Trie();
  private readonly terminals: (Terminal[] | undefined)[] = [];
  /** The terminals of a node by the word that follows, worked out when a text first comes there. */
  private readonly ends: (Ends | undefined)[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly parse: (source: string) => Row;
  /** The rules that wait for a word, by its id. */
  private readonly waiting: (Waiting[] | undefined)[] = [];
  private readonly all: Waiting[] = [];
  /** How many of them `prepareSome` has been through. */
  private prepared = 0;
  /** Alternatives whose words have their ids; those of a list stand in many patterns. */
  private readonly interned = new WeakSet<readonly Row[]>();
  /** Word ids that some pattern begins with. */
  private readonly begins: boolean[] = [];

  constructor(vocabulary: Vocabulary, parse: (source: string) => Row) {
    this.vocabulary = vocabulary;
    this.parse = parse;
  }

  /**
   * Lets a rule wait: `load` adds its patterns. `heads` are the words they may begin with, null when that is not known; then they
   * are loaded at once.
   */
  wait(heads: ReadonlySet<string> | null, load: () => void): void {
    if (heads === null) {
      load();
      return;
    }
    const waiting: Waiting = { loaded: false, load };
    this.all.push(waiting);
    for (const head of heads) {
      this.await(head, waiting);
      for (const second of contractingWith(head))
        for (const short of contracted(head, second)) this.await(short, waiting);
    }
  }

  /** Loads the rules that a text with these words may meet. True when words got ids that the text may hold without them. */
  prepare(words: readonly number[]): boolean {
    const known = this.vocabulary.size;
    for (const word of words) this.loadFor(word);
    return this.vocabulary.size > known;
  }

  /** Loads every rule that still waits. */
  prepareAll(): void {
    while (this.prepareSome(this.all.length));
  }

  /** Loads so many of the rules that still wait: a page does it a few at a time before it is needed. True while some wait. */
  prepareSome(rules: number): boolean {
    const past = Math.min(this.prepared + rules, this.all.length);
    for (; this.prepared < past; this.prepared++) loadOnce(this.all[this.prepared] as Waiting);
    return this.prepared < this.all.length;
  }

  private await(word: string, waiting: Waiting): void {
    const id = this.vocabulary.intern(word);
    const list = this.waiting[id];
    if (list === undefined) this.waiting[id] = [waiting];
    else list.push(waiting);
  }

  private loadFor(word: number): void {
    const list = this.waiting[word];
    if (list === undefined) return;
    this.waiting[word] = undefined;
    for (const waiting of list) loadOnce(waiting);
  }

  add(owner: number, index: number, pattern: Pattern, captures: CaptureSpecs): void {
    let ways: Way[] = [{ node: 0, before: -1, last: "" }];
    let i = 0;
    for (; i < pattern.row.length; i++) {
      const element = pattern.row[i] as Element;
      // However many they are, every way needs its first word in the trie: that is how it is found.
      if (ways.length * widthOf(element) > MAX_WAYS && ways.every((way) => way.node !== 0)) break;
      const next = this.extend(ways, [element]);
      if (next === null && element.type === "choice" && ways.some((way) => way.node === 0)) {
        // A gap within the first words, "(we|our ~2) value": each alternative is found as a pattern of its own.
        const [head, tail] = [pattern.row.slice(0, i), pattern.row.slice(i + 1)];
        const rows = element.optional ? [...element.rows, []] : element.rows;
        for (const row of rows) this.add(owner, index, { ...pattern, row: [...head, ...row, ...tail] }, captures);
        return;
      }
      if (next === null) break;
      ways = next;
    }
    const rest = pattern.row.slice(i);
    this.internRow(rest);
    const compile = (): Step => compileRow(rest, this.vocabulary, captures, this.parse);
    const terminal = new Terminal(owner, index, pattern, this.nextWords(rest), compile);
    for (const node of new Set(ways.map((way) => way.node))) this.end(node, terminal);
    const heads = rest.length === 0 ? NO_WORDS : firstWords(rest);
    for (const { last, before } of ways) {
      if (last === "" || !contractsWithAny(last, heads)) continue;
      for (const { id, next } of contractions(last, terminal.rest, this.vocabulary)) {
        this.end(this.childBy(before, id), new Terminal(owner, index, pattern, null, () => next));
      }
    }
  }

  /** The words that a row must begin with, contractions of them included, or null when it may begin with anything. */
  private nextWords(row: Row): readonly number[] | null {
    if (row.length === 0 || !beginsWithWord(row)) return null;
    const words: number[] = [];
    for (const head of firstWords(row)) {
      words.push(this.vocabulary.intern(head));
      for (const second of contractingWith(head)) {
        for (const short of contracted(head, second)) words.push(this.vocabulary.intern(short));
      }
    }
    return words;
  }

  /** Every word of a row needs its id before a text is read, though the row is compiled later. */
  private internRow(row: Row): void {
    for (const element of row) {
      if (element.type === "word") this.vocabulary.intern(element.word);
      else if (element.type === "choice" && !this.interned.has(element.rows)) {
        this.interned.add(element.rows);
        for (const way of element.rows) this.internRow(way);
      }
    }
  }

  /** True when a pattern begins with this word: the one test that most tokens of a text fail. */
  beginsWith(word: number): boolean {
    return this.begins[word] === true;
  }

  step(node: number, word: number): number {
    return this.trie.step(node, word);
  }

  /** Whether a pattern's literal words end at this node. */
  endsAt(node: number): boolean {
    return this.terminals[node] !== undefined;
  }

  /** The patterns that end at a node and may go on with this word, 0 for the end of the sentence. */
  at(node: number, next: number): readonly Terminal[] {
    let ends = this.ends[node];
    if (ends === undefined) {
      ends = sortByNext(this.terminals[node] ?? []);
      this.ends[node] = ends;
    }
    return ends.byWord.get(next) ?? ends.anyWord;
  }

  /** All ways through a row of literal elements, or null when the row holds something that is not literal. */
  private extend(from: readonly Way[], row: Row): Way[] | null {
    let ways: Way[] = [...from];
    for (const element of row) {
      const next: Way[] = [];
      if (element.type === "word") {
        for (const way of ways) this.word(way, element.word, next);
      } else if (element.type === "choice") {
        for (const alternative of element.rows) {
          const through = this.extend(ways, alternative);
          if (through === null) return null;
          next.push(...through);
        }
        if (element.optional) next.push(...ways);
      } else {
        return null;
      }
      ways = next;
    }
    return ways;
  }

  private word(way: Way, word: string, into: Way[]): void {
    into.push({ node: this.child(way.node, word), before: way.node, last: word });
    if (way.last === "") return;
    for (const short of contracted(way.last, word)) {
      into.push({ node: this.child(way.before, short), before: way.before, last: short });
    }
  }

  private end(node: number, terminal: Terminal): void {
    const list = this.terminals[node];
    if (list === undefined) this.terminals[node] = [terminal];
    else list.push(terminal);
    this.ends[node] = undefined;
  }

  private child(node: number, word: string): number {
    return this.childBy(node, this.vocabulary.intern(word));
  }

  private childBy(node: number, id: number): number {
    if (node === 0) this.begins[id] = true;
    return this.trie.child(node, id);
  }
}

function loadOnce(waiting: Waiting): void {
  if (waiting.loaded) return;
  waiting.loaded = true;
  waiting.load();
}

/** Terminals by the word they go on with, in their own order. */
interface Ends {
  /** For a word: those that go on with it, and those that go on with anything. */
  readonly byWord: ReadonlyMap<number, readonly Terminal[]>;
  readonly anyWord: readonly Terminal[];
}

/** Of the hundred patterns that begin with "you", a text goes on with one or two. */
function sortByNext(terminals: readonly Terminal[]): Ends {
  const byWord = new Map<number, Terminal[]>();
  for (const { next } of terminals) if (next !== null) for (const word of next) byWord.set(word, []);
  const anyWord: Terminal[] = [];
  for (const terminal of terminals) {
    if (terminal.next !== null) {
      for (const word of terminal.next) byWord.get(word)?.push(terminal);
      continue;
    }
    anyWord.push(terminal);
    for (const list of byWord.values()) list.push(terminal);
  }
  return { byWord, anyWord };
}

const NO_WORDS: ReadonlySet<string> = new Set();

function contractsWithAny(word: string, words: ReadonlySet<string>): boolean {
  for (const second of contractingWith(word)) if (words.has(second)) return true;
  return false;
}

/** The number of ways through an element; a contraction may add a few. */
function widthOf(element: Element): number {
  if (element.type !== "choice") return 1;
  let width = element.optional ? 1 : 0;
  for (const row of element.rows) width += row.reduce((product, each) => product * widthOf(each), 1);
  return width;
}
