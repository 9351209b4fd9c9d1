import { applyEdits } from "../engine/edits.ts";
import type { Context, Message, Report, Suggestion } from "../engine/types.ts";
import type { CatalogueRule, Example } from "./catalogue.ts";
import type { Problem } from "./problem.ts";
import type { RuleReading } from "./read-rules.ts";

/** A rule's examples, run as tests. Everything is told in plain words with the example's place in its file. */

/** Checks one message with the whole set of rules that is being tested. */
export type Checker = (message: Message, context: Context) => Report;

export interface ExampleFailure extends Problem {
  readonly ruleId: string;
  /**
   * `flag`: a line is not flagged; `becomes`: it is mended otherwise; `allow`: a look-alike is flagged by its own rule,
   * `stranger`: by another rule; `rewrite`: what a rule suggests is flagged itself.
   */
  readonly about: "flag" | "becomes" | "allow" | "stranger" | "rewrite";
}

export interface ExampleResults {
  /** By rule id: how many examples were run and what failed. Holds every rule. */
  readonly byRule: ReadonlyMap<string, { readonly examples: number; readonly failures: readonly ExampleFailure[] }>;
  readonly failures: readonly ExampleFailure[];
  /** Rules that none of their own examples made fire. */
  readonly silent: readonly string[];
}

/** What an example assumes when it does not say otherwise. */
export const EXAMPLE_CONTEXT: Context = { audience: "customer" };

/** Runs every example of every rule against the whole set. */
export function runExamples({ catalogue, sources }: RuleReading, check: Checker): ExampleResults {
  const byRule = new Map<string, { examples: number; failures: ExampleFailure[] }>();
  const silent: string[] = [];
  for (const rule of catalogue.rules) {
    const source = sources.get(rule.id);
    const failures: ExampleFailure[] = [];
    const reporter: Reporter = (about, path, message) => {
      const place = source?.problem(["examples", ...path], message) ?? {
        file: rule.id,
        line: 1,
        column: 1,
        field: "",
        message,
      };
      failures.push({ ...place, ruleId: rule.id, about });
    };
    let fired = false;
    for (const [index, example] of rule.examples.flag.entries()) {
      fired = runFlag(rule, example, ["flag", index], check, reporter) || fired;
    }
    for (const [index, example] of rule.examples.allow.entries()) {
      runAllow(rule, example, ["allow", index], check, reporter);
    }
    if (!fired) silent.push(rule.id);
    byRule.set(rule.id, { examples: rule.examples.flag.length + rule.examples.allow.length, failures });
  }
  return { byRule, failures: [...byRule.values()].flatMap(({ failures }) => failures), silent };
}

type Reporter = (about: ExampleFailure["about"], path: readonly PropertyKey[], message: string) => void;

/** Returns whether the rule fired. */
function runFlag(
  rule: CatalogueRule,
  example: Example,
  path: readonly PropertyKey[],
  check: Checker,
  report: Reporter,
): boolean {
  const context = { ...EXAMPLE_CONTEXT, ...example.context };
  const before = check({ text: example.text }, context);
  const hit = [...before.findings, ...before.missing].find(({ ruleId }) => ruleId === rule.id);
  if (hit === undefined) {
    const others = before.findings.map(({ ruleId }) => ruleId).join(", ");
    const instead = others === "" ? "" : ` Flagged instead by ${others}.`;
    report(
      "flag",
      path,
      `"${example.text}" is not ${rule.kind === "presence" ? "reported missing" : "flagged"}.${instead}`,
    );
    return false;
  }
  const first = hit.suggestions[0];
  if (example.becomes !== undefined) {
    const becomes = first === undefined ? undefined : applyEdits(example.text, first.edits);
    if (becomes === undefined)
      report("becomes", [...path, "becomes"], `"${example.text}" is flagged, but no rewrite is offered.`);
    else if (becomes !== example.becomes)
      report("becomes", [...path, "becomes"], `It becomes ${JSON.stringify(becomes)}.`);
  }
  for (const suggestion of hit.suggestions)
    checkRewrite(rule, example.text, before, suggestion, context, path, check, report);
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
  check: Checker,
  report: Reporter,
): void {
  const result = applyEdits(text, suggestion.edits);
  const after = check({ text: result }, context);
  const left = before.findings.map(({ ruleId }) => ruleId);
  const own = left.indexOf(rule.id);
  if (own >= 0) left.splice(own, 1);
  for (const finding of after.findings) {
    const known = left.indexOf(finding.ruleId);
    if (known >= 0) left.splice(known, 1);
    else {
      const words = result.slice(finding.start, finding.end);
      report("rewrite", path, `The suggestion ${JSON.stringify(result)} is flagged by ${finding.ruleId} ("${words}").`);
    }
  }
  if (rule.kind === "presence" && after.missing.some(({ ruleId }) => ruleId === rule.id)) {
    report("rewrite", path, `After inserting ${JSON.stringify(suggestion.label)} the part is still reported missing.`);
  }
}

function runAllow(
  rule: CatalogueRule,
  example: Example,
  path: readonly PropertyKey[],
  check: Checker,
  report: Reporter,
): void {
  const { findings, missing } = check({ text: example.text }, { ...EXAMPLE_CONTEXT, ...example.context });
  if (missing.some(({ ruleId }) => ruleId === rule.id)) {
    report("allow", path, `"${example.text}" is an allow line, but the part is reported missing.`);
  }
  for (const finding of findings) {
    if (example.alsoFlags?.includes(finding.ruleId)) continue;
    const words = example.text.slice(finding.start, finding.end);
    const own = finding.ruleId === rule.id;
    const by = own ? "by its own rule" : `by ${finding.ruleId}`;
    report(own ? "allow" : "stranger", path, `"${example.text}" is an allow line, but "${words}" is flagged ${by}.`);
  }
}
