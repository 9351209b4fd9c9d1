import { describe, expect, test } from "vitest";
import { Grammar } from "./grammar.ts";
import { Reading } from "./reading.ts";
import { Vocabulary } from "./vocabulary.ts";

function reading(text: string): Reading {
  return new Reading({ text }, new Grammar(new Vocabulary()));
}

function sentencesOf(text: string): string[] {
  const { sentences, tokens } = reading(text);
  return sentences.first.map((first, i) =>
    text.slice(tokens.start[first], tokens.end[(sentences.past[i] as number) - 1]),
  );
}

/** The words at which a sentence, or a clause after a lead-in, begins. */
function startsOf(text: string): string[] {
  const read = reading(text);
  return [...read.tokens.start].flatMap((start, i) =>
    read.isSentenceStart(i) ? [text.slice(start, read.tokens.end[i])] : [],
  );
}

describe("sentences end", () => {
  test("at full stops, question and exclamation marks, in lower case too", () => {
    expect(sentencesOf("it is done. really? yes! ok")).toEqual(["it is done.", "really?", "yes!", "ok"]);
  });

  test("after closing marks", () => {
    expect(sentencesOf('He said "stop." (It was late.) Fine.')).toEqual(['He said "stop."', "(It was late.)", "Fine."]);
  });

  test("behind a face, where another begins in capitals", () => {
    expect(sentencesOf("The screws are missing :( I had planned to build it 😞 My son waits :-) Please help")).toEqual([
      "The screws are missing :(",
      "I had planned to build it 😞",
      "My son waits :-)",
      "Please help",
    ]);
    for (const one of [
      "Hi 👋 Dana, it left",
      "I saw :) that",
      "See Tools :( Dana said",
      "The shop™ We love",
      "See page (4) I sent",
    ])
      expect(sentencesOf(one)).toEqual([one]);
  });

  test("at a blank line, mark or no mark", () => {
    expect(sentencesOf("Hi Dana\n\nyour order shipped\r\n\r\nbye")).toEqual(["Hi Dana", "your order shipped", "bye"]);
  });

  test("at the end of a short line", () => {
    expect(sentencesOf("Hi Dan,\nthe file is here\nSam")).toEqual(["Hi Dan,", "the file is here", "Sam"]);
  });

  test("not where a mail program wrapped a long line", () => {
    const text =
      "We have looked into the delivery of your order and found\nthat it was sent to the wrong depot. Sorry!";
    expect(sentencesOf(text)).toHaveLength(2);
  });

  test.each([
    "Thank you for reaching out\nabout the lamp. Sorry!",
    "If a call is better for you, please send us\na number and a suitable time. Sorry!",
    "Sorry about it! Besides, and whenever you can,\nplease send us the number.",
    "To change what you pay with and when we take it, as a customer,\nopen the page. Sorry!",
  ])("not where somebody who uses capitals goes on in small letters: %j", (text) => {
    expect(sentencesOf(text)).toHaveLength(2);
  });

  test.each([
    "Could you send the invoice again\nthanks a lot",
    "could you send the invoice again\nwe need it",
    "Could you send the invoice again\nplease",
    "Could you send the invoice again\n5 of them",
    "Could you send the invoice again\nAnn needs it",
    "Hello Mrs Featherstonehaugh,\nthe lamp is here",
    "Could you send it again\nwe need it",
    "We have the lamp that you asked about again in the shop and would send it today if you would like\nwe need it",
  ])("at the end of a line that nothing goes on behind: %j", (text) => {
    expect(sentencesOf(text)).toHaveLength(2);
  });

  test("at the end of a line longer than any mail program wraps", () => {
    const text =
      "the quilt is washed and pressed, forty due when you pick it up, and the lining is a shade darker now\nxo mel";
    expect(sentencesOf(text)).toHaveLength(2);
  });

  test("before a last line that is nothing but a name", () => {
    const text = "hi can you tell me if the small pump fits a barrel of mine\nTom B";
    expect(sentencesOf(text)).toEqual([text.split("\n")[0], "Tom B"]);
    expect(sentencesOf(text.replace("Tom B", "Tom B said so."))).toHaveLength(1);
  });

  test.each([
    ["Jo & Si", 2],
    ["Mary Ann Lee", 2],
    ["Mary Ann Lee Smith Brown", 1],
    ["Tom B.", 1],
    ["Tom, B", 2],
    ["tom b", 1],
    ["& Tom", 1],
    ["Tom &", 1],
    ["Tom B\n\nPS: it is red", 3],
    ["Tom B\nand more of this", 2],
  ])("where a last line is a name and no more: %j", (last, count) => {
    const text = "hi can you tell me if the small pump fits a barrel of mine";
    expect(sentencesOf(`${text}\n${last}`)).toHaveLength(count);
  });

  test("before a single word that is not the last line", () => {
    const text = "that is all sorted now, so you can log in again at any time\ncheers\ndan the it man";
    expect(sentencesOf(text)).toEqual(text.split("\n"));
    expect(sentencesOf("that is all sorted now, so you can log in again at any\ntime")).toHaveLength(1);
  });

  test("before the items of a list", () => {
    const text =
      "To send it back to us, please follow these three steps\n- print the label\n- pack it\n1. wait\n2) done";
    expect(sentencesOf(text).slice(1)).toEqual(["- print the label", "- pack it", "1. wait", "2) done"]);
  });

  test("after a.m. and p.m. where a capital follows", () => {
    expect(sentencesOf("We open at 9 a.m. You can call then.")).toEqual(["We open at 9 a.m.", "You can call then."]);
    expect(sentencesOf("We open at 9 a.m. on Monday.")).toHaveLength(1);
  });

  test("after a link", () => {
    expect(sentencesOf("See https://a.example/x. You can reply.")).toEqual([
      "See https://a.example/x.",
      "You can reply.",
    ]);
  });

  test("after what only looks like an abbreviation", () => {
    expect(sentencesOf("It is so. Lee knows.")).toHaveLength(2);
    expect(sentencesOf("So do I. Lee knows.")).toHaveLength(2);
    expect(sentencesOf("We say no. Lee knows.")).toHaveLength(2);
    expect(sentencesOf("We sell lamps etc. Lee knows.")).toHaveLength(2);
    expect(sentencesOf("Take plan b. Lee knows.")).toHaveLength(2);
    expect(sentencesOf("Take plan B. it is good.")).toHaveLength(2);
    expect(sentencesOf("Take 5. Lee knows.")).toHaveLength(2);
    expect(sentencesOf("It is dr . Lee knows.")).toHaveLength(2);
    expect(sentencesOf("We say so! lee knows? yes")).toHaveLength(3);
    expect(sentencesOf("We open at 9 P.M. You can call.")).toHaveLength(2);
    expect(sentencesOf("“It is so.” Lee knows.")).toEqual(["“It is so.”", "Lee knows."]);
  });

  test("at the end of a line after any mark that ends one, or a colon", () => {
    const long = "We have looked into the delivery of your order and foun";
    for (const mark of [".", "!", "?", "…", ":"]) {
      expect([mark, sentencesOf(`${long}${mark}\nit is here`).length]).toEqual([mark, 2]);
    }
    expect(sentencesOf(`${long},\nit is here`)).toHaveLength(1);
  });

  test("at the end of a line that is shorter or longer than a mail program wraps", () => {
    const line = (length: number): string => `${"so ".repeat(40).slice(0, length - 1)}x\nit is here`;
    const counts = [51, 52, 90, 91].map((length) => sentencesOf(line(length)).length);
    expect(counts).toEqual([2, 1, 1, 2]);
  });

  test("before any kind of item of a list, after a long line too", () => {
    const long = "To send it back to us, please follow these three steps";
    for (const item of ["- one", "* one", "• one", "– one", "1. one", "1) one"]) {
      expect([item, sentencesOf(`${long}\n${item}`).at(-1)]).toEqual([item, item]);
    }
    for (const rest of ["5 in all", "one. two", "a) one"]) expect(sentencesOf(`${long}\n${rest}`)[0]).not.toBe(long);
  });

  test("at an ellipsis only before a capital", () => {
    expect(sentencesOf("Well... maybe. Hmm… No")).toEqual(["Well... maybe.", "Hmm…", "No"]);
  });
});

