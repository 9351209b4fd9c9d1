import { check } from "../engine/check.ts";
import { applyEdits } from "../engine/edits.ts";
import { findMarks } from "../engine/marks.ts";
import { Reading } from "../engine/reading.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import { scan } from "../engine/scan.ts";
import type { Context, Message, Report, Suggestion } from "../engine/types.ts";
import type { CatalogueRule, CatalogueSignal, Example } from "./catalogue.ts";
import type { Problem } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";

/** A rule's examples, run as tests. Everything is told in plain words with the example's place in its file. */

/** The whole set of rules that is being tested, as far as its examples need it. */
export interface Checker {
  check(message: Message, context: Context): Report;
  /** The ids of the signals met in a text. */
  signalsIn(text: string): ReadonlySet<string>;
}

/** A checker on a rule set of the engine. */
export function checkerOn(rules: RuleSet): Checker {
  return {
    check: (message, context) => check(message, context, rules),
    signalsIn(text) {
      const reading = new Reading({ text }, rules.grammar);
      return new Set(findMarks(reading, scan(reading, rules.patterns.messages), rules).map(({ id }) => id));
    },
  };
}

export interface ExampleFailure extends Problem {
  readonly ruleId: string;
  /**
   * `flag`: a line is not flagged; `becomes`: it is mended otherwise; `allow`: a look-alike is flagged by its own rule,
   * `stranger`: by another rule; `rewrite`: what a rule suggests is flagged itself.
   */
  readonly about: "flag" | "becomes" | "allow" | "stranger" | "rewrite";
}

export interface ExampleResults {
  /** By id: how many examples were run and what failed. Holds every rule and signal. */
  readonly byRule: ReadonlyMap<string, { readonly examples: number; readonly failures: readonly ExampleFailure[] }>;
  readonly failures: readonly ExampleFailure[];
  /** Rules that none of their own examples made fire. */
  readonly silent: readonly string[];
}

/** What an example assumes when it does not say otherwise. */
export const EXAMPLE_CONTEXT: Context = { audience: "customer" };

