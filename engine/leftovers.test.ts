import { describe, expect, test } from "vitest";
import { DANA, nameProblems } from "./testing-pack.ts";
import type { Context } from "./types.ts";

describe("a placeholder that nobody filled", () => {
  test("is none in the middle of an address", () => {
    expect(nameProblems("Hi Dana,\n\nSee http://a.example/x0%read%/y now.")).toEqual([]);
  });

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
    "{{{ticket.id}}}",
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
    "{!Contact.FirstName}",
    "*|FNAME|*",
    "@@first_name@@",
    "##name##",
    "$NAME$",
    "(insert date)",
    "[company]",
    "[Order #]",
    "XX/XX/XXXX",
    "xx.xx.xxxx",
  ])("%s is told", (gap) => {
    expect(nameProblems(`Hi Dana,\nyour case is ${gap} now.`).map(([problem, words]) => [problem, words])).toEqual([
      ["leftover", gap],
    ]);
  });

  test.each([
    "The flag is debug=XXXX, and it is off.",
    "The log at %TEMP%\\setup.log tells why.",
    "Type %APPDATA% into the box.",
    "The query was pre={{START}}&post={{{{END}}}} and it failed.",
    "Write <name>Dana</name> into the file.",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code that a letter tells of
    'Set url="${order.url}" and try again.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code that a letter tells of
    "Open /home/${user}/logs and send them.",
  ])("is none in code that a letter tells of: %s", (text) => {
    expect(nameProblems(`Hi Dana,\n\n${text}`)).toEqual([]);
  });

  test("for their name is filled, for any other is theirs to fill", () => {
    expect(nameProblems("Thanks, {{customer_name}}!")).toEqual([["leftover", "{{customer_name}}", "Thanks, Dana!"]]);
    expect(nameProblems("Thanks, {{agent_name}}!")).toEqual([["leftover", "{{agent_name}}", undefined]]);
    expect(nameProblems("Thanks, {{order_id}}!")).toEqual([["leftover", "{{order_id}}", undefined]]);
    expect(nameProblems("Thanks, {{customer_name}}!", {})[0]?.[2]).toBeUndefined();
  });

  test("for a name at the beginning greets only before a mark or the end of the line", () => {
    const becomes = (text: string): unknown[] => nameProblems(text).map(([, , after]) => after);
    expect(becomes("[NAME], it is here.")).toEqual(["Dana, it is here."]);
    expect(becomes("[NAME]\nIt is here.")).toEqual(["Dana\nIt is here."]);
    expect(becomes("[NAME] has called about it.")).toEqual([undefined]);
  });

  test("for a name is filled only where it is plain whose", () => {
    const signed: Context = { ...DANA, agent: { name: "Sam Roe" } };
    const becomes = (text: string, context = signed): unknown[] =>
      nameProblems(text, context).map(([, , after]) => after);
    expect(becomes("Hi [NAME],\n\nIt is here.")).toEqual(["Hi Dana,\n\nIt is here."]);
    expect(becomes("{name}, it is here.")).toEqual(["Dana, it is here."]);
    expect(becomes("Hi Dana,\n\nI told [NAME] at the depot.")).toEqual([undefined]);
    expect(becomes("Hi Dana,\n\nIt is here.\n\nKind regards,\n[NAME]")).toEqual([
      "Hi Dana,\n\nIt is here.\n\nKind regards,\nSam",
    ]);
    expect(becomes("Hi Dana,\n\nIt is here.\n\nThanks,\n[Your Name]")).toEqual([
      "Hi Dana,\n\nIt is here.\n\nThanks,\nSam",
    ]);
    expect(becomes("Hi Dana,\n\nIt is here.\n\nThanks,\n[Company Name]")).toEqual([undefined]);
    expect(becomes("Hi [Your Name],\n\nIt is here.")).toEqual([undefined]);
    expect(becomes("Hi Dana,\n\nIt is here.\n\nThanks,\n[NAME]", DANA)).toEqual([undefined]);
  });

  test("is told in the order of the text, together with a wrong name, each where it stands", () => {
    const text = "Hi Marcus,\nyour {{order_id}} and [NAME] and {{day}}.";
    expect(nameProblems(text).map(([, words]) => words)).toEqual(["Marcus", "{{order_id}}", "[NAME]", "{{day}}"]);
    expect(nameProblems("[NAME] hi\n\nHi {{first_name}},\nit is here.").map(([, words]) => words)).toEqual([
      "[NAME]",
      "{{first_name}}",
    ]);
  });

  test("is filled by what it says itself, not by what stands around it", () => {
    expect(nameProblems("Your agent says: thanks, {{customer_name}}!")[0]?.[2]).toBe("Your agent says: thanks, Dana!");
    expect(nameProblems("My name is {{agent}}.")[0]?.[2]).toBeUndefined();
  });

  test("is told right before and right after a quotation of code, and not in it", () => {
    expect(nameProblems("[NAME]\n> [NAME]\n[NAME]").map(([, words]) => words)).toEqual(["[NAME]", "[NAME]"]);
  });

  test("is left to a page that fills it", () => {
    const context = { ...DANA, fillsPlaceholders: true };
    expect(nameProblems("Thanks, {{customer_name}}!", context)).toEqual([]);
    expect(nameProblems("Thanks, [NAME]!", context)).toHaveLength(1);
  });

  test.each([
    "love, xxx",
    "love, xxxxx",
    "See you on Sunday!\nAnn\nXXX\n",
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
    "## Notes ##",
    "from $5 to $9",
    "put the card in (insert it chip first)",
    "a * | b | * c",
  ])("%j is none", (text) => {
    expect(nameProblems(text)).toEqual([]);
  });
});
