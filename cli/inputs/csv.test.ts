import { expect, test } from "vitest";
import { delimiterOf, hasColumn } from "./csv.ts";

test.each([
  ["id,text\n1,a;b;c;d", ","],
  ["id;text\r\n1;a,b,c", ";"],
  ["id\ttext\n", "\t"],
  ['"a,b";"c,d";e\n', ";"],
  ["\uFEFF\nid|text\n", "|"],
  ["text\n", ","],
])("the header says what stands between the cells: %j", (beginning, delimiter) => {
  expect(delimiterOf(beginning)).toBe(delimiter);
});

test("a text is a table of a column only when it begins with its name", () => {
  expect(hasColumn('id,"body"\n1,Hi', "body")).toBe(true);
  expect(hasColumn("Hi Dana, the body of it is blue.", "body")).toBe(false);
});
