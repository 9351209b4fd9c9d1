import { Parser } from "htmlparser2";

const BLOCKS = new Set(
  "address article blockquote div dl dt dd fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul".split(
    " ",
  ),
);
const HIDDEN = new Set("head script style template title noscript".split(" "));

/** The words of an HTML message as plain text: a paragraph a paragraph, a quote with `> ` before its lines. */
export function textOfHtml(html: string): string {
  const lines: string[] = [];
  let line = "";
  let hidden = 0;
  let quoted = 0;
  let preformatted = 0;
  const endLine = () => {
    const words = preformatted > 0 ? line : line.replace(/[ \t\r\n]+/g, " ").trim();
    lines.push(words === "" ? "" : "> ".repeat(quoted) + words);
    line = "";
  };
  const endBlock = () => {
    if (line.trim() !== "") endLine();
  };
  const parser = new Parser(
    {
      onopentag(name) {
        if (HIDDEN.has(name)) hidden++;
        if (BLOCKS.has(name)) endBlock();
        if (name === "p" && lines.length > 0 && lines.at(-1) !== "") lines.push("");
        if (name === "br") endLine();
        if (name === "pre") preformatted++;
        if (name === "blockquote") quoted++;
      },
      ontext(text) {
        if (hidden === 0) line += text;
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) hidden--;
        if (BLOCKS.has(name)) endBlock();
        if (name === "p" && lines.length > 0 && lines.at(-1) !== "") lines.push("");
        if (name === "pre") preformatted--;
        if (name === "blockquote") quoted--;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  endBlock();
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
