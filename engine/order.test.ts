import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import type { OrderRule, Where } from "./rule.ts";
import { createRuleSet } from "./rule-set.ts";
import { mended, packOf, SHAPE_SIGNALS } from "./testing-pack.ts";

function found(part: OrderRule["part"], before: OrderRule["before"], text: string, where?: Where): string[] {
  const rule: OrderRule = {
    id: "acknowledge/order",
    kind: "order",
    principle: "acknowledge",
    severity: "warning",
    message: "Comes too early.",
    why: "It does.",
    part,
    before,
    ...(where !== undefined && { where }),
  };
  const { findings } = check({ text }, {}, createRuleSet([packOf([rule], SHAPE_SIGNALS)]));
  return findings.map(({ ruleId, message, start, end, suggestions }) => {
    expect([ruleId, message, suggestions]).toEqual(["acknowledge/order", "Comes too early.", []]);
    return text.slice(start, end);
  });
}

test("a part that stands before what it should follow is flagged", () => {
  expect(found("offer", "acknowledgement", "Let me know. I am so sorry. It left.")).toEqual(["Let me know."]);
  expect(found("offer", "acknowledgement", "I am so sorry. Let me know. It left.")).toEqual([]);
});

test("also before the first sentence of business", () => {
  expect(found("offer", "business", "Hi Dan,\n\nLet me know. It left.")).toEqual(["Let me know."]);
  expect(found("offer", "business", "Hi Dan,\n\nIt left. Let me know.")).toEqual([]);
});

test("a part that is not there is in no wrong place", () => {
  expect(found("offer", "acknowledgement", "Let me know. It left.")).toEqual([]);
  expect(found("offer", "acknowledgement", "I am so sorry. It left.")).toEqual([]);
  expect(found("offer", "business", "Let me know.")).toEqual([]);
});

test("a remark that tells what went wrong is no small talk", () => {
  expect(found("aside", "acknowledgement", "Enjoy the fair. I am so sorry. It left.")).toHaveLength(1);
  expect(found("aside", "acknowledgement", "Nobody could enjoy the fair. I am so sorry. It left.")).toEqual([]);
});

test("the same sentence is not before itself", () => {
  expect(found("offer", "acknowledgement", "I am so sorry, let me know. It left.")).toEqual([]);
});

test("what one sentence says first is in no wrong place", () => {
  expect(found("offer", "acknowledgement", "Let me know, and I am so sorry. It left.")).toEqual([]);
});

test("only where the rule applies", () => {
  expect(found("offer", "acknowledgement", "Let me know. I am so sorry.", { audience: "internal" })).toEqual([]);
});

