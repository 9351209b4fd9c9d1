import { describe, expect, it } from "vitest";
import { allMet, asMarkdown, printed } from "./rows.ts";

const row = { measure: "key to picture, p99", control: "5.00 ms", ours: "+1.00 ms", theirs: "+9.00 ms" };
const part = (met?: boolean) => ({
  title: "Typing",
  rows: [{ ...row, aim: "+4 ms", ...(met === undefined ? {} : { met }) }],
  notes: ["A note."],
});

describe("the table", () => {
  it("says of each aim whether it is met", () => {
    expect(printed(part(true))).toMatch(
      /key to picture, p99 +5\.00 ms +\+1\.00 ms +\+9\.00 ms +\+4 ms +ok\n {2}A note\./,
    );
    expect(printed(part(false))).toContain("MISSED");
    expect(asMarkdown(part(false))).toContain(
      "| key to picture, p99 | 5.00 ms | +1.00 ms | +9.00 ms | +4 ms | MISSED |",
    );
  });

  it("fails the run for a missed aim alone", () => {
    expect(allMet([part(true), part()])).toBe(true);
    expect(allMet([part(true), part(false)])).toBe(false);
  });
});