describe("sentences do not end", () => {
  test.each([
    "Dear Mr. Lee and Dr. Ada Byron, welcome.",
    "Ask J. R. Smith about it.",
    "It is approx. 5 days, e.g. Monday, i.e. soon.",
    "See invoice no. 5 for the rest.",
    "Version 2.1.3 costs $4.50 at example.com today.",
    "We sell lamps, shades etc. in the shop.",
    ...[
      "Mrs",
      "Ms",
      "Prof",
      "St",
      "Vs",
      "Approx",
      "Inc",
      "Ltd",
      "Co",
      "Corp",
      "Dept",
      "Ext",
      "Ref",
      "Tel",
      "Fig",
      "Rev",
      "Capt",
      "Cdr",
      "Col",
      "Lt",
      "Maj",
      "Sgt",
      "Hon",
      "Sr",
      "Jr",
    ].map((short) => `See ${short}. Lee about it.`),
    "Tell B. Lee about it.",
    "Sam L. | Sales",
    "We say no. 5 is it.",
    "Is it so?!",
    "It is so ...",
    "It is so . . .",
    "We open at 9 p.m. on Monday.",
  ])("inside %j", (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });
});

describe("a sentence begins", () => {
  test("after a greeting, a name and words that only lead in", () => {
    expect(startsOf("Hi Dan, you must pay.")).toContain("you");
    expect(startsOf("Dan, you must pay.")).toContain("you");
    expect(startsOf("And unfortunately, you must pay.")).toContain("you");
    expect(startsOf("So then you must pay.")).toContain("you");
  });

  test("after bullets, numbers of items, brackets, emoji and placeholders", () => {
    for (const lead of ["- ", "* ", "• ", "1. ", "2) ", "(", "🙂 ", "{{name}}, "]) {
      expect([lead, startsOf(`${lead}you must pay.`)[0]]).toEqual([lead, "you"]);
    }
  });

  test("after whom a post is written to", () => {
    expect(startsOf("@acme do you open at nine?")[0]).toBe("do");
    expect(startsOf("@acme @lamps do you open at nine?")[0]).toBe("do");
    expect(startsOf("@ nine you open.")[0]).toBe("nine");
  });

  test("nowhere else", () => {
    expect(startsOf("I think you must pay, you know.")).toEqual(["I"]);
    expect(startsOf("5 days remain.")).toEqual(["5"]);
  });
});

