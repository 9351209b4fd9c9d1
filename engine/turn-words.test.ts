import { expect, test } from "vitest";
import { turnedProblem } from "./problem.ts";

test("days and months get their capitals", () => {
  for (const [said, turned] of [
    ["I can't find the invoice for may.", "you can't find the invoice for May"],
    ["My card was declined on friday.", "your card was declined on Friday"],
    ["My bill from june is missing.", "your bill from June is missing"],
    ["My lamp was broken on the march.", "your lamp was broken on the march"],
  ] as const)
    expect(turnedProblem([said])).toBe(turned);
});
