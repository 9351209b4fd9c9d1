import { describe, expect, test } from "vitest";
import { compareFacts, factsKept, factsOf, isNegative } from "./facts.ts";

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
    ["See http://a.example/x.", ["link http://a.example/x."]],
    ["It is {% if late %} so.", ["placeholder {% if late %}"]],
    ["so I'm sure, I'll ask, I've asked and I'd say I am", []],
    ["so Best Buyer asked Besty", ["name Besty"]],
    ["in his Honour and the Honored guest of Preferredia", ["name Honour", "name Preferredia"]],
    ["it goes to Oklahoma, not to the Okra of Mississippi", ["name Oklahoma", "name Okra", "name Mississippi"]],
    ["It is 5 kg, 3rd of 10 GB at $1.", ["number 5", "number 3rd", "number 10", "number $1"]],
    ["ask Maria about Monday and May", ["number monday", "name Maria", "name May"]],
  ])("%j", (text, facts) => {
    expect(factsOf(text).map(({ kind, words }) => `${kind} ${words}`)).toEqual(facts);
  });

  test("a name in the genitive is the name, and one with an s in it too", () => {
    expect(factsOf("that is Maria's box")).toEqual([{ kind: "name", words: "Maria" }]);
    expect(factsOf("that is D'souza now")).toEqual([{ kind: "name", words: "D'souza" }]);
  });

  test("what stood around a link is not run together", () => {
    expect(factsOf("It costs 5 https://a.example 6 times.").map(({ words }) => words)).toEqual([
      "https://a.example",
      "5",
      "6",
    ]);
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
    ["There is nothing we can do until it is paid.", false],
    ["We can't ship without a form.", false],
    ["Don't hesitate to call.", false],
    ["Why not try it?", false],
    ["I cannot thank you enough.", false],
    ["Nobody called, never.", false],
    ["We're unable to come.", true],
    ["it doesnt work", true],
    ["It fails.", true],
    ["It failed.", true],
    ["They fail to see it.", true],
    ["We refuse it.", true],
    ["We refused it.", true],
    ["I wish I could.", true],
    ["I wish we could.", true],
    ["No offence, no offense.", false],
    ["No need to apologise, no need to apologize.", false],
    ["I can not wait.", false],
    ["I can't help but smile.", false],
    ["Please don’t hesitate.", false],
    ["Do not hesitate.", false],
    ["I can’t wait, and it is no problem, not.", true],
    ["It can't go without it until May.", false],
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

  test("differ by their kind too, whatever their case", () => {
    expect(lost("ask Maria now", "ask maria now")).toEqual(["name Maria"]);
    expect(compareFacts("at NOON", "at noon").kept).toBe(true);
    expect(compareFacts("at 5PM", "at 5pm").kept).toBe(true);
    expect(compareFacts("see www.A.example", "see www.a.example").kept).toBe(true);
    expect(compareFacts('it says "5"', "it says 5").kept).toBe(false);
    expect(lost("by 5", "by five")).toEqual(["number 5"]);
  });

  test("lose what only looks the same inside other words", () => {
    expect(lost("it costs 5 now", "it costs 50 now")).toEqual(["number 5"]);
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

  test("may not gain a name made of two that are known", () => {
    expect(added("please wait", "please wait, Anna", ["Dan", "naomi", "An", "na"])).toEqual(["name Anna"]);
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
    expect(lost("We promised it.", "We said it.")).toEqual(["promise promised"]);
    expect(lost("I promise it.", "I say it.")).toEqual(["promise promise"]);
    expect(lost("It is guaranteed.", "It is said.")).toEqual(["promise guaranteed"]);
    expect(lost("We guarantee it.", "We say it.")).toEqual(["promise guarantee"]);
    expect(lost("I will send it.", "I sent it.")).toEqual(["promise I will"]);
  });

  test("that are the same have the same facts", () => {
    const text = "Hi Dana, we can't refund $5 before Monday: see https://a.example, {{name}}.";
    expect(compareFacts(text, text)).toEqual({ kept: true, lost: [], added: [] });
  });
});

describe("facts asked for again", () => {
  test("are told as the first time, and not mixed up with those of other passages", () => {
    for (const round of [1, 2]) {
      expect([round, factsKept("It costs $5.", "It is $5.", [])]).toEqual([round, true]);
      expect([round, factsKept("It costs $5.", "It is $6.", [])]).toEqual([round, false]);
      expect([round, factsKept("wait", "wait for Maria", [])]).toEqual([round, false]);
      expect([round, factsKept("wait", "wait for Maria", ["Maria"])]).toEqual([round, true]);
      expect([round, factsKept("1", "23", [])]).toEqual([round, false]);
      expect([round, factsKept("12", "3", [])]).toEqual([round, false]);
      expect([round, factsKept("2", "", ["2"])]).toEqual([round, false]);
      expect([round, factsKept("2", "2", [])]).toEqual([round, true]);
      expect([round, factsKept("22", "22", [])]).toEqual([round, true]);
    }
  });

  test("are told also when a page has asked for thousands of others since", () => {
    expect(factsKept("It costs $5.", "It is $6.", [])).toBe(false);
    for (let i = 0; i < 2_500; i++) expect(factsKept(`${i}`, `${i}`, [])).toBe(true);
    expect(factsKept("It costs $5.", "It is $6.", [])).toBe(false);
  });
});
