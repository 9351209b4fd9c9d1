import { describe, expect, test } from "vitest";
import { findMasks } from "./mask.ts";

/** The masked stretches as "kind: words". */
function masked(text: string, given: { start: number; end: number }[] = []): string[] {
  return findMasks({ text, masked: given }).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe("a banner that a server put above mail from outside", () => {
  test.each([
    "CAUTION: This email originated from outside of the organization.",
    "[EXTERNAL]",
    "** External sender **",
    "EXTERNAL EMAIL",
    "External e-mail:",
    "WARNING! This message was sent from outside",
    "Notice: the sender is external to us.",
  ])("%j", (banner) => {
    expect(masked(`${banner}\n\nThe lamp is on its way.`)).toEqual([`block: ${banner}`]);
  });

  test.each([
    "External lamps need a cover.",
    "Warning: the lamp gets hot.",
    "Notice the outside edge of the lamp is blue.",
    "An external lamp",
    "External emails need a cover.",
  ])("is not %j", (line) => {
    expect(masked(`${line}\nSam`)).toEqual([]);
  });
});

test("a banner stands at the top, or is none", () => {
  const banner = "Caution: this message came from outside.";
  expect(masked(`${"x".repeat(38)}\n${banner}\n\nYes.`)).toEqual([`block: ${banner}`]);
  expect(masked(`${"x".repeat(39)}\n${banner}\n\nYes.`)).toEqual([]);
});

describe("what ends the writer's own text", () => {
  test.each([
    ["a quote's head", "On Fri, 11 Sep 2026 at 9:14, Dana Lee <dana@example.com> wrote:\n> Hello"],
    [
      "a head wrapped over two lines",
      "On Friday, 11 September 2026 at 9:14, Dana Lee\n<dana@example.com> wrote:\n> Hello",
    ],
    ["a forwarded message", "---------- Forwarded message ---------\nFrom: Dana"],
    ["an original message", "-----Original Message-----\nFrom: Dana"],
    ["mail headers", "From: Dana Lee <dana@example.com>\nSent: Friday\nTo: Support"],
    ["a rule over mail headers", "________________________________\nFrom: Dana Lee"],
    ["a signature", "-- \nSam Lee\nAcme"],
    ["a signature whose space was lost", "--\nSam Lee"],
    ["a phone's signature", "Sent from my iPhone"],
    [
      "a disclaimer",
      "This email and any files transmitted with it are confidential and intended solely for the individual.",
    ],
    ["a confidentiality notice", "CONFIDENTIALITY NOTICE: do not share."],
    ["a forwarded message of a phone", "Begin forwarded message:\nFrom: Dana"],
    ["an original message between few dashes", "---Original Message---\nDana"],
    ["a message forwarded by somebody", "--- Forwarded by Dana on 5 May ---\nHello"],
    ["a rule of dashes over mail headers", "-----\nFrom: Dana"],
    ["a rule and a blank line over mail headers", "-----\n\nFrom: Dana"],
    ["a rule of twenty underscores over mail headers", `${"_".repeat(20)}\nFrom: Dana`],
    ["headers with a recipient", "From: Dana\nTo: Support"],
    ["headers with a date", "From: Dana\nDate: Friday"],
    ["headers with a subject", "From: Dana\nSubject: Lamp"],
    ["headers with a copy", "From: Dana\nCc: Sam"],
    ["headers with an address for replies", "From: Dana\nReply-To: Sam"],
    ["a dash by itself", "—\nSam Lee"],
    ["Outlook's signature", "Get Outlook for iOS"],
    ["a service's signature", "Sent via Zendesk"],
    ["a disclaimer by name", "Disclaimer: do not share."],
    ["what is privileged", "** Privileged and confidential **"],
    ["information that is proprietary", "The information in this message is proprietary."],
    ["information that is privileged", "Any information in this communication is privileged."],
    ["what is intended only for somebody", "This transmission is intended only for Dana."],
    ["what is for its recipient", "This e-mail is for the intended recipient."],
    ["a head in lower case", "on 11 sep 2026, dana wrote:\nHello"],
  ])("%s", (_, tail) => {
    expect(masked(`Thanks, done.\n\n${tail}`)).toEqual([`block: ${tail}`]);
  });

  test.each([
    "On Monday you wrote:\nthe lamp is broken. You must send it back.",
    "From: there you can choose a plan.",
    "This email is about your order.",
    "Please keep this information confidential.\nThank you.",
    "Sent the parcel today.",
    "-----\nYour options",
    "----\nFrom: Dana",
    `${"_".repeat(19)}\nFrom: Dana`,
    "From: Dana\nHello",
    "On Monday Dana wrote:\nit is late",
    "On 5 May she wrote: it is late.",
    "We were on 5 May told what he wrote:\nit is late",
    "Please begin forwarded message:\nnow",
    "I sent from my iPhone",
    "The disclaimer is below",
    "This lamp is confidential.",
    "-- Sam",
    "Sent: Friday\nTo: Support",
  ])("is not %j", (text) => {
    expect(masked(text)).toEqual([]);
  });

  test("a mark on the very first line is the writer's own", () => {
    expect(masked("--\nSam")).toEqual([]);
  });
});

describe("dashes above a leave-taking are all that is left out", () => {
  test.each(["Kind regards,\nSam", "Thanks\n\nSam", "best,\nSam", "\nYours sincerely,\nSam"])("%j", (ending) => {
    expect(masked(`It left.\n\n-- \n${ending}`)).toEqual(["block: -- "]);
  });

  test.each(["Sam\nThanks", "Best Lamps Ltd", "Thanksgiving hours"])("but not above %j", (signature) => {
    expect(masked(`It left.\n\n-- \n${signature}`)).toEqual([`block: -- \n${signature}`]);
  });
});

describe("blocks between the writer's lines", () => {
  test("are quoted lines", () => {
    expect(masked("> you failed\nYes.\n>> me")).toEqual(["block: > you failed", "block: >> me"]);
  });

  test("are fenced code, when the fence is closed", () => {
    expect(masked("Run:\n```\nkill x\n```\nDone")).toEqual(["block: ```\nkill x\n```"]);
    expect(masked("Run:\n```\nkill x")).toEqual([]);
    expect(masked("```a\n> x\n`y\n```\nDone\n```\nz\n```")).toEqual([
      "block: ```a\n> x\n`y\n```",
      "block: ```\nz\n```",
    ]);
  });
});

describe("things inside a sentence", () => {
  test.each([
    ["{{ticket.requester.first_name}}"],
    ["{% if x %}"],
    ["[[name]]"],
    ["`rm -rf`"],
    ["<dana@example.com>"],
    ["dana.lee+x@mail.example.co.uk"],
    ["https://example.com/a?b=c&d=(e)f"],
    ["www.example.com/help"],
    ["http://a.example"],
    ["https://a.example/x_(y)/z"],
    ["a@b.example"],
    ["a.b-c+d@e-f.g.example"],
    ["<br>"],
    ["</b>"],
    ['<a href="x">'],
    ["`a b`"],
    ["{{ a }}"],
    ["{{}}"],
    ["[[a b]]"],
    ["{%%}"],
  ])("%s", (thing) => {
    expect(masked(`See ${thing} now`)).toEqual([`inline: ${thing}`]);
  });

  test.each(["lampctl -I ROOM -j DIM", "sudo lampctl --all -f now", "lampctl -a 5 -b"])(
    "a command on a line of its own: %s",
    (command) => {
      expect(masked(`Run this:\n${command}\nDone.`)).toEqual([`inline: ${command}`]);
    },
  );

  test.each(["We came -as agreed -and left.", "- I say", "-a -b", "A lamp -I think- and a bulb."])(
    "no command: %s",
    (text) => {
      expect(masked(text)).toEqual([]);
    },
  );

  test("a link leaves the marks that belong to the sentence", () => {
    expect(masked("(see https://example.com/a). Or www.example.org, then?")).toEqual([
      "inline: https://example.com/a",
      "inline: www.example.org",
    ]);
  });

  test.each([
    "{a}",
    "[a]",
    "{{a",
    "a}}",
    "{% a",
    "a@b",
    "@sam",
    "a@",
    "`a",
    "a`b",
    "<5>",
    "< b>",
    "http:/a.example",
    "xwww.example",
    "see: //a",
  ])("%s is nothing of the kind", (thing) => {
    expect(masked(`See ${thing} now`)).toEqual([]);
  });

  test.each([".", ",", ";", ":", "!", "?", ")", "]", "}", "'", "’", "”"])("a link leaves a %s behind it", (mark) => {
    expect(masked(`See https://a.example/x${mark} now`)).toEqual(["inline: https://a.example/x"]);
  });

  test("less and greater signs of a sum are none", () => {
    expect(masked("if a < b and c > d, 3 <4")).toEqual([]);
  });
});
