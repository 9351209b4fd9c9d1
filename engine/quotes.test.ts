import { describe, expect, test } from "vitest";
import { ownWords } from "./testing-own-words.ts";

const ANSWER = "Hi Dana,\nthe lamp leaves today.\n\nSam\n";

describe("headers of the mail that is answered", () => {
  test.each([
    [
      "between dashes that are indented",
      " -----Original Message-----\nFrom: \tLee, Dana\nSent:\tMonday\nTo:\tSam\nSubject:\tLamp\n\nYou failed me.",
    ],
    [
      "without their dashes",
      "     Original Message\nFrom: Dana\nTo: Sam\nSent: Monday\nSubject: Lamp\n\nYou failed me.",
    ],
    ["with some of their dashes", "    Original Message ----\nFrom: Dana\nTo: Sam\n\nYou failed me."],
    [
      "under a name and a date",
      "\n\tDana Lee@ACME\n\t05/21/2026 06:37 PM\n\t\t\n\t\t To: Sam Poe/ACME@ACME\n\t\t cc: \n\t\t Subject: Lamp\n\nYou failed me.",
    ],
    [
      "under a name, who sent it, and a date",
      "\n\tDana Lee@ACME\n\tSent by: Ann Poe@ACME\n\t05/21/2026 02:27 PM\n\t\t\n\t\t To: Sam\n\t\t cc: \n\t\t Subject: Lamp\n\nYou failed me.",
    ],
    [
      "under a company and an indented sender",
      "\n   \n\tAcme Lamps\n\t\n\tFrom:  Dana Lee            05/21/2026 02:51 PM\n\t\n\nTo: Sam\ncc:  \n\nSubject: Lamp\n\nYou failed me.",
    ],
    [
      "under a sender with a date",
      '\n"Dana Lee" <dana@example.com> on 05/21/2026 01:58:41 PM\nPlease respond to <dana@example.com>\nTo: Sam\ncc:\n\nSubject: Lamp\n\nYou failed me.',
    ],
    [
      "with a sender that is indented",
      "\n\tFrom:  Dana Lee                05/21/2026 02:51 PM\n\t\n\nTo: Sam\ncc: Ann\n\nSubject: Lamp\n\nYou failed me.",
    ],
    [
      "under a rule that was wrapped",
      "\n---------------------- Forwarded by Sam on 10/18/2026 08:46 \nAM ---------------------------\nTo: Sam\nSubject: Lamp\n\nYou failed me.",
    ],
    [
      "in Dutch",
      "-----Oorspronkelijk bericht-----\nVan: Dana\nVerzonden: maandag\nAan: Sam\nOnderwerp: Lamp\n\nHet is jouw fout.",
    ],
    ["in German", "Von: Dana\nGesendet: Montag\nAn: Sam\nBetreff: Lampe\n\nDas ist Ihr Fehler."],
    [
      "in stars",
      "*From:* Dana [mailto:dana@example.com]\n*Sent:* Monday\n*To:* Sam\n*Subject:* Lamp\n\nYou failed me.",
    ],
  ])("%s end the writer's own words", (_, quote) => {
    expect(ownWords(`${ANSWER}${quote}`).trim()).toBe(ANSWER.trim());
  });

  test.each([
    ["a form in the answer", "Please write:\nTo: help@example.com\nSubject: Lamp\n\nWe answer in a day."],
    ["a memo's own head", "To: all staff\nSubject: Lamps\n\nWe close at five."],
    ["recipients without a subject", "Sent on 05/21/2026 02:51\nTo: Sam\nWe close at five."],
    ["a title in a text", "Original message\nThe lamp glows."],
  ])("are not %s", (_, text) => {
    expect(ownWords(text)).toBe(text);
  });
});

