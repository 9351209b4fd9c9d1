import { describe, expect, test } from "vitest";
import { nameToUse } from "./names.ts";
import { DANA, nameProblems } from "./testing-pack.ts";

describe("a greeting", () => {
  test("of another is told, and who is meant", () => {
    expect(nameProblems("Hi Marcus,\nit is here.")).toEqual([["other", "Marcus", "Hi Dana,\nit is here."]]);
  });

  test.each([
    ["Hello,\nhere.", "Hello Dana,\nhere."],
    ["hi there!\nhere.", "hi Dana!\nhere."],
    ["Good morning\n\nHere it is.", "Good morning Dana\n\nHere it is."],
    ["Hi again,\nhere.", "Hi again Dana,\nhere."],
  ])("of nobody is told where the name is known: %j", (text, becomes) => {
    expect(nameProblems(text)).toEqual([["absent", expect.any(String), becomes]]);
    expect(nameProblems(text, {})).toEqual([]);
  });

  test.each(["Hi", "Hi ", "Hello,\n\n", "Hi D", "Hi there,\n\n-- \nSam Rivera\nNorthwind"])(
    "that is just being typed may still get its name: %j",
    (text) => expect(nameProblems(text)).toEqual([]),
  );

  test.each(["hello spencer are you there?", "Hi can you send the log?", "Hello   (again) it is here."])(
    "in one line with what follows may go on with a name: %j",
    (text) => expect(nameProblems(text)).toEqual([]),
  );

  test.each(["Ma'am, it is here.", "Ma’am,\nit is here.", "Hi maam,\nit is here."])(
    "by courtesy alone names nobody: %j",
    (text) => expect(nameProblems(text)).toEqual([]),
  );

  test.each([
    ["Dear Guest,", "Dear Dana,"],
    ["Hello Player,", "Hello Dana,"],
    ["User,", "Dana,"],
    ["Hi Team,", "Hi Dana,"],
    ["Hello Sir/Madam,", "Hello Dana,"],
    ["Dear Account Holder,", "Dear Dana,"],
  ])("of what anybody might be is one of nobody: %j", (greeting, becomes) => {
    const text = `${greeting}\n\nIt is here.`;
    expect(nameProblems(text)).toEqual([["absent", expect.any(String), `${becomes}\n\nIt is here.`]]);
    expect(nameProblems(text, {})).toEqual([]);
    expect(nameProblems(greeting)).toEqual([]);
  });

  test("of a team fits whoever writes for one", () => {
    const text = "Hi team,\nit is here.";
    expect(nameProblems(text, { ...DANA, incoming: "Our team needs ten seats." })).toEqual([]);
    expect(nameProblems(text, { customer: { name: "Acme Billing Team" } })).toEqual([]);
    expect(nameProblems(text, { ...DANA, incoming: "Hi team, where is it?" })).toHaveLength(1);
  });

  test("of a person fits a company, whose people nobody knows", () => {
    expect(nameProblems("Hi Marcus,\nhere.", { customer: { name: "Harbour Hotel" } })).toEqual([]);
    expect(nameProblems("Hi Marcus,\nhere.", { customer: { name: "Acme Ltd" } })).toEqual([]);
    expect(nameProblems("Hi Marcus,\nhere.", { customer: { name: "Jane Banks" } })).toHaveLength(1);
  });

  test("in letters of another alphabet is not ours to judge", () => {
    expect(nameProblems("Привет, Dana. It is here.")).toEqual([]);
    expect(nameProblems("Hi Дана,\nit is here.")).toEqual([]);
    expect(nameProblems("Hi Дана,\nit is here.", { customer: { name: "Анна" } })).toHaveLength(1);
  });

  test("of another with a title makes room for the first name, title and all", () => {
    expect(nameProblems("Dear Mr. Smith, it is here.")).toEqual([["other", "Mr. Smith", "Dear Dana, it is here."]]);
    const okafor = { customer: { name: "Mr Okafor" } };
    expect(nameProblems("Dear Ms Smith, it is here.", okafor)).toEqual([
      ["other", "Ms Smith", "Dear Mr Okafor, it is here."],
    ]);
  });

  test("with a title says a surname that nobody knows, where only a first name is known", () => {
    expect(nameProblems("Dear Ms Rao, it is here.", { customer: { name: "Dana" } })).toEqual([]);
    expect(nameProblems("Dear Rao, it is here.", { customer: { name: "Dana" } })).toHaveLength(1);
    expect(nameProblems("Dear Ms Rao, it is here.", { customer: { name: "Ms Lee" } })).toHaveLength(1);
  });

  test.each([
    ["Wei Ling", "Tan", 0],
    ["Min Jun", "Park", 0],
    ["Dan Lee", "Tan", 1],
    ["Tan Wei Ling", "Goh", 1],
    ["Juan Carlos", "Gomez", 0],
    ["Juan Gomez", "Carlos", 1],
    ["Sunita R.", "Rao", 0],
    ["Sunita R.", "Shah", 1],
    ["Anna Schmidt", "Baker", 1],
  ])("of %s with a title and %s is told %i times", (name, surname, times) => {
    expect(nameProblems(`Dear Ms ${surname}, it is here.`, { customer: { name } })).toHaveLength(times);
  });

  test.each([
    ["Søren Bø", "Soren"],
    ["Łukasz Nowak", "Lukasz"],
    ["Björn Holm", "Bjoern"],
    ["Jürgen Müller", "Mr Mueller"],
    ["Jörg Weiß", "Mr Weiss"],
    ["Ronald Fox", "Ronnie"],
    ["Daniel Fox", "Danny"],
    ["Victoria Fox", "Vicky"],
    ["Eleanor Fox", "Nell"],
    ["Grace Fox", "Gracie"],
    ["Jean-Pierre Fox", "JP"],
  ])("of %s may be written %s", (name, written) => {
    expect(nameProblems(`Hi ${written},\nhere.`, { customer: { name } })).toEqual([]);
  });

  test("with another ending is another name", () => {
    const names = ([known, written]: readonly [string, string]): number =>
      nameProblems(`Hi ${written},\nhere.`, { customer: { name: known } }).length;
    expect(names(["Julia Fox", "Julie"])).toBe(1);
    expect(names(["Maria Fox", "Marie"])).toBe(1);
    expect(names(["Ronald Fox", "Donnie"])).toBe(1);
    expect(names(["Jean-Pierre Fox", "JB"])).toBe(1);
  });

  test("keeps the title where the surname is misspelt", () => {
    expect(nameProblems("Dear Ms Lea, it is here.")).toEqual([["misspelt", "Lea", "Dear Ms Lee, it is here."]]);
  });

  test.each(["Dnaa", "Danna", "Dena", "Dna"])("of %s is one of Dana", (written) => {
    expect(nameProblems(`Hi ${written},\nit is here.`)).toEqual([["misspelt", written, "Hi Dana,\nit is here."]]);
  });

  test("of a long name may have two letters wrong", () => {
    const context = { customer: { name: "Alexandra" } };
    expect(nameProblems("Hi Alexendre,\nhere.", context)).toEqual([["misspelt", "Alexendre", "Hi Alexandra,\nhere."]]);
    expect(nameProblems("Hi Alessandro,\nhere.", context).map(([problem]) => problem)).toEqual(["other"]);
  });

  test("in lower case is only told where it is nearly the name", () => {
    expect(nameProblems("hi dnaa,\nit is here.")).toEqual([["misspelt", "dnaa", "hi Dana,\nit is here."]]);
    expect(nameProblems("hi marcus,\nit is here.")).toEqual([]);
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
    "Hi all,\nhere.",
  ])("%j is right", (text) => {
    expect(nameProblems(text).filter(([problem]) => problem !== "leftover")).toEqual([]);
  });

  test("of somebody whom the customer named is not ours to judge", () => {
    expect(nameProblems("Hi Marcus,\nhere.", { ...DANA, incoming: "Please tell Marcus about it." })).toEqual([]);
  });

  test("is not judged when nobody knows the name", () => {
    expect(nameProblems("Hi Marcus,\nhere.", {})).toEqual([]);
    expect(nameProblems("Hi Marcus,\nhere.", { customer: { name: "order-84@shop.example" } })).toEqual([]);
  });

  test("in the genitive, with another apostrophe or without its accents is the person", () => {
    expect(nameProblems("Hi Dana's,\nhere.")).toEqual([]);
    expect(nameProblems("Hi O’Brien,\nhere.", { customer: { name: "Pat O'Brien" } })).toEqual([]);
    expect(
      nameProblems("Hi O'Brien,\nhere.", { customer: { name: "Pat OBrien" } }).map(([problem]) => problem),
    ).toEqual(["misspelt"]);
  });

  test("to one of several people is not told, a whole name is", () => {
    expect(nameProblems("Hi Marcus Brutus,\nhere.").map(([problem, words]) => [problem, words])).toEqual([
      ["other", "Marcus"],
    ]);
    expect(nameProblems("Hi Marcus Junius Brutus,\nhere.")).toHaveLength(1);
    expect(nameProblems("Hi Marcus Dana,\nhere.")).toEqual([]);
  });

  test("is read by itself: what stands in the rest of the message changes nothing", () => {
    expect(nameProblems("Hi Marcus,\nit is here and there & [here].")).toHaveLength(1);
  });

  test("with a letter alone greets nobody in particular", () => {
    expect(nameProblems("Hi M,\nhere.")).toEqual([]);
  });

  test("of another is told even where the customer named somebody else", () => {
    expect(nameProblems("Hi Marcus,\nhere.", { ...DANA, incoming: "Please tell Joanna about it." })).toHaveLength(1);
  });

  test("is compared with how they sign when the page knows no name", () => {
    expect(nameProblems("Hi Marcus,\nhere.", { incoming: "Where is it?\n\nThanks,\nJoanna" })).toEqual([
      ["other", "Marcus", "Hi Joanna,\nhere."],
    ]);
    expect(nameProblems("Hi Joanna,\nhere.", { ...DANA, incoming: "Where is it?\n\nThanks,\nJoanna" })).toEqual([]);
  });
});

