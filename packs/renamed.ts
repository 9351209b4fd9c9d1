/** The present id of each rule that was renamed, by its old one. Chains are resolved. */
export type Renamed = Readonly<Record<string, string>>;

/** The id that a rule has now. */
export function presentId(id: string, renamed: Renamed): string {
  return Object.hasOwn(renamed, id) ? (renamed[id] ?? id) : id;
}

/**
 * What is stored by rule id, under the ids that rules have now. Where something is stored under the old and the new id, the new one counts:
 * it was said later.
 */
export function underPresentIds<Value>(
  stored: Readonly<Record<string, Value>>,
  renamed: Renamed,
): Readonly<Record<string, Value>> {
  const present: Record<string, Value> = {};
  for (const [id, value] of Object.entries(stored)) {
    const now = presentId(id, renamed);
    if (now === id || !Object.hasOwn(stored, now)) present[now] = value;
  }
  return present;
}