describe("lines marked with > and who wrote them", () => {
  test("leave the answers between and below them to the writer", () => {
    const text =
      "On Mon, 21 Sep 2026 at 9:14, Dana Lee <dana@example.com> wrote:\n> Is it late?\n\nYes.\n\n> How late?\n\nA day.\n\nSam";
    expect(ownWords(text).replace(/\n+/g, " ").trim()).toBe("Yes. A day. Sam");
  });

  test.each([
    "On 21/09/2026 9:14, Dana Lee wrote:",
    "Dana Lee wrote:",
    "Dana Lee said:",
    "dana.lee@example.com wrote:",
    "Citando Dana Lee <dana.lee at example.com>:",
    "Dana Lee <dana@example.com> wrote on Monday:",
    "Em segunda-feira, 21 de setembro de 2026 15:00:07 UTC-3, Dana Lee\nescreveu:",
    "On Mon, Sep 21, 2026 at 4:21 AM, Dana Lee <\ndana.lee at example.com> wrote:",
    "2026-09-21 14:21 GMT+03:00 Dana Lee <dana@example.com>:",
    "Dana 21.09.2026. 11:12, Dana Lee je napisao:",
    "On Fri, 20 Sep 2026 15:36:37 -0400\nDana Lee <dana@example.com> wrote:",
  ])("hide %j", (head) => {
    expect(ownWords(`${ANSWER}\n${head}\n\n> You failed me.\n> It is late.`).trim()).toBe(ANSWER.trim());
    const windows = `${ANSWER}\n${head}\n\n> You failed me.\n> It is late.`.replace(/\n/g, "\r\n");
    expect(ownWords(windows).replace(/\r/g, "").trim()).toBe(ANSWER.trim());
    expect(ownWords(`${head}\n> You failed me.\n\n${ANSWER}`).trim()).toBe(ANSWER.trim());
  });

  test.each(["This is what the log says:", "See the two lines:\nthe second fails:", "It ran at nine.\nYou asked:"])(
    "leave %j, which is the writer's, alone",
    (line) => {
      expect(ownWords(`${line}\n> error 5`).trim()).toBe(line);
    },
  );

  test("belong to an attribution that was cut in its address, and may be indented", () => {
    const head = "On Tue, Apr 21, 2026 at 11:14 PM, Dana <dana.lee@lamps.example.com";
    expect(ownWords(`${ANSWER}\n${head}\n> wrote:\n>\n> You failed me.`).trim()).toBe(ANSWER.trim());
    expect(ownWords(`Dana:\n > You failed me.\n\n${ANSWER}`).trim()).toBe(ANSWER.trim());
    expect(
      ownWords(
        `${ANSWER}\n    On Wednesday, September 14, 2026 5:34 PM, Dana Lee <dana@example.com> wrote:\n \n You failed.`,
      ).trim(),
    ).toBe(ANSWER.trim());
    expect(
      ownWords(`${ANSWER}\n--- On Tue, 12/18/26, Dana Lee <dana@example.com> wrote:\n\nYou failed me.`).trim(),
    ).toBe(ANSWER.trim());
  });

  test("may be marked with bars, which are a table's without a name above", () => {
    const head = "On 5 April 2026 at 11:16, Dana Lee wrote:";
    expect(
      ownWords(`${head}\n| Is it late?\n| I fear so.\n\nYes.\n\n| How late?\n\nA day.`).replace(/\n+/g, " ").trim(),
    ).toBe("Yes. A day.");
    expect(ownWords("Sizes:\n| small | 5 |\n| large | 9 |")).toBe("Sizes:\n| small | 5 |\n| large | 9 |");
  });

  test("take along the end of a marked line that was wrapped", () => {
    const long = "> the lamp that I ordered in the spring has not come and nobody";
    expect(ownWords(`${long}\nanswers the phone\n> at all\n\nSorry.`).trim()).toBe("Sorry.");
    expect(ownWords(`> nobody answers\nwe do\n> at all`).trim()).toBe("we do");
    expect(ownWords(`${long}.\nwe do\n> at all`).trim()).toBe("we do");
    expect(ownWords(`${long}\nWe do.\n> at all`).trim()).toBe("We do.");
  });
});

describe("what servers and programs put around a mail", () => {
  test.each([
    ["a list's footer", "_______________________________________________\nLamp-users mailing list\nlamps@example.com"],
    ["an advertisement", `${"-".repeat(55)}\nThis mail is sponsored by lamps.\nhttps://example.com/lamps\n`],
    ["the dash of a signature in a signed mail", "- -- \nDana Lee"],
    ["a signature of a signed mail", "-----BEGIN PGP SIGNATURE-----\nabc=\n-----END PGP SIGNATURE-----"],
    ["a telephone's line in Portuguese", "Enviado do meu iPhone"],
    ["a telephone's line in German", "Von meinem iPhone gesendet"],
    ["a telephone's line in French", "Envoyé de mon iPhone"],
  ])("%s is not the writer's", (_, tail) => {
    expect(ownWords(`${ANSWER}\n${tail}`).trim()).toBe(ANSWER.trim());
  });

  test("the head of a signed mail is not the writer's", () => {
    expect(ownWords(`-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${ANSWER}`).trim()).toBe(ANSWER.trim());
    expect(ownWords("-----BEGIN PGP SIGNED MESSAGE-----").trim()).toBe("");
  });

  test.each([
    ["a rule between two parts", `Your order.\n${"-".repeat(50)}\nIt comes on Friday.`],
    [
      "a rule over much text",
      `Your order.\n${"-".repeat(50)}\n${"It comes on Friday.\n".repeat(15)}https://example.com`,
    ],
    [
      "a rule over what the writer adds",
      `Your order.\n${"=".repeat(50)}\nFollow it at https://example.com.\nLet me know when it is there.\n\nSam`,
    ],
    ["a short rule", "Your order.\n----------\nSee https://example.com for it."],
  ])("%s is", (_, text) => {
    expect(ownWords(text)).toBe(text);
  });
});
