import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { nameToUse } from "./names.ts";
import type { NameRule } from "./rule.ts";
import { createRuleSet } from "./rule-set.ts";
import { mended, packOf, SHAPE_SIGNALS } from "./testing-pack.ts";
import type { Context } from "./types.ts";

const name = (problem: NameRule["problem"]): NameRule => ({
  id: `public-safe/${problem}`,
  kind: "name",
  principle: "public-safe",
  severity: "strong",
  message: "A name.",
  why: "It is theirs.",
  problem,
});
const rules = createRuleSet([
  packOf([name("other"), name("misspelt"), name("absent"), name("leftover")], SHAPE_SIGNALS),
]);
const dana: Context = { customer: { name: "Dana Lee" } };

/** What is said of a text: the problem, the words, and the text as it would be. */
function found(text: string, context: Context = dana): [string, string, string | undefined][] {
  return check({ text }, context, rules).findings.map((finding) => [
    finding.ruleId.replace("public-safe/", ""),
    text.slice(finding.start, finding.end),
    mended(text, finding),
  ]);
}

describe("a greeting", () => {
  test("of another is told, and who is meant", () => {
    expect(found("Hi Marcus,\nit is here.")).toEqual([["other", "Marcus", "Hi Dana,\nit is here."]]);
  });

  test.each([
    ["Hello,\nhere.", "Hello Dana,\nhere."],
    ["hi there!\nhere.", "hi Dana!\nhere."],
    ["Good morning\n\nHere it is.", "Good morning Dana\n\nHere it is."],
    ["Hi again,\nhere.", "Hi again Dana,\nhere."],
  ])("of nobody is told where the name is known: %j", (text, becomes) => {
    expect(found(text)).toEqual([["absent", expect.any(String), becomes]]);
    expect(found(text, {})).toEqual([]);
  });

  test.each(["Hi", "Hi ", "Hello,\n\n", "Hi D", "Hi there,\n\n-- \nSam Rivera\nNorthwind"])(
    "that is just being typed may still get its name: %j",
    (text) => expect(found(text)).toEqual([]),
  );

  test("of another with a title makes room for the first name, title and all", () => {
    expect(found("Dear Mr. Smith, it is here.")).toEqual([["other", "Mr. Smith", "Dear Dana, it is here."]]);
    const okafor = { customer: { name: "Mr Okafor" } };
    expect(found("Dear Ms Smith, it is here.", okafor)).toEqual([["other", "Ms Smith", "Dear Mr Okafor, it is here."]]);
  });

  test("keeps the title where the surname is misspelt", () => {
    expect(found("Dear Ms Lea, it is here.")).toEqual([["misspelt", "Lea", "Dear Ms Lee, it is here."]]);
  });

  test.each(["Dnaa", "Danna", "Dena", "Dna"])("of %s is one of Dana", (written) => {
    expect(found(`Hi ${written},\nit is here.`)).toEqual([["misspelt", written, "Hi Dana,\nit is here."]]);
  });

  test("of a long name may have two letters wrong", () => {
    const context = { customer: { name: "Alexandra" } };
    expect(found("Hi Alexendre,\nhere.", context)).toEqual([["misspelt", "Alexendre", "Hi Alexandra,\nhere."]]);
    expect(found("Hi Alessandro,\nhere.", context).map(([problem]) => problem)).toEqual(["other"]);
  });

  test("in lower case is only told where it is nearly the name", () => {
    expect(found("hi dnaa,\nit is here.")).toEqual([["misspelt", "dnaa", "hi Dana,\nit is here."]]);
    expect(found("hi marcus,\nit is here.")).toEqual([]);
  });

  test.each([
    "Hi Dana,\nhere.",
    "hi DANA,\nhere.",
    "Hi Dan,\nhere.",
    "Dear Ms Lee,\nhere.",
    "Hi Dána,\nhere.",
    "Hi Dana and Marcus,\nhere.",
    "Hi Marcus & Ann,\nhere.",
    "Hi {{first_name}},\nhere.",
    "Respected sir,\nhere.",
    "Hello team,\nhere.",
    "Hi all,\nhere.",
  ])("%j is right", (text) => {
    expect(found(text).filter(([problem]) => problem !== "leftover")).toEqual([]);
  });

  test("of somebody whom the customer named is not ours to judge", () => {
    expect(found("Hi Marcus,\nhere.", { ...dana, incoming: "Please tell Marcus about it." })).toEqual([]);
  });

  test("is not judged when nobody knows the name", () => {
    expect(found("Hi Marcus,\nhere.", {})).toEqual([]);
    expect(found("Hi Marcus,\nhere.", { customer: { name: "order-84@shop.example" } })).toEqual([]);
  });

  test.each([
    ["Will", "Bill"],
    ["Bob", "Robbie Bobby"],
    ["Rick", "Dick"],
    ["Liz", "Beth"],
    ["Meg", "Peggy"],
    ["Kate", "Kathy"],
    ["Jim", "James"],
    ["Jack", "John"],
    ["Ted", "Edward"],
    ["Chuck", "Charles"],
    ["Mike", "Michael"],
    ["Tony", "Anthony"],
    ["Hank", "Henry"],
    ["Sasha", "Alexander"],
    ["Drew", "Andrew"],
    ["Joey", "Joseph"],
    ["Davey", "David"],
    ["Steve", "Stephen"],
    ["Tommy", "Thomas"],
    ["Becky", "Rebecca"],
    ["Suzie", "Susan"],
    ["Jenny", "Jen"],
    ["Tricia", "Patricia"],
    ["Ted", "Theodore"],
    ["Sammy", "Samuel"],
    ["Molly", "Mary"],
    ["Nancy", "Anne"],
    ["Dolly", "Dorothy"],
    ["Frank", "Francis"],
    ["Nicky", "Nicholas"],
    ["Pepe", "José"],
    ["Paco", "Francisco"],
    ["Beppe", "Giuseppe"],
    ["Richard", "Rich"],
  ])("to %s greets %s", (short, long) => {
    expect(found(`Hi ${short},\nhere.`, { customer: { name: long } })).toEqual([]);
  });

  test("by the beginning of a name is the person, from two letters on", () => {
    expect(found("Hi Jo,\nhere.", { customer: { name: "Joanna" } })).toEqual([]);
    expect(found("Hi Joanna,\nhere.", { customer: { name: "Jo" } })).toEqual([]);
    expect(nameToUse({ customer: { name: "Joanna" } }, { signedAs: "J" })).toBe("Joanna");
  });

  test("in the genitive, with another apostrophe or without its accents is the person", () => {
    expect(found("Hi Dana's,\nhere.")).toEqual([]);
    expect(found("Hi O’Brien,\nhere.", { customer: { name: "Pat O'Brien" } })).toEqual([]);
    expect(found("Hi O'Brien,\nhere.", { customer: { name: "Pat OBrien" } }).map(([problem]) => problem)).toEqual([
      "misspelt",
    ]);
  });

  test("to one of several people is not told, a whole name is", () => {
    expect(found("Hi Marcus Brutus,\nhere.").map(([problem, words]) => [problem, words])).toEqual([
      ["other", "Marcus"],
    ]);
    expect(found("Hi Marcus Junius Brutus,\nhere.")).toHaveLength(1);
    expect(found("Hi Marcus Dana,\nhere.")).toEqual([]);
  });

  test("is read by itself: what stands in the rest of the message changes nothing", () => {
    expect(found("Hi Marcus,\nit is here and there & [here].")).toHaveLength(1);
  });

  test("with a letter alone greets nobody in particular", () => {
    expect(found("Hi M,\nhere.")).toEqual([]);
  });

  test("of another is told even where the customer named somebody else", () => {
    expect(found("Hi Marcus,\nhere.", { ...dana, incoming: "Please tell Joanna about it." })).toHaveLength(1);
  });

  test("is compared with how they sign when the page knows no name", () => {
    expect(found("Hi Marcus,\nhere.", { incoming: "Where is it?\n\nThanks,\nJoanna" })).toEqual([
      ["other", "Marcus", "Hi Joanna,\nhere."],
    ]);
    expect(found("Hi Joanna,\nhere.", { ...dana, incoming: "Where is it?\n\nThanks,\nJoanna" })).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["Lxe", "Lee", "misspelt"],
    ["Lxx", "Lee", "other"],
    ["Al", "Li", "other"],
    ["Ana", "Bo", "other"],
    ["Bo", "Ana", "other"],
    ["Maria", "Mari", ""],
    ["Mraai", "Maria", "other"],
    ["Mraia", "Maria", "misspelt"],
    ["Amria", "Maria", "misspelt"],
    ["Marai", "Maria", "misspelt"],
    ["Mxxia", "Maria", "other"],
    ["Arthxx", "Arthur", "other"],
    ["Matthxx", "Matthew", "misspelt"],
    ["Mtathwe", "Matthew", "misspelt"],
    ["Mtatxwe", "Matthew", "other"],
    ["Maatthewww", "Matthew", "other"],
    ["Aleandra", "Alexandra", "misspelt"],
  ])("of %s to %s is %j", (written, meant, problem) => {
    expect(
      found(`Hi ${written},\nhere.`, { customer: { name: meant } })
        .map(([said]) => said)
        .join(),
    ).toBe(problem);
  });

  test("by a short name is the person", () => {
    expect(found("Hi Bob,\nhere.", { customer: { name: "Robert Hill" } })).toEqual([]);
    expect(found("Hi Liz,\nhere.", { customer: { name: "Elizabeth Hill" } })).toEqual([]);
    expect(found("Hi Bob,\nhere.", { customer: { name: "Elizabeth Hill" } })).toHaveLength(1);
  });
});

