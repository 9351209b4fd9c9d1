import { spawn, spawnSync } from "node:child_process";
import { closeSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const bin = join(import.meta.dirname, "human-level.mjs");

function run(words: readonly string[], input = "") {
  return spawnSync(process.execPath, [bin, ...words], { input, encoding: "utf8", timeout: 60_000 });
}

test("the command checks a draft from standard input with the core rules", { timeout: 60_000 }, () => {
  const { stdout, status } = run(["check", "--format", "json"], "You failed to attach the log, as I already told you.");
  expect(JSON.parse(stdout)).toMatchObject({ id: "standard input", findings: expect.any(Array) });
  expect([0, 1]).toContain(status);
});

test("a draft in another language says so and counts in no average", { timeout: 60_000 }, () => {
  const german = "Guten Tag, Ihre Bestellung wurde gestern verschickt und kommt am Freitag bei Ihnen an.";
  const rows = [german, "You must pay the fee."].map((text) => JSON.stringify({ text })).join("\n");
  const [foreign, english] = run(["check", "--format", "ndjson"], rows)
    .stdout.trim()
    .split("\n")
    .map((row) => JSON.parse(row));
  expect(foreign).toMatchObject({ foreign: true, findings: [], missing: [] });
  expect(english).not.toHaveProperty("foreign");
  const people = run(["check", "--input", "ndjson"], rows).stdout;
  expect(people).toMatch(/1 {2}not in English: looked through for open gaps/);
  expect(people).toContain(`1 not in English · average score ${english.score}`);
  expect(run(["check", "--input", "ndjson", "--format", "html"], rows).stdout).toContain("<dt>Not in English</dt>");
});

test("a wrong option ends with 2 and says what is possible", { timeout: 60_000 }, () => {
  const { stderr, status } = run(["check", "--formt", "json"]);
  expect(status).toBe(2);
  expect(stderr).toContain("Did you mean --format?");
});

test("no command at all shows the help", { timeout: 60_000 }, () => {
  const { stdout, stderr } = run([]);
  expect(stdout + stderr).toContain("check drafts");
});

test("a reader that stops reading ends the command quietly", { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [bin, "check", "--format", "ndjson"], { stdio: ["pipe", "pipe", "pipe"] });
  let noise = "";
  child.stderr.on("data", (chunk) => {
    noise += chunk;
  });
  child.stdin.on("error", () => undefined);
  child.stdout.once("data", () => child.stdout.destroy());
  const row = `${JSON.stringify({ id: 1, text: "Kindly reply." })}\n`;
  child.stdin.end(row.repeat(20_000));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(noise).toBe("");
  expect(code).toBe(0);
});

test("a row of anything at all is answered and ends in no fault", { timeout: 60_000 }, () => {
  const rows = [
    "",
    "null",
    "[]",
    "{}",
    '{"id":[],"text":"x"}',
    '{"text":"\\ud800"}',
    '{"text":""}',
    "\u0000",
    '{"id":1,"text":"x","thread":5}',
  ];
  const { stdout, stderr, status } = run(["check", "--format", "ndjson"], rows.join("\r\n"));
  expect(stdout.trimEnd().split("\n")).toHaveLength(rows.length - 1);
  expect(stderr).not.toContain("fault");
  expect(status).toBe(0);
});

test("several threads write what one writes", { timeout: 60_000 }, () => {
  const rows = Array.from({ length: 300 }, (_, id) => JSON.stringify({ id, text: `Kindly reply ${id} times.` })).join(
    "\n",
  );
  const [one, three] = ["1", "3"].map((jobs) => run(["check", "--format", "ndjson", "--jobs", jobs], rows).stdout);
  expect(one?.split("\n")).toHaveLength(301);
  expect(three === one).toBe(true);
});

test("without an installation it says what to run", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "human-level-"));
  mkdirSync(join(folder, "cli"));
  copyFileSync(bin, join(folder, "cli", "human-level.mjs"));
  const { stderr, status } = spawnSync(process.execPath, [join(folder, "cli", "human-level.mjs")], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  expect(stderr).toContain('Run "npm install"');
  expect(status).toBe(2);
});

test.skipIf(!existsSync("/dev/full"))("a standard output that is full is no finding", { timeout: 60_000 }, () => {
  const full = openSync("/dev/full", "w");
  const { stderr, status } = spawnSync(process.execPath, [bin, "check"], {
    input: "Kindly reply.",
    encoding: "utf8",
    stdio: ["pipe", full, "pipe"],
  });
  closeSync(full);
  expect(stderr).toBe("The report cannot be written: the disk is full.\n");
  expect(status).toBe(2);
});

test("a run that is stopped says how it goes on", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "human-level-"));
  const output = join(folder, "reports.ndjson");
  const child = spawn(process.execPath, [bin, "check", "-f", "ndjson", "-o", output]);
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  child.stdin.write(`${JSON.stringify({ id: 1, text: "Kindly reply." })}\n`);
  while (!existsSync(output) || statSync(output).size === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(said).toBe("Stopped. The same command with --resume goes on from here.\n");
  rmSync(folder, { recursive: true });
});
