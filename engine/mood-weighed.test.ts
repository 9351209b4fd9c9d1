import { describe, expect, test } from "vitest";
import { readIncoming } from "./incoming.ts";
import { CHRONICLE, INSISTING, LEAST_HEARD, LEAST_PRAISED, SCARE, SIGN, STRONG_PRAISE } from "./mood.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, ruleSetOfCustomers, signal } from "./testing-pack.ts";

const rules = createRuleSet([
  packOf(
    [],
    [
      signal("upset", ["dented"], { id: "signals/upset-fault", weight: 0.5 }),
      signal("upset", ["late"], { id: "signals/upset-late", weight: 0.3 }),
      signal("upset", ["slow"], { id: "signals/upset-slow", weight: 0.2 }),
      signal("upset", ["odd"], { id: "signals/upset-odd", weight: 0.1 }),
      signal("upset", ["since easter"], { id: "signals/upset-waiting", weight: 0.5 }),
      signal("upset", ["bravo"], { id: "signals/upset-irony", weight: 0.6 }),
      signal("upset", ["hats off"], { id: "signals/upset-praise", weight: STRONG_PRAISE }),
      signal("upset", ["otherwise fine"], { id: "signals/upset-content", weight: -0.4 }),
      signal("upset", ["no drama"], { id: "signals/upset-downplayed", weight: -0.3 }),
      signal("upset", ["kindly"], { id: "signals/upset-asking", weight: -0.6 }),
      signal("happy", ["hooray"], { weight: 0.8 }),
      signal("personal", ["birthday"], { id: "signals/personal-birthday" }),
    ],
  ),
]);
const moodOf = (text: string) => readIncoming(text, rules).mood;
const wordsOf = (text: string) => moodOf(text).evidence.map(({ start, end }) => text.slice(start, end));
const CALM = Math.log(1 / 9);

/** How much the signs of a message weigh together. */
function signsIn(text: string, heard = CALM): number {
  const { upset } = moodOf(text);
  return Number(((Math.log(upset / (1 - upset)) - heard) / SIGN).toFixed(3));
}

describe("what is said beside a fault", () => {
  test.each([
    ["The lid is dented.", 0.5],
    ["The lid is dented, otherwise fine.", 0.1],
    ["The lid is dented, no drama.", 0.2],
    ["The lid is dented, otherwise fine, no drama.", -0.7],
    ["The lid is here, otherwise fine.", -0.4],
    ["Bravo for the lid, otherwise fine.", 0.6],
    ["Kindly swap the lid.", -0.6],
    ["The lid is dented, kindly swap it.", 0.5],
    ["The lid is late, kindly hurry.", 0.075],
    ["The lid is dented!!", 0.5 + INSISTING],
    ["The lid is dented, otherwise fine!!", 0.1],
  ])("%j weighs %d", (text, weight) => {
    expect(signsIn(text)).toBe(weight);
  });

  test("a small sign counts and is no evidence, a greater one is", () => {
    expect(signsIn("The lid is odd.")).toBe(0.1);
    expect(wordsOf("The lid is odd.")).toEqual([]);
    expect(wordsOf("The lid is slow.")).toEqual(["slow"]);
  });
});

describe("in quotation marks", () => {
  test.each([
    'Hooray. It says "Hi" on it.',
    'It says "Hi" on it. Hooray.',
    '"Hi" hooray.',
    '"Hi" it says, hooray, and "Ho" below.',
  ])("joy beside them is joy: %j", (text) => {
    expect(moodOf(text).label).toBe("happy");
  });

  test.each([
    'It says "Hooray" on it.',
    'It says "Hi hooray Ann" on it.',
    "It says “Hooray” on it.",
    'It says "Hi" and "Hooray".',
  ])("joy within them is none: %j", (text) => {
    expect(moodOf(text).label).toBe("neutral");
  });

  test("nothing is made little of, and there is no fault", () => {
    expect(signsIn('"No drama" it says on the dented lid.')).toBe(0.5);
    expect(signsIn('The slip says "Dented lid" on it.')).toBe(0);
  });

  test("stands nothing between two lengths in inches", () => {
    expect(moodOf('The 24" lid fits, hooray, and so does the 27" lid.').label).toBe("happy");
  });

  test("nobody asks why, and what is asked behind them is found where it is", () => {
    expect(signsIn('It says "Why oh why" on it.')).toBe(0);
    expect(signsIn("It says “Why oh why” on it.")).toBe(0);
    const strong = 'It says "Hi" on it. I told them and they promised. Why? My son and my wife waited two days.';
    expect(moodOf(strong).label).not.toBe("neutral");
    expect(wordsOf(strong)).toContain("told");
    expect(wordsOf('It says "Hi". Why?')).toEqual([]);
  });
});

describe("words held at arm's length", () => {
  test.each([
    "expert",
    "fix",
    "guarantee",
    "help",
    "improved",
    "improvement",
    "next day",
    "next-day",
    "same day",
    "same-day",
    "specialist",
    "upgrade",
    "update",
    "brand-new upgrade",
    "big upgrade",
  ])("mock what a company says of its own %s, beside joy and a fault", (words) => {
    expect(signsIn(`Hooray, the "${words}" left it dented.`, LEAST_HEARD)).toBeCloseTo(0.5 + SCARE + 1.1);
  });

  test("mock nothing that is a button, or where there is praise", () => {
    expect(signsIn('Hooray, the "save" knob is dented.')).toBe(0.5 + SCARE);
    expect(signsIn('Hooray, the "improved" knob is dented, otherwise fine.')).toBe(0.5);
  });

  test("may begin the message", () => {
    expect(signsIn('"repaired" lid came.')).toBe(SCARE);
  });
});

