import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** A mail somebody sent, and whether people who read it found that it greets and that it takes leave. */
export interface MarkedMail {
  readonly text: string;
  readonly greets: boolean;
  readonly takesLeave: boolean;
}

const Mark = z.object({ type: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() });
const Annotated = z.object({ text: z.string(), denotations: z.array(Mark) });

/** What is shorter says nothing, in UTF-16 units. */
const SHORTEST = 12;
const QUOTED = /^[> \t|]*>[ \t]?/gm;

/**
 * The mails in a folder of `.ann` files as Repke and Krestel (2018) mark them: each `Body` of a thread is a mail, in which `Body/Intro` greets and
 * `Body/Outro` takes leave. Marks of quoting are taken away, and what stands there twice is read once. Files that are no such thing are passed by.
 */
export function readMails(folder: string): MarkedMail[] {
  const mails = globSync(join(folder, "**/*.ann")).sort().flatMap(mailsIn);
  return [...new Map(mails.map((mail) => [mail.text.trim(), mail])).values()];
}

function mailsIn(file: string): MarkedMail[] {
  const read = Annotated.safeParse(parsed(readFileSync(file, "utf8")));
  if (!read.success) return [];
  const { text, denotations } = read.data;
  return denotations
    .filter(({ type }) => type === "Body")
    .map(({ start, end }) => {
      const holds = (part: string): boolean =>
        denotations.some((mark) => mark.start >= start && mark.end <= end && mark.type.startsWith(part));
      return {
        text: unquoted(text.slice(start, end)),
        greets: holds("Body/Intro"),
        takesLeave: holds("Body/Outro"),
      };
    })
    .filter((mail) => mail.text.trim().length >= SHORTEST);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Without the marks of quoting, where half of the lines or more have one. */
function unquoted(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const quoted = lines.filter((line) => line.trimStart().startsWith(">"));
  return quoted.length * 2 >= lines.length ? text.replace(QUOTED, "") : text;
}
