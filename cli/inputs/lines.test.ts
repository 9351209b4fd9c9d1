import { describe, expect, test } from "vitest";
import { readLines } from "./lines.ts";

async function linesOf(
  chunks: readonly (string | Uint8Array)[],
  limit?: number,
): Promise<[number, string | undefined][]> {
  const all: [number, string | undefined][] = [];
  async function* stream() {
    yield* chunks;
  }
  for await (const lines of readLines(stream(), limit === undefined ? {} : { limit }))
    all.push(...lines.map(({ number, text }): [number, string | undefined] => [number, text]));
  return all;
}

describe("lines of a stream", () => {
  test("are found wherever the chunks are cut, even inside a character", async () => {
    const bytes = Buffer.from("Grüße 👋\r\nzwei\ndrei");
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(await linesOf([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual([
        [1, "Grüße 👋"],
        [2, "zwei"],
        [3, "drei"],
      ]);
    }
  });

  test("keep their numbers when blank ones are left out", async () => {
    expect(await linesOf(["\n\na\n  \nb\n"])).toEqual([
      [3, "a"],
      [5, "b"],
    ]);
  });

  test("lose a byte order mark", async () => {
    expect(await linesOf(["\uFEFFa"])).toEqual([[1, "a"]]);
  });

  test("that are too long are reported and do not stop the rest", async () => {
    expect(await linesOf(["abc", "def", "\nok\n"], 5)).toEqual([
      [1, undefined],
      [2, "ok"],
    ]);
  });

  test("of nothing are none", async () => {
    expect(await linesOf([])).toEqual([]);
    expect(await linesOf([""])).toEqual([]);
  });
});
