import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { collected } from "./collected.ts";
import { main } from "./main.ts";

const folder = mkdtempSync(join(tmpdir(), "human-level-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(path: string, text: string): string {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

async function run(words: readonly string[], input = "") {
  const stdout = collected();
  const stderr = collected();
  const stdin = Readable.from([Buffer.from(input)]);
  const code = await main(words, { stdin, stdout: stdout.stream, stderr: stderr.stream, env: {} });
  return { code, out: stdout.text(), err: stderr.text() };
}

/** The rules that each row is flagged by. */
async function flagged(rows: readonly object[], ...words: readonly string[]): Promise<string[][]> {
  const input = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  const { out } = await run(["check", "-f", "ndjson", "--fail-on", "never", ...words], input);
  const lines = out.trimEnd().split("\n");
  return lines.map((line) =>
    (JSON.parse(line) as { findings: { ruleId: string }[] }).findings.map(({ ruleId }) => ruleId),
  );
}

const RULE = `kind: phrase
match: [zebra]
message: A zebra.
why: It is one.
examples:
  flag: [A zebra came.]
  allow: [A horse came., Nobody came.]
`;
const OVERLAY = `extends: core
id: acme
off: [take-time/kindly]
severity: { customer-wins/you-failed-to: strong }
never: [acme kindly plus]
rules:
  take-time/zebra:
${RULE.replace(/^(?=.)/gm, "    ")}`;

describe("the pack of a row", { timeout: 60_000 }, () => {
  const hand = { text: "See below." };

  test("is the one for its audience and channel", async () => {
    const rows = [hand, { ...hand, audience: "internal" }, { text: "Please hold.", channel: "chat" }];
    expect(await flagged(rows)).toEqual([[], ["take-time/cold-hand-off"], ["take-time/please-hold"]]);
  });

  test("may be named for all rows", async () => {
    expect(await flagged([hand, { ...hand, audience: "customer" }], "--pack", "internal")).toEqual([
      ["take-time/cold-hand-off"],
      ["take-time/cold-hand-off"],
    ]);
    expect(await flagged([{ ...hand, audience: "internal" }], "--pack", "core")).toEqual([[]]);
  });

  test("that is not there is a wrong use", async () => {
    expect(await run(["check", "--pack", "internl"], "x")).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no pack internl. Did you mean "internal"?'),
    });
  });
});

