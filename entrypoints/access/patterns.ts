/** The permission that covers a page: its host, whatever the port and the path. */
export function patternFor({ hostname }: Pick<URL, "hostname">): string {
  return `https://${hostname}/*`;
}

/** The host that a permission covers, as people read it; null where it is not a single one. */
export function hostOf(pattern: string): string | null {
  const host = /^https:\/\/([^/*]+)\/\*$/.exec(pattern)?.[1];
  return host ?? null;
}

/** The permissions among these that came by a click, in the order in which people look for them. */
export function askedFor(granted: readonly string[], atInstall: readonly string[]): readonly string[] {
  return granted.filter((pattern) => !atInstall.includes(pattern)).sort((a, b) => a.localeCompare(b));
}
