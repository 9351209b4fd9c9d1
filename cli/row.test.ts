import { describe, expect, test } from "vitest";
import { readLine, readRow } from "./row.ts";

const DEFAULTS = { audience: "customer" } as const;

describe("a row", () => {
  test("brings its own context, and what it does not say comes from the command line", () => {
    expect(readRow({ id: "a", text: "Hi", customer: { name: "Dana" } }, 1, DEFAULTS)).toEqual({
      id: "a",
      text: "Hi",
      context: { audience: "customer", customer: { name: "Dana" } },
    });
  });

  test("may be for a colleague, under either name", () => {
    for (const audience of ["internal", "colleague"]) {
      expect(readRow({ id: 1, text: "Hi", audience }, 1, DEFAULTS)).toMatchObject({
        context: { audience: "internal" },
      });
    }
  });

  test("may say null for what is not known, and more than is needed", () => {
    expect(
      readRow({ id: 7, text: "Hi", incoming: null, customer: { name: null, mail: "x" }, tags: [1] }, 1, DEFAULTS),
    ).toEqual({
      id: 7,
      text: "Hi",
      context: { audience: "customer", customer: {} },
    });
  });

  test("with an empty text is a draft all the same", () => {
    expect(readRow({ id: 1, text: "" }, 1, DEFAULTS)).toMatchObject({ text: "" });
  });

  test("with only the customer's message has no text", () => {
    expect(readRow({ id: 1, incoming: "Where is it?" }, 1, DEFAULTS)).not.toHaveProperty("text");
  });

  test("without an id is known by its line", () => {
    expect(readLine('{"text":"Hi"}', 12, DEFAULTS)).toMatchObject({ id: 12 });
  });

  test.each([
    ["a text that is no text", { id: "a", text: 5 }, "a", /^text: /],
    ["neither text nor incoming", { id: "a" }, "a", /neither text nor incoming/],
    ["an unknown audience", { id: "a", text: "x", audience: "boss" }, "a", /^audience: /],
    ["an id of another kind", { id: {}, text: "x" }, 4, /^id: /],
    ["a list", ["x"], 4, /^the row: /],
    ["nothing", null, 4, /^the row: /],
  ])("with %s says so under its id", (_, row, id, error) => {
    expect(readRow(row, 4, DEFAULTS)).toEqual({ id, error: expect.stringMatching(error) });
  });

  test.each([
    [["x"], 'the row: write {"text": "Hi Dana, …"}, not a list.'],
    [{ text: 5 }, "text: write text in quotes, not 5."],
    [{ text: "x", audience: "boss" }, 'audience: write customer or internal or colleague, not "boss".'],
    [{ text: "x", customer: "Dana" }, 'customer: write {"name": "Dana Lee"}, not "Dana".'],
    [{ text: "x", thread: { position: "later", earlier: [1] } }, "thread.earlier.0: write text in quotes, not 1."],
    [{ id: true, text: "x" }, "id: write a string or a number, not true."],
  ])("that cannot be used says what to write instead: %j", (row, error) => {
    expect(readRow(row, 1, DEFAULTS)).toMatchObject({ error });
  });

  test("that breaks off is known by the id that it begins with", () => {
    expect(readLine('{"id": "r\\"7", "text": "Hi', 3, DEFAULTS)).toMatchObject({ id: 'r"7' });
    expect(readLine('{"id":12,"text":"Hi', 3, DEFAULTS)).toMatchObject({ id: 12 });
    expect(readLine('{"id":"r1', 3, DEFAULTS)).toMatchObject({ id: 3 });
  });

  test("that is a draft and no row says how to have it read", () => {
    expect(readLine("Hi Dana,", 1, DEFAULTS)).toMatchObject({ error: expect.stringContaining("--input text") });
    expect(readLine('{"text', 1, DEFAULTS)).not.toMatchObject({ error: expect.stringContaining("--input text") });
  });

  test("that is not JSON says so with its line", () => {
    expect(readLine("{oops", 3, DEFAULTS)).toEqual({ id: 3, error: expect.stringMatching(/^Line 3 is not JSON/) });
  });
});
