import type { Rule, RulePack, Signal } from "../engine/rule.ts";
import type { CatalogueRule, CatalogueSignal } from "./catalogue.ts";
import { plainPatterns } from "./check-rule.ts";
import { closestId } from "./did-you-mean.ts";
import { type Overlay, type RuleChange, withLists } from "./overlay.ts";
import { readChange, withInflections } from "./overlay-changes.ts";
import { readLists, type WantedList } from "./overlay-lists.ts";
import { type Fields, isMap, type OverlayBase, type OverlayManifest, readManifest } from "./overlay-manifest.ts";
import { CHANGE_FIELDS, type ChangeField, listEntry } from "./overlay-schema.ts";
import { type Problem, sortProblems } from "./problem.ts";
import { bareRule, bareSignal, idProblem, parseFields, readEntry } from "./read-entry.ts";
import type { RuleText } from "./read-rules.ts";
import { presentId, type Renamed } from "./renamed.ts";
import { listsFile, pattern } from "./schema.ts";
import { readSource, type SourceFile, within } from "./source-file.ts";
import { zodProblems } from "./zod-problems.ts";

/** What an overlay holds. Entries with problems are left out; everything else works. */
export interface OverlayReading {
  /** Undefined when the file could not be read at all: then nothing is to change. */
  readonly overlay: Overlay | undefined;
  /** Its own rules and signals, with their examples. */
  readonly rules: readonly CatalogueRule[];
  readonly signals: readonly CatalogueSignal[];
  /** In the order of file, line and column. */
  readonly problems: readonly Problem[];
  /** The file of each own rule and signal, by id. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** More would be a set of its own. Each entry costs time to check and room in storage. */
const MOST_ENTRIES = 2_000;

/**
 * Reads an overlay: YAML, or JSON, which is YAML too. Never throws on what is in it. `files` are rule files in the folder of the
 * overlay, where it is the `pack.yml` of one.
 */
export function readOverlay(file: RuleText, base: OverlayBase, files: readonly RuleText[] = []): OverlayReading {
  const source = readSource(file.path, withoutTabs(file.text));
  const problems: Problem[] = [...source.problems];
  const data = isMap(source.data) ? source.data : undefined;
  if (problems.length === 0 && data === undefined) {
    problems.push(source.problem([], 'An overlay begins with "extends: core" and says what it changes.'));
  }
  const manifest = data === undefined ? undefined : readManifest(data, source, base, problems);
  const below = manifest === undefined ? undefined : base.packs.get(manifest.extends);
  if (data === undefined || manifest === undefined || below === undefined) {
    return { overlay: undefined, rules: [], signals: [], problems: sortProblems(problems), sources: new Map() };
  }
  return new OverlayReader(data, source, manifest, below, base.renamed, problems).read(files);
}

/** One overlay while it is being read, entry by entry. */
class OverlayReader {
  private readonly data: Fields;
  private readonly source: SourceFile;
  private readonly manifest: OverlayManifest;
  private readonly below: RulePack;
  private readonly renamed: Renamed;
  private readonly problems: Problem[];
  private readonly entries: ReadonlyMap<string, Rule | Signal>;
  private readonly sources = new Map<string, SourceFile>();
  private readonly rules: CatalogueRule[] = [];
  private readonly signals: CatalogueSignal[] = [];

  constructor(
    data: Fields,
    source: SourceFile,
    manifest: OverlayManifest,
    below: RulePack,
    renamed: Renamed,
    problems: Problem[],
  ) {
    this.data = data;
    this.source = source;
    this.manifest = manifest;
    this.below = below;
    this.renamed = renamed;
    this.problems = problems;
    this.entries = new Map([...below.rules, ...below.signals].map((entry) => [entry.id, entry]));
  }

  read(files: readonly RuleText[]): OverlayReading {
    const listChanges = readLists(this.wantedLists(files), this.below.lists, this.problems);
    const lists = withLists(this.below.lists, listChanges);
    const off = this.readOff();
    const never = this.readNever(lists);
    this.readOwn(files, lists);
    const changes = this.readChanges(lists, new Set(off));
    this.inflect(changes, lists, Object.keys(listChanges).length > 0);
    const overlay: Overlay = {
      ...this.manifest,
      off,
      changes: Object.fromEntries(changes),
      lists: listChanges,
      never,
      rules: this.rules.map(bareRule),
      signals: this.signals.map(bareSignal),
    };
    const { rules, signals, sources } = this;
    return { overlay, rules, signals, problems: sortProblems(this.problems), sources };
  }

