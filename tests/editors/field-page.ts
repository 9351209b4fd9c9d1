import { afterAll, afterEach, beforeAll } from "vitest";
import { type Lab, type LabPage, openLab } from "./lab.ts";

/** Words that are underlined in the tests of fields. */
export const WORDS: readonly string[] = ["failed", "obviously", "refuse to", "Kindly"];

/** All that can make a field break its lines in some way of its own. */
export const LETTER = `Hi Dana,

You failed to attach the form, and obviously nothing can be done before it is here. We refuse to wait.
Kindly send it today.

\tYou failed twice, 👩‍👩‍👧 obviously — naïve façade, ﬁne: refuse to, Kindly.   
averyveryverylongwordthatfitsnowhereatallandmustbebrokensomewhereinthemiddleofit failed it
`;

/** What is underlined in the letter, in order. */
export const ALL: readonly string[] = [...WORDS, ...WORDS, "failed"];

declare global {
  /** The field on the page, whatever root it is in. */
  var findField: () => HTMLTextAreaElement | HTMLInputElement;
}

/** A page with one field, coached. */
export interface FieldPage {
  readonly page: LabPage["page"];
  readonly ours: LabPage["ours"];
  /** Opens a page with a field, puts words into it and coaches them. */
  coach(html: string, text?: string): Promise<void>;
  /** Waits until what was asked for is on the screen: after two pictures. */
  drawn(): Promise<void>;
  /** The words over each line as the browser itself places them: from the caret at its left end to that at its right end. */
  lined(): Promise<string[]>;
}

/** One browser for the tests of a file, and a new page for each of them. */
export function fieldPage(): FieldPage {
  let lab: Lab | undefined;
  let opened: LabPage | undefined;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterEach(() => opened?.close());
  afterAll(() => lab?.close());
  const now = (): LabPage => {
    if (!opened) throw new Error("no page is open");
    return opened;
  };
  const drawn = async () => {
    await now().page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 350))));
  };
  return {
    get page() {
      return now().page;
    },
    ours: (name, ...parameters) => now().ours(name, ...parameters),
    drawn,
    async coach(html, text = LETTER) {
      opened = await lab?.open(`<!doctype html><meta charset="utf-8"><style>body{margin:20px}</style>${html}`);
      await now().page.evaluate(fillField, text);
      const id = await now().ours("open", "textarea, input", 0, "");
      await now().ours("coach", id, [...WORDS]);
      await drawn();
    },
    async lined() {
      const lines = await now().ours("linesOverFields");
      const words = await now().page.evaluate(
        wordsOver,
        lines.filter(({ kind }) => kind !== "open"),
      );
      // A wrapped finding has a line for each of its parts.
      return words.flatMap((word, index) =>
        word === "to" ? [] : word === "refuse" ? [`refuse ${words[index + 1]}`] : word,
      );
    },
  };
}

/** Runs in the page. */
function fillField(value: string): void {
  globalThis.findField = () => {
    const host = document.querySelector("#host");
    const field = (host?.shadowRoot ?? document).querySelector<HTMLTextAreaElement>("textarea, input");
    if (!field) throw new Error("the page has no field");
    return field;
  };
  globalThis.findField().value = value;
}

/** Runs in the page. */
function wordsOver(
  lines: readonly { readonly left: number; readonly top: number; readonly width: number }[],
): string[] {
  const field = globalThis.findField();
  const root = field.getRootNode();
  const options = root instanceof ShadowRoot ? { shadowRoots: [root] } : {};
  return lines.map(({ left, top, width }) => {
    const [a, b] = [left + 0.4, left + width - 0.4].map((x) => {
      const place = document.caretPositionFromPoint(x, top - 5, options);
      return place?.offsetNode === field ? place.offset : -1;
    });
    return a === undefined || b === undefined ? "" : field.value.slice(Math.min(a, b), Math.max(a, b));
  });
}
