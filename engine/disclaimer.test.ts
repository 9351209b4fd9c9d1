import { describe, expect, test } from "vitest";
import { findMasks } from "./mask.ts";

const masked = (text: string): string[] => findMasks({ text }).map(({ start, end }) => text.slice(start, end));

describe("a disclaimer is none of the writer's own words", () => {
  test.each([
    "This note is the property of Acme Ltd. and its partners and\nmay hold confidential matter for the sole use of the addressee. If you are\nnot the intended recipient, please tell us.",
    "If you are not the intended recipient, please do not read or disclose it.",
    "If you are not the\nintended recipient, please do not read or disclose it.",
    "IF YOU HAVE RECEIVED THIS MESSAGE IN ERROR, ITS DISTRIBUTION IS PROHIBITED.",
    "You have received this letter by mistake? Please notify the sender and delete it.",
    "We check for viruses, and this note is for the use of the addressee.",
    "This is meant for the named addressee only. In no event may others disclose it.",
    "NOTICE: It is confidential. If you have received it by mistake, please delete it.",
    "This email, and any attachments hereto, may not be an offer. Unauthorised use is ours to stop.",
  ])("%j", (disclaimer) => {
    expect(masked(`It left today.\n\n${disclaimer}`)).toEqual([disclaimer]);
    expect(masked(`It left today.\n*****\n${disclaimer}`)).toEqual([disclaimer]);
  });

  test("with a rule on its line", () => {
    const ruled = "=====Notice: if you are not the intended recipient, disclosure is prohibited.";
    expect(masked(`It left today.\nSam\n${ruled}`)).toEqual([ruled]);
  });

  test("where it stands below the name, without a line between", () => {
    const notice = "- This message contains confidential information\nfor nobody but the intended recipient.";
    expect(masked(`It left today.\n\nBest,\nSam\n${notice}`)).toEqual([notice]);
  });
});

describe("the writer's own are", () => {
  test.each([
    "If you received this email in error, please ignore it.",
    "Your details stay confidential. The parcel went to the intended recipient.",
    "The distributor has confidential prices.",
    "The call was for the addressee of the letter.",
  ])("%j", (words) => {
    expect(masked(`It left today.\n\n${words}`)).toEqual([]);
  });

  test("what stands in the middle of a paragraph, and what the message begins with", () => {
    const law = "If you are not the intended recipient, please do not disclose it.";
    expect(masked(`It left today.\n${law}`)).toEqual([]);
    expect(masked(`${law}\n\nWhat does this mean?`)).toEqual([]);
  });
});
