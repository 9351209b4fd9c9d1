import PostalMime, { type Address } from "postal-mime";
import type { Context } from "../../engine/types.ts";
import { type Item, type RowId, UsageError } from "../item.ts";
import { textOfHtml } from "./html-text.ts";
import { readLines } from "./lines.ts";

/** Larger than any message that people write; attachments count. In UTF-16 units. */
const MAX_MESSAGE = 64 * 1024 * 1024;

/**
 * One message as a draft: its writer is the agent, its first recipient the customer. What it quotes is the customer's last
 * message, unless the command line names another.
 */
export async function readMail(source: string | Uint8Array, fallbackId: RowId, defaults: Context): Promise<Item> {
  try {
    const mail = await PostalMime.parse(source);
    const text = (mail.text ?? "").trim() !== "" ? (mail.text ?? "") : textOfHtml(mail.html ?? "");
    if (text.trim() === "") return { id: fallbackId, error: "The message holds no text." };
    const incoming = defaults.incoming ?? quotedIn(text);
    const context: Context = {
      ...defaults,
      customer: defaults.customer ?? person(mail.to?.[0]),
      agent: defaults.agent ?? person(mail.from),
      ...(incoming === undefined ? {} : { incoming }),
    };
    return { id: fallbackId, text, context };
  } catch (error) {
    return {
      id: fallbackId,
      error: `The message cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** The messages of an mbox file, one at a time. They are known by their Message-ID, or by their number. Throws a UsageError where there are words and no message. */
export async function* readMbox(
  chunks: AsyncIterable<Uint8Array | string>,
  name: string,
  defaults: Context,
): AsyncGenerator<Item[]> {
  let lines: string[] = [];
  let size = 0;
  let number = 0;
  let blankBefore = true;
  const finish = async (): Promise<Item[]> => {
    if (number === 0) return [];
    const source = lines.join("\n");
    const id = /^message-id:\s*<([^>\n]+)>/im.exec(source.slice(0, 20_000))?.[1] ?? number;
    const item: Item =
      size > MAX_MESSAGE
        ? { id, error: "The message is too large." }
        : await readMail(Buffer.from(source, "latin1"), id, defaults);
    lines = [];
    size = 0;
    return [item];
  };
  for await (const { text } of everyLine(chunks)) {
    if (blankBefore && /^From \S/.test(text)) {
      yield await finish();
      number++;
      blankBefore = false;
      continue;
    }
    blankBefore = text === "";
    size += text.length + 1;
    // ">From " at the start of a line is how mbox keeps a line of the body from beginning a message.
    if (size <= MAX_MESSAGE) lines.push(text.replace(/^>(>*From )/, "$1"));
  }
  if (number === 0 && lines.some((line) => line.trim() !== "")) {
    throw new UsageError(
      `${name} is no mailbox: no line of it begins a message with "From ". A single message is read with --input eml.`,
    );
  }
  yield await finish();
}

/** All lines, blank ones too, with each byte as one character: the message says itself how its bytes are to be read. */
async function* everyLine(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<{ text: string }> {
  async function* latin() {
    for await (const chunk of chunks) yield Buffer.from(chunk).toString("latin1");
  }
  for await (const batch of readLines(latin(), { keepBlank: true })) {
    for (const { text } of batch) yield { text: text ?? "" };
  }
}

function person(address: Address | undefined): { name: string } | undefined {
  return address?.name ? { name: address.name } : undefined;
}

/** The words of the message that is answered: the lines after `>`. */
function quotedIn(text: string): string | undefined {
  const lines = text.split(/\r?\n/).filter((line) => /^>(?!\s*>)/.test(line));
  const quoted = lines
    .map((line) => line.replace(/^> ?/, ""))
    .join("\n")
    .trim();
  return quoted === "" ? undefined : quoted;
}
