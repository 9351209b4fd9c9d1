import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { outlineOf, packOf, SHAPE_SIGNALS, shapeOf, signal, wordsOf } from "./testing-pack.ts";
import type { Part } from "./types.ts";

const TEXT = `Hi Dan,

Thanks for your patience. I'm so sorry about the lamp. A new one left our depot today. Enjoy the weekend! Let me know when it comes.

Have a lovely day,
Sam`;

describe("the shape of a message", () => {
  test("names its parts", () => {
    const { parts } = shapeOf(TEXT);
    const found = Object.fromEntries(Object.entries(parts).map(([part, span]) => [part, wordsOf(TEXT, span)]));
    expect(found satisfies Record<string, string | null>).toEqual({
      greeting: "Hi Dan,",
      opening: "Thanks for your patience.",
      acknowledgement: "I'm so sorry about the lamp.",
      aside: "Enjoy the weekend!",
      offer: "Let me know when it comes.",
      closing: "Have a lovely day,",
      signOff: "Sam",
    } satisfies Record<Part, string>);
  });

  test.each(["Enjoy your swim,", "All the best with the move,", "Wishing you a calm few weeks,"])(
    "finds a remark of one's own in the last words: %j",
    (words) => {
      const text = `Hi Dan,\n\nA new one left our depot today.\n\n${words}\nSam`;
      expect(wordsOf(text, shapeOf(text).parts.aside)).toBe(words);
    },
  );

  test("takes a wish that is for one person only for such a remark, and no nice day", () => {
    const aside = (words: string) => shapeOf(`Hi Dan,\n\nA new one left our depot today.\n\n${words}\nSam`).parts.aside;
    expect(aside("Looking forward, and enjoy the fair!")).not.toBeNull();
    expect(aside("Looking forward, and enjoy the weekend!")).toBeNull();
  });

  test.each(["Best regards,", "All the best,", "With kind regards,", "Thanks for all your help,", "Yours sincerely,"])(
    "finds none in a formula: %j",
    (words) => expect(shapeOf(`Hi Dan,\n\nA new one left our depot today.\n\n${words}\nSam`).parts.aside).toBeNull(),
  );

  test("tells human sentences from business", () => {
    const { sentences } = shapeOf(TEXT);
    const business = sentences.filter(({ kind }) => kind === "business").map((sentence) => wordsOf(TEXT, sentence));
    expect(business).toEqual(["A new one left our depot today."]);
  });

  test("covers every word of the writer's, in order", () => {
    const { sentences } = shapeOf(TEXT);
    const covered = sentences.map((sentence) => wordsOf(TEXT, sentence)).join(" ");
    expect(covered).toBe(TEXT.replace(/\s+/g, " "));
  });

  test("of nothing is nothing", () => {
    for (const text of ["", "\n\n", "> quoted"]) {
      const { parts, sentences } = shapeOf(text);
      expect(sentences).toEqual([]);
      expect(Object.values(parts).every((part) => part === null)).toBe(true);
    }
  });

  test("an apology that is also the closing still acknowledges, when no business stands before it", () => {
    const text = "I'm so sorry, and have a lovely day.\nSam";
    expect(wordsOf(text, shapeOf(text).parts.acknowledgement)).toBe("I'm so sorry, and have a lovely day.");
    expect(shapeOf(`The lamp left today. ${text}`).parts.acknowledgement).toBeNull();
  });

  test("thanks after business are no opening", () => {
    expect(
      shapeOf("The lamp left today. Thanks. It comes on Monday. It is blue. It is big. So it is.").parts.opening,
    ).toBeNull();
  });
});

