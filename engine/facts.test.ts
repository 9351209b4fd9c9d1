import { describe, expect, test } from "vitest";
import { compareFacts, factsOf, isNegative } from "./facts.ts";

const lost = (before: string, after: string, known: readonly string[] = []): string[] =>
  compareFacts(before, after, known).lost.map(({ kind, words }) => `${kind} ${words}`);
const added = (before: string, after: string, known: readonly string[] = []): string[] =>
  compareFacts(before, after, known).added.map(({ kind, words }) => `${kind} ${words}`);

describe("the facts of a text", () => {
  test.each<[string, string[]]>([
    ["It costs $1,204.50 or 20%.", ["number $1,204.50", "number 20%"]],
    ["By the 3rd at 5pm, 12/09/2026.", ["number 3rd", "number 5pm", "number 12/09/2026"]],
    ["Two days from Monday, at noon.", ["number two", "number monday", "number noon"]],
    ["See https://a.example/x and www.b.example now.", ["link https://a.example/x", "link www.b.example"]],
    ["Write to dana.lee@mail.example.org.", ["address dana.lee@mail.example.org"]],
    [
      "Dear {{name}}, [[city]] and [ORDER ID]",
      ["placeholder {{name}}", "placeholder [[city]]", "placeholder [ORDER ID]"],
    ],
    ['It says "not found" and “gone”.', ['quotation "not found"', "quotation “gone”"]],
    ["I asked Maria and O'Brien in Leeds.", ["name Maria", "name O'Brien", "name Leeds"]],
    ["It's the Support Team's job.", []],
    ["Hello there, all is well.", []],
  ])("%j", (text, facts) => {
    expect(factsOf(text).map(({ kind, words }) => `${kind} ${words}`)).toEqual(facts);
  });

  test("a name in the genitive is the name", () => {
    expect(factsOf("that is Maria's box")).toEqual([{ kind: "name", words: "Maria" }]);
  });
});

describe("negation", () => {
  test.each([
    ["We can't help.", true],
    ["We can help.", false],
    ["You failed to sign.", true],
    ["Not impossible.", false],
    ["No problem at all.", false],
    ["We can not ship until it is paid.", false],
    ["We can't ship without a form.", false],
    ["Don't hesitate to call.", false],
    ["Why not try it?", false],
    ["I cannot thank you enough.", false],
    ["Nobody called, never.", false],
    ["We're unable to come.", true],
    ["it doesnt work", true],
  ])("of %j", (text, negative) => {
    expect(isNegative(text)).toBe(negative);
  });
});

describe("two texts compared", () => {
  test("lose what is gone, each as often as it stood there", () => {
    expect(lost("It costs $5, not $6.", "It costs $5, not so much.")).toEqual(["number $6"]);
    expect(lost("5 and 5", "5")).toEqual(["number 5"]);
    expect(lost("Ask Maria in Leeds.", "Ask Maria.")).toEqual(["name Leeds"]);
    expect(lost("See https://a.example.", "See there.")).toEqual(["link https://a.example."]);
  });

  test("gain what was made up", () => {
    expect(added("Your box is late.", "Your box is 2 days late.")).toEqual(["number 2"]);
    expect(added("please wait", "please wait for Maria")).toEqual(["name Maria"]);
    expect(compareFacts("please wait", "please wait for Maria").kept).toBe(false);
  });

  test("may gain a name that is known, and keep one that moved to the beginning", () => {
    expect(added("please wait", "please wait, Maria", ["Maria Luisa"])).toEqual([]);
    expect(lost("so I asked Maria", "Maria was asked")).toEqual([]);
    expect(compareFacts("so I asked Maria", "Maria was asked").kept).toBe(true);
  });

  test("keep the sense of a negation", () => {
    expect(lost("We can't help.", "We can help.")).toEqual(["negation n't"]);
    expect(lost("We can help.", "We cannot help.")).toEqual(["negation not"]);
    expect(compareFacts("We can't ship until it is paid.", "We can ship as soon as it is paid.").kept).toBe(true);
  });

  test("a kind request says that the thing is not there", () => {
    expect(compareFacts("You didn't attach the form.", "Could you attach the form?").kept).toBe(true);
    expect(compareFacts("You never paid.", "Please pay.").kept).toBe(true);
    expect(compareFacts("I didn't attach the form.", "Could you attach the form?").kept).toBe(false);
    expect(compareFacts("Please, you didn't attach it.", "Could you attach it?").kept).toBe(false);
  });

  test("make no promise from nothing, and break none", () => {
    expect(added("It is being looked at.", "I'll send it at once.")).toEqual(["promise I'll"]);
    expect(lost("I'll send it.", "It is on its way.")).toEqual(["promise I'll"]);
    expect(compareFacts("It is late.", "It is late. Just reply and I'll be there.").kept).toBe(true);
    expect(compareFacts("It is late.", "It is late, and we'll be happy to look.").kept).toBe(true);
    expect(compareFacts("We'll send it.", "I'll send it.").kept).toBe(true);
  });

  test("that are the same have the same facts", () => {
    const text = "Hi Dana, we can't refund $5 before Monday: see https://a.example, {{name}}.";
    expect(compareFacts(text, text)).toEqual({ kept: true, lost: [], added: [] });
  });
});
