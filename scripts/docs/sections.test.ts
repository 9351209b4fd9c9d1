import { expect, test } from "vitest";
import { withSection } from "./sections.ts";

const PAGE = "Before.\n\n<!-- figures -->\n\nold\n\n<!-- /figures -->\n\nAfter.\n";

test("what is generated replaces what stood between its marks, and nothing else", () => {
  expect(withSection(PAGE, "figures", "new\n")).toBe(PAGE.replace("old", "new"));
  expect(withSection(PAGE, "figures", "old")).toBe(PAGE);
});

test("a page without the marks says which to write", () => {
  expect(() => withSection(PAGE, "examples", "new")).toThrow("<!-- examples -->");
});
