import { describe, expect, test } from "vitest";
import { beginsWithWord, firstWords, MAX_GAP, parsePattern, type Row } from "./pattern.ts";

const row = (source: string, lists = {}) => parsePattern(source, lists).pattern?.row;
const problems = (source: string, lists = {}, neighbour = false) =>
  parsePattern(source, lists, neighbour).problems?.map(({ message }) => message) ?? [];
const word = (text: string) => ({ type: "word", word: text });

describe("words", () => {
  test("are folded to lower case and straight apostrophes", () => {
    expect(row("Dear O’Brien")).toEqual([word("dear"), word("o'brien")]);
  });

  test("that are contractions unfold into their long form", () => {
    expect(row("can't")).toEqual([word("can"), word("not")]);
    expect(row("cannot")).toEqual([word("can"), word("not")]);
    expect(row("you’re")).toEqual([word("you"), word("are")]);
  });

  test("with hyphens are met part by part", () => {
    expect(row("follow-up")).toEqual([word("follow"), word("up")]);
  });

  test("may be optional", () => {
    expect(row("so sorry?")).toEqual([word("so"), { type: "choice", rows: [[word("sorry")]], optional: true }]);
  });

  test("may hold digits, a currency or a percent sign", () => {
    expect(row("24/7 $5 100%")).toEqual([word("24/7"), word("$5"), word("100%")]);
  });
});

describe("groups", () => {
  test("hold alternatives, each a row, and nest", () => {
    expect(row("(a|b c|(d|e) f)")).toEqual([
      {
        type: "choice",
        optional: false,
        rows: [
          [word("a")],
          [word("b"), word("c")],
          [{ type: "choice", optional: false, rows: [[word("d")], [word("e")]] }, word("f")],
        ],
      },
    ]);
  });

  test("may be optional", () => {
    expect(row("a (b|c)?")?.[1]).toMatchObject({ type: "choice", optional: true });
  });
});

describe("the other elements", () => {
  test("are captures, gaps, any word, numbers and capitals", () => {
    expect(row("a {act} _ ~3 # %Cap %UPPER")?.slice(1)).toEqual([
      { type: "capture", name: "act" },
      { type: "any" },
      { type: "gap", max: 3 },
      { type: "number" },
      { type: "capital" },
      { type: "upper" },
    ]);
  });

  test("numbers and capitals may be optional", () => {
    expect(row("a #? %Cap?")?.slice(1)).toEqual([
      { type: "choice", rows: [[{ type: "number" }]], optional: true },
      { type: "choice", rows: [[{ type: "capital" }]], optional: true },
    ]);
  });

  test("are marks that stand apart, optional or not", () => {
    expect(row("so , well ,? what ? ...")?.map((element) => element.type)).toEqual([
      "word",
      "word",
      "word",
      "choice",
      "word",
      "word",
      "word",
    ]);
  });

  test("are anchors at both ends", () => {
    expect(parsePattern("^you must$").pattern).toMatchObject({ atStart: true, atEnd: true });
    expect(parsePattern("you must").pattern).toMatchObject({ atStart: false, atEnd: false });
  });

  test("are lists, which may refer to other lists", () => {
    const lists = { verbs: ["do", "@more"], more: ["go on"] };
    expect(row("please @verbs", lists)?.[1]).toEqual({
      type: "choice",
      optional: false,
      list: "verbs",
      rows: [[word("do")], [{ type: "choice", optional: false, list: "more", rows: [[word("go"), word("on")]] }]],
    });
  });

  test("names its captures in order", () => {
    expect(parsePattern("a {one} b {two}").pattern?.captures).toEqual(["one", "two"]);
  });
});

