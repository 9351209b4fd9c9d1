import { SENTENCE } from "../engine/lead-in.ts";
import { parsePattern } from "../engine/pattern.ts";
import { GONE, UNKNOWN } from "../engine/rewrite.ts";
import { type CaptureSpec, INFLECTIONS, SIDES, type Unless, type WordLists } from "../engine/rule.ts";
import type { Example, Examples } from "./catalogue.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Problem } from "./problem.ts";
import type { RulePieces } from "./schema.ts";
import type { SourceFile } from "./source-file.ts";

/** What a schema cannot see: patterns that do not parse, captures and placeholders that do not meet, examples that contradict. */

type Path = readonly PropertyKey[];

/** Placeholders that the engine fills in by itself, or takes for a sign that there is nothing to fill in. */
export const INSERTED: readonly string[] = ["customer", "agent", "problem"].flatMap((name) => [
  name,
  `${name}:${UNKNOWN}`,
]);

/** The rewrite that takes out the whole sentence. */
const LEFT_OUT = `${SENTENCE}:${GONE}`;

/** What a rewrite may fill in, with the captures that its rule declares. */
export function fillableIn(captures: Readonly<Record<string, CaptureSpec>>): string[] {
  const own = Object.entries(captures).flatMap(([name, { only }]) => [
    name,
    `${name}:${GONE}`,
    ...(only === undefined ? [] : INFLECTIONS.map((form) => `${name}:${form}`)),
  ]);
  return [...own, ...INSERTED, SENTENCE, LEFT_OUT];
}

/** Checks that the rest of the sentence is all that a lead-in fills in. */
function checkLeadIns(rewrites: readonly string[] | undefined, source: SourceFile): Problem[] {
  return (rewrites ?? []).flatMap((rewrite, index) =>
    !(rewrite.includes(`{${SENTENCE}}`) || rewrite.includes(`{${LEFT_OUT}}`)) ||
    /^(?:\{\w+:gone\})+$/.test(rewrite) ||
    /^[^{}]*[^{}\s] \{sentence\}\??(?:\{\w+:gone\})?$/.test(rewrite)
      ? []
      : [
          source.problem(
            ["rewrite", index],
            "{sentence} stands alone behind the words that lead into it, with a question mark or without.",
          ),
        ],
  );
}

/** Checks everything in a rule or a signal that the schema cannot. */
export function checkRule(rule: RulePieces, source: SourceFile, lists: WordLists): Problem[] {
  const problems: Problem[] = [];
  const declared = rule.captures ?? {};
  if (rule.match !== undefined) {
    const found = checkPatterns(rule.match, ["match"], source, lists);
    problems.push(...found.problems);
    if (found.problems.length === 0) problems.push(...checkCaptures(declared, found.captures, rule.kind, source));
  }
  problems.push(...checkUnless(rule.unless, source, lists));
  for (const [name, capture] of Object.entries(declared)) {
    problems.push(...plainPatterns(capture.not, ["captures", name, "not"], source, lists));
    problems.push(...plainPatterns(capture.only, ["captures", name, "only"], source, lists));
  }
  problems.push(...checkPlaceholders(rule.rewrite, ["rewrite"], fillableIn(declared), source));
  problems.push(...checkLeadIns(rule.rewrite, source));
  problems.push(...checkPlaceholders(rule.insert, ["insert"], INSERTED, source));
  // Names are put right and parts put first without a line of their own.
  const mends =
    rule.kind === "name" || rule.kind === "order" || rule.rewrite !== undefined || rule.insert !== undefined;
  if (rule.examples !== undefined) problems.push(...checkExamples(rule.examples, mends, source));
  return problems;
}

/** Checks that what a rule waits for in the customer's message is something that a signal looks for. */
export function checkMention(
  { where }: Pick<RulePieces, "where">,
  source: SourceFile,
  signals: readonly string[],
  path: Path = ["where"],
): Problem[] {
  if (where === undefined || signals.length === 0) return [];
  const { mention, unmentioned = [] } = where;
  const named: readonly (readonly [Path, string])[] = [
    ...(mention === undefined ? [] : [[["mention"], mention] as const]),
    ...unmentioned.map((name, index) => [["unmentioned", index], name] as const),
  ];
  return named
    .filter(([, name]) => !signals.includes(name))
    .map(([at, name]) => source.problem([...path, ...at], `There is no signal "${name}".${didYouMean(name, signals)}`));
}

/** Checks the entries of the word lists. */
export function checkLists(source: SourceFile, lists: WordLists): Problem[] {
  return Object.entries(lists).flatMap(([name, entries]) => plainPatterns(entries, [name], source, lists));
}