describe("the name to use", () => {
  test("is how they sign, when that is theirs", () => {
    expect(nameToUse({ customer: { name: "Robert Hill" } }, { signedAs: "Bob" })).toBe("Bob");
    expect(nameToUse({ customer: { name: "Robert Hill" } }, { signedAs: "Acme Ltd" })).toBe("Robert");
    expect(nameToUse({ customer: { name: "Robert Hill" } }, { signedAs: null })).toBe("Robert");
    expect(nameToUse({}, { signedAs: "Bob" })).toBe("Bob");
    expect(nameToUse({}, { signedAs: null })).toBeNull();
  });
});

describe("a placeholder that nobody filled", () => {
  test.each([
    "[NAME]",
    "[Your Name]",
    "[insert date]",
    "XXX",
    "{first_name}",
    "<first name>",
    "%FIRST_NAME%",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template's gap, written as people leave it
    "${order.id}",
    "lorem ipsum",
    "{{ticket.id}}",
    "{% if late %}",
    "[order number]",
    "[link]",
    "[amount]",
    "XXXX",
    "{customer.first_name}",
    "{user}",
    "{name}",
    "{lastname}",
    "<insert the date>",
    "<agent name>",
    "<name>",
    "<customername>",
    "%ORDER%",
    "LOREM IPSUM",
  ])("%s is told", (gap) => {
    expect(found(`Hi Dana,\nyour case is ${gap} now.`).map(([problem, words]) => [problem, words])).toEqual([
      ["leftover", gap],
    ]);
  });

  test("for their name is filled, for any other is theirs to fill", () => {
    expect(found("Thanks, {{customer_name}}!")).toEqual([["leftover", "{{customer_name}}", "Thanks, Dana!"]]);
    expect(found("Thanks, {{agent_name}}!")).toEqual([["leftover", "{{agent_name}}", undefined]]);
    expect(found("Thanks, {{order_id}}!")).toEqual([["leftover", "{{order_id}}", undefined]]);
    expect(found("Thanks, {{customer_name}}!", {})[0]?.[2]).toBeUndefined();
  });

  test("is told in the order of the text, together with a wrong name, each where it stands", () => {
    const text = "Hi Marcus,\nyour {{order_id}} and [NAME] and {{day}}.";
    expect(found(text).map(([, words]) => words)).toEqual(["Marcus", "{{order_id}}", "[NAME]", "{{day}}"]);
    expect(found("[NAME] hi\n\nHi {{first_name}},\nit is here.").map(([, words]) => words)).toEqual([
      "[NAME]",
      "{{first_name}}",
    ]);
  });

  test("is filled by what it says itself, not by what stands around it", () => {
    expect(found("Your agent says: thanks, {{customer_name}}!")[0]?.[2]).toBe("Your agent says: thanks, Dana!");
    expect(found("My name is {{agent}}.")[0]?.[2]).toBeUndefined();
  });

  test("is told right before and right after a quotation of code, and not in it", () => {
    expect(found("[NAME]\n> [NAME]\n[NAME]").map(([, words]) => words)).toEqual(["[NAME]", "[NAME]"]);
  });

  test("is left to a page that fills it", () => {
    const context = { ...dana, fillsPlaceholders: true };
    expect(found("Thanks, {{customer_name}}!", context)).toEqual([]);
    expect(found("Thanks, [NAME]!", context)).toHaveLength(1);
  });

  test.each([
    "love, xxx",
    "love, xxxxx",
    "XX",
    "[a name]",
    "{ name }",
    "<b>name</b>",
    "123-XXX",
    "the card XXX-9",
    "MAXXX",
    "card 4XXX-XXXX-1234",
    "see [1] and [sic]",
    "> [NAME]",
    "a <b> tag",
  ])("%j is none", (text) => {
    expect(found(text)).toEqual([]);
  });
});
