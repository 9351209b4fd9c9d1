import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PRINCIPLES } from "../engine/types.ts";
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
  if (folder.trim() === "") throw new UsageError("Name the folder for the pages after --out.");
  const { pages, stale, gone } = found(catalogue, folder);
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
  const theirs = stale.map((path) => join(folder, path)).find((file) => existsSync(file) && !isWritten(file));
  if (theirs !== undefined) {
    throw new UsageError(
      `${theirs} was not written by this command, and stays as it is. Name another folder with --out.`,
    );
  }
  for (const path of stale) {
    const file = join(folder, path);
    try {
      makeFolder(dirname(file));
      writeFileSync(file, pages.get(path) ?? "");
    } catch (error) {
      throw new UsageError(`${file} cannot be written: ${reasonOf(error)}.`);
    }
  }
  for (const path of gone) rmSync(join(folder, path));
  await write(io.stdout, `${pages.size} pages in ${folder}: ${stale.length} written, ${gone.length} taken away.\n`);
  return CLEAN;
}

/** Makes a folder and those it lies in, one by one: Node, asked for all at once, tries for ever where none can be made, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function found(catalogue: Catalogue, folder: string): DocChanges {
  try {
    return docChanges(catalogue, folder);
  } catch (error) {
    throw new UsageError(`${folder} cannot be read: ${reasonOf(error)}.`);
  }
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** The Markdown pages that the command wrote earlier. They lie beside the index and in the folders of principles: nothing else is looked into. */
function pagesIn(folder: string): string[] {
  return ["", ...PRINCIPLES.map((principle) => `${principle}/`)].flatMap((inside) => {
    const path = join(folder, inside);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".md") && isWritten(join(path, entry.name)))
      .map((entry) => inside + entry.name);
  });
}

function isWritten(file: string): boolean {
  return textOf(file)?.startsWith("<!-- Written by `human-level rules docs`") === true;
}
