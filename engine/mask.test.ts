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

describe("quotations", () => {
  test("stand between straight or curly marks on one line", () => {
    expect(masked('You wrote "it is late" and “never again”.')).toEqual([
      'quotation: "it is late"',
      "quotation: “never again”",
    ]);
    expect(masked('One " alone\nand another "')).toEqual([]);
  });

  test("hold up to three hundred characters, and at least one", () => {
    const quoted = (length: number): string => `"${"x".repeat(length)}"`;
    expect(masked(`So ${quoted(300)}.`)).toHaveLength(1);
    expect(masked(`So ${quoted(301)}.`)).toEqual([]);
    expect(masked(`So “${"x".repeat(300)}”.`)).toHaveLength(1);
    expect(masked(`So “${"x".repeat(301)}”.`)).toEqual([]);
    expect(masked('So "" and “”.')).toEqual([]);
  });

  test("begin at a word and end at one", () => {
    expect(masked('So " no" it is')).toEqual([]);
    expect(masked('So "no " it is')).toEqual([]);
    expect(masked('So x"no" it is')).toEqual([]);
    expect(masked('So 5"no" it is')).toEqual([]);
    expect(masked('So ("no") it is')).toEqual(['quotation: "no"']);
    expect(masked("So “one\ntwo” it is")).toEqual([]);
  });

  test("are not made of inches", () => {
    expect(masked('The 24" and the 27" screens')).toEqual([]);
  });

  test("are divided by what stands in them", () => {
    expect(masked('You wrote "see https://a.example now" to us')).toEqual([
      'quotation: "see ',
      "inline: https://a.example",
      'quotation:  now"',
    ]);
  });
});

describe("what the page says is not the writer's own", () => {
  const text = "Hello Dana\nSam Lee\nBye";

  test("is a block when it fills its lines", () => {
    expect(masked(text, [{ start: 11, end: 18 }])).toEqual(["block: Sam Lee"]);
    expect(masked(text, [{ start: 6, end: 18 }])).toEqual(["block: Dana\nSam Lee"]);
  });

  test("is a block with spaces around it, at the very start and at the very end", () => {
    const spaced = "  Sam Lee  \nBye\n Sam ";
    expect(masked(spaced, [{ start: 2, end: 9 }])).toEqual(["block: Sam Lee"]);
    expect(masked(spaced, [{ start: 17, end: 20 }])).toEqual(["block: Sam"]);
    expect(masked("Sam", [{ start: 0, end: 3 }])).toEqual(["block: Sam"]);
    expect(masked("So Sam", [{ start: 3, end: 6 }])).toEqual(["inline: Sam"]);
    expect(masked("Sam so", [{ start: 0, end: 3 }])).toEqual(["inline: Sam"]);
  });

  test("hides what lies in it, and cuts what reaches out of it", () => {
    const text = 'a "b https://c.example d" e\nf';
    expect(masked(text, [{ start: 0, end: 27 }])).toEqual([`block: ${text.slice(0, 27)}`]);
    expect(masked(text, [{ start: 5, end: 10 }])).toEqual([
      'quotation: "b ',
      "inline: https",
      "inline: ://c.example",
      'quotation:  d"',
    ]);
    expect(
      masked(text, [
        { start: 2, end: 8 },
        { start: 4, end: 12 },
      ]),
    ).toEqual(['inline: "b htt', "inline: ps:/", "inline: /c.example", 'quotation:  d"']);
  });

  test("is one thing inside a sentence otherwise", () => {
    expect(masked(text, [{ start: 6, end: 10 }])).toEqual(["inline: Dana"]);
  });

  test("may overlap, come in any order, be empty, or lie outside the text", () => {
    const masks = findMasks({
      text: `${text} "https://a.example"`,
      masked: [
        { start: 15, end: 900 },
        { start: 11, end: 18 },
        { start: 5, end: 5 },
        { start: -4, end: 3 },
        { start: 700, end: 800 },
      ],
    });
    let last = 0;
    for (const { start, end } of masks) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBe(text.length + 20);
  });
});
