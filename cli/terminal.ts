/** Colours and widths for a terminal. Without colour every function gives back its text. */
export interface Style {
  readonly colour: boolean;
  bold(text: string): string;
  dim(text: string): string;
  warm(text: string): string;
  good(text: string): string;
  fair(text: string): string;
  poor(text: string): string;
  /** A wavy underline where the terminal knows one. */
  marked(text: string): string;
}

const ESC = "\u001b[";

/** Whether a stream should get colours: a terminal, unless NO_COLOR is set or the terminal is dumb. FORCE_COLOR overrules. */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "") return env.FORCE_COLOR !== "0";
  return stream.isTTY === true && env.TERM !== "dumb";
}

export function createStyle(colour: boolean): Style {
  const paint = (open: string, close: string) => (text: string) =>
    colour && text !== "" ? `${ESC}${open}m${text}${ESC}${close}m` : text;
  return {
    colour,
    bold: paint("1", "22"),
    dim: paint("2", "22"),
    warm: paint("38;5;209", "39"),
    good: paint("32", "39"),
    fair: paint("33", "39"),
    poor: paint("31", "39"),
    marked: paint("4;4:3;58:5:209", "4:0;24;59"),
  };
}

/** A column a character. */
const PLAIN = /^[\x20-\x7E]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const WIDE =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|^\p{Emoji_Presentation}|\uFE0F/u;

/** How many columns a line takes on a terminal. */
export function columns(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += columnsOf(segment);
  return width;
}

function columnsOf(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return /^\p{M}|^\u200B/u.test(grapheme) ? 0 : 1;
}

/** As much of the beginning of a line as fits into `width` columns, with … for what does not. `more` says that the line goes on anyway. */
export function beginning(text: string, width: number, more = false): string {
  if (!more && columns(text) <= width) return text;
  return `${fitting(segments(text), width - 1).join("")}…`;
}

/** The same of its end. */
export function ending(text: string, width: number, more = false): string {
  if (!more && columns(text) <= width) return text;
  return `…${fitting(segments(text).reverse(), width - 1)
    .toReversed()
    .join("")}`;
}

function segments(text: string): string[] {
  // Ten times as fast, for the most of all lines.
  if (PLAIN.test(text)) return text.split("");
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function fitting(characters: readonly string[], width: number): readonly string[] {
  if (width <= 0) return [];
  let used = 0;
  const over = characters.findIndex((character) => {
    used += columnsOf(character);
    return used > width;
  });
  return over < 0 ? characters : characters.slice(0, over);
}

/** Text that was written by others, made safe to show: no escape sequences, no characters that turn or hide their neighbours. */
export function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (character) =>
    character === "\t" ? "  " : "·",
  );
}

/** Words broken into lines of at most `width` columns. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}