  /** Where the files beside the overlay are: their paths begin with it. */
  private get folder(): string {
    return this.source.path.slice(0, this.source.path.lastIndexOf("/") + 1);
  }

  private readOff(): string[] {
    const off = new Set<string>();
    for (const [index, written] of this.items("off")) {
      const at = ["off", index];
      const entry = typeof written === "string" ? this.find(written, at, false) : undefined;
      if (typeof written !== "string") this.complain(at, "Write the id of a rule here.");
      else if (entry?.kind === "signal")
        this.complain(at, "This is a signal, not a rule: signals cannot be switched off.");
      else if (entry !== undefined && off.has(entry.id)) this.complain(at, "This stands here twice: delete one.");
      else if (entry !== undefined) off.add(entry.id);
    }
    return [...off];
  }

  private readNever(lists: RulePack["lists"]): string[] {
    const never = new Set<string>();
    for (const [index, written] of this.items("never")) {
      const part = within(this.source, ["never", index]);
      const parsed = pattern.safeParse(written);
      const problems = parsed.success
        ? plainPatterns([parsed.data], [], oneOf(part), lists)
        : zodProblems(parsed.error, part);
      this.problems.push(...problems);
      if (parsed.success && problems.length === 0) never.add(parsed.data);
    }
    return [...never];
  }

  /** The lists that are written in the overlay or in a file beside it. */
  private wantedLists(files: readonly RuleText[]): WantedList[] {
    const wanted: WantedList[] = [];
    const beside = files.find(({ path }) => path === `${this.folder}lists.yml`);
    if (beside !== undefined) {
      const source = readSource(beside.path, beside.text);
      const whole = parseFields(source, listsFile, this.problems) ?? {};
      for (const [name, entry] of Object.entries(whole)) wanted.push({ name, part: within(source, [name]), entry });
    }
    for (const [name, part] of this.fieldsOf("lists")) {
      const parsed = listEntry.safeParse(part.data);
      if (parsed.success) wanted.push({ name, part, entry: parsed.data });
      else this.problems.push(...zodProblems(parsed.error, part));
    }
    return wanted;
  }

  /** Rules of its own, written in the overlay or in files beside it. */
  private readOwn(files: readonly RuleText[], lists: RulePack["lists"]): void {
    const own: [string, SourceFile, readonly PropertyKey[]][] = [];
    for (const [id, part] of this.fieldsOf("rules")) {
      const misnamed = idProblem(id);
      if (misnamed === undefined) own.push([id, part, ["rules", id]]);
      else this.complain(["rules", id], misnamed, true);
    }
    for (const { path, text } of files) {
      if (path === `${this.folder}lists.yml`) continue;
      const source = readSource(path, text);
      const id = path.slice(this.folder.length).replace(/\.ya?ml$/, "");
      const misnamed = idProblem(id, ["signals"]);
      if (misnamed === undefined) own.push([id, source, []]);
      else this.problems.push(source.problem([], misnamed));
    }
    const names = [...this.below.signals.map(({ id }) => id), ...own.map(([id]) => id)];
    const signalNames = names.flatMap((id) => /^signals\/(.+)$/.exec(id)?.[1] ?? []);
    for (const [id, source, place] of own) {
      if (this.entries.has(id)) {
        const whose = `There is a rule "${id}" already. Change that one with "match", "unless", "rewrite" and so on, or choose another name.`;
        if (place.length > 0) this.complain(place, whose, true);
        else this.problems.push(source.problem([], whose));
        continue;
      }
      const reading = readEntry(id, source, { lists, signalNames });
      this.problems.push(...reading.problems);
      this.sources.set(id, source);
      if (reading.rule !== undefined) this.rules.push(reading.rule);
      if (reading.signal !== undefined) this.signals.push(reading.signal);
    }
  }

