import { styleText } from "node:util";

const WIDTH = 78;
const CELLS = 25;

/** Bold and dim words, where the terminal shows them; `NO_COLOR` and pipes get plain text. */
export const bold = (text: string): string => styleText("bold", text, { stream: process.stdout });
export const dim = (text: string): string => styleText("dim", text, { stream: process.stdout });

/** A score from 0 to 100 as a bar and a number. */
export function bar(score: number): string {
  const full = Math.round((Math.min(100, Math.max(0, score)) / 100) * CELLS);
  const colour = score >= 75 ? "green" : score >= 45 ? "yellow" : "red";
  const cells = styleText(colour, "█".repeat(full), { stream: process.stdout });
  return `${cells}${dim("░".repeat(CELLS - full))} ${bold(String(score))}`;
}

/** Text indented and wrapped for reading, its own line breaks kept, never more than one empty line. */
export function paragraph(text: string): string {
  return text
    .replaceAll(/\n{3,}/g, "\n\n")
    .split("\n")
    .flatMap((line) => wrap(line))
    .map((line) => `  ${line}`.trimEnd())
    .join("\n");
}

function wrap(line: string): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current && current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = word;
    } else current = current ? `${current} ${word}` : word;
  }
  return [...lines, current];
}
