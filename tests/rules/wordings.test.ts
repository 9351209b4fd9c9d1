import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { check } from "../../engine/check.ts";
import { createRuleSet } from "../../engine/rule-set.ts";
import type { Context } from "../../engine/types.ts";
import { readRulesFolder } from "../../packs/rules-folder.ts";

const { pack, catalogue } = readRulesFolder(join(dirname(fileURLToPath(import.meta.url)), "..", "..", "rules"));
const rules = createRuleSet([pack]);

/** Every cold example of a phrase, and in which context it is one. */
const COLD = catalogue.rules
  .filter(({ kind }) => kind === "phrase")
  .flatMap(({ examples }) => examples.flag.map(({ text, context = {} }) => ({ text, context })));

/** What begins a message begins no clause. */
const OPENS_MESSAGE = /^(?:Hi|Hello|Dear|Hey|Thank|Sorry|But|And)\b/;

function isFlagged(text: string, context: Context): boolean {
  return check({ text }, context, rules).findings.length > 0;
}

/** The examples that say something when they are written in another way, and of these the ones that nothing is said of any more. */
function written(anew: (text: string) => string): { tried: number; lost: string[] } {
  const changed = COLD.map(({ text, context }) => ({ text: anew(text), before: text, context })).filter(
    ({ text, before, context }) => text !== before && isFlagged(before, context),
  );
  return {
    tried: changed.length,
    lost: changed.filter(({ text, context }) => !isFlagged(text, context)).map(({ text }) => text),
  };
}

/** Puts words in front of a sentence, whose first letter becomes small. */
const behind =
  (words: string) =>
  (text: string): string => {
    if (OPENS_MESSAGE.test(text)) return text;
    const keepsCapital = /^(?:I\b|\p{Lu}{2})/u.test(text);
    return words + (keepsCapital ? text : text.charAt(0).toLowerCase() + text.slice(1));
  };

describe("what is cold stays so", () => {
  test.each([
    ["with curly apostrophes", (text: string) => text.replaceAll("'", "’"), 200],
    ["with other line ends", (text: string) => text.replaceAll("\n", "\r\n"), 20],
    ["with two spaces between sentences", (text: string) => text.replaceAll(". ", ".  "), 20],
    ["without apostrophes", (text: string) => text.replace(/n't\b/g, "nt"), 100],
  ])("%s, in all examples", (_, anew, least) => {
    const { tried, lost } = written(anew);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThan(least);
  });

  test.each([
    ["in small letters", (text: string) => text.toLowerCase()],
    ["below a greeting", (text: string) => (OPENS_MESSAGE.test(text) ? text : `Hi Dan,\n\n${text}`)],
    ["before another sentence", (text: string) => `${text} The lamp is blue and heavy.`],
    [
      "above a signature and what is answered",
      (text: string) => `${text}\n\nBest,\nSam\nAcme\n\nOn 3 Feb, Dan wrote:\n> hello`,
    ],
  ])("%s, in all but a few", (_, anew) => {
    const { tried, lost } = written(anew);
    expect(tried).toBeGreaterThan(1_000);
    expect(lost.length).toBeLessThan(tried / 100);
  });

  test.each([
    "We looked into it, but ",
    "The lamp is here, and ",
    "We checked it twice, so ",
    "Thanks for writing, however, ",
    "Thanks for writing, however ",
    "We looked into it - ",
    "I asked the team: ",
    "Having looked into it, ",
    "Just to let you know, ",
    "Please note that ",
  ])("behind %j, in more than four of five", (words) => {
    const { tried, lost } = written(behind(words));
    expect(tried).toBeGreaterThan(1_000);
    expect(lost.length).toBeLessThan(tried / 5);
  });

  test.each(["also", "currently", "unfortunately", "therefore", "simply", "still", "now", "at this time"])(
    'with "%s" beside its verb, in all but a few',
    (adverb) => {
      const beside = (text: string): string =>
        text
          .replace(
            /\b((?:we|I|you|they|it|this|that) )(?=(?:can|could|did|do|have|may|must|need|will|would)\b)/i,
            `$1${adverb} `,
          )
          .replace(/\b((?:am|are|is|was|were) )(?=(?:not|no longer|required|unable) )/i, `$1${adverb} `);
      const { tried, lost } = written(beside);
      expect(tried).toBeGreaterThan(300);
      expect(lost.length).toBeLessThan(tried / 20);
    },
  );
});
