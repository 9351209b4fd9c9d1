import { describe, expect, it } from "vitest";
import { lightness } from "./page-colours.ts";

describe("how light a colour looks", () => {
  it.each([
    "rgb(255, 255, 255)",
    "rgba(232, 234, 237, 0.87)",
    "color(srgb 0.95 0.9 0.9)",
    "color(display-p3 0.95 0.9 0.9 / 0.5)",
    "lab(92 1 -3)",
    "oklch(0.93 0.01 250)",
  ])("%s is light", (colour) => expect(lightness(colour)).toBeGreaterThan(0.85));

  it.each([
    "rgb(32, 33, 36)",
    "rgba(0, 0, 0, 0.87)",
    "color(srgb 0.1 0.02 1.2e-7)",
    "color(display-p3 0.1 0.1 0.1)",
    "lch(20 1 300)",
    "oklab(0.2 0.01 0.02)",
    "",
    "something new(1 1 1)",
  ])("%s is dark", (colour) => expect(lightness(colour)).toBeLessThan(0.25));
});