  private readChanges(lists: RulePack["lists"], off: ReadonlySet<string>): Map<string, RuleChange> {
    const changes = new Map<string, RuleChange>();
    for (const field of CHANGE_FIELDS) {
      const seen = new Set<string>();
      for (const [written, part] of this.fieldsOf(field)) {
        const entry = this.find(written, [field, written], true);
        if (entry === undefined) continue;
        if (off.has(entry.id)) {
          this.complain([field, written], `"${written}" is switched off above: delete it there or here.`, true);
        } else if (seen.has(entry.id)) {
          this.complain([field, written], `This is "${entry.id}" today, which stands here too: delete one.`, true);
        } else {
          seen.add(entry.id);
          this.readOne(field, entry, part, lists, changes);
        }
      }
    }
    return changes;
  }

  private readOne(
    field: ChangeField,
    entry: Rule | Signal,
    part: SourceFile,
    lists: RulePack["lists"],
    changes: Map<string, RuleChange>,
  ): void {
    if (field === "match" && (Array.isArray(part.data) || typeof part.data === "string")) {
      this.problems.push(part.problem([], 'Say what to do with these patterns: { add: ["…"] } or { remove: ["…"] }.'));
      return;
    }
    const read = readChange(field, entry, part, { pack: this.below, lists });
    if ("problems" in read) this.problems.push(...read.problems);
    else changes.set(entry.id, { ...changes.get(entry.id), ...read.change });
  }

  /** Verb forms are worked out here, for the page does not know them; changed lists may call for more of them. */
  private inflect(changes: Map<string, RuleChange>, lists: RulePack["lists"], listsChanged: boolean): void {
    for (const rule of this.below.rules) {
      const change = changes.get(rule.id);
      if (change?.rewrite === undefined && !(listsChanged && "inflections" in rule)) continue;
      const next = withInflections(change ?? {}, rule, lists);
      if (Object.keys(next).length > 0) changes.set(rule.id, next);
    }
  }

  /** The rule or signal of that id, also by an old one. What is not there is told. */
  private find(written: string, path: readonly PropertyKey[], key: boolean): Rule | Signal | undefined {
    const entry = this.entries.get(presentId(written, this.renamed));
    if (entry === undefined)
      this.complain(path, `There is no rule "${written.slice(0, 130)}".${this.meant(written)}`, key);
    return entry;
  }

  private meant(written: string): string {
    const ids = [...this.entries.keys()];
    const near = closestId(written, ids);
    if (near !== undefined) return ` Did you mean "${near}"?`;
    return ' All there are stand under Rules in the options; at a prompt, "human-level rules list" shows them.';
  }

  private items(field: string): [number, unknown][] {
    const value = Object.hasOwn(this.data, field) ? this.data[field] : undefined;
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.complain([field], "Write a list here: one entry a line, each after a hyphen.");
      return [];
    }
    if (value.length > MOST_ENTRIES) this.complain([field], `Only the first ${MOST_ENTRIES} entries are used.`);
    return [...value.slice(0, MOST_ENTRIES).entries()];
  }

  private fieldsOf(field: string): [string, SourceFile][] {
    const value = Object.hasOwn(this.data, field) ? this.data[field] : undefined;
    if (value === undefined) return [];
    if (!isMap(value)) {
      const what = field === "lists" ? "names of lists" : "ids of rules";
      this.complain([field], `Write a map here: ${what}, each with a colon and what it is to be.`);
      return [];
    }
    const keys = Object.keys(value);
    if (keys.length > MOST_ENTRIES) this.complain([field], `Only the first ${MOST_ENTRIES} entries are used.`);
    return keys.slice(0, MOST_ENTRIES).map((key) => [key, within(this.source, [field, key])]);
  }

  private complain(path: readonly PropertyKey[], message: string, key = false): void {
    this.problems.push(this.source.problem(path, message, { key }));
  }
}

/** JSON may be indented with tabs, which YAML refuses. A string of JSON has no line breaks, so none is touched. */
function withoutTabs(text: string): string {
  return /^\s*\{/.test(text) ? text.replace(/^\t+/gm, (tabs) => " ".repeat(tabs.length)) : text;
}

/** The place of a single entry, for a check that expects a list. */
function oneOf(part: SourceFile): SourceFile {
  return {
    ...part,
    place: (path, options) => part.place(path.slice(1), options),
    problem: (path, message, options) => part.problem(path.slice(1), message, options),
  };
}
