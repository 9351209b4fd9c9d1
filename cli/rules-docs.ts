import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Catalogue } from "../packs/catalogue.ts";
import { docPages } from "../packs/docs.ts";
import { CLEAN, FOUND } from "./exit-codes.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { reasonOf } from "./reasons.ts";

/** How a folder of pages differs from what the rules say. */
export interface DocChanges {
  /** Every page there should be, by its path in the folder. */
  readonly pages: ReadonlyMap<string, string>;
  /** Pages that are missing or say something else. */
  readonly stale: readonly string[];
  /** Pages that the command wrote for rules that are gone. */
  readonly gone: readonly string[];
}

/** Compares the pages in a folder with what the rules say. */
export function docChanges(catalogue: Catalogue, folder: string): DocChanges {
  const pages = new Map(docPages(catalogue).map(({ path, text }) => [path, text]));
  const stale = [...pages].filter(([path, text]) => textOf(join(folder, path)) !== text).map(([path]) => path);
  return { pages, stale, gone: pagesIn(folder).filter((path) => !pages.has(path)) };
}

/** Writes the pages of the rules and takes away those of rules that are gone; with `check` it only says what it would do. */
export async function writeDocs(catalogue: Catalogue, folder: string, check: boolean, io: Io): Promise<number> {
  const { pages, stale, gone } = docChanges(catalogue, folder);
  const changes = [...stale, ...gone].sort();
  if (check) {
    const lines = changes.map((path) => `${join(folder, path)} is not what the rules say.\n`);
    await write(
      io.stdout,
      lines.join("") +
        (changes.length > 0 ? 'Run "human-level rules docs".\n' : `✓ ${pages.size} pages are as they should be.\n`),
    );
    return changes.length > 0 ? FOUND : CLEAN;
  }
  for (const path of stale) {
    const file = join(folder, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, pages.get(path) ?? "");
    } catch (error) {
      throw new UsageError(`${file} cannot be written: ${reasonOf(error)}.`);
    }
  }
  for (const path of gone) rmSync(join(folder, path));
  await write(io.stdout, `${pages.size} pages in ${folder}: ${stale.length} written, ${gone.length} taken away.\n`);
  return CLEAN;
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** The Markdown pages that the command wrote earlier. */
function pagesIn(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => textOf(join(folder, path))?.startsWith("<!-- Written by `human-level rules docs`"));
}
