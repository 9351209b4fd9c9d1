import { applyEdits } from "./edits.ts";
import { factsKept } from "./facts.ts";
import { excuses } from "./guard.ts";
import { isHyphen, isHyphenated, isLetter } from "./letters.ts";
import { once } from "./once.ts";
import type { Owner } from "./owners.ts";
import type { Reading } from "./reading.ts";
import { leavesOut, suggest } from "./rewrite.ts";
import type { Rule, Zone } from "./rule.ts";
import type { RuleSet } from "./rule-set.ts";
import type { Match } from "./scan.ts";
import type { Outline } from "./shape.ts";
import type { Spared } from "./spared.ts";
import { type Finding, SEVERITIES, type Suggestion } from "./types.ts";
import { Verifier } from "./verify.ts";
import { applies, type Circumstances } from "./where.ts";

/** More would be a menu, not a suggestion. */
const MAX_SUGGESTIONS = 3;

type PhraseOwner = Extract<Owner, { kind: "phrase" }>;

/** A match that stands, before its suggestions are worked out. */
interface Candidate {
  readonly match: Match;
  readonly owner: Owner & { readonly kind: "phrase" | "count" };
  readonly start: number;
  readonly end: number;
  /** The token after the last that reads cold. */
  readonly past: number;
}

/** The findings among the matches: in context, not excused by neighbours, the strongest where several overlap. */
export function findFindings(
  reading: Reading,
  matches: readonly Match[],
  rules: RuleSet,
  outline: Outline,
  circumstances: Circumstances,
  spared: Spared = () => false,
): Finding[] {
  const verifier = new Verifier(reading, rules.patterns.program);
  const candidates: Candidate[] = [];
  const counted = new Map<Owner, Candidate[]>();
  for (const match of matches) {
    const owner = rules.owners[match.owner];
    if (owner === undefined || owner.kind === "signal") continue;
    if (!applies(owner.rule.where, circumstances)) continue;
    if (owner.kind === "phrase" && isPartOfWord(reading, match)) continue;
    const span = coldSpan(reading, match);
    const zone = outline.zoneOf(span.start);
    if (
      zone === null ||
      !isWanted(zone, owner.rule.where?.zone, outline.bareClosing, () => reading.isInList(match.first))
    )
      continue;
    if (excuses(reading, verifier, match, owner.guard) || spared(span)) continue;
    const candidate: Candidate = { match, owner, ...span };
    if (owner.kind === "phrase") candidates.push(candidate);
    else {
      const list = counted.get(owner);
      if (list === undefined) counted.set(owner, [candidate]);
      else list.push(candidate);
    }
  }
  for (const [owner, list] of counted) candidates.push(...beyondMeasure(owner, list, reading, circumstances));
  return withoutOverlap(candidates).map((candidate) => toFinding(reading, candidate, circumstances));
}

function isWanted(
  zone: Zone,
  wanted: readonly Zone[] | undefined,
  bareClosing: boolean,
  inList: () => boolean,
): boolean {
  if (wanted === undefined || wanted.includes(zone)) return true;
  if (wanted.includes("prose") && !inList()) return true;
  return bareClosing && zone === "closing" && wanted.includes("bare-closing");
}

/** Whether the match is a piece of a longer word: "only" in "read-only", "just" in "just-in-time". */
function isPartOfWord({ text, tokens }: Reading, match: Match): boolean {
  const start = tokens.start[match.first] as number;
  if (isHyphenated(text, tokens.end[match.past - 1] as number)) return true;
  if (!isHyphen(text.charCodeAt(start - 1))) return false;
  const before = text.charCodeAt(start - 2);
  return isLetter(before) || (before >= 48 && before <= 57);
}

/** The words that read cold: the match without a capture at its end. */
function coldSpan(reading: Reading, match: Match): Pick<Candidate, "start" | "end" | "past"> {
  let past = match.past;
  for (const captured of Object.values(match.captures)) {
    if (captured.past === past && captured.first > match.first) past = captured.first;
  }
  return { start: reading.tokens.start[match.first] as number, end: reading.tokens.end[past - 1] as number, past };
}

/** Matches of a density or repetition rule that are one too many. */
function beyondMeasure(owner: Owner, list: Candidate[], reading: Reading, { context }: Circumstances): Candidate[] {
  if (owner.kind !== "count") return [];
  const { rule } = owner;
  if (rule.kind === "density") {
    const pages = Math.max(1, reading.words / PAGE);
    return apart(list.filter(({ end }) => !IN_CODE.test(reading.text.slice(end - 1, end + 1)))).slice(rule.max * pages);
  }
  if (rule.within === "message") return apart(list).slice(1);
  const earlier = (context.thread?.earlier ?? []).map(plainWords);
  return list.filter(({ start, end }) =>
    earlier.some((text) => text.includes(plainWords(reading.text.slice(start, end)))),
  );
}

