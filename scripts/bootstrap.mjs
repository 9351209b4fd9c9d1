// Runs before `npm start` and `npm test`, on whatever Node the machine has: plain JavaScript, no packages.
// It brings in what is missing (packages, the Node version the tools need, a browser) and says in one sentence when it cannot.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = 20;
const command = process.env.npm_lifecycle_event === "pretest" ? "npm test" : "npm start";

if (Number(process.versions.node.split(".")[0]) < oldestNode) {
  stop(
    `Human Level needs Node ${oldestNode} or later and this is Node ${process.versions.node}: install the current one from https://nodejs.org and run \`${command}\` again.`,
  );
}
if (!packagesAreInstalled()) await installPackages();
const node = await projectNode();
await run(node, [join("scripts", "browser.ts")], { label: "Looking for a browser" }).then(({ code, output }) => {
  if (code !== 0) stop(lastLine(output));
});

/** True when node_modules holds every package of package-lock.json in the locked version; npm keeps the record. */
function packagesAreInstalled() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(locked).every(
    ([path, entry]) =>
      path === "" || entry.optional || entry.devOptional || entry.peer || installed[path]?.version === entry.version,
  );
}

async function installPackages() {
  // `npm ci` takes exactly what is locked, and refuses a lock that another npm wrote differently; `npm install` is more patient.
  // Over an existing folder only the latter changes just what differs. Neither touches the lock file.
  const ways = existsSync(join(root, "node_modules")) ? [["install", "--no-save"]] : [["ci"], ["install", "--no-save"]];
  let output = "";
  for (const way of ways) {
    const outcome = await npm([...way, "--no-audit", "--no-fund", "--loglevel=error"], "Installing packages");
    if (outcome.code === 0) return;
    output += outcome.output;
  }
  const log = join(root, ".cache", "install.log");
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, output);
  const reason = output.match(/npm (?:error|ERR!) (?!code|errno|syscall|A complete log)(.+)/)?.[1] ?? lastLine(output);
  stop(
    `The packages could not be installed (${reason}): check that this machine reaches the npm registry and run \`${command}\` again; npm's words are in .cache/install.log.`,
  );
}

/** The Node that the `node` package brings; where its install script was not allowed to run, this runs it. */
async function projectNode() {
  const folder = join(root, "node_modules", "node");
  const binary = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!answers(binary) && existsSync(folder)) {
    await run(process.execPath, ["installArchSpecificPackage.js"], { cwd: folder, label: "Fetching Node 24" });
  }
  if (answers(binary)) return binary;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  stop(
    `The tools need Node 24, and its npm package could not be unpacked here: install Node 24 from https://nodejs.org and run \`${command}\` again.`,
  );
}

function answers(binary) {
  return existsSync(binary) && spawnSync(binary, ["--version"]).status === 0;
}

function npm(args, label) {
  const script = process.env.npm_execpath;
  if (script) return run(process.execPath, [script, ...args], { label });
  return run("npm", args, { label, shell: process.platform === "win32" });
}

/** Runs a command quietly, with one line of progress on a terminal. */
function run(file, args, { label, cwd = root, shell = false }) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, shell, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (piece) => {
        output += piece;
      });
    }
    const stopProgress = progress(label);
    const end = (code) => {
      stopProgress();
      resolve({ code, output });
    };
    child.on("error", (problem) => {
      output += problem.message;
      end(1);
    });
    child.on("close", end);
  });
}

/** Shows that something is under way once it takes longer than a blink. */
function progress(label) {
  const begun = Date.now();
  let shown = false;
  const show = () => {
    const seconds = Math.round((Date.now() - begun) / 1000);
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${label} … ${seconds} s`);
    else if (!shown) process.stdout.write(`${label} …\n`);
    shown = true;
  };
  const timer = setInterval(show, 1000);
  return () => {
    clearInterval(timer);
    if (shown && process.stdout.isTTY) process.stdout.write("\r\x1b[2K");
  };
}

function lastLine(output) {
  return output.trim().split("\n").at(-1) ?? "";
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