describe("problems", () => {
  test.each([
    ["", "the pattern is empty"],
    ["   ", "the pattern is empty"],
    ["a (b|", "an alternative is empty; write (…)? for an optional group"],
    ["a (b|c", "this ( is never closed"],
    ["a )", '")" does not belong here'],
    ["a | b", '"|" does not belong here'],
    ["a {Act}", "a capture is written {name}, in lower-case letters"],
    ["a {act} b {act}", "{act} is captured twice"],
    ["a @", "a list is written @name"],
    ["a @verbs", "there is no list @verbs"],
    ["a @constructor", "there is no list @constructor"],
    ["a ~0", `a gap is written ~1 to ~${MAX_GAP}`],
    ["a ~99", `a gap is written ~1 to ~${MAX_GAP}`],
    ["a ~x", `a gap is written ~1 to ~${MAX_GAP}`],
    ["a b.c", '"b.c" is not a word; punctuation stands apart, between spaces'],
    [
      "a b*",
      '"b*" is not a word; there are no regular expressions: write (a|b) for one of several, word? for what may be missing, _ for any word',
    ],
    ["a b,", '"b," is not a word; punctuation stands apart, between spaces'],
    ["{act} a", "a pattern begins with a word; put a capture, gap or optional part after one"],
    ["a? b?", "a pattern begins with a word; put a capture, gap or optional part after one"],
    ["~2 a", "a pattern begins with a word; put a capture, gap or optional part after one"],
    ["(a|_) b", "a pattern begins with a word; put a capture, gap or optional part after one"],
    ["a $ b", '"b" does not belong here'],
    ["a }", '"}" does not belong here'],
  ])("%j: %s", (source, message) => {
    expect(problems(source)).toContain(message);
  });

  test("a list that contains itself is told, not followed", () => {
    expect(problems("a @loop", { loop: ["b @loop"] }).join()).toContain("the list @loop contains itself");
  });

  test("a list may hold no capture, and a bad entry is named", () => {
    expect(problems("a @l", { l: ["b {x}"] })).toContain('the list @l holds a capture in "b {x}"');
    expect(problems("a @l", { l: ["b ("] })[0]).toMatch(/^in the list @l, "b \(": /);
  });

  test("groups nest only so deep", () => {
    expect(problems(`a ${"(".repeat(12)}b${")".repeat(12)}`)).toContain("groups nest too deeply");
  });

  test("tell where they are", () => {
    const told = (source: string, lists = {}) => parsePattern(source, lists).problems?.map(({ offset }) => offset);
    expect(parsePattern("well @nobody").problems).toEqual([{ message: "there is no list @nobody", offset: 5 }]);
    expect(told("a (b c")).toEqual([2]);
    expect(told("a b.c")).toEqual([2]);
    expect(told("a so ~9")).toEqual([5]);
    expect(told("a )")).toEqual([2]);
    expect(told("well  {Act}")).toEqual([6]);
    expect(told(" {act} a")).toEqual([0]);
    expect(told("  ")).toEqual([0]);
    expect(told("a @l b", { l: ["b."] })).toEqual([2]);
    expect(told("a (b|)")).toEqual([5]);
  });

  test("are all reported, not only the first", () => {
    expect(problems("a ~9 @x b.c")).toHaveLength(3);
  });

  test("an empty pattern is told once, and a bad one is not called empty as well", () => {
    expect(problems("")).toHaveLength(1);
    expect(problems("@none")).toEqual(["there is no list @none"]);
  });

  test("eight groups nest, nine do not", () => {
    expect(problems(`a ${"(".repeat(8)}b${")".repeat(8)}`)).toEqual([]);
    expect(problems(`a ${"(".repeat(9)}b${")".repeat(9)}`)).toContain("groups nest too deeply");
  });

  test("gaps go up to the widest", () => {
    expect(problems(`a ~${MAX_GAP} b`)).toEqual([]);
    expect(problems(`a ~${MAX_GAP + 1} b`)).toHaveLength(1);
    expect(problems("a ~1 b")).toEqual([]);
    expect(problems("a ~1.5 b")).toHaveLength(1);
  });

  test("a bad list is told each time it is used, a good one is read once", () => {
    const lists = { bad: ["b."], good: ["b"] };
    expect(problems("a @bad", lists)).toHaveLength(1);
    expect(problems("a @bad", lists)).toHaveLength(1);
    expect(row("a @good", lists)).toEqual(row("a @good", lists));
  });

  test("a neighbour may begin with anything, and an optional word is enough before a literal", () => {
    expect(problems("~2 a", {}, true)).toEqual([]);
    expect(problems("a? b")).toEqual([]);
  });

  test("never throws and never hangs on nonsense", () => {
    for (const source of ["(((((", "|||", "{{{", "@@@", "~~~", "a(b", "^^", "$$", "a{b", "?", "\ud800", "(a|b)??"]) {
      expect(() => parsePattern(source)).not.toThrow();
    }
    expect(() => parsePattern("(".repeat(50_000))).not.toThrow();
  });
});

describe("the words a row may begin with", () => {
  const heads = (source: string): string[] => [...firstWords(parsePattern(source, {}, true).pattern?.row as Row)];

  test.each([
    ["you must", ["you"]],
    ["(a|b c) d", ["a", "b"]],
    ["(a|b)? c d", ["a", "b", "c"]],
    ["so? c d", ["so", "c"]],
    ["((a|b)? e|f) d", ["a", "b", "e", "f"]],
    ["_ a", []],
    ["~2 a", []],
    ["(a|_) b", ["a"]],
    ["a?", ["a"]],
  ])("%j: %j", (source, words) => {
    expect(heads(source)).toEqual(words);
  });

  test.each([
    ["you must", true],
    ["(a|b) _", true],
    ["a? b", true],
    ["a? (b|c)", true],
    ["a? b? c", true],
    ["a?", false],
    ["a? _", false],
    ["(a|_) b", false],
    ["(a? b|c) d", true],
    ["_ a", false],
    ["# a", false],
    ["{x} a", false],
  ])("%j begins with a word: %j", (source, begins) => {
    expect(beginsWithWord(parsePattern(source, {}, true).pattern?.row as Row)).toBe(begins);
  });
});

describe("spaces and marks", () => {
  test("of any number and kind divide elements", () => {
    expect(row(" a \t b\n(  c | d )  $ ")).toEqual([
      word("a"),
      word("b"),
      { type: "choice", optional: false, rows: [[word("c")], [word("d")]] },
    ]);
  });

  test("every mark may stand by itself, optional or not", () => {
    for (const mark of [",", ".", "?", "!", ":", ";", "...", "-"]) {
      expect(row(`a ${mark} b`)?.[1]).toEqual(word(mark));
      expect(row(`a ${mark}? b`)?.[1]).toEqual({ type: "choice", rows: [[word(mark)]], optional: true });
    }
  });

  test("amounts, fractions and capitals are words like others", () => {
    expect(row("pay $5 and/or 3% CANNOT can’t-do?")).toEqual([
      word("pay"),
      word("$5"),
      word("and/or"),
      word("3%"),
      word("can"),
      word("not"),
      { type: "choice", rows: [[word("can"), word("not"), word("do")]], optional: true },
    ]);
  });

  test("an anchor at the end may follow an amount", () => {
    expect(parsePattern("pay $5$").pattern).toMatchObject({ atEnd: true, row: [word("pay"), word("$5")] });
    expect(parsePattern("pay $").pattern).toMatchObject({ atEnd: true, row: [word("pay")] });
  });

  test("an optional list is a choice of its entries, or none", () => {
    expect(row("a @l? b", { l: ["c"] })?.[1]).toEqual({
      type: "choice",
      optional: true,
      rows: [[{ type: "choice", optional: false, list: "l", rows: [[word("c")]] }]],
    });
  });
});
