import { describe, expect, it } from "vitest";
import { inp, percentile, unrest } from "./percentiles.ts";

describe("a percentile", () => {
  it("is a value that was measured, whatever the order", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.01)).toBe(7);
  });

  it("is not a number where nothing was measured", () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe("Interaction to Next Paint", () => {
  it("is the slowest interaction, but for one in each fifty", () => {
    expect(inp([8, 300, 16])).toBe(300);
    const typed = Array.from({ length: 120 }, () => 16);
    expect(inp([...typed, 500, 400, 300])).toBe(300);
    expect(inp([])).toBeNaN();
  });
});

describe("the unrest of rounds", () => {
  it("is how far a percentile lies apart between them", () => {
    expect(unrest([[1, 2, 3], [5, 9], [4]], 1)).toBe(6);
    expect(unrest([[1, 2], []], 1)).toBe(0);
  });
});
