import { describe, expect, test } from "vitest";
import type { Edit, Span } from "../engine/types.ts";
import { editedFragmentOf } from "./slate-fragment.ts";

const encode = (nodes: unknown) => btoa(encodeURIComponent(JSON.stringify(nodes)));
const decode = (encoded: string | null) => (encoded === null ? null : JSON.parse(decodeURIComponent(atob(encoded))));

const edited = (nodes: unknown, text: string, edits: readonly Edit[], masked: readonly Span[] = []) =>
  decode(editedFragmentOf(encode(nodes), { text, edits, masked }));

const LETTER = [
  { type: "p", id: 7, children: [{ text: "You " }, { text: "should have read", bold: true }, { text: " it." }] },
  { type: "p", children: [{ text: "" }] },
  {
    type: "ul",
    children: [
      {
        type: "li",
        children: [{ text: "See " }, { type: "a", url: "/x", children: [{ text: "it" }] }, { text: " now" }],
      },
    ],
  },
];
const TEXT = "You should have read it.\n\nSee it now";

describe("Slate's own nodes", () => {
  test("keep everything a host put into them where words change", () => {
    expect(
      edited(LETTER, TEXT, [
        { start: 4, end: 15, text: "could" },
        { start: 33, end: 36, text: "soon" },
      ]),
    ).toEqual([
      { type: "p", id: 7, children: [{ text: "You " }, { text: "could read", bold: true }, { text: " it." }] },
      { type: "p", children: [{ text: "" }] },
      {
        type: "ul",
        children: [
          {
            type: "li",
            children: [{ text: "See " }, { type: "a", url: "/x", children: [{ text: "it" }] }, { text: " soon" }],
          },
        ],
      },
    ]);
  });

  test("give new words across leaves the formatting of the first word they replace", () => {
    const [first] = edited(LETTER, TEXT, [{ start: 0, end: 15, text: "Could you" }]);
    expect(first.children).toEqual([{ text: "Could you" }, { text: " read", bold: true }, { text: " it." }]);
  });

  test("take lines before and after a line as blocks like it", () => {
    const nodes = edited(LETTER, TEXT, [
      { start: 0, end: 0, text: "Thank you.\n\n" },
      { start: TEXT.length, end: TEXT.length, text: "\nLater" },
    ]);
    expect(nodes.slice(0, 2)).toEqual([
      { type: "p", id: 7, children: [{ text: "Thank you." }] },
      { type: "p", id: 7, children: [{ text: "" }] },
    ]);
    expect(
      nodes.at(-1).children.map(({ type, children }: { type: string; children: unknown[] }) => [type, children.length]),
    ).toEqual([
      ["li", 3],
      ["li", 1],
    ]);
  });

  test.each([
    ["a link", { start: 30, end: 32, text: "this" }],
    ["lines in the middle of a line", { start: 4, end: 4, text: "a\nb" }],
    ["lines in place of words", { start: 0, end: 3, text: "a\nb" }],
  ])("are not changed where that would be unsafe: %s", (_name, edit) => {
    expect(edited(LETTER, TEXT, [edit], [{ start: 30, end: 32 }])).toBeNull();
  });

  test("come back with halves of characters as they were", () => {
    const nodes = [{ children: [{ text: "\uD83D You must \uDE00" }] }];
    const [first] = edited(nodes, "\uD83D You must \uDE00", [{ start: 6, end: 10, text: "could" }]);
    expect(first.children[0].text).toBe("\uD83D You could \uDE00");
  });

  test("are not changed when they say something else than was read", () => {
    expect(edited(LETTER, TEXT.replace("now", "later"), [{ start: 0, end: 3, text: "We" }])).toBeNull();
    expect(edited(LETTER, `${TEXT} and more`, [{ start: 0, end: 3, text: "We" }])).toBeNull();
    expect(
      edited([{ type: "mention", children: [{ text: "" }] }], "@Dana", [{ start: 0, end: 1, text: "" }]),
    ).toBeNull();
  });

  test.each([
    ["nothing", ""],
    ["no base64", "%%%"],
    ["no nodes", encode({ text: "You" })],
    ["nodes without words", encode([{ type: "p" }])],
    ["words that are none", encode([{ text: 7 }])],
    ["nodes nested beyond measure", btoa(`${"[".repeat(100_000)}`)],
    ["deep nodes", btoa(`[${'{"children":['.repeat(20_000)}{"text":"a"}${"]}".repeat(20_000)}]`)],
  ])("that are none give nothing and throw nothing: %s", (_name, fragment) => {
    const passage = { text: "a", masked: [], edits: [{ start: 0, end: 1, text: "b" }] };
    expect(() => editedFragmentOf(fragment, passage)).not.toThrow();
  });
});
