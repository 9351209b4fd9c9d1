import { expect, test } from "vitest";
import { turnedProblem } from "./problem.ts";

test("what they had to do is sorry where nobody does it for pleasure", () => {
  expect(turnedProblem(["I had to throw the milk away."])).toBe("you had to throw the milk away");
  expect(turnedProblem(["We have had to ring four times."])).toBe("you have had to ring four times");
});

test("what they can't see on a screen is answered, and not how well they see", () => {
  expect(turnedProblem(["I can't see my invoice."])).toBe("you can't see your invoice");
  expect(turnedProblem(["I can't see the button."])).toBe("you can't see the button");
  expect(turnedProblem(["I cannot see the kerb."])).toBeNull();
});

test("who was locked out is answered, and nobody who only locked out", () => {
  expect(turnedProblem(["im locked out of my account."])).toBe("you're locked out of your account");
  expect(turnedProblem(["430 people were locked out for three hours."])).not.toBeNull();
  expect(turnedProblem(["430 people locked out for three hours."])).toBeNull();
});

test("who fell or was hurt is answered", () => {
  for (const [said, turned] of [
    ["I fell.", "you fell"],
    ["I slipped on the wet floor.", "you slipped on the wet floor"],
    ["I burnt my fingers on the handle.", "you burnt your fingers on the handle"],
    ["We fell in love with the place.", null],
    ["I cut my hair short.", null],
    ["I fell for the advert.", null],
  ] as const)
    expect(turnedProblem([said])).toBe(turned);
});
