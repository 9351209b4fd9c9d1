import { describe, expect, test } from "vitest";
import { ownWords } from "./testing-own-words.ts";

const MARKED = "> You failed me.\n> It is late.";

describe("who wrote the marked lines is said by", () => {
  test.each([
    "Dana Lee wrote:",
    "Dana Lee writes:",
    "Dana Lee <dana@example.com> wrote:",
    "dana_lee@example.com wrote: ",
    "O'Hara-Lee, D. wrote:",
    "José Ávila wrote:",
    "Dana Lee said:",
    "Dana Lee\nwrote:",
    "Dana Lee <dana@example.com>\nwrote:",
    "Am 21.09.2026 schrieb Dana Lee:",
    "Le lundi 21 à 9:14, Dana Lee a écrit :",
    "W dniu 21.09.2026 o 14:05, Dana Lee pisze:",
    "On Friday, 11 September 2026 at 9:14, Dana\nLee <dana@example.com> wrote:",
    "On Friday, 11 September 2026 at about\nnine, Dana Lee of Lamps\nwrote:",
    "Em segunda-feira, 21 de setembro de 2026\nàs 15 horas e poucos, Dana Lee\nescreveu:",
    "Dana Lee <dana at example.com>:",
  ])("%j", (head) => {
    expect(ownWords(`I am sorry.\n\n${head}\n${MARKED}`).trimEnd()).toBe("I am sorry.");
    expect(ownWords(`I am sorry.\n\n${head}\n\n${MARKED}`).trimEnd()).toBe("I am sorry.");
    expect(ownWords(`${head}\n${MARKED}\nI am sorry.`).trimEnd().trim()).toBe("I am sorry.");
  });

  test.each(["Dana:", "Dana Lee:", "Dana Lee: ", "Ann-Marie O'Hara:", "Juan Carlos Pérez Gil:"])(
    "the name %j right over them, and by nothing further up",
    (name) => {
      expect(ownWords(`I am sorry.\n${name}\n${MARKED}`).trimEnd()).toBe("I am sorry.");
      expect(ownWords(`${name}\n\n${MARKED}`).trimEnd().trim()).toBe(name.trim());
    },
  );

  test.each([
    "On Tue, 21 Apr 2026, Dana Lee <dana.lee@lamps.example.com",
    "Le 21 avril 2026, Dana Lee <dana.lee@lamps.example.com",
  ])("%j right over them, though its end was cut", (head) => {
    expect(ownWords(`I am sorry.\n${head}\n> wrote:\n${MARKED}`).trimEnd()).toBe("I am sorry.");
    expect(ownWords(`${head}\n\n${MARKED}`).trimEnd().trim()).toBe(head);
  });
});

describe("what is said over the marked lines is the writer's own when it is", () => {
  test.each([
    "This is what the log says:",
    "You asked:",
    "the second one:",
    "One Two Three Four Five:",
    "Dana Lee",
    "Dana Lee wrote",
    "See <the log>:",
    "It failed 20 times:",
    "The room 1926a:",
    "she said:",
    "a <b",
    "Size 5 <",
    "It is late.\nThis is what the log says:",
    "It came in 2026.\nThis is what the log says:",
    "Did it come at 9:14?\nThis is what the log says:",
    "It came at 9:14!\nThis is what the log says:",
    "We moved in 2026\n\nThis is what the log says:",
    "The year 2026\nthe month of May\nthe day after\nthis is what the log says:",
  ])("%j", (line) => {
    expect(ownWords(`${line}\n> error 5`).trimEnd().trim()).toBe(line);
    expect(ownWords(`I am sorry.\n\n${line}\n> error 5`).trimEnd().trim()).toBe(`I am sorry.\n\n${line}`);
  });

  test("below other marked lines", () => {
    expect(ownWords("> It came on 5 May 2026\nand then the log says:\n> error 5").trimEnd().trim()).toBe(
      "and then the log says:",
    );
    expect(ownWords(`> It came\n\nDana Lee wrote:\n${MARKED}`).trimEnd().trim()).toBe("");
  });

  test.each([
    "It came at 9:14 today",
    "The crew came on 11 September 2026 at 9:14 sharp.",
    "Did the crew come on 11 September 2026 at 9:14?",
    "The crew came on the day that we had told you of",
  ])("%j, over a line that says who wrote them", (line) => {
    expect(ownWords(`${line}\nDana Lee <dana@example.com> wrote:\n${MARKED}`).trimEnd()).toBe(line);
  });

  test.each([
    "On Friday, 11 September 2026, Dana Lee",
    "On Friday, 11 September at 9:14, Dana",
    "On Friday, 11 September at 9:14, Dana  ",
  ])("not %j, which the next line goes on with", (line) => {
    expect(ownWords(`I am sorry.\n\n${line}\n<dana@example.com> wrote:\n${MARKED}`).trimEnd()).toBe("I am sorry.");
    expect(ownWords(`${line}\n<dana@example.com> wrote:\n${MARKED}`).trimEnd()).toBe("");
  });

  test("above three lines that say who wrote them", () => {
    const line = "We hope that the crew comes at 9:14 on Friday";
    expect(ownWords(`${line}\nOn Friday in 2026, Dana Lee\n(of the lamp makers)\nescreveu:\n${MARKED}`).trimEnd()).toBe(
      line,
    );
  });
});