/** Rules and signals with their examples, and where those stand. */
export interface Examined {
  readonly catalogue: { readonly rules: readonly CatalogueRule[]; readonly signals: readonly CatalogueSignal[] };
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Runs every example of every rule against the whole set. `assumed` is the context of an example that does not say otherwise. */
export function runExamples(
  { catalogue, sources }: Examined,
  checker: Checker,
  assumed: Context = EXAMPLE_CONTEXT,
): ExampleResults {
  const byRule = new Map<string, { examples: number; failures: ExampleFailure[] }>();
  const silent: string[] = [];
  const reporterFor = (id: string, failures: ExampleFailure[]): Reporter => {
    const source = sources.get(id);
    return (about, path, message) => {
      const place = source?.problem(["examples", ...path], message) ?? {
        file: id,
        line: 1,
        column: 1,
        field: "",
        message,
      };
      failures.push({ ...place, ruleId: id, about });
    };
  };
  for (const rule of catalogue.rules) {
    const failures: ExampleFailure[] = [];
    const report = reporterFor(rule.id, failures);
    let fired = false;
    for (const [index, example] of rule.examples.flag.entries()) {
      fired = runFlag(rule, within(example, assumed), ["flag", index], checker, report) || fired;
    }
    for (const [index, example] of rule.examples.allow.entries()) {
      runAllow(rule, within(example, assumed), ["allow", index], checker, report);
    }
    if (!fired) silent.push(rule.id);
    byRule.set(rule.id, { examples: rule.examples.flag.length + rule.examples.allow.length, failures });
  }
  for (const signal of catalogue.signals) {
    const failures: ExampleFailure[] = [];
    runSignal(signal, checker, reporterFor(signal.id, failures));
    byRule.set(signal.id, { examples: signal.examples.flag.length + signal.examples.allow.length, failures });
  }
  return { byRule, failures: [...byRule.values()].flatMap(({ failures }) => failures), silent };
}

function runSignal(signal: CatalogueSignal, checker: Checker, report: Reporter): void {
  for (const [index, { text }] of signal.examples.flag.entries()) {
    if (!checker.signalsIn(text).has(signal.id))
      report("flag", ["flag", index], `${quoted(text)} does not hold this signal.`);
  }
  for (const [index, { text }] of signal.examples.allow.entries()) {
    if (checker.signalsIn(text).has(signal.id))
      report("allow", ["allow", index], `${quoted(text)} is an allow line, but holds this signal.`);
  }
}

type Reporter = (about: ExampleFailure["about"], path: readonly PropertyKey[], message: string) => void;

/** Returns whether the rule fired. */
function runFlag(
  rule: CatalogueRule,
  example: Placed,
  path: readonly PropertyKey[],
  checker: Checker,
  report: Reporter,
): boolean {
  const { context } = example;
  const before = checker.check({ text: example.text }, context);
  const hit = [...before.findings, ...before.missing].find(({ ruleId }) => ruleId === rule.id);
  if (hit === undefined) {
    const others = before.findings.map(({ ruleId }) => ruleId).join(", ");
    const instead = others === "" ? "" : ` Flagged instead by ${others}.`;
    report(
      "flag",
      path,
      `${quoted(example.text)} is not ${rule.kind === "presence" ? "reported missing" : "flagged"}.${instead}`,
    );
    return false;
  }
  const first = hit.suggestions[0];
  if (example.becomes !== undefined) {
    const becomes = first === undefined ? undefined : applyEdits(example.text, first.edits);
    if (becomes === undefined)
      report("becomes", [...path, "becomes"], `${quoted(example.text)} is flagged, but no rewrite is offered.`);
    else if (becomes !== example.becomes)
      report("becomes", [...path, "becomes"], `${quoted(example.text)} becomes ${JSON.stringify(becomes)}.`);
  }
  for (const suggestion of hit.suggestions)
    checkRewrite(rule, example.text, before, suggestion, context, path, checker, report);
  return true;
}

/** What a rule suggests must not be flagged in its turn: by no rule that did not already flag the line elsewhere. */
function checkRewrite(
  rule: CatalogueRule,
  text: string,
  before: Report,
  suggestion: Suggestion,
  context: Context,
  path: readonly PropertyKey[],
  checker: Checker,
  report: Reporter,
): void {
  const result = applyEdits(text, suggestion.edits);
  const after = checker.check({ text: result }, context);
  const left = before.findings.map(({ ruleId }) => ruleId);
  const own = left.indexOf(rule.id);
  if (own >= 0) left.splice(own, 1);
  for (const finding of after.findings) {
    const known = left.indexOf(finding.ruleId);
    if (known >= 0) left.splice(known, 1);
    else {
      const words = result.slice(finding.start, finding.end);
      report("rewrite", path, `The suggestion ${quoted(result)} is flagged by ${finding.ruleId} ("${words}").`);
    }
  }
  if (rule.kind === "presence" && after.missing.some(({ ruleId }) => ruleId === rule.id)) {
    report("rewrite", path, `After inserting ${quoted(suggestion.label)} the part is still reported missing.`);
  }
}

function runAllow(
  rule: CatalogueRule,
  example: Placed,
  path: readonly PropertyKey[],
  checker: Checker,
  report: Reporter,
): void {
  const { findings, missing } = checker.check({ text: example.text }, example.context);
  if (missing.some(({ ruleId }) => ruleId === rule.id)) {
    report("allow", path, `${quoted(example.text)} is an allow line, but the part is reported missing.`);
  }
  for (const finding of findings) {
    if (example.alsoFlags?.includes(finding.ruleId)) continue;
    const words = example.text.slice(finding.start, finding.end);
    const own = finding.ruleId === rule.id;
    const by = own ? "by its own rule" : `by ${finding.ruleId}`;
    report(
      own ? "allow" : "stranger",
      path,
      `${quoted(example.text)} is an allow line, but "${words}" is flagged ${by}.`,
    );
  }
}

type Placed = Example & { readonly context: Context };

function within(example: Example, assumed: Context): Placed {
  return { ...example, context: { ...assumed, ...example.context } };
}

/** A line as it stands in the file, on one line of a report. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 160 ? `${text.slice(0, 159)}…` : text);
}
