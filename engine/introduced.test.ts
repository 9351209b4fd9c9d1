import { describe, expect, test } from "vitest";
import { introducedAs } from "./introduced.ts";

describe("the name in an introduction", () => {
  test.each([
    ["My name is Xiomara and I ordered two mugs.", "Xiomara"],
    ["Hello, my name’s Siobhán Ní Bhriain.", "Siobhán Ní Bhriain"],
    ["Good morning, this is Fatima from Oakwood Dental.", "Fatima"],
    ["Hi,\nThis is Karl-Heinz again.", "Karl-Heinz"],
    ["Any news?\n\n-- \nKarl-Heinz Brandt\nHead of Purchasing", "Karl-Heinz Brandt"],
    ["Any news?\n--\nMeera", "Meera"],
    ["Nobody came.\nGary Tull, 8 Beech Court", "Gary Tull"],
    ["When will it be filled in?\nKaren W, The Bread Oven", "Karen W"],
    ["Could you sort it?\n\nMargaret Ellis (dob 4/2/51)", "Margaret Ellis"],
    ["Help! Trish x", "Trish"],
    ["Please take me off the list. P. Vaughan", "P. Vaughan"],
    ["The flowers were lovely. Clara & Jim", "Clara & Jim"],
    ["How do we move it? Joy and Pete x", "Joy and Pete"],
  ])("of %j is %j", (text, name) => {
    expect(introducedAs(text)).toBe(name);
  });

  test.each([
    "my name is wrong on the ticket",
    "My name is Still not there.",
    "My name is misspelt.",
    "This is Monday from nine to five.",
    "I think this is Excel at its worst.",
    "This is Fatima's order.",
    "-- \nSent from my iPhone",
    "It is on the list of\nAcme Ltd, Purchasing and what not.",
    "We want the table for two: Salt and Pepper",
    "Which one?\nThe Old Mill, Leeds",
    "Any news?\n-- \nAcme Ltd, Purchasing",
    "",
  ])("is none in %j", (text) => {
    expect(introducedAs(text)).toBeNull();
  });

  test("is looked for in so much of a message and no more", () => {
    expect(introducedAs(`${"a ".repeat(2400)}My name is Xiomara.`)).toBe("Xiomara");
    expect(introducedAs(`${"a ".repeat(2500)}My name is Xiomara.`)).toBeNull();
  });
});
