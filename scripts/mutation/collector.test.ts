import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { collector } from "./collector.ts";

async function collected(write: (api: ReturnType<typeof collector>["api"]) => void) {
  const collecting = collector();
  return collecting.collect("a.test.ts", async () => write(collecting.api));
}

test("tests are known by their file and all names around them, the same name twice by a number", async () => {
  const tests = await collected(({ describe, test }) => {
    describe("an edit", () => {
      test.each([1])("fits", () => undefined);
      test("fits", { timeout: 1 }, () => undefined);
    });
    test("fits", () => undefined);
  });
  expect(tests.map(({ id }) => id)).toEqual([
    "a.test.ts#an edit › fits",
    "a.test.ts#an edit › fits (2)",
    "a.test.ts#fits",
  ]);
});

test("each row of a table is a test of its own, with its values", async () => {
  const seen: unknown[] = [];
  const tests = await collected(({ test }) => {
    test.each([
      ["a", 1],
      ["b", 2],
    ])("%s", (...row) => seen.push(row));
    test.each(["c"])("%s", (...row) => seen.push(row));
  });
  for (const { run } of tests) await run();
  expect(seen).toEqual([["a", 1], ["b", 2], ["c"]]);
});

test("each row of a table may be a group of tests", async () => {
  const seen: unknown[] = [];
  const tests = await collected(({ describe, test }) => {
    describe.each([
      ["a", 1],
      ["b", 2],
    ])("%s", (name, number) => {
      test("fits", () => seen.push([name, number]));
    });
  });
  for (const { run } of tests) await run();
  expect(seen).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect(new Set(tests.map(({ id }) => id)).size).toBe(2);
});

test("the engine's tests say nothing that is not known here", () => {
  const { test: known, describe } = collector().api;
  const said = globSync("engine/**/*.test.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^\s*(test|describe)\.(\w+)\(/gm)].map(([, word, rest]) => ({
      word,
      rest,
    })),
  );
  expect(said.length).toBeGreaterThan(50);
  for (const { word, rest } of said)
    expect(word === "test" ? known : describe, `${word}.${rest}`).toHaveProperty([`${rest}`]);
});

test("nothing runs before it is asked for, and what a test throws comes out", async () => {
  const [failing] = await collected(({ test }) => {
    test("fails", () => {
      throw new Error("no");
    });
  });
  await expect(failing?.run()).rejects.toThrow("no");
});

test("a file that cannot be loaded is one failing test", async () => {
  const tests = await collected(() => {
    throw new Error("broken");
  });
  expect(tests).toHaveLength(1);
  await expect(tests[0]?.run()).rejects.toThrow("broken");
});
