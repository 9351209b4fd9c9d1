import { describe, expect, test } from "vitest";
import { endingOf } from "./testing-pack.ts";

const BODY = "Hi Dan,\n\nYour new lamp left our depot this morning.\n\n";

describe("a name alone on the last line", () => {
  test("may say for whom it signs, where it is the agent's", () => {
    const sol = { agent: { name: "Sol Hart" } };
    expect(endingOf(`${BODY}Sol, for Dr Hale's team`, sol)).toEqual([null, "Sol, for Dr Hale's team"]);
    expect(endingOf(`${BODY}Sol, it is here.`, sol)).toEqual([null, null]);
    expect(endingOf(`${BODY}Sol, for Dr Hale's team`)).toEqual([null, null]);
    expect(endingOf(`${BODY}Sol Hart, Student Records`, sol)).toEqual([null, "Sol Hart, Student Records"]);
    expect(endingOf(`${BODY}Sol Hart Road, Leeds`, sol)).toEqual([null, null]);
  });

  test("may say what they are, in capitals", () => {
    expect(endingOf(`${BODY}Elspeth Grant, Managing Editor`)).toEqual([null, "Elspeth Grant, Managing Editor"]);
    expect(endingOf(`${BODY}Ann Lee, Head of Customer Care`)).toEqual([null, "Ann Lee, Head of Customer Care"]);
    expect(endingOf(`${BODY}Ask Ann Lee, our engineer`)).toEqual([null, null]);
    expect(endingOf(`${BODY}Lisbon Porto, Business Class`)).toEqual([null, null]);
  });

  test("may say who else signs, where it is the agent's", () => {
    const sol = { agent: { name: "Sol Hart" } };
    for (const name of [
      "Sol @ the box office",
      "Sol + the payroll lot",
      "Sol and Co.",
      "Sol and the team",
      "Sol | Acme",
      "Sol at reception",
    ])
      expect(endingOf(BODY + name, sol)).toEqual([null, name]);
    const postscript = "\n\nP.S. Ask him which song it was.";
    expect(endingOf(`${BODY}Sol Hart, Keys & Strings${postscript}`, sol)).toEqual([null, "Sol Hart, Keys & Strings"]);
    expect(endingOf(`${BODY}Sol and I come on Monday.`, sol)).toEqual([null, null]);
  });

  test("may be initials with their dots", () => {
    expect(endingOf(`${BODY}S.P.`)).toEqual([null, "S.P."]);
    expect(endingOf(`${BODY}It is in the U.S.`)).toEqual([null, null]);
  });

  test("signs above a postscript too, however long that is", () => {
    const written = `${BODY}Sam\n\nP.S. More tea is in the parcel. I suspect you will need it.`;
    expect(endingOf(written)).toEqual([null, "Sam"]);
    expect(endingOf(`${BODY}Sam Lee\nHon. Sec.\n\nPS: The gate is open.`)[1]).toBe("Sam Lee");
  });

  test("may be a level of support", () => {
    expect(endingOf(`${BODY}Support Tier 1`)).toEqual([null, "Support Tier 1"]);
  });
});
