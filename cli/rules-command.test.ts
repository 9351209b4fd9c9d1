import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { collected } from "./collected.ts";
import { main } from "./main.ts";

const folder = mkdtempSync(join(tmpdir(), "human-level-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  const stdout = collected();
  const stderr = collected();
  const code = await main(words, { stdin: Readable.from([]), stdout: stdout.stream, stderr: stderr.stream, env: {} });
  return { code, out: stdout.text(), err: stderr.text() };
}

const RULE = `kind: phrase
match: [kindly]
message: Sounds like a form.
why: A plain verb is warmer.
rewrite: [please]
examples:
  flag: [Kindly reply.]
  allow: [She asked kind., That is kind.]
`;

function rulesIn(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, name);
}

describe("rules list", () => {
  test("has every rule of the core, for people and for programs", async () => {
    const { out } = await run("rules", "list", "--format", "json");
    const rules: { id: string; principle: string }[] = JSON.parse(out);
    expect(rules.length).toBeGreaterThanOrEqual(60);
    expect((await run("rules", "list")).out).toContain(rules[0]?.id);
    const [first] = rules;
    expect(first?.id.startsWith(`${first.principle}/`)).toBe(true);
  });
});

describe("rules explain", () => {
  test("knows a rule by the end of its id", async () => {
    expect((await run("rules", "explain", "you-failed-to")).out).toContain("customer-wins/you-failed-to");
  });

  test.each([
    "customer-wins/You-Failed-To",
    " you-failed-to",
    "rules/customer-wins/you-failed-to.yml",
    "you-failed-to.md",
  ])("knows a rule that is asked for as %j", async (asked) => {
    expect(await run("rules", "explain", asked)).toMatchObject({
      code: 0,
      out: expect.stringContaining("customer-wins/you-failed-to"),
    });
  });

  test.each([
    ["canot", 'There is no rule "canot". Did you mean abundance/cannot-'],
    ["", 'There is no rule "". "human-level rules list" shows all there are.'],
    ["zqzqzq", '"human-level rules list" shows all there are.'],
    ["customer-wins/you-faild-to", "Did you mean customer-wins/you-failed-to?"],
  ])("that is misspelt as %j says what may be meant", async (asked, said) => {
    expect(await run("rules", "explain", asked)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });

  test("suggests ids for one that does not exist", async () => {
    const { code, err } = await run("rules", "explain", "failed");
    expect(code).toBe(2);
    expect(err).toContain("customer-wins/you-failed-to?");
  });

  test.each([
    ["kindy", "Did you mean take-time/kindly?"],
    ["take-tme/kindly", "Did you mean take-time/kindly?"],
    ["indly", "Did you mean take-time/kindly, "],
    ["zzzzzzzz", '"human-level rules list" shows all there are.'],
  ])("of %s, which is no rule, says which was meant", async (id, said) => {
    expect(await run("rules", "explain", id)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });
});

describe("rules test", { timeout: 60_000 }, () => {
  test("ends with 0 when all examples hold", async () => {
    const { code, out } = await run("rules", "test", rulesIn("good", { "take-time/kindly.yml": RULE }), "--coverage");
    expect(out).toContain("Examples try out 1 of 1 patterns (100 %).");
    expect(out).toContain("1 rule, 3 examples, all hold.");
    expect(code).toBe(0);
  });

  test("ends with 1 and names file, line and field of what is wrong", async () => {
    const path = rulesIn("bad", {
      "take-time/kindly.yml": RULE.replace("She asked kind.", "She asked kindly."),
      "take-time/just.yml": "kind: phrse\n",
    });
    const { code, out } = await run("rules", "test", path);
    expect(out).toContain('take-time/kindly.yml:8:11 examples.allow[0]: "She asked kindly."');
    expect(out).toContain('take-time/just.yml:1:7 kind: "phrse" is not a kind of rule. Did you mean "phrase"?');
    expect(code).toBe(1);
  });

  test("of a folder without rules is 2", async () => {
    const none = `${folder}-none`;
    expect(await run("rules", "test", none)).toMatchObject({
      code: 2,
      err: `${none} cannot be read: there is no such file or folder.\n`,
    });
    expect((await run("rules", "test", rulesIn("empty", { "take-time/notes.txt": "" }))).err).toContain(
      "There are no rule files in",
    );
  });

  test("of an overlay that is given as a folder says how it is given", async () => {
    const path = join(rulesIn("lone", { "acme.yml": "extends: core\n" }), "acme.yml");
    expect((await run("rules", "test", path)).err).toContain(`An overlay is given with --overlay ${path}.`);
  });
});

describe("rules docs", { timeout: 60_000 }, () => {
  test("writes the pages once, sees a stale one, and takes away those of rules that are gone", async () => {
    const out = join(folder, "docs");
    expect((await run("rules", "docs", "--out", out)).code).toBe(0);
    expect((await run("rules", "docs", "--out", out, "--check")).code).toBe(0);
    const index = join(out, "README.md");
    const gone = join(out, "own-it", "gone.md");
    writeFileSync(gone, readFileSync(index, "utf8"));
    writeFileSync(index, `${readFileSync(index, "utf8")}stale`);
    const { code, out: said } = await run("rules", "docs", "--out", out, "--check");
    expect(code).toBe(1);
    expect(said).toContain("README.md is not what the rules say.");
    expect(said).toContain("gone.md is not what the rules say.");
    expect((await run("rules", "docs", "--out", out)).out).toContain("1 written, 1 taken away");
  });

  test("leaves a page alone that it did not write, and writes no other beside it", async () => {
    const out = rulesIn("own-pages", { "README.md": "# Our shop\n" });
    const { code, err } = await run("rules", "docs", "--out", out);
    expect(code).toBe(2);
    expect(err).toContain("README.md was not written by this command, and stays as it is.");
    expect(readdirSync(out)).toEqual(["README.md"]);
  });

  test("wants the name of a folder", async () => {
    expect(await run("rules", "docs", "--out", "")).toMatchObject({
      code: 2,
      err: "Name the folder for the pages after --out.\n",
    });
  });

  // Only Linux has a folder in which the system makes none for anybody.
  test.runIf(process.platform === "linux")("ends with the reason where no folder can be made", async () => {
    const { code, err } = await run("rules", "docs", "--out", "/proc/rules");
    expect(code).toBe(2);
    expect(err).toContain("/proc/rules/README.md cannot be written: there is no such file or folder.");
  });
});

test("pages that cannot be written are told, with the reason", { timeout: 60_000 }, async () => {
  const path = join(folder, "a-file");
  writeFileSync(path, "");
  expect(await run("rules", "docs", "--out", path)).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /cannot be written: (a file of that name is in the way|a part of its path is no folder)\./,
    ),
  });
});

describe("replay", { timeout: 60_000 }, () => {
  test("shows what rules of one's own would add to the core", async () => {
    const path = rulesIn("more", { "take-time/zebra.yml": RULE.replaceAll(/kindly/gi, "zebra") });
    const rows = join(folder, "rows.ndjson");
    writeFileSync(rows, `${JSON.stringify({ id: 1, text: "A zebra came." })}\n`);
    const { code, out } = await run("replay", "core", path, rows, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({ drafts: 1, changed: 1, rules: [{ ruleId: "take-time/zebra", gained: 1 }] });
    expect(code).toBe(1);
    expect((await run("replay", "core", "core", rows)).out).toContain("0 of 1 drafts would change");
    writeFileSync(rows, '{"id":1,"text":"Hi."}\noops\n');
    expect((await run("replay", "core", "core", rows)).err).toContain("1 of 2 rows could not be read");
  });
});
