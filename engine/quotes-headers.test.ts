import { describe, expect, test } from "vitest";
import { ownWords } from "./testing-own-words.ts";

const ANSWER = "Hi Dana,\nthe lamp leaves today.\n\nSam\n";
const THEIRS = "\n\nYou failed me.";
const LONG_NAME = "The Honourable Dana Lee of the Northern Lamp Makers' Association";

describe("the writer's own words end over", () => {
  test.each([
    "--- Forwarded by Dana Lee on 5 May ---",
    "--- Forwarded message from Dana:",
    "---------- Forwarded message ---------",
    "----Original Message----",
    "  -----Original Message-----  ",
    "Begin forwarded message:",
    "begin forwarded message: ",
    "\tBegin forwarded message:",
  ])("%j", (head) => {
    expect(ownWords(`${ANSWER}${head}${THEIRS}`)).toBe(ANSWER);
  });

  test.each([
    "From: Dana Lee\nSent: Monday, 21 September 2026 09:14",
    "From: Dana Lee\nTo: Sam",
    "From: Dana Lee\nDate: Monday",
    "From: Dana Lee\nSubject: Lamp",
    "From: Dana Lee\nCC: Ann",
    "From: Dana Lee\nReply-To: dana@example.com",
    "  From: Dana Lee\n  Sent: Monday",
    "*From*: Dana Lee\n*Sent*: Monday",
    "De: Dana Lee\nEnviado: lunes",
    "De: Dana Lee\nPara: Sam",
    "De: Dana Lee\nAsunto: Lámpara",
    "De: Dana Lee\nAssunto: Lâmpada",
    "De: Dana Lee\nEnvoyé: lundi",
    "De: Dana Lee\nÀ: Sam",
    "De: Dana Lee\nObjet: Lampe",
    "Von: Dana Lee\nGesendet: Montag",
    "Von: Dana Lee\nAn: Sam",
    "Von: Dana Lee\nBetreff: Lampe",
    "Van: Dana Lee\nVerzonden: maandag",
    "Van: Dana Lee\nAan: Sam",
    "Van: Dana Lee\nOnderwerp: Lamp",
    "Från: Dana Lee\nSkickat: måndag",
    "Från: Dana Lee\nTill: Sam",
    "Från: Dana Lee\nÄmne: Lampa",
    "Fra: Dana Lee\nSendt: mandag",
    "Fra: Dana Lee\nTil: Sam",
    "Fra: Dana Lee\nEmne: Lampe",
    "________________________________\nFrom: Dana Lee",
    "________________________________\n\nFrom: Dana Lee\n",
    "-----\nFrom: Dana Lee",
    "-Original Message-\nFrom: Dana Lee",
    "Original Message\nFrom: Dana Lee",
    "original message ----\nDate: Monday\nFrom: Dana Lee",
  ])("the headers %j", (head) => {
    expect(ownWords(`${ANSWER}${head}${THEIRS}`)).toBe(ANSWER);
  });

  test.each([
    "On Mon, 21 Sep 2026 at 9:14, Dana Lee <dana@example.com> wrote:",
    "  On 21/09/2026, Dana Lee wrote:  ",
    "- On Tue, 12/18/26, Dana Lee wrote:",
    "At 09:14 AM 9/21/2026, Dana Lee wrote:",
    "Am 21.09.2026 um 09:14 schrieb Dana Lee <dana@example.com>:",
    "Em seg., 21 de set. de 2026 às 09:14, Dana Lee escreveu:",
    "Il giorno lun 21 set 2026 alle ore 09:14 Dana Lee ha scritto:",
    "Op ma 21 sep 2026 om 09:14 schreef Dana Lee <dana@example.com>:",
    "Den mån 21 sep. 2026 kl 09:14 skrev Dana Lee <dana@example.com>:",
    "On Friday, 11 September 2026 at 9:14, Dana Lee\n<dana@example.com> wrote:",
    "On Friday, 11 September 2026 at 9:14, Dana Lee <\ndana@example.com> wrote: ",
  ])("%j", (head) => {
    expect(ownWords(`${ANSWER}${head}${THEIRS}`)).toBe(ANSWER);
    expect(ownWords(`${ANSWER}${head}`)).toBe(ANSWER);
  });

  test.each([
    "On Friday, 11 September 2026 at 9:14, Dana Lee <dana@example.com> wrote:",
    "On Friday, 11 September 2026 at 9:14, Dana Lee\n<dana@example.com> wrote:",
  ])("%j only as far as the marks go", (head) => {
    for (const mark of [">", "|"]) {
      const text = `Hi Dana,\n\n${head}\n\n${mark} Is it late?\n\nYes, a day.`;
      expect(ownWords(text).replace(/\n+/g, "\n")).toContain("\nYes, a day.");
      expect(ownWords(text)).not.toContain("Is it late?");
    }
  });
});

