/** Plain words in Markdown: nothing in them may become mark-up. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}

/** Plain words on one line, for a cell of a table or a run of text. */
export function inLine(text: string): string {
  return plain(text.trim().replace(/\s+/g, " "));
}

/** A block quotation that keeps the lines of the text. */
export function quote(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line, index, lines) => {
      if (line.trim() === "") return ">";
      const next = lines[index + 1] ?? "";
      // Two spaces hold the line break, where another line of the paragraph follows.
      return `> ${plain(line.trimEnd())}${next.trim() === "" ? "" : "  "}`;
    })
    .join("\n");
}

/** A block of code, line by line as it stands. */
export function fenced(lines: readonly string[], language = "text"): string {
  return [`\`\`\`${language}`, ...lines, "```"].join("\n");
}

/** A table. The cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
