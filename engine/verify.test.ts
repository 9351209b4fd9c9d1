import { describe, expect, test } from "vitest";
import type { CaptureSpec } from "./rule.ts";
import { readWith, ruleSetFor, wordsMatched } from "./testing-pack.ts";

/** What the captures of the first match hold; a capture that could not take all its words ends in "…". */
function captured(
  match: string,
  text: string,
  captures: Record<string, CaptureSpec> = {},
): Record<string, string> | null {
  const { reading, matches } = readWith(text, ruleSetFor(match, captures));
  const first = matches[0];
  if (first === undefined) return null;
  return Object.fromEntries(
    Object.entries(first.captures).map(([name, held]) => {
      const words = text.slice(reading.tokens.start[held.first], reading.tokens.end[held.past - 1]);
      return [name, held.whole ? words : `${words}…`];
    }),
  );
}

describe("literal words", () => {
  test("match whatever their case and apostrophe, across one line end", () => {
    const wrapped = "YOU mustn’t. Before the parcel leaves our depot on Monday you\nmust not";
    expect(wordsMatched("you must not", wrapped)).toEqual(["YOU mustn’t", "you\nmust not"]);
  });

  test("do not match across a comma, a blank line, or the end of a sentence", () => {
    for (const text of ["you, must", "you\n\nmust", "you. Must", "you > must", "you {{x}} must"]) {
      expect([text, wordsMatched("you must", text)]).toEqual([text, []]);
    }
  });

  test("do not begin inside quotation marks", () => {
    expect(wordsMatched("you must", 'They wrote "you must pay".')).toEqual([]);
  });

  test("may ask for a mark, or allow one", () => {
    expect(wordsMatched("sorry , but", "Sorry, but no. Sorry but no.")).toEqual(["Sorry, but"]);
    expect(wordsMatched("sorry ,? but", "Sorry, but no. Sorry but no.")).toEqual(["Sorry, but", "Sorry but"]);
    expect(wordsMatched("really ?", "Really? Really.")).toEqual(["Really?"]);
    expect(wordsMatched("well ...", "Well… Well...")).toEqual(["Well…", "Well..."]);
    expect(wordsMatched("note :", "Note: this")).toEqual(["Note:"]);
  });

  test("with hyphens match with and without", () => {
    expect(wordsMatched("follow up", "a follow-up and a follow up")).toEqual(["follow-up", "follow up"]);
    expect(wordsMatched("follow-up", "a follow-up and a follow up")).toEqual(["follow-up", "follow up"]);
  });
});

describe("alternatives and optional parts", () => {
  test("take the longest way", () => {
    expect(wordsMatched("(i|we) can (not|not help (you)?)", "We can't help you")).toEqual(["We can't help you"]);
    expect(wordsMatched("please (do)? (not)? reply", "please do not reply")).toEqual(["please do not reply"]);
    expect(wordsMatched("please (do)? (not)? reply", "please reply")).toEqual(["please reply"]);
  });

  test("may begin a pattern, and nest", () => {
    expect(wordsMatched("((as|like) (i|we) (said|told you)|per my last)", "As we told you, per my last")).toEqual([
      "As we told you",
      "per my last",
    ]);
  });

  test("of more ways than the automaton spells out still match", () => {
    const many = "(a1|a2|a3|a4|a5) (b1|b2|b3|b4|b5) (c1|c2|c3|c4|c5)";
    expect(wordsMatched(many, "a5 b1 c3 and a1 b5 c5")).toEqual(["a5 b1 c3", "a1 b5 c5"]);
  });

  test("come from lists too", () => {
    expect(wordsMatched("we @refuse", "we cannot help", {}, { refuse: ["can not", "refuse to"] })).toEqual([
      "we cannot",
    ]);
  });
});

describe("gaps and any word", () => {
  test("a gap is as short as can be and at most so long", () => {
    expect(wordsMatched("you ~2 pay", "you pay. you must pay. you must now pay. you must now please pay")).toEqual([
      "you pay",
      "you must pay",
      "you must now pay",
    ]);
  });

  test("a gap does not cross punctuation", () => {
    expect(wordsMatched("you ~3 pay", "you, Dan, pay")).toEqual([]);
  });

  test("any word is exactly one", () => {
    expect(wordsMatched("the _ team", "the team, the whole team, the whole big team")).toEqual(["the whole team"]);
    expect(wordsMatched("the _ team", "the , team")).toEqual([]);
  });
});

describe("numbers and capitals", () => {
  test("are told by their kind", () => {
    expect(wordsMatched("within # days", "within 5 days, within five days, within 3-5 days")).toEqual([
      "within 5 days",
      "within 3-5 days",
    ]);
    expect(wordsMatched("dear %Cap", "dear Dana, dear friend")).toEqual(["dear Dana"]);
    expect(wordsMatched("please %UPPER", "please READ this, please OK that, please read")).toEqual(["please READ"]);
    expect(wordsMatched("costs $5 now", "costs $5 now")).toEqual(["costs $5 now"]);
  });
});

