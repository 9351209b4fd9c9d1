import { contracted, contractingWith } from "./contractions.ts";
import type { Element, Row } from "./pattern.ts";
import type { CaptureSpec } from "./rule.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * A row of pattern elements compiled for matching: linked steps, each with what follows it. Every step consumes a bounded
 * number of tokens, and a verifier counts its steps, so matching one candidate is bounded whatever the pattern.
 */
export type Step =
  | { readonly op: "end" }
  | { readonly op: "word"; readonly id: number; readonly next: Step }
  | { readonly op: "any"; readonly next: Step }
  | { readonly op: "gap"; readonly max: number; readonly next: Step }
  | { readonly op: "number"; readonly next: Step }
  | { readonly op: "capital"; readonly next: Step }
  | { readonly op: "upper"; readonly next: Step }
  /** Ways that begin with a word are found by it, so that a choice among fifty words costs one look-up. */
  | { readonly op: "either"; readonly words: ReadonlyMap<number, readonly Step[]>; readonly others: readonly Step[] }
  | { readonly op: "capture"; readonly name: string; readonly spec: CompiledCapture; readonly next: Step };

export interface CompiledCapture {
  readonly kind: CaptureSpec["kind"];
  /** At most so many tokens. */
  readonly max: number;
  /** The captured words must not begin like this. */
  readonly not: readonly Step[];
  /** When given, the captured words must begin like one of these. */
  readonly only: readonly Step[];
}

export type CaptureSpecs = Readonly<Record<string, CaptureSpec>>;

export const END: Step = { op: "end" };

const DEFAULT_MAX = { clause: 14, words: 4, number: 1 } as const;

/** Compiles a row for the verifier. `parse` turns the sources of a capture's `not` into rows. */
export function compileRow(
  row: Row,
  vocabulary: Vocabulary,
  captures: CaptureSpecs,
  parse: (source: string) => Row,
  next: Step = END,
): Step {
  /** The step at each place of the row. */
  const steps: Step[] = [];
  steps[row.length] = next;
  for (let i = row.length - 1; i >= 0; i--) {
    const element = row[i] as Element;
    const then = steps[i + 1] as Step;
    const step = compileElement(element, then);
    steps[i] = element.type === "word" ? either([step, ...contractions(element.word, then, vocabulary)]) : step;
  }
  return steps[0] as Step;

  function compileElement(element: Element, then: Step): Step {
    switch (element.type) {
      case "word":
        return { op: "word", id: vocabulary.intern(element.word), next: then };
      case "any":
        return { op: "any", next: then };
      case "gap":
        return { op: "gap", max: element.max, next: then };
      case "number":
        return { op: "number", next: then };
      case "capital":
        return { op: "capital", next: then };
      case "upper":
        return { op: "upper", next: then };
      case "choice": {
        const ways = element.rows.map((way) => compileRow(way, vocabulary, captures, parse, then));
        return either(element.optional ? [...ways, then] : ways);
      }
      case "capture": {
        const spec = captures[element.name] ?? { kind: "clause" };
        const beginnings = (sources: readonly string[] = []) =>
          sources.map((source) => compileRow(parse(source), vocabulary, {}, parse));
        return {
          op: "capture",
          name: element.name,
          spec: {
            kind: spec.kind,
            max: spec.max ?? DEFAULT_MAX[spec.kind],
            not: beginnings(spec.not),
            only: beginnings(spec.only),
          },
          next: then,
        };
      }
    }
  }
}

/** A contraction is one token for two words: `word` and any that a step may begin with. */
export function contractions(word: string, then: Step, vocabulary: Vocabulary): WordStep[] {
  const ways: WordStep[] = [];
  for (const second of contractingWith(word)) {
    for (const way of waysBy(then, vocabulary.intern(second))) {
      for (const short of contracted(word, second)) {
        ways.push({ op: "word", id: vocabulary.intern(short), next: way.next });
      }
    }
  }
  return ways;
}

type WordStep = Extract<Step, { op: "word" }>;

/** The ways through a step that begin with a word. */
function waysBy(step: Step, id: number): WordStep[] {
  const ways = step.op === "either" ? (step.words.get(id) ?? []) : [step];
  return ways.filter((way): way is WordStep => way.op === "word" && way.id === id);
}

/** A choice among ways, with nested choices spread out. */
function either(ways: readonly Step[]): Step {
  const [only] = ways;
  if (only !== undefined && ways.length === 1) return only;
  const words = new Map<number, Step[]>();
  const others: Step[] = [];
  const addWord = (id: number, way: Step): void => {
    const list = words.get(id);
    if (list === undefined) words.set(id, [way]);
    else if (!list.includes(way)) list.push(way);
  };
  for (const way of ways) {
    if (way.op === "word") addWord(way.id, way);
    else if (way.op === "either") {
      for (const [id, list] of way.words) for (const each of list) addWord(id, each);
      others.push(...way.others);
    } else others.push(way);
  }
  return { op: "either", words, others };
}
