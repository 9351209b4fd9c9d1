import { describe, expect, test } from "vitest";
import type { Mood } from "../engine/types.ts";
import { soundsOf } from "./sounds.ts";

const MESSAGE = "It never came. Nobody called, and   nobody\nwrote. This is the third time. It NEVER CAME.";

/** The mood of the message, with these of its words as what says so. */
function mood(label: Mood["label"], ...words: string[]): Mood {
  const evidence = words.map((said) => {
    const start = MESSAGE.indexOf(said);
    return { start, end: start + said.length };
  });
  return { upset: 0.8, label, evidence };
}

describe("how a message sounds", () => {
  test("is said of one that is upset or uneasy, and of no other", () => {
    expect(soundsOf(mood("upset", "never came"), MESSAGE)).toEqual({ label: "upset", words: ["never came"] });
    expect(soundsOf(mood("uneasy", "never came"), MESSAGE)?.label).toBe("uneasy");
    expect(soundsOf(mood("neutral", "never came"), MESSAGE)).toBeNull();
    expect(soundsOf(mood("happy", "never came"), MESSAGE)).toBeNull();
    expect(soundsOf(mood("upset", "never came"), undefined)).toBeNull();
  });

  test("is shown by its own words, each once and in their order, those that overlap as one", () => {
    const said = soundsOf(
      mood("upset", "third time", "Nobody called", "never came", "NEVER CAME", "the third"),
      MESSAGE,
    );
    expect(said?.words).toEqual(["never came", "Nobody called", "the third time"]);
  });

  test("is shown by no more words than anybody reads: those that say most, in the order of the message", () => {
    const said = soundsOf(mood("upset", "third", "never", "Nobody", "called", "It"), MESSAGE);
    expect(said?.words).toEqual(["never", "Nobody", "third"]);
  });

  test("has no words where all of them together say it", () => {
    expect(soundsOf(mood("upset"), MESSAGE)).toEqual({ label: "upset", words: [] });
  });

  test("is shown without line breaks and loose ends", () => {
    expect(soundsOf(mood("upset", "nobody\nwrote. This is the"), MESSAGE)?.words).toEqual(["nobody wrote"]);
    expect(soundsOf(mood("upset", ". "), MESSAGE)?.words).toEqual([]);
  });

  test("is shown by the beginning of what is long", () => {
    const words = (message: string) =>
      soundsOf({ upset: 1, label: "upset", evidence: [{ start: 0, end: message.length }] }, message)?.words;
    expect(words("I have now explained this to three different people and to you")).toEqual([
      "I have now explained this to three different…",
    ]);
    expect(words("a".repeat(100_000))?.[0]).toHaveLength(49);
  });
});