describe("a sentence ends", () => {
  const endsAfter = (text: string, word: string): boolean => {
    const read = reading(text);
    const at = read.tokens.start.findIndex((start, i) => text.slice(start, read.tokens.end[i]) === word);
    return read.isSentenceEnd(at + 1);
  };

  test("before closing marks and emoji", () => {
    for (const tail of ["", ".", "!!", "?", "...", ".)", ' 🙂"', ",\nSam", " 🙏"]) {
      expect([tail, endsAfter(`Please advise${tail}`, "advise")]).toEqual([tail, true]);
    }
  });

  test("not before words, numbers, links or placeholders", () => {
    for (const tail of [" me.", " 5.", ", please.", " https://a.example", " {{agent}}.", " a.m."]) {
      expect([tail, endsAfter(`Please advise${tail}`, "advise")]).toEqual([tail, false]);
    }
  });

  test("also after a hundred thousand commas", () => {
    expect(endsAfter(`Please advise${",".repeat(100_000)}`, "advise")).toBe(true);
  });
});

test("every token belongs to one sentence, in order, and breaks to none", () => {
  const { sentences, tokens } = reading("Hi Dan,\n\n> quote\n- one\n- two. three\n\n\nBest\nSam");
  expect(sentences.of).toHaveLength(tokens.kind.length);
  sentences.first.forEach((first, s) => {
    for (let i = first; i < (sentences.past[s] as number); i++) expect(sentences.of[i]).toBe(s);
  });
});
