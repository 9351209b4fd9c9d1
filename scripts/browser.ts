/**
 * Finds a browser that can load the extension, or fetches one. Run by itself it prints the path, or one sentence that says what
 * to do, and exits with 1.
 */
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import puppeteer from "puppeteer";

/** The first Chrome whose debugging pipe can load an unpacked extension. */
const OLDEST_CHROME = 138;

const INSTALLED_NAMES = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "google-chrome-for-testing",
];

const INSTALLED_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, "Google", "Chrome", "Application", "chrome.exe")] : [],
  ),
  linux: ["/opt/google/chrome/chrome", "/snap/bin/chromium"],
};

const run = promisify(execFile);

/** The path of a browser that is already here, or null. `PUPPETEER_EXECUTABLE_PATH` wins over everything else. */
export async function findBrowser(): Promise<string | null> {
  const chosen = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (chosen) {
    if (await works(chosen)) return chosen;
    throw new Error(
      `PUPPETEER_EXECUTABLE_PATH is ${chosen}, which is not a Chrome ${OLDEST_CHROME} or later that starts here.`,
    );
  }
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => INSTALLED_NAMES.map((name) => join(folder, name)));
  const places = [...(INSTALLED_PATHS[process.platform] ?? []), ...onPath, await cachedBrowser()];
  for (const place of places) if (place && (await works(place))) return place;
  return null;
}

/** The path of a browser, fetched if need be. Throws an error whose message says, in one sentence, what to do. */
export async function ensureBrowser(): Promise<string> {
  const found = await findBrowser();
  if (found) return found;
  await download();
  const downloaded = await findBrowser();
  if (downloaded) return downloaded;
  await installByApt();
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Error(
    `No Chrome or Chromium (${OLDEST_CHROME} or later) was found and none could be fetched: install Google Chrome from https://www.google.com/chrome, or point PUPPETEER_EXECUTABLE_PATH at one, and run this again.`,
  );
}

/** True when the file is a new enough browser that really starts: a snap stub or a missing library shows here, not in a test. */
async function works(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of printing.
  if (process.platform === "win32") return true;
  try {
    const { stdout } = await run(path, ["--version"], { timeout: 20_000 });
    return Number(stdout.match(/(\d+)\.\d+\.\d+/)?.[1] ?? 0) >= OLDEST_CHROME;
  } catch {
    return false;
  }
}

async function cachedBrowser(): Promise<string | null> {
  try {
    return await puppeteer.executablePath();
  } catch {
    return null;
  }
}

/** Puppeteer's own download; where it is not reachable the next way is tried. */
async function download(): Promise<void> {
  const cli = join("node_modules", "puppeteer", "lib", "puppeteer", "node", "cli.js");
  await run(process.execPath, [cli, "browsers", "install", "chrome"], { timeout: 300_000 }).catch(() => undefined);
}

async function installByApt(): Promise<void> {
  if (process.platform !== "linux" || spawnSync("apt-get", ["--version"]).error) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync("sudo", ["-n", "true"]).status !== 0) return;
  const [file, ...before] = isRoot ? ["apt-get"] : ["sudo", "-n", "apt-get"];
  if (!file) return;
  await run(file, [...before, "update"], { timeout: 300_000 }).catch(() => undefined);
  await run(file, [...before, "install", "-y", "--no-install-recommends", "chromium"], {
    timeout: 900_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).catch(() => undefined);
}

if (import.meta.main) {
  try {
    process.stdout.write(`${await ensureBrowser()}\n`);
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    process.exitCode = 1;
  }
}
