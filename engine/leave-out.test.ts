import { expect, test } from "vitest";
import { check } from "./check.ts";
import { applyEdits } from "./edits.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase } from "./testing-pack.ts";

const rules = createRuleSet([
  packOf([
    phrase("you should not? have", { id: "customer-wins/should", rewrite: ["{sentence:gone}"] }),
    phrase("if you had read", { id: "customer-wins/if", rewrite: ["{sentence:gone}"] }),
    phrase("(i|we) have already (answered|refunded)", { id: "customer-wins/told", rewrite: ["{sentence:gone}"] }),
    phrase("menus clearly say", { id: "customer-wins/say", rewrite: ["{sentence:gone}"] }),
    phrase("(sick|tired) of", { id: "customer-wins/sick", rewrite: ["{sentence:gone}"] }),
    phrase("another email", { id: "customer-wins/another", rewrite: ["{sentence:gone}"] }),
    phrase("(what part of|why did not you)", { id: "customer-wins/what", rewrite: ["{sentence:gone}"] }),
    phrase("is clearly stated", { id: "customer-wins/stated", rewrite: ["{sentence:gone}"] }),
  ]),
]);

function without(text: string): string | null {
  const suggestion = check({ text }, {}, rules).findings.flatMap(({ suggestions }) => suggestions)[0];
  return suggestion === undefined ? null : applyEdits(text, suggestion.edits);
}

test.each([
  ["It takes ten days to arrive. You should have asked earlier.", "It takes ten days to arrive."],
  ["You should have asked earlier. It takes ten days to arrive.", "It takes ten days to arrive."],
  ["It takes ten days. You should have told us so that we could have sent it earlier.", "It takes ten days."],
  ["It takes ten days. You should not have left it until the last minute.", "It takes ten days."],
  ["It takes ten days. You should have pressed it only once.", "It takes ten days."],
  ["It takes ten days here.\n\nYou should not have opened it.\n\nSam", "It takes ten days here.\n\nSam"],
  ["If you had read it, this would not have happened. Install the new client first.", "Install the new client first."],
  ["Our menus clearly say so. Install the new client first.", "Install the new client first."],
  ["We have already answered this. Install the new client first.", "Install the new client first."],
  ["This is clearly stated in the lease. Install the new client first.", "Install the new client first."],
  [
    "You should have made a copy, this is stated in the release notes. Install the new client first.",
    "Install the new client first.",
  ],
])("takes out a sentence that only reproaches: %j", (text, left) => {
  expect(without(text)).toBe(left);
});

test.each([
  ["it says what is said there", "It takes ten days to arrive. Our menus clearly say that dishes may hold nuts."],
  ["it says so without a link", "It takes ten days to arrive. Our menus clearly say shared plates only."],
  ["it names a day", "It takes ten days to arrive. You should have asked by Friday."],
  ["it holds a number", "It takes ten days to arrive. You should have asked within 14 days."],
  ["it holds a link", "It takes ten days to arrive. You should have read https://example.com/terms."],
  ["it goes on to a step", "It takes ten days to arrive. You should have signed it, please sign it now."],
  ["it goes on to a fact", "It takes ten days to arrive. You should have asked and the order is now closed."],
  ["it gives a reason", "It takes ten days to arrive. You should have asked, the van left early."],
  ["it tells what was refunded", "It takes ten days to arrive. We have already refunded the fee."],
  ["the next sentence leans on it", "It takes ten days to arrive. You should have asked. Therefore it comes late."],
  [
    "the next sentence speaks of what it names",
    "We sent ten copies of it. You should have read the form. It is on page two.",
  ],
  ["it tells what has not come", "It takes ten days to arrive. You should have known that you never paid."],
  ["it says where a thing is", "It takes ten days to arrive. The charge is clearly stated in the tariff guide."],
  ["a greeting stands before it", "Hi Dan, you should have asked. It takes ten days to arrive."],
  ["nothing would be left", "Hi Dan,\n\nYou should have asked earlier.\n\nSam"],
])("leaves a sentence where it is when %s", (_, text) => {
  expect(without(text)).toBeNull();
});

test("says which sentence is left out", () => {
  const text = "It takes ten days to arrive. You should have asked earlier.";
  const [finding] = check({ text }, {}, rules).findings;
  expect(finding?.suggestions.map(({ label }) => label)).toEqual(["Leave out “You should have asked earlier.”"]);
});

test.each([
  ["It takes ten days to arrive. Great, another email about the same parcel.", "It takes ten days to arrive."],
  ["It takes ten days to arrive. Oh sure, you should have asked.", "It takes ten days to arrive."],
  ["It takes ten days to arrive. I'm sorry, but you should have asked.", "It takes ten days to arrive."],
  ["It takes ten days to arrive. I'm sick of this.", "It takes ten days to arrive."],
  ["It takes ten days to arrive. What part of the form didn't you get?", "It takes ten days to arrive."],
  ["It takes ten days to arrive. Why didn't you call, and what is your name?", null],
  ["It takes ten days to arrive. Great, the refund is on its way, another email follows.", null],
  ["It takes ten days to arrive. I'm sick of this and I have sent it.", null],
])("takes an outcry and a question that asks for nothing along: %j", (text, becomes) => {
  expect(without(text)).toBe(becomes);
});