/** So many words are a long message; what is longer may hold more in proportion. */
const PAGE = 250;
/** "{!join", "<!--", "a!=b": a mark that something is glued to ends no sentence. */
const IN_CODE = /^![\p{Alpha}\d=<[({-]/u;

/** Those that share no word with one before: "very sorry" is not counted again as "sorry". */
function apart(list: readonly Candidate[]): Candidate[] {
  let past = 0;
  const ordered = [...list].sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter(({ start, end }) => {
    if (start < past) return false;
    past = end;
    return true;
  });
}

function plainWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{Alpha}\d']+/gu, " ")
    .trim()} `;
}

/** Of candidates that overlap, the most severe stays, then the longest, then the first. */
function withoutOverlap(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.start - b.start);
  const kept: Candidate[] = [];
  for (let from = 0, past = 1; from < ordered.length; from = past, past += 1) {
    // Those that overlap hang together in chains; most stand alone.
    let end = (ordered[from] as Candidate).end;
    for (; past < ordered.length && (ordered[past] as Candidate).start < end; past += 1) {
      end = Math.max(end, (ordered[past] as Candidate).end);
    }
    if (past - from === 1) kept.push(ordered[from] as Candidate);
    else kept.push(...strongest(ordered.slice(from, past)));
  }
  return kept;
}

/** Of a chain of candidates those that stay, in the order of the text. */
function strongest(chain: Candidate[]): Candidate[] {
  chain.sort(
    (a, b) =>
      SEVERITIES.indexOf(b.owner.rule.severity) - SEVERITIES.indexOf(a.owner.rule.severity) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      a.match.owner - b.match.owner,
  );
  // Spans are whole tokens, so two overlap only where they share one.
  const taken = new Set<number>();
  const kept = chain.filter(({ match, past }) => {
    for (let token = match.first; token < past; token++) if (taken.has(token)) return false;
    for (let token = match.first; token < past; token++) taken.add(token);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

function toFinding(reading: Reading, { match, owner, start, end }: Candidate, circumstances: Circumstances): Finding {
  if (owner.kind !== "phrase") return { start, end, ...describe(owner.rule), suggestions: [] };
  return withSuggestions({ start, end, ...describe(owner.rule) }, () =>
    suggestionsOf(reading, match, owner, circumstances),
  );
}

function suggestionsOf(reading: Reading, match: Match, owner: PhraseOwner, circumstances: Circumstances): Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const pieces of owner.rewrites) {
    const suggestion = suggest(reading, match, pieces, circumstances.fillings);
    if (suggestion === null || !(leavesOut(pieces) || keepsFacts(reading.text, suggestion, circumstances))) continue;
    if (stutters(reading.text, suggestion)) continue;
    if (reading.isTold(match.first) && suggestion.edits.some(({ text }) => text !== "")) continue;
    if (suggestions.some(({ label }) => label === suggestion.label)) continue;
    suggestions.push(suggestion);
    if (suggestions.length === MAX_SUGGESTIONS) break;
  }
  return suggestions;
}

const STUTTER = /(?<!\p{Alpha})(\p{Alpha}+)\s+\1(?!\p{Alpha})/giu;
/** Longer than any two words that could be said twice. */
const SEAM = 40;

/** Whether a suggestion would say a word twice where it joins the text: "Please note that that is how it works". */
function stutters(text: string, { edits }: Suggestion): boolean {
  return edits.some((edit) => {
    const before = text.slice(Math.max(0, edit.start - SEAM), edit.start);
    const around = before + edit.text + text.slice(edit.end, edit.end + SEAM);
    const seams = [before.length, before.length + edit.text.length];
    return [...around.matchAll(STUTTER)].some(({ index, 0: words }) =>
      seams.some((seam) => index < seam && seam < index + words.length),
    );
  });
}

/** Whether the passage that a suggestion changes says the same afterwards: no number, name, negation or promise lost or made up. */
function keepsFacts(text: string, { edits }: Suggestion, { context, fillings }: Circumstances): boolean {
  const start = edits[0]?.start ?? 0;
  const end = edits.at(-1)?.end ?? start;
  // With a word before and after, so that a name is seen as one and a word cut in two by an edit is whole.
  const from = start < 2 ? 0 : text.lastIndexOf(" ", start - 2) + 1;
  const space = text.indexOf(" ", end);
  const to = space < 0 ? text.length : space;
  const before = text.slice(from, to);
  const here = edits.map((edit) => ({ start: edit.start - from, end: edit.end - from, text: edit.text }));
  const after = applyEdits(before, here);
  // What went wrong is the customer's own fact, given back to them.
  const own = fillings.problem === null ? after : after.replace(fillings.problem, "");
  return factsKept(before, own, [context.customer?.name, context.agent?.name, fillings.customer]);
}

/**
 * Adds suggestions that are worked out when somebody first asks for them: a draft is checked at every key, and a card shows those of one
 * finding.
 */
export function withSuggestions<T extends object>(
  about: T,
  work: () => readonly Suggestion[],
): T & { readonly suggestions: readonly Suggestion[] } {
  return Object.defineProperty(about, "suggestions", { enumerable: true, get: once(work) }) as T & {
    readonly suggestions: readonly Suggestion[];
  };
}

/** What is said of any rule. */
type About = Pick<Rule, "id" | "principle" | "severity" | "message" | "why">;

/** What every finding and missing part says about the rule it comes from. */
export function describe(rule: About): Pick<Finding, "ruleId" | "principle" | "severity" | "message" | "why"> {
  return { ruleId: rule.id, principle: rule.principle, severity: rule.severity, message: rule.message, why: rule.why };
}
