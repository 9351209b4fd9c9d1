import type { Settings } from "../../settings/schema.ts";

/**
 * The settings of `now` with one change taken back: what `before` and `after` differ in is as in `before`, and everything that was
 * changed since, here or in another tab, stays.
 */
export function takeBack(now: Settings, before: Settings, after: Settings): Settings {
  const { agentName: nameNow, team: teamNow, ...rest } = now;
  const team = same(before.team, after.team) ? teamNow : before.team;
  const name = before.agentName === after.agentName ? nameNow : before.agentName;
  return {
    ...rest,
    sites: takeBackEntries(now.sites, before.sites, after.sites),
    choices: takeBackEntries(now.choices, before.choices, after.choices),
    minSeverity: before.minSeverity === after.minSeverity ? now.minSeverity : before.minSeverity,
    ...(name === undefined ? {} : { agentName: name }),
    ...(team === undefined ? {} : { team }),
    neverFlag: same(before.neverFlag, after.neverFlag) ? now.neverFlag : before.neverFlag,
  };
}

function takeBackEntries<Value>(
  now: Readonly<Record<string, Value>>,
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const result = { ...now };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const earlier = before[key];
    if (same(earlier, after[key])) continue;
    if (earlier === undefined) delete result[key];
    else result[key] = earlier;
  }
  return result;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
