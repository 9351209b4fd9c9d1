import { describe, expect, it } from "vitest";
import { countTests, sentence } from "./count-tests.ts";

const file = (name: string, status: string, ...tests: string[]) => ({
  name: `/home/me/human-level/${name}`,
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});
const count = (...testResults: unknown[]) => countTests({ testResults }, "/home/me/human-level/");

describe("counting a test run", () => {
  it("counts every test under its kind", () => {
    const counts = count(
      file("engine/check.test.ts", "passed", "passed", "passed", "skipped"),
      file("tests/rules/examples.test.ts", "passed", "passed"),
      file("tests/editors/matrix.test.ts", "passed", "passed"),
      file("tests/e2e/gmail.test.ts", "failed", "passed", "failed"),
    );
    expect(counts.unit).toEqual({ passed: 2, failed: 0, skipped: 1 });
    expect(counts.rules).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(counts.e2e).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it("takes a file that broke before its tests as a failure", () => {
    expect(count(file("tests/e2e/gmail.test.ts", "failed", "skipped")).e2e).toEqual({
      passed: 0,
      failed: 1,
      skipped: 1,
    });
  });

  it("takes a kind without a single test as a failure, and so a run without a report", () => {
    expect(count(file("engine/check.test.ts", "passed", "passed")).e2e.failed).toBe(1);
    expect(Object.values(countTests(null, "/")).map(({ failed }) => failed)).toEqual([1, 1, 1, 1]);
  });

  it("says it in one plain line", () => {
    expect(sentence({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
    expect(sentence({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
  });
});
