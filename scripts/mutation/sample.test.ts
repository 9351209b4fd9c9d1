import { expect, test } from "vitest";
import { linesDrawn } from "./sample.ts";

const files = [
  { file: "a.ts", lines: 100 },
  { file: "b.ts", lines: 30 },
];

test("a sample is the same for the same seed, and another for another", () => {
  expect(linesDrawn(files, 0.5, 1)).toEqual(linesDrawn(files, 0.5, 1));
  expect(linesDrawn(files, 0.5, 1)).not.toEqual(linesDrawn(files, 0.5, 2));
});

test("all lines together are every line once", () => {
  const lines = linesDrawn(files, 1, 3).flatMap((stretch) => {
    const [, file, first, last] = /^(.*):(\d+)-(\d+)$/.exec(stretch) ?? [];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `${file} ${Number(first) + i}`);
  });
  expect(new Set(lines).size).toBe(130);
  expect(lines).toHaveLength(130);
});