describe("what belongs in front of the business", () => {
  const rule: OrderRule = {
    id: "acknowledge/order",
    kind: "order",
    principle: "acknowledge",
    severity: "warning",
    message: "Comes too late.",
    why: "It does.",
    part: "business",
    before: "acknowledgement",
  };
  const rules = createRuleSet([packOf([rule], SHAPE_SIGNALS)]);
  const flagged = (text: string) => check({ text }, {}, rules).findings.map(({ start, end }) => text.slice(start, end));
  const moved = (text: string) => mended(text, check({ text }, {}, rules).findings[0]);

  test("is flagged behind two sentences of it, as one may lead up to it", () => {
    expect(flagged("Hi Dan,\n\nIt left. It is blue. I am so sorry.")).toEqual(["I am so sorry."]);
    expect(flagged("Hi Dan,\n\nIt left. I am so sorry. It is blue.")).toEqual([]);
    expect(flagged("Hi Dan,\n\nI am so sorry. It left. It is blue.")).toEqual([]);
    expect(flagged("Hi Dan,\n\nIt left. It is blue.")).toEqual([]);
  });

  test("is not flagged with a comma behind it: then it takes leave", () => {
    expect(flagged("Hi Dan,\n\nIt left. It is blue. It is here.\n\nI am so sorry,\nSam")).toEqual([]);
  });

  test("is not flagged in a refusal: that is the news, however kindly it is told", () => {
    expect(flagged("It left. It is blue. I am so sorry we can't take it back.")).toEqual([]);
    expect(flagged("It left. It is blue. I am so sorry that I won’t.")).toEqual([]);
  });

  test("is not flagged behind words that give in: they are what was waited for", () => {
    expect(flagged("It left. The bill was wrong. I am so sorry.")).toEqual([]);
    expect(flagged("You don't have to pay it. It left. I am so sorry.")).toEqual([]);
  });

  test.each([
    [
      "out of its paragraph",
      "Hi Dan,\n\nIt left. It is blue. I am so sorry.",
      "Hi Dan,\n\nI am so sorry. It left. It is blue.",
    ],
    [
      "from between two sentences",
      "Hi Dan,\n\nIt left. It is blue. I am so sorry. It is big.",
      "Hi Dan,\n\nI am so sorry. It left. It is blue. It is big.",
    ],
    [
      "with the paragraph that it fills",
      "Hi Dan,\n\nIt left. It is blue.\n\nI am so sorry.\n\nIt is big.",
      "Hi Dan,\n\nI am so sorry. It left. It is blue.\n\nIt is big.",
    ],
    [
      "from the end of a paragraph, and the next one stays one",
      "It left. It is blue. I am so sorry.\n\nIt is big.",
      "I am so sorry. It left. It is blue.\n\nIt is big.",
    ],
    [
      "from a line of its own between others, however it is set in",
      "It left.\nIt is blue.\n  I am so sorry.  \nIt is big.",
      "I am so sorry. It left.\nIt is blue.\n  It is big.",
    ],
    [
      "past what is not the writer's own",
      "It left for {{town}}. It is blue. I am so sorry. See {{page}}.",
      "I am so sorry. It left for {{town}}. It is blue. See {{page}}.",
    ],
    ["with the last paragraph", "It left. It is blue.\n\nI am so sorry.", "I am so sorry. It left. It is blue."],
    [
      "from the beginning of a line",
      "It left.\nIt is blue.\nI am so sorry. It is big.",
      "I am so sorry. It left.\nIt is blue.\nIt is big.",
    ],
    [
      "where it says how it is",
      "It left. It is blue. I am so sorry, it's frustrating.",
      "I am so sorry, it's frustrating. It left. It is blue.",
    ],
    ["above a list", "- It left.\n- It is blue.\n\nI am so sorry.", "I am so sorry.\n\n- It left.\n- It is blue."],
  ])("moves to the front %s", (_, before, after) => {
    expect(moved(before)).toBe(after);
    expect(flagged(after)).toEqual([]);
  });

  test("moves out of a sea of spaces as well", () => {
    const sea = " ".repeat(100_000);
    expect(moved(`It left.${sea}It is blue. I am so sorry.${sea}`)).toBe(
      `I am so sorry. It left.${sea}It is blue.${sea}`,
    );
  });

  test("says in front of what it puts it", () => {
    const [finding] = check({ text: "It left. It is blue. I am so sorry." }, {}, rules).findings;
    expect(finding?.suggestions.map(({ label }) => label)).toEqual(["I am so sorry. …"]);
  });

  test.each([
    ["points to what stands before it", "It left. It is blue. I am so sorry about that."],
    ["says something else as well", "It left. It is blue. I am so sorry, let me know."],
    ["is in small letters or has no end", "it left. it is blue. i am so sorry."],
    ["goes on over a line", "It left. It is blue. I am so sorry for\nall of the trouble."],
    ["holds what is not the writer's own", "It left. It is blue. I am so sorry about {{item}}."],
  ])("stays where it is when it %s", (_, text) => {
    expect(flagged(text)).toHaveLength(1);
    expect(moved(text)).toBeUndefined();
  });
});
