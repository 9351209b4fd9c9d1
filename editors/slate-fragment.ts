import type { Edit, Span } from "../engine/types.ts";
import { lineAt, sameWords } from "./plan.ts";

/** What Slate puts on the clipboard: its own nodes, whatever a host has made of them. */
type Leaf = { text: string; [key: string]: unknown };
type Block = { children: Node[]; [key: string]: unknown };
type Node = Leaf | Block;

/** A passage as it reads now, and what shall change in it. Offsets from its start. */
export interface Passage {
  readonly text: string;
  readonly masked: readonly Span[];
  readonly edits: readonly Edit[];
}

/** A leaf that holds words, where it stands in the text of the passage, and all that is around it, outermost first. */
interface Placed extends Span {
  readonly leaf: Leaf;
  readonly around: readonly Block[];
}

/**
 * A fragment as Slate writes it, with the edits made in its nodes; null when it is none, or says something else than we read, or when
 * the edits do more than this can express. Everything a host has put into its nodes is kept as it is.
 */
export function editedFragmentOf(encoded: string, passage: Passage): string | null {
  try {
    const nodes: unknown = JSON.parse(decodeURIComponent(atob(encoded)));
    if (!Array.isArray(nodes) || !nodes.every(isNode)) return null;
    const root: Block = { children: nodes };
    return edit(root, passage) ? btoa(encodeURIComponent(JSON.stringify(root.children))) : null;
  } catch {
    // No fragment at all, or words that cannot be encoded, such as halves of characters, or nested deeper than can be followed.
    return null;
  }
}

function edit(root: Block, { text, masked, edits }: Passage): boolean {
  const placed = place(root, text);
  return (
    placed !== null &&
    edits
      .toReversed()
      .every((one) => (one.text.includes("\n") ? insertLines(text, placed, one) : replace(placed, masked, one)))
  );
}

function isNode(value: unknown): value is Node {
  if (typeof value !== "object" || value === null) return false;
  if ("text" in value) return typeof value.text === "string";
  return "children" in value && Array.isArray(value.children) && value.children.every(isNode);
}

function isLeaf(node: Node): node is Leaf {
  return typeof node.text === "string";
}

/** Finds every leaf in the text: what stands between two of them can only be the ends of lines. */
function place(root: Block, text: string): readonly Placed[] | null {
  const placed: Placed[] = [];
  let at = 0;
  const visit = (block: Block, around: readonly Block[]): boolean =>
    block.children.every((node) => {
      if (!isLeaf(node)) return visit(node, [...around, node]);
      if (node.text === "") return true;
      while (text.charAt(at) === "\n" && !node.text.startsWith("\n")) at++;
      const end = at + node.text.length;
      if (!sameWords(text.slice(at, end), node.text)) return false;
      placed.push({ leaf: node, start: at, end, around: [root, ...around] });
      at = end;
      return true;
    });
  return visit(root, []) && text.slice(at).trim() === "" ? placed : null;
}

/** New words take the formatting of the first word they replace, or of what stands before them. */
function replace(placed: readonly Placed[], masked: readonly Span[], { start, end, text }: Edit): boolean {
  const touched = placed.filter((one) => one.start < end && one.end > start);
  const own = placed.filter((one) => !masked.some((mask) => one.start < mask.end && one.end > mask.start));
  const target =
    touched.find(({ leaf, start: from }) => /\S/.test(leaf.text.slice(Math.max(0, start - from), end - from))) ??
    touched[0] ??
    own.find((one) => one.end === start) ??
    own.find((one) => one.start === start);
  if (!target || !own.includes(target)) return false;
  for (const { leaf, start: from } of touched) {
    const words = leaf === target.leaf ? text : "";
    leaf.text = leaf.text.slice(0, Math.max(0, start - from)) + words + leaf.text.slice(Math.max(0, end - from));
  }
  if (touched.length === 0) {
    const at = start - target.start;
    target.leaf.text = target.leaf.text.slice(0, at) + text + target.leaf.text.slice(at);
  }
  return true;
}

/** Lines put in before or after a line become blocks like the one they stand beside. */
function insertLines(text: string, placed: readonly Placed[], edit: Edit): boolean {
  const line = lineAt(text, edit.start);
  if (edit.start !== edit.end || line.start === line.end) return false;
  const lines = edit.text.split("\n");
  const before = edit.start === line.start;
  if (!before && edit.start !== line.end) return false;
  const within = placed.filter(({ start, end }) => start >= line.start && end <= line.end);
  const target = before ? within[0] : within.at(-1);
  const block = target && blockOf(target, placed, line);
  const list = block && target.around[target.around.indexOf(block) - 1]?.children;
  if (!target || !block || !list) return false;
  const blocks = (before ? lines.slice(0, -1) : lines.slice(1)).map(
    (words): Block => ({ ...block, children: [{ text: words }] }),
  );
  if (before) target.leaf.text = (lines.at(-1) ?? "") + target.leaf.text;
  else target.leaf.text += lines[0] ?? "";
  list.splice(list.indexOf(block) + (before ? 0 : 1), 0, ...blocks);
  return true;
}

/** The innermost node that holds the whole line and nothing else. */
function blockOf(target: Placed, placed: readonly Placed[], line: Span): Block | undefined {
  return target.around.findLast((block, depth) => {
    if (depth === 0) return false;
    const inside = placed.filter(({ around }) => around[depth] === block);
    return inside[0]?.start === line.start && inside.at(-1)?.end === line.end;
  });
}
