import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { docChanges } from "../../cli/rules-docs.ts";
import { readPacksFolder } from "../../packs/rules-folder.ts";
import { generatedFiles } from "../../scripts/docs/generated.ts";
import { editorsPage, keptResults } from "../editors/editors-page.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const reading = readPacksFolder(join(root, "rules"));
const HOW = 'These pages are not what the rules and the engine say. Run "npm run docs" and commit what it writes.';

test("the pages of the rules are what the rules say", () => {
  const { stale, gone } = docChanges(reading.catalogue, join(root, "docs", "rules"));
  expect([...stale, ...gone], HOW).toEqual([]);
});

test("tables, worked examples and the schema for editors are what the rules and the engine say", () => {
  const files = [...generatedFiles(reading, root)];
  const stale = files.filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  expect(
    stale.map(([path]) => path),
    HOW,
  ).toEqual([]);
});

test("the page of editors is what was measured in them, and says nothing that the next run would take out", () => {
  const page = readFileSync(join(root, "docs", "editors.md"), "utf8");
  expect(page, 'Run "npm run matrix", or change tests/editors/editors-page.ts, which writes it.').toBe(
    editorsPage(keptResults()),
  );
});

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  ...["rule-language", "scoring", "quality", "command-line", "editors", "packs", "speed", "engine", "surfaces"].map(
    (name) => `docs/${name}.md`,
  ),
];

test.each(PAGES)("what %s links to is there", (page) => {
  const text = readFileSync(join(root, page), "utf8");
  const links = [...text.matchAll(/\]\(([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(([, path = "", anchor]) => ({
    path,
    anchor,
  }));
  const broken = links.filter(({ path, anchor }) => {
    if (/^[a-z]+:/.test(path)) return false;
    const file = path === "" ? join(root, page) : join(root, dirname(page), path);
    if (!existsSync(file)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(file, "utf8")).has(anchor);
  });
  expect(broken).toEqual([]);
});

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}
