import { catalogue } from "virtual:human-level/catalogue";
import { expect, test } from "vitest";
import type { Overlay } from "../../packs/overlay.ts";
import { changesOf } from "./summary.ts";

const NOTHING: Overlay = {
  id: "team",
  version: "1.0.0",
  language: "en",
  extends: "core",
  off: [],
  changes: {},
  lists: {},
  never: [],
  rules: [],
  signals: [],
};

test("an overlay that changes nothing has nothing to tell", () => {
  expect(changesOf(NOTHING, catalogue)).toEqual([]);
});

test("every change is told in the words of the list of rules", () => {
  const told = changesOf(
    {
      ...NOTHING,
      off: ["customer-wins/you-failed-to"],
      changes: {
        "public-safe/shouting": { severity: "suggestion" },
        "take-time/kindly": { match: { add: ["a", "b"], remove: ["c"] }, unless: {}, message: "Mine.", max: 0 },
      },
      lists: { late: { add: ["behind"] } },
      never: ["basic policy"],
    },
    catalogue,
  );
  expect(told).toEqual([
    { title: "Switches rules off", items: [{ id: "customer-wins/you-failed-to", words: "Reads as blame." }] },
    {
      title: "Weighs rules differently",
      items: [{ id: "public-safe/shouting", words: "Shouting.", more: "Reads cold → Could be warmer" }],
    },
    {
      title: "Tunes rules",
      items: [
        {
          id: "take-time/kindly",
          words: "Sounds like a form.",
          more: "+2 phrases, −1 phrase, more exceptions, other words on the card, 0 are fine",
        },
      ],
    },
    { title: "Never flags", items: [{ words: "basic policy" }] },
    { title: "Changes word lists", items: [{ words: "late", more: "+1 entry" }] },
  ]);
});
