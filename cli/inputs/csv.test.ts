import { describe, expect, test } from "vitest";
import { delimiterOf, hasColumn, readCsv } from "./csv.ts";

test.each([
  ["id,text\n1,a;b;c;d", ","],
  ["id;text\r\n1;a,b,c", ";"],
  ["id\ttext\n", "\t"],
  ['"a,b";"c,d";e\n', ";"],
  ["\uFEFF\nid|text\n", "|"],
  ["text\n", ","],
  ["sep=;\r\nid;a,b,c\n", ";"],
])("the header says what stands between the cells: %j", (beginning, delimiter) => {
  expect(delimiterOf(beginning)).toBe(delimiter);
});

test("a text is a table of a column only when it begins with its name", () => {
  expect(hasColumn('id,"body"\n1,Hi', "body")).toBe(true);
  expect(hasColumn("ID,Body\n1,Hi", "body")).toBe(true);
  expect(hasColumn("Hi Dana, the body of it is blue.", "body")).toBe(false);
});

describe("a table", () => {
  async function read(text: string, column = "text") {
    async function* chunks() {
      for (let at = 0; at < text.length; at += 1_000_000) yield Buffer.from(text.slice(at, at + 1_000_000));
    }
    const items = [];
    const options = { column, delimiter: delimiterOf(text) };
    for await (const some of readCsv(chunks(), "a.csv", options, {})) items.push(...some);
    return items;
  }

  test("knows its columns however they are written, and takes the first of two of one name", async () => {
    expect(await read("ID, Text ,Customer,TEXT\n7,Hi,Dana Lee,Bye\n")).toMatchObject([
      { id: "7", text: "Hi", context: { customer: { name: "Dana Lee" } } },
    ]);
    expect(await read("Id;Body\n7;Hi\n", "BODY")).toMatchObject([{ id: "7", text: "Hi" }]);
  });

  test("may begin with the line by which a program tells its separator", async () => {
    expect(await read("sep=;\nid;text\n7;Hi, you\n")).toMatchObject([{ id: "7", text: "Hi, you" }]);
  });

  test("says which columns it has, and shows nothing that could steer the terminal", async () => {
    const columns = Array.from({ length: 200 }, (_, index) => `c${index}`).join(",");
    await expect(read(`\u001b[31mred,${columns}\n`)).rejects.toThrow(
      /no column text\. Its columns: ·\[31mred, c0, .{100,300} …\. Say/,
    );
  });

  test("has one error in its place for a record that is too long, however many pieces it is read in", async () => {
    const items = await read(`id,text\na,Hi\n2,"${"x ".repeat(20_000_000)}"\nc,Bye\n`);
    expect(items[0]).toMatchObject({ id: "a", text: "Hi" });
    expect(items[1]).toMatchObject({ id: 2, error: expect.stringContaining("too long") });
    expect(items).toHaveLength(2);
  }, 30_000);
});
