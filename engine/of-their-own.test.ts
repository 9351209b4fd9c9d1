import { expect, test } from "vitest";
import { readIncoming } from "./incoming.ts";
import { isOfTheirOwn } from "./of-their-own.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, signal } from "./testing-pack.ts";

test.each([
  "I'm in hospital until Friday.",
  "Mum passed away in June.",
  "My knee was replaced last week.",
  "Just had surgery, so I am slow.",
  "Sorry, been off sick.",
  "Recovering from the flu.",
  "Expecting in May!",
  "Baby due next week.",
  "We lost our dog.",
  "Tested positive this morning.",
  "Broke a wrist at football.",
  "Now i'm off sick.",
  "And i’ve got the flu.",
  "There we're all ill.",
  "There we’ve all had it.",
  "Aunt is ill.",
  "Auntie is ill.",
  "The babies came early.",
  "Fiancé is ill.",
  "Fianceé is ill.",
  "Gran is ill.",
  "Granny is ill.",
  "Grandmother is ill.",
  "Grandmother's ill.",
  "Kid is ill.",
  "Kids are ill.",
  "Nan is ill.",
  "Nana is ill.",
  "Twin is ill.",
  "Twins are ill.",
  "The wedding is off.",
])("tells of the writer's own: %s", (sentence) => {
  expect(isOfTheirOwn(sentence)).toBe(true);
});

test.each([
  "The Heart Attack Grill is closed.",
  "Does the cushion help with back pain?",
  "Certain health troubles run in the village.",
  "Congrats on the new baby!",
  "This child was born in 1985.",
  "A funeral director asked for the invoice.",
])("tells of somebody or something else: %s", (sentence) => {
  expect(isOfTheirOwn(sentence)).toBe(false);
});

test("only what is the writer's own is mentioned", () => {
  const rules = createRuleSet([
    packOf(
      [],
      [
        signal("personal", ["flu"], { id: "signals/personal-illness" }),
        signal("personal", ["storm"], { id: "signals/personal-storm" }),
      ],
    ),
  ]);
  const mentions = (text: string) => [...readIncoming(text, rules).mentions];
  expect(mentions("I have the flu.")).toEqual(["personal-illness"]);
  expect(mentions("The flu spreads in winter.")).toEqual([]);
  expect(mentions("The storm took the roof.")).toEqual(["personal-storm"]);
});
