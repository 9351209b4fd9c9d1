#!/usr/bin/env node
/**
 * The command `human-level`. It runs a bundle of the sources and makes that bundle when there is none for the sources as they are.
 * Plain JavaScript without dependencies: it must say something sensible on a machine where nothing is installed yet.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bundles = join(root, ".output", "cli");
const SOURCES = ["engine", "packs", "cli", "rules", "package.json"];
const KEPT_BUNDLES = 3;

if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(`human-level needs Node 20 or later; this is ${process.version}.`);
}
const bundle = join(bundles, fingerprint());
if (!existsSync(bundle)) build(bundle);
await import(pathToFileURL(join(bundle, "main.mjs")).href);

/** Changes whenever a source file changes, appears or goes. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of filesIn(join(root, source))) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${file}:${mtimeMs}:${size}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.name.includes(".test.") ? [] : filesIn(join(path, entry.name))));
}

function build(target) {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  if (!existsSync(vite)) fail(`human-level is not installed yet. Run "npm install" in ${root} first.`);
  const own = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  const making = `${target}.${process.pid}`;
  const result = spawnSync(
    existsSync(own) ? own : process.execPath,
    [vite, "build", "--config", join(root, "cli", "vite.config.ts"), "--outDir", making, "--logLevel", "error"],
    { cwd: root, encoding: "utf8" },
  );
  if (result.status !== 0 || !existsSync(join(making, "main.mjs"))) {
    rmSync(making, { recursive: true, force: true });
    const reason = (result.stderr || result.stdout || String(result.error ?? "")).replace(/^\s+at .*\n/gm, "");
    fail(`human-level could not be built.\n${reason}`);
  }
  mkdirSync(bundles, { recursive: true });
  try {
    renameSync(making, target);
  } catch {
    // Another run has built the same sources in the meantime.
    rmSync(making, { recursive: true, force: true });
  }
  const old = readdirSync(bundles)
    .map((name) => join(bundles, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .slice(KEPT_BUNDLES);
  for (const path of old) rmSync(path, { recursive: true, force: true });
}

function fail(message) {
  process.stderr.write(`${message.trimEnd()}\n`);
  process.exit(2);
}