describe("what is no name", () => {
  test.each([
    "Hmmm, the lamp is here.",
    "Hmn, the lamp is here.",
    "Huh, the lamp is here.",
    "Naw, the lamp is here.",
    "Wait, the lamp is here.",
    "Helllo?? The lamp is here.",
    "Hello I'm glad the lamp is here.",
    "Hello that’s the lamp.",
    "Hi lampfan72, the lamp is here.",
    "Hi 72Dino, the lamp is here.",
    "Hi lamp_fan, the lamp is here.",
  ])("is not set right: %s", (text) => {
    expect(nameProblems(text).filter(([problem]) => problem !== "absent")).toEqual([]);
  });

  test.each([
    ["Terrific, it will be ready soon.", []],
    ["Stellars, it will be ready soon.", []],
    ["Been there, done that. It is here.", []],
    ["Welcome to Pittsburgh, the lamp is here.", []],
    ["Marcus, your lamp is here.", ["Marcus"]],
    ["Marcus - thanks, the lamp is here.", ["Marcus"]],
    ["Marcus,\nit will be ready soon.", ["Marcus"]],
    ["Hello, Marcus, the lamp is here.", ["Marcus"]],
  ])("a word alone is one only where somebody is spoken to: %j", (text, names) => {
    expect(nameProblems(text).flatMap(([problem, words]) => (problem === "other" ? [words] : []))).toEqual(names);
  });

  test("where one is greeted in so many words, a name may look as it will", () => {
    expect(nameProblems("Hi Ng,\nhere.")).toEqual([["other", "Ng", "Hi Dana,\nhere."]]);
    expect(nameProblems("Hello, Marcus. It is here.")).toEqual([["other", "Marcus", "Hello, Dana. It is here."]]);
  });
});

describe("the name to use", () => {
  test("is how they sign, when that is theirs", () => {
    expect(nameToUse({ customer: { name: "Robert Hill" } }, { signedAs: "Bob" })).toBe("Bob");
    expect(nameToUse({ customer: { name: "Robert Hill" } }, { signedAs: "Acme Ltd" })).toBe("Robert");
    expect(nameToUse({ customer: { name: "Robert Hill" } }, { signedAs: null })).toBe("Robert");
    expect(nameToUse({}, { signedAs: "The Miller family" })).toBeNull();
    expect(nameToUse({}, { signedAs: "Bob" })).toBe("Bob");
    expect(nameToUse({}, { signedAs: null })).toBeNull();
    expect(nameToUse({ customer: { name: "Acme Ltd" } }, { signedAs: "Bob" })).toBe("Bob");
    expect(nameToUse({ customer: { name: "Acme Ltd" } }, { signedAs: null })).toBeNull();
    expect(nameToUse({ customer: { name: "Dana Lee (Acme Ltd)" } }, { signedAs: null })).toBe("Dana");
    expect(nameToUse({ customer: { name: "Dana Lee | Acme Group" } }, { signedAs: null })).toBe("Dana");
  });
});
