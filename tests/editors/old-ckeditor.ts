import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Builds of CKEditor 5 that hosts may still run. Zendesk does not say which one it uses. */
const VERSIONS: Readonly<Record<string, string>> = { "ckeditor5-34": "34.2.0", "ckeditor5-41": "41.4.2" };

const CACHE = join(import.meta.dirname, "..", "..", ".cache", "ckeditor");

/**
 * The bundled file of an older build, fetched once by the registry's own client. As a dependency each would bring 150 packages
 * of source with it, for every clone. Null when it is not here and cannot be fetched.
 */
export function oldCkeditor(name: string): string | null {
  const version = VERSIONS[name];
  if (!version) return null;
  const folder = join(CACHE, version);
  const file = join(folder, "package", "build", "ckeditor.js");
  if (existsSync(file)) return file;
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["pack", `@ckeditor/ckeditor5-build-inline@${version}`, "--silent"], {
      cwd: folder,
      timeout: 60_000,
    });
    execFileSync("tar", ["-xzf", `ckeditor-ckeditor5-build-inline-${version}.tgz`], { cwd: folder, timeout: 60_000 });
  } catch {
    return null;
  }
  return existsSync(file) ? file : null;
}
