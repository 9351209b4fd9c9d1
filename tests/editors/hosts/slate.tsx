/** @jsxImportSource react */
import { createRoot, type Root } from "react-dom/client";
import { createEditor, type Descendant, type Editor as SlateEditor, Transforms } from "slate";
import { withHistory } from "slate-history";
import { Editable, type RenderElementProps, type RenderLeafProps, Slate, withReact } from "slate-react";
import { provide } from "./host.ts";

type Leaf = { text: string; bold?: boolean; italic?: boolean };
type Block = { type: string; url?: string; children: (Block | Leaf)[] };

function Element({ attributes, children, element }: RenderElementProps) {
  const { type, url } = element as unknown as Block;
  if (type === "a") {
    return (
      <a {...attributes} href={url}>
        {children}
      </a>
    );
  }
  if (type === "li") return <li {...attributes}>{children}</li>;
  if (type === "ul") return <ul {...attributes}>{children}</ul>;
  return <p {...attributes}>{children}</p>;
}

function Words({ attributes, children, leaf }: RenderLeafProps) {
  const { bold, italic } = leaf as Leaf;
  const inner = italic ? <em>{children}</em> : children;
  return <span {...attributes}>{bold ? <strong>{inner}</strong> : inner}</span>;
}

/** Slate knows no HTML by itself: the bench draft in its own nodes. */
function nodes(parent: ParentNode, marks: Omit<Leaf, "text">): (Block | Leaf)[] {
  const found: (Block | Leaf)[] = [];
  for (const node of parent.childNodes) {
    if (node instanceof Text) found.push({ ...marks, text: node.data });
    else if (node instanceof HTMLElement) {
      const tag = node.tagName.toLowerCase();
      if (tag === "strong") found.push(...nodes(node, { ...marks, bold: true }));
      else if (tag === "em") found.push(...nodes(node, { ...marks, italic: true }));
      else {
        const children = nodes(node, marks);
        const block: Block = { type: tag, children: children.length > 0 ? children : [{ text: "" }] };
        if (tag === "a") block.url = node.getAttribute("href") ?? "";
        found.push(block);
      }
    }
  }
  return found;
}

function asHtml(children: readonly (Block | Leaf)[]): string {
  return children
    .map((node) => {
      if ("text" in node) {
        const inner = node.italic ? `<em>${node.text}</em>` : node.text;
        return node.text === "" ? "" : node.bold ? `<strong>${inner}</strong>` : inner;
      }
      const href = node.url === undefined ? "" : ` href="${node.url}"`;
      return `<${node.type}${href}>${asHtml(node.children)}</${node.type}>`;
    })
    .join("");
}

provide((place) => {
  let root: Root | null = null;
  let editor: SlateEditor | null = null;
  let value: Descendant[] = [];
  let round = 0;

  const show = (readOnly: boolean) => {
    if (!editor) return;
    root?.render(
      <Slate editor={editor as never} initialValue={value}>
        <Editable
          key={round}
          readOnly={readOnly}
          renderElement={Element}
          renderLeaf={Words}
          onKeyDown={(event) => {
            const history = editor as unknown as { undo(): void; redo(): void };
            if (!event.ctrlKey || (event.key !== "z" && event.key !== "y")) return;
            event.preventDefault();
            if (event.key === "z") history.undo();
            else history.redo();
          }}
        />
      </Slate>,
    );
  };

  return {
    async mount(html) {
      root?.unmount();
      const element = document.createElement("div");
      place.replaceChildren(element);
      root = createRoot(element);
      editor = withHistory(withReact(createEditor()));
      editor.isInline = (node) => (node as unknown as Block).type === "a";
      const box = document.createElement("div");
      box.innerHTML = html;
      value = nodes(box, {}) as unknown as Descendant[];
      show(false);
      await new Promise((resolve) => setTimeout(resolve, 60));
    },
    content: () => asHtml((editor as unknown as { children: (Block | Leaf)[] }).children),
    setReadOnly: show,
    insert(words) {
      if (editor) Transforms.insertText(editor, words, { at: { path: [0, 0], offset: 0 } });
    },
    rerender() {
      round += 1;
      show(false);
    },
  };
});