/** Checks patterns and tells which captures they use. With `neighbours` they may begin with anything. */
export function checkPatterns(
  patterns: readonly string[],
  path: Path,
  source: SourceFile,
  lists: WordLists,
  neighbours = false,
) {
  const problems: Problem[] = [];
  const captures = new Map<string, Path>();
  const seen = new Set<string>();
  for (const [index, pattern] of patterns.entries()) {
    const at = [...path, index];
    if (seen.has(pattern)) problems.push(source.problem(at, "This pattern stands here twice: delete one."));
    seen.add(pattern);
    const parsed = parsePattern(pattern, lists, neighbours);
    for (const { message, offset } of parsed.problems ?? []) {
      problems.push(source.problem(at, `In "${pattern}": ${message}.${listHint(message, lists)}`, { offset }));
    }
    for (const name of parsed.pattern?.captures ?? []) captures.set(name, at);
  }
  return { problems, captures };
}

function listHint(message: string, lists: WordLists): string {
  const missing = /^there is no list @(\S+)$/.exec(message)?.[1];
  return missing === undefined ? "" : didYouMean(missing, Object.keys(lists));
}

/** Patterns that are tried at a known place, and in which a capture would have no meaning. */
export function plainPatterns(
  patterns: readonly string[] | undefined,
  path: Path,
  source: SourceFile,
  lists: WordLists,
) {
  const { problems, captures } = checkPatterns(patterns ?? [], path, source, lists, true);
  for (const [name, at] of captures) {
    problems.push(source.problem(at, `Nothing is captured here: write _ or ~3 in place of {${name}}.`));
  }
  return problems;
}

/** Checks the neighbours that excuse a match. */
export function checkUnless(
  unless: Unless | undefined,
  source: SourceFile,
  lists: WordLists,
  path: Path = ["unless"],
): Problem[] {
  return SIDES.flatMap((side) => plainPatterns(unless?.[side], [...path, side], source, lists));
}

function checkCaptures(
  declared: Readonly<Record<string, unknown>>,
  used: ReadonlyMap<string, Path>,
  kind: string | undefined,
  source: SourceFile,
): Problem[] {
  const problems: Problem[] = [];
  for (const [name, path] of used) {
    if (Object.hasOwn(declared, name)) continue;
    problems.push(
      source.problem(
        path,
        kind === "phrase"
          ? `{${name}} is not declared: add "captures: { ${name}: { kind: clause } }".${didYouMean(name, Object.keys(declared))}`
          : `Only phrase rules capture words: write _ or ~3 in place of {${name}}.`,
      ),
    );
  }
  for (const name of Object.keys(declared)) {
    if (used.has(name)) continue;
    problems.push(
      source.problem(["captures", name], `No pattern uses {${name}}: use it, or delete it here.`, { key: true }),
    );
  }
  return problems;
}

/** Checks that every `{…}` in some lines can be filled in. */
export function checkPlaceholders(
  lines: readonly string[] | undefined,
  path: Path,
  known: readonly string[],
  source: SourceFile,
) {
  const problems: Problem[] = [];
  for (const [index, line] of (lines ?? []).entries()) {
    const at = [...path, index];
    for (const { 1: name = "", index: offset } of line.matchAll(/\{([^{}]*)\}/g)) {
      if (known.includes(name)) continue;
      problems.push(
        source.problem(at, `{${name}} is nothing that can be filled in.${didYouMean(name, known)}`, { offset }),
      );
    }
    const stray = line.replace(/\{[^{}]*\}/g, (whole) => " ".repeat(whole.length)).search(/[{}]/);
    if (stray >= 0) problems.push(source.problem(at, "This brace has no partner: write {name}.", { offset: stray }));
    if ((lines ?? []).indexOf(line) < index)
      problems.push(source.problem(at, "This line stands here twice: delete one."));
  }
  return problems;
}

function checkExamples(examples: Examples, mends: boolean, source: SourceFile): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const side of ["flag", "allow"] as const) {
    for (const [index, example] of examples[side].entries()) {
      const at = ["examples", side, index];
      const key = JSON.stringify([example.text, example.context]);
      const before = seen.get(key);
      if (before !== undefined)
        problems.push(source.problem(at, `This line is a ${before} example already: delete one.`));
      seen.set(key, side);
      problems.push(...checkExample(example, side, mends, at, source));
    }
  }
  return problems;
}

function checkExample(
  example: Example,
  side: "flag" | "allow",
  mends: boolean,
  at: Path,
  source: SourceFile,
): Problem[] {
  const problems: Problem[] = [];
  if (example.becomes !== undefined) {
    const path = [...at, "becomes"];
    if (side === "allow") problems.push(source.problem(path, "An allow line is left as it is: delete this field."));
    else if (!mends) problems.push(source.problem(path, "This rule offers no rewrite: add one, or delete this field."));
    else if (example.becomes === example.text) problems.push(source.problem(path, "This is the same as the text."));
  }
  if (example.alsoFlags !== undefined && side === "flag") {
    problems.push(source.problem([...at, "alsoFlags"], "Only allow lines name other rules that may flag them."));
  }
  return problems;
}
