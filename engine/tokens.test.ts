import { describe, expect, test } from "vitest";
import { flagsOf, listed, tokensOf } from "./testing-tokens.ts";
import { GLUED, LINE_START, NUMBER, OPAQUE, PUNCTUATION, WORD } from "./tokens.ts";

describe("words", () => {
  test("stand at exact offsets after emoji, whatever they are made of", () => {
    const text = "👩‍👩‍👧‍👦 Hi 👋🏽 Dana ❤️ ok";
    const words = listed(text).filter((token) => token.startsWith("word"));
    expect(words).toEqual(["word Hi", "word Dana", "word ok"]);
  });

  test("hold combining marks, composed or not", () => {
    for (const name of ["Zoë", "Zoë".normalize("NFD"), "Đặng".normalize("NFD"), "नमस्ते"]) {
      expect(listed(`Hi ${name}!`)).toEqual(["word Hi", `word ${name}`, "mark !"]);
    }
  });

  test("hold apostrophes between letters, straight or curly, and leave quotation marks alone", () => {
    expect(listed("don't don’t 'quoted' customers'")).toEqual([
      "word don't",
      "word don’t",
      "mark '",
      "word quoted",
      "mark '",
      "word customers",
      "mark '",
    ]);
  });

  test("are divided at hyphens and by spaces of every kind", () => {
    expect(listed("follow-up a\u00a0b\u202fc\td")).toEqual([
      "word follow",
      "word up",
      "word a",
      "word b",
      "word c",
      "word d",
    ]);
  });

  test("that hold a full stop are one opaque thing", () => {
    expect(listed("e.g. at 9 a.m. see example.com or log.txt.")).toEqual([
      "opaque e.g.",
      "word at",
      "number 9",
      "opaque a.m.",
      "word see",
      "opaque example.com",
      "word or",
      "opaque log.txt",
      "mark .",
    ]);
  });

  test("end at a full stop whose space is missing", () => {
    expect(listed("Thanks.We will")).toEqual(["word Thanks", "mark .", "word We", "word will"]);
  });

  test("are counted with numbers, marks are not", () => {
    expect(tokensOf("We sent 2 parcels, today! 🙂").words).toBe(5);
  });
});

describe("numbers", () => {
  test.each([
    "5",
    "1,000.50",
    "$20",
    "£9.99",
    "€5",
    "10:30",
    "5pm",
    "3rd",
    "50%",
    "2026-11-22",
    "22/11/2026",
    "10-12",
    "24/7",
    "1.2.3",
  ])("%s is one token", (number) => {
    expect(listed(`at ${number}.`)).toEqual(["word at", `number ${number}`, "mark ."]);
  });

  test("a sign without a number is none", () => {
    expect(listed("$ 5")).toEqual(["opaque $", "number 5"]);
  });
});

describe("marks", () => {
  test("of the same kind run together", () => {
    expect(listed("what?!! well... no… --")).toEqual([
      "word what",
      "mark ?!!",
      "word well",
      "mark ...",
      "word no",
      "mark …",
      "mark -",
      "mark -",
    ]);
  });
});

describe("characters", () => {
  test.each([
    ["azAZ", "word"],
    ["éÉ", "word"],
    ["09", "number"],
    [".", "mark"],
    [",", "mark"],
    [";", "mark"],
    [":", "mark"],
    ["!", "mark"],
    ["?", "mark"],
    ["(", "mark"],
    [")", "mark"],
    ['"', "mark"],
    ["/", "mark"],
    ["&", "mark"],
    ["%", "mark"],
    ["'", "mark"],
    ["’", "mark"],
    ["‘", "mark"],
    ["ʼ", "mark"],
    ["-", "mark"],
    ["‐", "mark"],
    ["‑", "mark"],
    ["–", "mark"],
    ["—", "mark"],
    ["…", "mark"],
    ["“", "mark"],
    ["”", "mark"],
    ["@", "opaque"],
    ["[", "opaque"],
    ["{", "opaque"],
    ["`", "opaque"],
    ["#", "opaque"],
    ["*", "opaque"],
    ["•", "opaque"],
    ["\ufe0f", "opaque"],
    ["\ufe00", "opaque"],
  ])("%s alone is a %s", (character, kind) => {
    expect(listed(`so ${character} so`)).toEqual(["word so", `${kind} ${character}`, "word so"]);
  });

  test.each([
    " ",
    "\t",
    "\r",
    "\f",
    "\v",
    "\u00a0",
    "\u202f",
    "\ufeff",
    "\u2000",
    "\u2003",
    "\u200b",
    "\u200d",
    "\u3000",
  ])("%j is a space", (space) => {
    expect(listed(`so${space}so`)).toEqual(["word so", "word so"]);
  });

  test.each(["\n", "\u2028", "\u2029"])("%j ends a line", (end) => {
    expect(flagsOf(`so${end}so`, 1) & LINE_START).toBe(LINE_START);
  });
});

