import nlp from "compromise/three";
import { firstWords, parsePattern } from "../engine/pattern.ts";
import { type CaptureSpec, INFLECTIONS, type Inflection, type Inflections, type WordLists } from "../engine/rule.ts";

/**
 * The forms of verbs that rewrites ask for with `{act:ing}`, worked out when a pack is compiled, so that the language library that
 * knows them never loads in anybody's mail. Only a capture with `only` can be inflected: its verbs are known beforehand.
 */

interface Inflected {
  readonly rewrite?: readonly string[] | undefined;
  readonly captures?: Readonly<Record<string, CaptureSpec>> | undefined;
}

/** `{name:form}` in a rewrite. */
export const INFLECTED = /\{([a-z][a-z0-9_]*):([a-z]+)\}/g;

/** Whether a word is a form that a placeholder may ask for. */
export function isInflection(form: string): form is Inflection {
  return (INFLECTIONS as readonly string[]).includes(form);
}

/** The verb forms that a rule's rewrites need, or undefined when they need none. */
export function inflectionsFor({ rewrite = [], captures = {} }: Inflected, lists: WordLists): Inflections | undefined {
  const tables: Partial<Record<Inflection, Record<string, string>>> = {};
  for (const line of rewrite) {
    for (const [, name = "", form = ""] of line.matchAll(INFLECTED)) {
      if (!isInflection(form)) continue;
      const table = tables[form] ?? {};
      for (const verb of verbsOf(captures[name], lists)) table[verb] = inflect(verb, form);
      tables[form] = table;
    }
  }
  return Object.keys(tables).length === 0 ? undefined : tables;
}

function verbsOf(capture: CaptureSpec | undefined, lists: WordLists): string[] {
  const verbs = new Set<string>();
  for (const source of capture?.only ?? []) {
    const { pattern } = parsePattern(source, lists, true);
    for (const word of pattern === undefined ? [] : firstWords(pattern.row)) verbs.add(word);
  }
  return [...verbs];
}

const NAMES: Readonly<Record<Inflection, "Gerund" | "PastTense" | "PresentTense">> = {
  ing: "Gerund",
  past: "PastTense",
  s: "PresentTense",
};

function inflect(verb: string, form: Inflection): string {
  // With a subject before it, "book" and "contact" are read as the verbs they are.
  const [forms] = nlp(`they ${verb}`).verbs().conjugate() as Partial<Record<string, string>>[];
  return forms?.[NAMES[form]] ?? verb;
}