describe("an overlay", { timeout: 60_000 }, () => {
  test("lies on top, in the order in which overlays are given", async () => {
    const acme = file("acme.overlay.yml", OVERLAY);
    const json = file("more.json", JSON.stringify({ extends: "acme", id: "more", off: ["take-time/zebra"] }, null, 2));
    const rows = [{ text: "Kindly send the zebra." }];
    expect(await flagged(rows)).toEqual([["take-time/kindly"]]);
    expect(await flagged(rows, "--overlay", acme)).toEqual([["take-time/zebra"]]);
    expect(await flagged(rows, "--overlay", acme, "--overlay", json)).toEqual([[]]);
  });

  test("works in threads too", async () => {
    const acme = file("acme.overlay.yml", OVERLAY);
    const chosen = await run(["check", "--overlay", acme, "-f", "json", file("draft.txt", "A zebra came.")]);
    expect(JSON.parse(chosen.out)).toMatchObject({ findings: [{ ruleId: "take-time/zebra" }] });
  });

  test("with a bad entry works without it, and says where it is", async () => {
    const bad = file("bad.overlay.yml", "extends: core\noff: [take-time/kindlee]\nnever: [zebra]\n");
    const { err } = await run(["check", "--overlay", bad], "Fine.");
    expect(err).toBe(
      `Left out: ${bad}:2:7 off[0]: There is no rule "take-time/kindlee". Did you mean "take-time/kindly"?\n`,
    );
  });

  test("that cannot be read is a wrong use, and nothing is checked", async () => {
    const bad = file("broken.overlay.yml", "extends: cor\n");
    const { code, out, err } = await run(["check", "--overlay", bad], "Kindly.");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.match(/1:10 extends: There is no pack "cor"\. Did you mean "core"\?/g)).toHaveLength(1);
    expect((await run(["check", "--overlay", join(folder, "none.yml")], "x")).code).toBe(2);
  });

  test("may be a folder with rules beside it", async () => {
    file("pack/pack.yml", "extends: core\nid: zoo\noff: [take-time/kindly]\n");
    file("pack/take-time/zebra.yml", RULE);
    const rows = [{ text: "Kindly send the zebra." }];
    expect(await flagged(rows, "--rules", join(folder, "pack"))).toEqual([["take-time/zebra"]]);
    expect(await flagged(rows, "--overlay", join(folder, "pack"))).toEqual([["take-time/zebra"]]);
  });

  test("shows in a replay what it would change", async () => {
    const acme = file("acme.overlay.yml", OVERLAY);
    const rows = file("rows.ndjson", `${JSON.stringify({ id: 1, text: "Kindly send the zebra." })}\n`);
    const { out } = await run(["replay", "core", acme, rows, "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({ drafts: 1, changed: 1 });
    expect(out).toContain("take-time/zebra");
  });
});

describe("rules list and explain", { timeout: 60_000 }, () => {
  test("say where a rule comes from and who changes it", async () => {
    const acme = file("acme.overlay.yml", OVERLAY);
    const { out } = await run(["rules", "list", "--format", "json", "--overlay", acme]);
    const rules: { id: string }[] = JSON.parse(out);
    const of = (id: string) => rules.find((rule) => rule.id === id);
    expect(of("take-time/zebra")).toMatchObject({ origin: "acme", changedBy: [], off: false });
    expect(of("take-time/kindly")).toMatchObject({ origin: "core", changedBy: ["acme"], off: true });
    expect(of("customer-wins/you-failed-to")).toMatchObject({ severity: "strong", changedBy: ["acme"] });
    expect(of("take-time/cold-hand-off")).toMatchObject({ origin: "internal" });
    const people = (await run(["rules", "list", "--overlay", acme])).out;
    expect(people).toContain("(in acme)");
    expect(people).toMatch(/take-time\/kindly +off +.*\(changed by acme\)/);
    expect((await run(["rules", "explain", "zebra", "--overlay", acme])).out).toContain("A zebra.");
  });

  test("know the rules of a folder", async () => {
    file("own/take-time/zebra.yml", RULE);
    expect((await run(["rules", "explain", "zebra", "--rules", join(folder, "own")])).out).toContain("(in own)");
  });
});

describe("rules test of an overlay", { timeout: 60_000 }, () => {
  test("runs its examples and ends with 0 when all hold", async () => {
    const { code, out } = await run(["rules", "test", "--overlay", file("acme.overlay.yml", OVERLAY)]);
    expect(out).toContain("acme: 3 changes, 1 rule of its own, 3 examples, all hold.");
    expect(code).toBe(0);
  });

  test("says which line of a rule below it breaks, and which it changes as it was asked to", async () => {
    const text = `extends: core
match: { customer-wins/you-failed-to: { add: ["the job failed"] } }
rewrite: { take-time/kindly: ["would you"] }
`;
    const { code, out } = await run(["rules", "test", "--overlay", file("rough.overlay.yml", text)]);
    expect(out).toMatch(/Breaks customer-wins\/you-failed-to: "The job failed[^\n]* is flagged by its own rule/);
    expect(out).toMatch(/Changes take-time\/kindly: ".+" becomes "Would you/);
    expect(code).toBe(1);
  });

  test("ends with 1 when an example of its own does not hold", async () => {
    const text = OVERLAY.replace("flag: [A zebra came.]", "flag: [A horse came by.]");
    const { code, out } = await run(["rules", "test", "--overlay", file("wrong.overlay.yml", text)]);
    expect(out).toContain('rules.take-time/zebra.examples.flag[0]: "A horse came by." is not flagged.');
    expect(code).toBe(1);
  });
});

test("the schema of overlays is printed for editors", async () => {
  const { out } = await run(["rules", "schema", "--for-overlays"]);
  expect(JSON.parse(out)).toMatchObject({ title: "Human Level overlay" });
});