describe("the writer goes on behind", () => {
  test.each([
    "From: the shop, not the warehouse.\nIt left today.",
    "From: Leeds\nthen on to York, where it is subject: to checks.",
    "-----\nYour parcel: it left today.",
    "-----\nThe lamp glows.\nFrom: the shop",
    "________________________________\nThe lamp glows.",
    "-Original Message-\nThe lamp glows.",
    "Original message\n\nThe lamp glows.",
    "On the form you wrote:\nnothing at all.",
    "On 5 May it left our shop:\nthe lamp was well packed.",
    "On Friday, 11 September 2026 at 9:14 it left.\nYour note says it came.",
    "On Friday, 11 September 2026 at 9:14 it left.\nI read what you wrote: it is late.",
    "On Friday afternoon I read it,\nand then my colleague wrote:\nit is late.",
    "Only in the year 2026 will it be there, and that is\nwhat Dana wrote:\nit is late.",
    "I forwarded message 5 to Ann.",
    "See the original message for that.",
    "Then begin forwarded message: 5.",
  ])("%j", (text) => {
    expect(ownWords(`${ANSWER}${text}`)).toBe(`${ANSWER}${text}`);
  });
});

describe("headers that begin with who received the mail", () => {
  const rest = `To: Sam\nSubject: Lamp${THEIRS}`;

  test.each([
    ["a sender with a date", `Dana Lee <dana@example.com> on 05/21/2026 06:37 PM\n${rest}`],
    ["a name and a date", `Dana Lee@ACME\n05/21/2026 06:37 PM\n${rest}`],
    ["a name, a date and blank lines", `Dana Lee@ACME\n\n05/21/2026 06:37 PM\n\n\n${rest}`],
    ["a name, who sent it for them, and a date", `Dana Lee\nSent by: Ann\n05/21/2026 06:37 PM\n${rest}`],
    ["a name with initials and a date", `Dana P. Lee, Acme\n05/21/2026 06:37 PM\n${rest}`],
    ["a name and a date with dots", `Dana Lee\n21.05.26, 18.37\n${rest}`],
    ["a date and where to reply", `Dana Lee\n05/21/2026 06:37 PM\nPlease respond to dana@example.com\n${rest}`],
    ["a company and an indented sender", `\tAcme Lamps\n\n\tFrom: Dana Lee 05/21/2026 02:51 PM\n\n${rest}`],
    ["the end of a rule", `--- Forwarded by Sam on 10/18/2026\nAM -----------\n${rest}`],
    ["a rule", `-----\n${rest}`],
    ["lost dashes", `Original Message\n${rest}`],
    ["a sender", `From: Dana Lee\n${rest}`],
    ["a sender and a date in words", `From: Dana Lee\nDate: Monday\n${rest}`],
    ["a Spanish sender", `De: Dana Lee\nPara: Sam\nAsunto: Lámpara${THEIRS}`],
    ["a French sender", `De: Dana Lee\nÀ: Sam\nObjet: Lampe${THEIRS}`],
    ["a Swedish sender", `Från: Dana Lee\nTill: Sam\nÄmne: Lampa${THEIRS}`],
    ["a Danish sender", `Fra: Dana Lee\nTil: Sam\nEmne: Lampe${THEIRS}`],
    ["a Dutch sender", `Van: Dana Lee\nAan: Sam\nOnderwerp: Lamp${THEIRS}`],
    ["nothing, when an address, a copy and a subject follow", `To: sam@example.com\ncc: Ann\nSubject: Lamp${THEIRS}`],
    [
      "nothing, when addresses on several lines, a copy and a subject follow",
      `To: sam@example.com,\n\tdana@example.com\n\tcc: ben@example.com\nSubject: Lamp${THEIRS}`,
    ],
    [
      "a sender and whole departments",
      `From: Dana Lee\nTo: ${"somebody@example.com,\n ".repeat(60)}\nSubject: Lamp${THEIRS}`,
    ],
  ])("belong to the mail under %s", (_, quote) => {
    expect(ownWords(`${ANSWER}\n${quote}`).trim()).toBe(ANSWER.trim());
  });

  test.each([
    "It went out on Monday.",
    "Did you get it?",
    "It went out at last!",
    "Here it is:",
    "It went out,",
    LONG_NAME,
  ])("leave the line %j over their date to the writer", (line) => {
    expect(ownWords(`${ANSWER}${line}\n05/21/2026 06:37 PM\n${rest}`)).toBe(`${ANSWER}${line}\n`);
  });

  test("leave the lines over a name, and over a sender with a date, to the writer", () => {
    expect(ownWords(`It left\nDana Lee@ACME\n05/21/2026 06:37 PM\n${rest}`)).toBe("It left\n");
    expect(ownWords(`It left\n"Dana Lee" on 05/21/2026 06:37 PM\n${rest}`)).toBe("It left\n");
    expect(ownWords(`It left\nFrom: Dana Lee\n${rest}`)).toBe("It left\n");
    expect(ownWords(`It left\nFrom: Dana Lee\n05/21/2026 06:37 PM\n${rest}`)).toBe("It left\n");
    expect(ownWords(`It left\n\tFrom: Dana Lee 05/21/2026 02:51 PM\n${rest}`)).toBe("It left\n");
  });

  test.each([
    ["stand over them without a date or a sender", `Dana Lee\n${rest}`],
    ["have no address", `To: Sam\ncc: Ann\nSubject: Lamp${THEIRS}`],
    ["have no copy", `To: sam@example.com\nSubject: Lamp${THEIRS}`],
    ["are a memo's with an address in it", "To: all staff\nSubject: Lamps\n\nWrite to sam@example.com\ncc: Ann"],
    ["name a copy above", `Write to sam@example.com\ncc: Ann\nTo: Sam\nSubject: Lamp${THEIRS}`],
    ["have no subject", `Dana Lee\n05/21/2026 06:37 PM\nTo: Sam${THEIRS}`],
    ["have their subject above", `Subject: Lamp\nDana Lee\n05/21/2026 06:37 PM\nTo: Sam${THEIRS}`],
    ["have a subject within a line", `Dana Lee\n05/21/2026 06:37 PM\nTo: Sam\nThe subject: Lamp${THEIRS}`],
    [
      "have their subject far below",
      `Dana Lee\n05/21/2026 06:37 PM\nTo: Sam\n${"The lamp glows.\n".repeat(200)}Subject: Lamp${THEIRS}`,
    ],
  ])("are the writer's when they %s", (_, text) => {
    expect(ownWords(`${ANSWER}\n${text}`)).toBe(`${ANSWER}\n${text}`);
  });

  test("are the writer's when nothing stands over them: somebody forwards a mail as it is", () => {
    const text = `Dana Lee\n05/21/2026 06:37 PM\n${rest}`;
    expect(ownWords(text)).toBe(text);
    expect(ownWords(`\n\n${text}`)).toBe(`\n\n${text}`);
  });
});
