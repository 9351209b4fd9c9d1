/** Puts `content` between `<!-- name -->` and `<!-- /name -->`, in place of what stands there. @throws when a mark is missing. */
export function withSection(page: string, name: string, content: string): string {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const from = page.indexOf(open);
  const to = page.indexOf(close, from);
  if (from < 0 || to < 0) throw new Error(`The page has no place for "${name}": write ${open} and ${close} into it.`);
  return `${page.slice(0, from + open.length)}\n\n${content.trim()}\n\n${page.slice(to)}`;
}
