import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { packOf } from "../engine/testing-pack.ts";
import { collected } from "./collected.ts";
import { inOrder } from "./pool.ts";
import { progressLine } from "./progress.ts";
import { type CheckRequest, runCheck } from "./run-check.ts";

const folder = mkdtempSync(join(tmpdir(), "human-level-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(request: Partial<CheckRequest>) {
  const stdout = collected();
  const stderr = collected();
  const result = await runCheck(
    {
      paths: [],
      rules: { core: packOf([]), overlays: [] },
      format: "ndjson",
      explain: false,
      kind: undefined,
      column: undefined,
      context: {},
      jobs: 1,
      output: undefined,
      resume: false,
      ...request,
    },
    { stdin: Readable.from([]), stdout: stdout.stream, stderr: stderr.stream, env: {} },
  );
  const out = stdout.text();
  const rows: { id: unknown; error?: string }[] = out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { ...result, err: stderr.text(), rows };
}

describe("a CSV file", () => {
  test("has its draft in the column that is named, and quoted cells may hold lines", async () => {
    const path = file("a.csv", 'id,body,customer\n7,"Hi,\nthanks",Dana\n8,,\n');
    const { rows } = await run({ paths: [path], column: "body" });
    expect(rows).toMatchObject([
      { id: "7", score: expect.any(Number) },
      { id: "8", score: expect.any(Number) },
    ]);
  });

  test("with semicolons, in the encoding of old Windows, is read all the same and says so", async () => {
    const path = file("old.csv", "");
    writeFileSync(path, Buffer.from("id;text\n1;Merci, Zo\xeb!\n", "latin1"));
    const { rows, err } = await run({ paths: [path] });
    expect(rows).toMatchObject([{ id: "1", score: expect.any(Number) }]);
    expect(err).toContain("is not UTF-8; it is read as windows-1252");
    expect((await run({ paths: [path], encoding: "windows-1252" })).err).toBe("");
  });

  test("beside drafts and mail is the only one that has a column", async () => {
    const paths = [file("c.csv", "id,body\n7,Hi\n"), file("c.txt", "Hi, body."), file("t.txt", "id,body\n8,Hi\n")];
    const { rows } = await run({ paths, column: "body" });
    expect(rows.map(({ id, error }) => [id, error])).toEqual([
      ["7", undefined],
      [paths[1], undefined],
      ["8", undefined],
    ]);
  });

  test("with a quote that is never closed says so in words", async () => {
    const { rows } = await run({ paths: [file("q.csv", 'id,text\n1,"a\n2,b\n')] });
    expect(rows).toMatchObject([{ error: expect.stringContaining("Close the quote") }]);
  });

  test("with a row of another length has the error of that row in its place", async () => {
    const { rows } = await run({ paths: [file("b.csv", "id,text\n1,a\n2,b,c\n3,d\n")] });
    expect(rows.map(({ id, error }) => [id, error])).toEqual([
      ["1", undefined],
      [2, "Record 2 has 3 cells where the header has 2."],
      ["3", undefined],
    ]);
  });

  test("without that column says which there are", async () => {
    const { err, unreadable } = await run({ paths: [file("c.csv", "id,body\n1,a\n")] });
    expect(err).toContain("has no column text. Its columns: id, body.");
    expect(unreadable).toBe(true);
  });
});

describe("a folder", () => {
  test("is all it holds that can be read, in the order of the names", async () => {
    mkdirSync(join(folder, "sent", "deep"), { recursive: true });
    const names = ["sent/b.txt", "sent/a.md", "sent/picture.png", "sent/deep/c.txt"];
    const [b, a, , c] = names.map((name) => file(name, "Thanks!"));
    expect((await run({ paths: [join(folder, "sent")] })).rows.map(({ id }) => id)).toEqual([a, b, c]);
  });

  test("with nothing in it says so", async () => {
    mkdirSync(join(folder, "empty"));
    expect((await run({ paths: [join(folder, "empty")] })).err).toContain("holds no drafts, rows or mail");
  });
});

describe("an interrupted run", () => {
  const input = file(
    "rows.ndjson",
    Array.from({ length: 200 }, (_, id) => `${JSON.stringify({ id, text: "Thanks!" })}\n`).join(""),
  );
  const output = join(folder, "out.ndjson");

  test("goes on where it was cut off, even in the middle of a row", async () => {
    await run({ paths: [input], output });
    const whole = readFileSync(output, "utf8");
    for (const length of [0, 1, Math.floor(whole.length / 3), whole.length - 1, whole.length]) {
      writeFileSync(output, whole.slice(0, length));
      const { tally } = await run({ paths: [input], output, resume: true });
      expect(readFileSync(output, "utf8") === whole).toBe(true);
      expect(tally.items).toBe(200);
    }
  });

  test("cuts off nothing that is somebody's", async () => {
    for (const notes of ["my notes", '{"mine": 1}\n', '{"mine"']) {
      const path = file("notes.txt", notes);
      await expect(run({ paths: [input], output: path, resume: true })).rejects.toThrow(
        "does not hold what an earlier",
      );
      expect(readFileSync(path, "utf8")).toBe(notes);
    }
  });

  test("does not go on with another input", async () => {
    await run({ paths: [input], output });
    const other = file("other.ndjson", `${JSON.stringify({ id: "x", text: "Thanks!" })}\n`.repeat(300));
    expect((await run({ paths: [other], output, resume: true })).err).toContain("this is another input");
    const short = file("short.ndjson", `${JSON.stringify({ id: 0, text: "Thanks!" })}\n`);
    expect((await run({ paths: [short], output, resume: true })).err).toContain("more rows than the input");
  });
});

test("results come in order though the work does not end in order, and no more is read than is under way", async () => {
  let read = 0;
  let most = 0;
  let written = 0;
  async function* numbers() {
    for (let number = 0; number < 50; number++) {
      read++;
      yield number;
    }
  }
  const results: number[] = [];
  const work = (number: number) => new Promise<number>((resolve) => setTimeout(resolve, (number * 7) % 5, number));
  for await (const number of inOrder(numbers(), work, 4)) {
    most = Math.max(most, read - written++);
    results.push(number);
  }
  expect(results).toEqual(Array.from({ length: 50 }, (_, number) => number));
  expect(most).toBeLessThanOrEqual(4);
});

describe("the line of progress", () => {
  test("has a bar and the time left when the total is known", () => {
    expect(progressLine(50, 100, 1200, 10, 100)).toBe(
      `${"━".repeat(15)}${"─".repeat(15)}  50 %  1,200 checked, 120 a second  0:10 left`,
    );
  });

  test("counts when it is not, and keeps to a narrow terminal", () => {
    expect(progressLine(50, undefined, 3, 0, 100)).toBe("3 checked, 0 a second");
    expect(progressLine(50, 100, 1200, 10, 20).length).toBeLessThan(20);
  });
});
