import { describe, expect, test } from "vitest";
import { nameToUse } from "./names.ts";
import { nameProblems } from "./testing-pack.ts";

describe("a greeting", () => {
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
    expect(nameProblems(`Hi ${short},\nhere.`, { customer: { name: long } })).toEqual([]);
  });

  test("by the beginning of a name is the person, from two letters on", () => {
    expect(nameProblems("Hi Jo,\nhere.", { customer: { name: "Joanna" } })).toEqual([]);
    expect(nameProblems("Hi Joanna,\nhere.", { customer: { name: "Jo" } })).toEqual([]);
    expect(nameToUse({ customer: { name: "Joanna" } }, { signedAs: "J" })).toBe("Joanna");
  });

  test.each<[string, string, string]>([
    ["Lxe", "Lee", "misspelt"],
    ["Lxx", "Lee", "other"],
    ["Al", "Li", "other"],
    ["Ana", "Bo", "other"],
    ["Bo", "Ana", "other"],
    ["Maria", "Mari", ""],
    ["Mari", "Maria", ""],
    ["Alex", "Alexa", ""],
    ["Jo", "Jon", ""],
    ["Kare", "Karen", "misspelt"],
    ["Sara", "Sarah", "misspelt"],
    ["Sarah", "Sara", "misspelt"],
    ["Markk", "Mark", "misspelt"],
    ["Phil", "Phill", "misspelt"],
    ["Danie", "Daniel", "misspelt"],
    ["Dani", "Daniel", ""],
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
      nameProblems(`Hi ${written},\nhere.`, { customer: { name: meant } })
        .map(([said]) => said)
        .join(),
    ).toBe(problem);
  });

  test("by a short name is the person", () => {
    expect(nameProblems("Hi Bob,\nhere.", { customer: { name: "Robert Hill" } })).toEqual([]);
    expect(nameProblems("Hi Liz,\nhere.", { customer: { name: "Elizabeth Hill" } })).toEqual([]);
    expect(nameProblems("Hi Bob,\nhere.", { customer: { name: "Elizabeth Hill" } })).toHaveLength(1);
  });
});
