import * as z from "zod";
import { closest } from "./did-you-mean.ts";
import type { Problem } from "./problem.ts";
import { idProblem } from "./read-entry.ts";
import type { Renamed } from "./renamed.ts";
import type { SourceFile } from "./source-file.ts";

const entry = z.string();

/**
 * Reads `renamed.yml`: old id, new id. Chains lead to their end; what goes round in a circle, leads nowhere or names a rule that is still
 * there is told and left out.
 */
export function readRenamed(
  source: SourceFile,
  ids: ReadonlySet<string>,
): { readonly renamed: Renamed; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [...source.problems];
  const { data } = source;
  if (data === null || data === undefined) return { renamed: {}, problems };
  if (typeof data !== "object" || Array.isArray(data)) {
    return { renamed: {}, problems: [source.problem([], "Write a map here: old id, colon, new id.")] };
  }
  const steps = new Map<string, string>();
  for (const [old, value] of Object.entries(data)) {
    const to = entry.safeParse(value).data;
    const named = idProblem(old, ["signals"]);
    if (named !== undefined) problems.push(source.problem([old], named, { key: true }));
    else if (ids.has(old)) {
      problems.push(source.problem([old], `There is still a rule "${old}": an old id must be free.`, { key: true }));
    } else if (to === undefined) problems.push(source.problem([old], "Write the id that the rule has now."));
    else steps.set(old, to);
  }
  const renamed: Record<string, string> = {};
  for (const old of steps.keys()) {
    const end = endOf(old, steps);
    if (end === undefined) {
      problems.push(source.problem([old], "These names go round in a circle: none of them is a rule."));
    } else if (!ids.has(end)) {
      const near = closest(end, [...ids]);
      problems.push(
        source.problem([old], `There is no rule "${end}".${near === undefined ? "" : ` Did you mean "${near}"?`}`),
      );
    } else renamed[old] = end;
  }
  return { renamed, problems };
}

/** Where a chain of names ends; undefined when it never does. */
function endOf(from: string, steps: ReadonlyMap<string, string>): string | undefined {
  const met = new Set<string>();
  let at = from;
  for (let next = steps.get(at); next !== undefined; next = steps.get(at)) {
    if (met.has(at)) return undefined;
    met.add(at);
    at = next;
  }
  return at;
}