describe("a warm opening", () => {
  const opening = (text: string): string | null => wordsOf(text, shapeOf(text).parts.opening);

  test("is a word of thanks in the first two sentences, before any business", () => {
    expect(opening("Hi Dan,\n\nThanks. The lamp left.")).toBe("Thanks.");
    expect(opening("Hi Dan,\n\nI am so sorry. Thanks. The lamp left.")).toBe("Thanks.");
    expect(opening("Hi Dan,\n\nI am so sorry. Enjoy the day. Thanks. The lamp left.")).toBeNull();
    expect(opening("Hi Dan,\n\nIt left. Thanks. The lamp is big and it is blue and here.")).toBeNull();
    expect(opening("Thanks. I am so sorry. The lamp left.")).toBe("Thanks.");
    expect(opening("Hi Dan,\n\nWe have the lamp! It left.")).toBe("We have the lamp!");
    expect(opening("Hi Dan,\n\nAny use? We have the lamp! It left.")).toBe("We have the lamp!");
    expect(opening("Hi Dan,\n\nIt left. We have the lamp!")).toBeNull();
    expect(opening("Hi Dan,\n\nClaim: EW/4491\n\nThanks. The lamp left.")).toBe("Thanks.");
  });

  test("that says more than thanks is one anywhere", () => {
    expect(opening("It left. It is blue. Thanks for your patience. The lamp is here.")).toBe(
      "Thanks for your patience.",
    );
  });

  test("is the first of several", () => {
    expect(opening("Hi Dan,\n\nThanks for writing. Thanks for waiting. The lamp left.")).toBe("Thanks for writing.");
  });
});

describe("the sentences of a message", () => {
  const kinds = (text: string): string[] =>
    shapeOf(text).sentences.map(({ kind, parts }) => [kind, ...parts].join(" "));

  test("say what they are and of which part", () => {
    expect(kinds(TEXT)).toEqual([
      "human greeting",
      "human opening",
      "human acknowledgement",
      "business",
      "human aside",
      "human offer",
      "human closing",
      "human signOff",
    ]);
  });

  test("after the sign-off are human, and no part", () => {
    expect(kinds("The lamp left.\n\nBest regards,\nSam Lee\nThe Lamp House, 12 High Street")).toEqual([
      "business",
      "human closing signOff",
      "human signOff",
      "human",
    ]);
  });

  test("that greet and go on with business are business and greeting", () => {
    expect(kinds("Hi Dan, the lamp left today.")).toEqual(["human greeting"]);
  });

  test("that show they know the person are asides", () => {
    expect(kinds("The lamp left. I can see how frustrating that is.")).toEqual(["business", "human acknowledgement"]);
  });
});

describe("zones", () => {
  const text = "Hi Dan,\n\nThe lamp left.\n\nBest regards,\nSam Lee\nThe Lamp House, 12 High Street";
  const { zoneOf, formula, bareClosing } = outlineOf(text);
  const zone = (words: string): string | null => zoneOf(text.indexOf(words));

  test("are greeting, body, closing, and none beyond", () => {
    expect(["Hi", "Dan", "The lamp", "left", "Best", "Sam", "12 High"].map(zone)).toEqual([
      "greeting",
      "greeting",
      "body",
      "body",
      "closing",
      "closing",
      null,
    ]);
    expect(zoneOf(text.indexOf(",") + 1)).toBe("body");
    expect([formula, bareClosing]).toEqual([true, true]);
  });

  test("of a message that only says something are its body", () => {
    const plain = outlineOf("The lamp left. It is blue.");
    expect([0, 10, 20, 99].map(plain.zoneOf)).toEqual(["body", "body", "body", "body"]);
    expect([plain.formula, plain.bareClosing]).toEqual([false, false]);
  });
});

test("what would open a message opens nothing at the foot of it", () => {
  const business = "The lamp left today. It is blue. ";
  expect(shapeOf(`Hi Dana,\n\n${business}I hope you like it.\n\nThe bill follows.`).parts.opening).not.toBeNull();
  expect(
    shapeOf(`Hi Dana,\n\n${business}It is new. I hope you like it.\n\nThe bill follows.`).parts.opening,
  ).toBeNull();
});

test("a note in a file is no word to somebody who mourns", () => {
  const rules = createRuleSet([
    packOf([], [...SHAPE_SIGNALS, signal("personal", ["deceased", "your mother"], { id: "signals/personal-loss" })]),
  ]);
  const aside = (text: string) => check({ text }, {}, rules).shape.parts.aside;
  expect(aside("Hi Dan,\n\nI've marked him as deceased. It takes a week.")).toBeNull();
  expect(aside("Hi Dan,\n\nI read about your mother. It takes a week.")).not.toBeNull();
});
