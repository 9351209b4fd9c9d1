/** The version of the rule language that this engine reads. A pack may say which versions it needs. */
export const LANGUAGE_VERSION = "1.0.0";

type Version = readonly [major: number, minor: number, patch: number];

const COMPARATOR = /^(\^|~|>=|<=|>|<|=)?v?(\d{1,6})(?:\.(\d{1,6}|x|\*))?(?:\.(\d{1,6}|x|\*))?$/;

/** Whether a text is a range of versions: `1`, `1.x`, `^1.2`, `~1.2.0`, `>=1.0 <3`, `*`, or several with spaces between that all must hold. */
export function isRange(range: string): boolean {
  const parts = partsOf(range);
  return parts.length > 0 && parts.every((part) => part === "*" || COMPARATOR.test(part));
}

/** Whether a version lies in a range. What is no range holds nothing. */
export function isInRange(version: string, range: string): boolean {
  const number = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (number === null || !isRange(range)) return false;
  const of: Version = [Number(number[1]), Number(number[2]), Number(number[3])];
  return partsOf(range).every((part) => part === "*" || holds(of, part));
}

function holds(version: Version, comparator: string): boolean {
  const [, sign = "=", major = "", minor, patch] = COMPARATOR.exec(comparator) ?? [];
  const given = [minor, patch].filter((part) => part !== undefined && /\d/.test(part)).length;
  const from: Version = [Number(major), numberOf(minor), numberOf(given < 2 ? undefined : patch)];
  if (sign === ">=") return compare(version, from) >= 0;
  if (sign === "<") return compare(version, from) < 0;
  const next = after(from, sign === "^" ? 0 : sign === "~" ? Math.min(given, 1) : given);
  if (sign === ">") return compare(version, next) >= 0;
  if (sign === "<=") return compare(version, next) < 0;
  return compare(version, from) >= 0 && compare(version, next) < 0;
}

/** The first version that no longer shares the numbers up to `place`: with 0 the next major one. */
function after([major, minor, patch]: Version, place: number): Version {
  if (place === 0) return [major + 1, 0, 0];
  return place === 1 ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function numberOf(part: string | undefined): number {
  return part !== undefined && /\d/.test(part) ? Number(part) : 0;
}

function partsOf(range: string): string[] {
  return range.trim().split(/\s+/).filter(Boolean);
}
