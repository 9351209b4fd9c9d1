import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../item.ts";
import { reasonOf } from "../reasons.ts";
import { kindByName } from "./kind.ts";

/** A file that was named, or found in a folder that was named. */
export interface FoundFile {
  /** `-` is standard input. */
  readonly path: string;
  /** In bytes; undefined for standard input and pipes. */
  readonly size: number | undefined;
}

/** The files that the paths mean: a folder stands for all it holds that can be read, in the order of their names. */
export function findFiles(paths: readonly string[]): { readonly files: FoundFile[]; readonly problems: UsageError[] } {
  const files: FoundFile[] = [];
  const problems: UsageError[] = [];
  for (const path of paths) {
    try {
      files.push(...filesOf(path));
    } catch (error) {
      problems.push(
        error instanceof UsageError ? error : new UsageError(`${path} cannot be read: ${reasonOf(error)}.`),
      );
    }
  }
  return { files, problems };
}

function filesOf(path: string): FoundFile[] {
  if (path === "-") return [{ path, size: undefined }];
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`${path} cannot be read: there is no such file.`);
  if (!stats.isDirectory()) return [{ path, size: stats.isFile() ? stats.size : undefined }];
  const found = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && kindByName(entry.name) !== undefined)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file, size: statSync(file).size }));
  if (found.length === 0) throw new UsageError(`${path} holds no drafts, rows or mail.`);
  return found;
}
