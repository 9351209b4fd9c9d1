import { describe, expect, test } from "vitest";
import { findMasks } from "./mask.ts";

/** The masked stretches as "kind: words". */
function masked(text: string, given: { start: number; end: number }[] = []): string[] {
  return findMasks({ text, masked: given }).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe("quotations", () => {
  test("stand between straight or curly marks on one line", () => {
    expect(masked('You wrote "it is late" and “never again”.')).toEqual([
      'quotation: "it is late"',
      "quotation: “never again”",
    ]);
    expect(masked('One " alone\nand another "')).toEqual([]);
  });

  test("hold up to three hundred characters, and at least one", () => {
    const quoted = (length: number): string => `"${"x".repeat(length)}"`;
    expect(masked(`So ${quoted(300)}.`)).toHaveLength(1);
    expect(masked(`So ${quoted(301)}.`)).toEqual([]);
    expect(masked(`So “${"x".repeat(300)}”.`)).toHaveLength(1);
    expect(masked(`So “${"x".repeat(301)}”.`)).toEqual([]);
    expect(masked('So "" and “”.')).toEqual([]);
  });

  test("begin at a word and end at one", () => {
    expect(masked('So " no" it is')).toEqual([]);
    expect(masked('So "no " it is')).toEqual([]);
    expect(masked('So x"no" it is')).toEqual([]);
    expect(masked('So 5"no" it is')).toEqual([]);
    expect(masked('So ("no") it is')).toEqual(['quotation: "no"']);
    expect(masked("So “one\ntwo” it is")).toEqual([]);
  });

  test("are not made of inches", () => {
    expect(masked('The 24" and the 27" screens')).toEqual([]);
  });

  test("are divided by what stands in them", () => {
    expect(masked('You wrote "see https://a.example now" to us')).toEqual([
      'quotation: "see ',
      "inline: https://a.example",
      'quotation:  now"',
    ]);
  });
});

describe("what the page says is not the writer's own", () => {
  const text = "Hello Dana\nSam Lee\nBye";

  test("is a block when it fills its lines", () => {
    expect(masked(text, [{ start: 11, end: 18 }])).toEqual(["block: Sam Lee"]);
    expect(masked(text, [{ start: 6, end: 18 }])).toEqual(["block: Dana\nSam Lee"]);
  });

  test("is a block with spaces around it, at the very start and at the very end", () => {
    const spaced = "  Sam Lee  \nBye\n Sam ";
    expect(masked(spaced, [{ start: 2, end: 9 }])).toEqual(["block: Sam Lee"]);
    expect(masked(spaced, [{ start: 17, end: 20 }])).toEqual(["block: Sam"]);
    expect(masked("Sam", [{ start: 0, end: 3 }])).toEqual(["block: Sam"]);
    expect(masked("So Sam", [{ start: 3, end: 6 }])).toEqual(["inline: Sam"]);
    expect(masked("Sam so", [{ start: 0, end: 3 }])).toEqual(["inline: Sam"]);
  });

  test("hides what lies in it, and cuts what reaches out of it", () => {
    const text = 'a "b https://c.example d" e\nf';
    expect(masked(text, [{ start: 0, end: 27 }])).toEqual([`block: ${text.slice(0, 27)}`]);
    expect(masked(text, [{ start: 5, end: 10 }])).toEqual([
      'quotation: "b ',
      "inline: https",
      "inline: ://c.example",
      'quotation:  d"',
    ]);
    expect(
      masked(text, [
        { start: 2, end: 8 },
        { start: 4, end: 12 },
      ]),
    ).toEqual(['inline: "b htt', "inline: ps:/", "inline: /c.example", 'quotation:  d"']);
  });

  test("is one thing inside a sentence otherwise", () => {
    expect(masked(text, [{ start: 6, end: 10 }])).toEqual(["inline: Dana"]);
  });

  test("may overlap, come in any order, be empty, or lie outside the text", () => {
    const masks = findMasks({
      text: `${text} "https://a.example"`,
      masked: [
        { start: 15, end: 900 },
        { start: 11, end: 18 },
        { start: 5, end: 5 },
        { start: -4, end: 3 },
        { start: 700, end: 800 },
      ],
    });
    let last = 0;
    for (const { start, end } of masks) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBe(text.length + 20);
  });
});