describe("anchors", () => {
  test("^ asks for the start of a sentence, greetings and lead-ins looked through", () => {
    expect(wordsMatched("^you must", "You must. Hi Dan, you must. But you must. I think you must")).toHaveLength(3);
    expect(wordsMatched("^you must", "- you must\n1. you must")).toHaveLength(2);
  });

  test("$ asks for its end", () => {
    expect(wordsMatched("please advise$", "Please advise. Please advise me. Please advise 🙂")).toHaveLength(2);
    expect(wordsMatched("please (advise|confirm now)$", "please confirm now!")).toEqual(["please confirm now"]);
  });
});

describe("a clause", () => {
  test("goes on to the end of the clause", () => {
    const act = (text: string) => captured("you failed to {act}", text)?.act;
    expect(act("You failed to attach the log.")).toBe("attach the log");
    expect(act("You failed to attach the log, so we wait.")).toBe("attach the log");
    expect(act("You failed to attach the log because of the size")).toBe("attach the log");
    expect(act("You failed to attach the log and you left")).toBe("attach the log");
    expect(act("You failed to attach the log and the photo")).toBe("attach the log and the photo");
    expect(act("You failed to reset the 24/7 R&D line (again)")).toBe("reset the 24/7 R&D line");
    expect(act("You failed to open https://a.example/x today.")).toBe("open https://a.example/x today");
  });

  test("has at least one word", () => {
    expect(captured("you failed to {act}", "You failed to, well")).toBeNull();
    expect(captured("you failed to {act}", "You failed to")).toBeNull();
  });

  test("that is too long for the rule is not whole", () => {
    expect(captured("so {x}", "so a b c d e", { x: { kind: "clause", max: 3 } })).toEqual({ x: "a b c…" });
    expect(captured("so {x}", `so ${"a ".repeat(500)}`)?.x).toMatch(/…$/);
  });

  test("stops before what the pattern asks for next", () => {
    expect(captured("you {act} at once", "you send it back at once")).toEqual({ act: "send it back" });
    expect(captured("give {who} the {what} now", "give Dana Lee the blue box now")).toEqual({
      who: "Dana Lee",
      what: "blue box",
    });
  });

  test("takes all its words when only optional ones follow", () => {
    expect(captured("you failed to {act} (again)?", "You failed to attach the log.")).toEqual({
      act: "attach the log",
    });
    expect(captured("you failed to {act} (again)?", "You failed to attach the log again.")).toEqual({
      act: "attach the log",
    });
  });

  test("anchored at the end must reach it", () => {
    expect(captured("you failed to {act}$", "You failed to attach it, so we wait.")).toBeNull();
    expect(captured("you failed to {act}$", "You failed to attach it.")).toEqual({ act: "attach it" });
    const long = `You failed to ${"very ".repeat(20)}much`;
    expect(captured("you failed to {act}$", `${long}.`)?.act).toMatch(/…$/);
    expect(captured("you failed to {act}$", `${long}, so we wait.`)).toBeNull();
  });
});

describe("words", () => {
  const words = { x: { kind: "words" } } as const;

  test("go up to what the pattern asks for next, or to a mark", () => {
    expect(captured("the {x} team", "the customer care team", words)).toEqual({ x: "customer care" });
    expect(captured("ask {x}", "ask the team, please", words)).toEqual({ x: "the team" });
    expect(captured("the {x} team", "the a b c d e team", words)).toBeNull();
  });
});

describe("a number", () => {
  test("is one token", () => {
    const captures = { n: { kind: "number" } } as const;
    expect(captured("within {n} days", "within 3 days", captures)).toEqual({ n: "3" });
    expect(captured("within {n} days", "within three days", captures)).toBeNull();
  });
});

describe("what a capture may begin with", () => {
  test("only and not are patterns", () => {
    const only = { act: { kind: "clause", only: ["(send|sign up)"] } } as const;
    expect(captured("please {act}", "please sign up now", only)).toEqual({ act: "sign up now" });
    expect(captured("please {act}", "please sign it", only)).toBeNull();
    const not = { act: { kind: "clause", not: ["let (me|us) know", "note"] } } as const;
    expect(captured("please {act}", "please let us know", not)).toBeNull();
    expect(captured("please {act}", "please let Dana know", not)).toEqual({ act: "let Dana know" });
  });
});

describe("words that a capture takes", () => {
  const words = { list: { kind: "words", max: 9 } } as const;
  test.each(["-", "*", "•"])("stop at an item of a list: %s", (mark) => {
    expect(captured("bring {list}", `bring keys\n${mark} papers`, words)).toEqual({ list: "keys" });
  });
  test("go on in the next line, where a mark stands in the middle of it too", () => {
    const long = "whatever else you need, bring the small brass keys of the house";
    expect(captured("bring {list}", `${long}\npapers too`, { list: { kind: "words", max: 12 } })).toEqual({
      list: "the small brass keys of the house\npapers too",
    });
  });
});

test("a pattern of many gaps gives up instead of trying for ever", () => {
  const pattern = `a ${"~6 _ ".repeat(12)} zzz`;
  expect(wordsMatched(pattern, "a ".repeat(3000))).toEqual([]);
});

test("a hundred such patterns cost little more than one, and those after them still match elsewhere", () => {
  const patterns = Array.from({ length: 100 }, (_, i) => `a ${"~6 _ ".repeat(12)} z${"z".repeat(i)}`);
  expect(wordsMatched(patterns, "a ".repeat(2000))).toEqual([]);
  expect(wordsMatched([...patterns, "you ~2 pay"], "you must pay")).toEqual(["you must pay"]);
});
