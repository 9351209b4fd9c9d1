import { isBlock, isElement } from "./markup.ts";

/** The outermost nodes that were added before and after the line that was there. */
export interface AddedLines {
  readonly before: Node | null;
  readonly after: Node | null;
}

/**
 * Puts lines into a text node of a copied passage: the first joins the text before the place, the last the text after it, and
 * those between become lines as the passage has them: paragraphs where each line is a block, `<br>` where lines share one,
 * else blocks of the given tag. `top` bounds the passage.
 */
export function insertLines(text: Text, at: number, lines: readonly string[], top: Node, tag: "p" | "div"): AddedLines {
  const first = lines[0] ?? "";
  if (lines.length < 2) {
    text.insertData(at, first);
    return NONE;
  }
  const document = text.ownerDocument;
  const whole = first === "" ? endedBy(text, at, top) : null;
  if (whole) {
    const blocks = lines.slice(1).map((line) => {
      const block = document.createElement(tag);
      if (line === "") block.append(document.createElement("br"));
      else block.textContent = line;
      return block;
    });
    whole.after(...blocks);
    return { before: null, after: blocks.at(-1) ?? null };
  }
  const { container, child } = lineOf(text, top);
  const model = isElement(container) && container !== top && isLeaf(container) ? container : null;
  const rest = document.createRange();
  rest.setStart(text, at);
  if (!model && breaksWithin(container)) {
    const after = rest.startContainer === text ? text.splitText(at) : text;
    text.appendData(first);
    for (const line of lines.slice(1)) after.before(document.createElement("br"), document.createTextNode(line));
    return { before: null, after: after.length > 0 ? null : after };
  }
  const make = (line: string): HTMLElement => {
    const block = model ? emptyCopy(model) : document.createElement(tag);
    if (line === "") block.append(document.createElement("br"));
    else block.append(document.createTextNode(line));
    return block;
  };
  const startOfLine = model ?? firstOfLine(child);
  if (isAtStart(text, at, startOfLine, model !== null)) {
    const blocks = lines.slice(0, -1).map(make);
    startOfLine.before(...blocks);
    text.insertData(at, lines.at(-1) ?? "");
    return { before: blocks[0] ?? null, after: null };
  }
  const endOfLine = model ?? lastOfLine(child);
  if (model) rest.setEnd(model, model.childNodes.length);
  else rest.setEndAfter(endOfLine);
  const tail = rest.extractContents();
  text.appendData(first);
  const blocks = lines.slice(1, -1).map(make);
  const last = make(lines.at(-1) ?? "");
  if ((tail.textContent ?? "") !== "") {
    if (lines.at(-1) === "") last.replaceChildren();
    last.append(tail);
  }
  let after: ChildNode = model ?? (endOfLine.parentNode === container ? (endOfLine as ChildNode) : text);
  for (const block of [...blocks, last]) {
    after.after(block);
    after = block;
  }
  return { before: null, after: last };
}

const NONE: AddedLines = { before: null, after: null };

/** The list or table whose last words end at a place, the outermost one; null when there is none. */
function endedBy(text: Text, at: number, top: Node): HTMLElement | null {
  let found: HTMLElement | null = null;
  for (let node: Node | null = text.parentNode; node && node !== top; node = node.parentNode) {
    if (isElement(node) && /^(?:UL|OL|DL|TABLE)$/.test(node.tagName)) found = node;
  }
  if (!found) return null;
  const rest = text.ownerDocument.createRange();
  rest.setStart(text, at);
  rest.setEnd(found, found.childNodes.length);
  return rest.toString().trim() === "" ? found : null;
}

/** The block a text stands in and its child through which the text is reached. */
function lineOf(text: Text, top: Node): { container: Node; child: ChildNode } {
  let child: ChildNode = text;
  let container: Node = text.parentNode ?? top;
  while (container !== top && isElement(container) && !isBlock(container)) {
    child = container;
    container = container.parentNode ?? top;
  }
  return { container, child };
}

/** A block that is one line: no block and no break inside, but the one that keeps an empty line open. */
function isLeaf(block: HTMLElement): boolean {
  for (const element of block.querySelectorAll("*")) {
    if (isBlock(element) || (element.tagName === "BR" && element.nextSibling)) return false;
  }
  return true;
}

function breaksWithin(container: Node): boolean {
  for (const child of container.childNodes) {
    if (isElement(child) && child.tagName === "BR" && child.previousSibling && child.nextSibling) {
      const after = child.nextSibling;
      if (!isElement(after) || !isBlock(after)) return true;
    }
  }
  return false;
}

function isLineEdge(node: Node | null): boolean {
  return node === null || (isElement(node) && (isBlock(node) || node.tagName === "BR"));
}

function firstOfLine(child: ChildNode): ChildNode {
  let first = child;
  while (first.previousSibling && !isLineEdge(first.previousSibling)) first = first.previousSibling as ChildNode;
  return first;
}

function lastOfLine(child: ChildNode): ChildNode {
  let last = child;
  while (last.nextSibling && !isLineEdge(last.nextSibling)) last = last.nextSibling as ChildNode;
  return last;
}

function isAtStart(text: Text, at: number, line: ChildNode, inside: boolean): boolean {
  const range = text.ownerDocument.createRange();
  if (inside) range.setStart(line, 0);
  else range.setStartBefore(line);
  range.setEnd(text, at);
  return range.toString().trim() === "";
}

/** A block like this one, without what must be unique. */
function emptyCopy(block: HTMLElement): HTMLElement {
  const copy = block.cloneNode(false) as HTMLElement;
  copy.removeAttribute("id");
  copy.removeAttribute("data-list-item-id");
  return copy;
}