describe("joy", () => {
  test.each([
    "Hooray, I cannot wait!",
    "Hooray, I cannot thank you enough!",
    "Hooray, I can't believe it!",
    "Hooray, it didn’t disappoint!",
  ])("is joy in %j", (text) => {
    expect(moodOf(text).label).toBe("happy");
  });

  test.each([
    "Hooray, it broke.",
    "Hooray, it is broken.",
    "Hooray, I cannot open it.",
    "Hooray, a crash.",
    "Hooray, it crashed.",
    "Hooray, an error.",
    "Hooray, errors.",
    "Hooray, it will fail.",
    "Hooray, it fails.",
    "Hooray, panic.",
    "Hooray, panicking here.",
    "Hooray, and it is urgent.",
    "Hooray, I need it urgently.",
    "Hooray, it can't open.",
    "Hooray, it can’t open.",
    "Hooray, it cant open.",
  ])("is none where something is amiss: %j", (text) => {
    expect(moodOf(text).label).toBe("neutral");
  });
});

describe("what lasts in their own life is no wait", () => {
  test.each([
    ["My birthday plans stand since Easter.", 0],
    ["My birthday plans stand since Easter. The lid is odd.", 0.1],
    ["My birthday plans stand since Easter, odd as it is.", 0.1],
    ["My birthday plans stand since Easter. The lid is slow.", 0.7],
    ["My birthday plans stand since Easter. The lid is dented.", 1],
    ["My birthday plans stand since Easter, and the lid is dented.", 1],
  ])("%j weighs %d", (text, weight) => {
    expect(signsIn(text)).toBe(weight);
  });
});

test("what they did themselves excuses what is in that sentence, and no other", () => {
  expect(signsIn("I picked the wrong lid, and it is dented.")).toBe(0);
  expect(signsIn("I picked the wrong lid. It is dented.")).toBe(0.5);
});

test("the same day told again is one day, and is shown where it is told first", () => {
  const days = (text: string) => readIncoming(text, ruleSetOfCustomers()).mood.evidence.map(({ start }) => start);
  expect(days("On Friday a man came. By friday night he went. Since Friday he came and went.")).toEqual([]);
  expect(days("On Friday a man came. On Monday he came. On Tuesday he went. On Friday he came.")).toEqual([0, 22, 41]);
  expect(signsIn("On Friday a man came. On Monday he came. On Tuesday he went.")).toBe(CHRONICLE);
});

describe("a message long enough for a letter", () => {
  const words = (count: number) => `${"so ".repeat(count - 4)}the lid is`;

  test("is heard as no calmer than so much, from twenty-five words on", () => {
    expect(signsIn(`${words(23)} here.`)).toBe(0);
    expect(signsIn(`${words(25)} here.`, LEAST_HEARD)).toBe(0);
    expect(signsIn(`${words(25)} dented.`, LEAST_HEARD)).toBe(0.5);
  });

  test("but where there is praise", () => {
    expect(signsIn(`${words(25)} otherwise fine.`)).toBe(-0.4);
  });
});

test("an answer is told by its first word, which is the whole of it", () => {
  const dark = { bias: -1, damping: 0, signals: {}, words: { vile: 2 } };
  const curt = createRuleSet([{ ...packOf([], []), lexicons: { upset: dark } }]);
  const upset = (text: string): number => readIncoming(text, curt).mood.upset;
  expect(upset(" No, it is vile.")).toBeLessThan(0.5);
  expect(upset("Mi-no is so vile.")).toBeGreaterThan(0.5);
});

describe("praise of what somebody did", () => {
  test("takes away what went wrong before it, and says more of its writer than other signs of calm", () => {
    expect(signsIn("It came dented and late. Hats off.")).toBeCloseTo(-STRONG_PRAISE * -1, 5);
    expect(signsIn("Hats off. Hats off. Hats off.")).toBeCloseTo(-LEAST_PRAISED, 5);
  });

  test("counts for nothing where the complaint comes behind it", () => {
    expect(signsIn("Hats off. It came dented.")).toBeCloseTo(0.5, 5);
  });

  test("makes a calm writer a happy one, which making little of it does not", () => {
    expect(moodOf("It came late. Hats off.").label).toBe("happy");
    expect(moodOf("It came late. No drama, no drama, no drama, no drama, no drama.").label).not.toBe("happy");
  });

  test("may hold a sign itself", () => {
    expect(signsIn("It came late. Hats off.")).toBeCloseTo(signsIn("Hats off."), 5);
  });

  test("takes the weight from words that are quoted", () => {
    expect(signsIn("It came late, and he wrote “hang on”. Hats off.")).toBe(
      signsIn("It came late, and he wrote hang on. Hats off."),
    );
    expect(signsIn("It came late, and he wrote “hang on”.")).toBeCloseTo(0.3 + SCARE, 5);
  });
});
