import { describe, expect, test } from "vitest";
import { Reading } from "./reading.ts";
import { createRuleSet } from "./rule-set.ts";
import { scan } from "./scan.ts";
import { packOf, phrase, signal } from "./testing-pack.ts";

const rules = createRuleSet([
  packOf([phrase("you must")], [signal("upset", ["never came"]), signal("thanks", ["thank you"])]),
]);

/** The rules and signals that a text is found to hold, read as a draft or as the customer's message. */
function foundIn(text: string, kind: "drafts" | "messages"): string[] {
  const reading = new Reading({ text }, rules.grammar);
  return scan(reading, rules.patterns[kind]).map(({ owner }) => {
    const found = rules.owners[owner];
    return found?.kind === "signal" ? found.signal.signal : "rule";
  });
}

describe("what a text is searched for", () => {
  const text = "Thank you. You must wait. It never came.";

  test("a draft is searched for rules and signals, but not for how upset its writer is", () => {
    expect(foundIn(text, "drafts")).toEqual(["thanks", "rule"]);
  });

  test("a customer's message is searched for every signal, and breaks no rule", () => {
    expect(foundIn(text, "messages")).toEqual(["thanks", "upset"]);
  });

  test("reading one tells the other nothing", () => {
    expect(foundIn("You must thank you", "messages")).toEqual(["thanks"]);
    expect(foundIn("You must thank you", "drafts")).toEqual(["rule", "thanks"]);
  });
});