describe("words and numbers with something in them", () => {
  test.each<[string, string[]]>([
    ["it's5", ["word it's5"]],
    ["rock'", ["word rock", "mark '"]],
    ["rock'5", ["word rock", "mark '", "number 5"]],
    ["co‑op co‐op", ["word co", "word op", "word co", "word op"]],
    ["3.5,7", ["number 3.5,7"]],
    [
      "3. 5, 7: 9/ 1- 2",
      [
        "number 3",
        "mark .",
        "number 5",
        "mark ,",
        "number 7",
        "mark :",
        "number 9",
        "mark /",
        "number 1",
        "mark -",
        "number 2",
      ],
    ],
    ["£5 €5 $5 £ €", ["number £5", "number €5", "number $5", "opaque £", "opaque €"]],
    ["5%% 5é", ["number 5%%", "number 5é"]],
    ["a..b", ["word a", "mark ..", "word b"]],
    ["a?!b", ["word a", "mark ?!", "word b"]],
    ["a!b", ["word a", "mark !", "word b"]],
    ["a?b", ["word a", "mark ?", "word b"]],
    ["a.Bc Ab.Cd", ["opaque a.Bc", "word Ab", "mark .", "word Cd"]],
    ["log.txt.old", ["opaque log.txt.old"]],
    ["a.b5.c so", ["opaque a.b5.c", "word so"]],
    ["etc.and.so. Then", ["opaque etc.and.so", "mark .", "word Then"]],
    ["ab.cd.", ["opaque ab.cd", "mark ."]],
    ["a.bc.", ["opaque a.bc", "mark ."]],
    ["a.b.c.", ["opaque a.b.c."]],
    ["a.b.c.d.", ["opaque a.b.c.d", "mark ."]],
    ["e.g, so", ["opaque e.g", "mark ,", "word so"]],
    ["e.g", ["opaque e.g"]],
    ["log.t5x.", ["opaque log.t5x", "mark ."]],
    ["log.5", ["word log", "mark .", "number 5"]],
  ])("%j", (text, tokens) => {
    expect(listed(text)).toEqual(tokens);
  });
});

test("a text of many more tokens than characters would make one expect is read to its end", () => {
  const { kind, start, end, flags, id } = tokensOf("a,".repeat(500));
  expect(kind).toHaveLength(1000);
  expect([start[999], end[999], kind[999], flags[999], id[999]]).toEqual([999, 1000, PUNCTUATION, GLUED, 0]);
  expect([start[1], end[1], kind[1], flags[1]]).toEqual([1, 2, PUNCTUATION, GLUED]);
});

test("lone surrogates, nulls and unknown signs are opaque, never lost and never split", () => {
  const text = "a \ud83d b \udc00 \u0000 ¤ 𝐇𝐢 c";
  const { kind, start, end } = tokensOf(text);
  expect(kind.filter((of) => of === OPAQUE).length).toBeGreaterThan(0);
  for (let i = 0; i < kind.length; i++) {
    expect(end[i]).toBeGreaterThan(start[i] as number);
    if (i > 0) expect(start[i]).toBeGreaterThanOrEqual(end[i - 1] as number);
  }
  expect(kind.filter((of) => of === WORD)).toHaveLength(3);
  expect(kind).not.toContain(NUMBER);
  expect(kind).not.toContain(PUNCTUATION);
});
