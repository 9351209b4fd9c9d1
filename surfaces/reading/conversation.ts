import type { Audience, Channel } from "../../engine/types.ts";
import type { SurfaceContext } from "../surface.ts";

/** A message of the conversation, oldest first in any list of them. */
export interface Said {
  /** "unknown" when the page does not tell: then nobody's words are taken for the customer's. */
  readonly by: "customer" | "team" | "unknown";
  readonly text: string;
}

/** What a surface could read. Whatever is undefined or empty was looked for and not found. */
export interface Conversation {
  readonly audience: Audience | undefined;
  readonly channel: Channel | undefined;
  /** As people call it there: "reply", "private note". */
  readonly kind?: string | undefined;
  readonly customer?: string | undefined;
  readonly agent?: string | undefined;
  readonly said: readonly Said[];
  /** False where no message of a customer is being answered: a new message, or a note among colleagues about one. */
  readonly answers: boolean;
  readonly signed?: boolean;
  readonly fillsPlaceholders?: boolean;
}

/** The context of a message in a conversation, with what is not known said in words. */
export function contextOf(conversation: Conversation): SurfaceContext {
  const { audience, channel, kind, customer, agent, said, answers, signed, fillsPlaceholders } = conversation;
  const incoming = answers ? lastOfCustomer(said) : undefined;
  const unknown: string[] = [];
  if (!audience) unknown.push("whether a customer or a colleague will read this");
  // Whom a note is for is not written on any page.
  const isNote = audience === "internal" && !answers;
  if (!customer && !isNote) unknown.push(audience === "internal" ? "the reader's name" : "the customer's name");
  if (answers && !incoming) unknown.push("the customer's last message");
  const ours = said.filter(({ by }) => by === "team");
  const readable = answers && said.length > 0 && said.every(({ by }) => by !== "unknown");
  return {
    audience,
    channel,
    customer: { name: customer },
    ...(agent === undefined ? {} : { agent: { name: agent } }),
    incoming,
    thread: readable
      ? {
          position: ours.length > 0 ? "later" : "first",
          earlier: ours.map(({ text }) => text).filter((text) => text !== ""),
        }
      : undefined,
    ...(signed === undefined ? {} : { signed }),
    ...(fillsPlaceholders === undefined ? {} : { fillsPlaceholders }),
    kind,
    unknown,
  };
}

/** What is being answered: the customer's last words, unless somebody unknown has spoken after them. */
function lastOfCustomer(said: readonly Said[]): string | undefined {
  const last = said.findLast(({ by }) => by !== "team");
  return last?.by === "customer" && last.text !== "" ? last.text : undefined;
}

/** A label that reads as a person's name and not as a subject, an address or a number. */
export function personName(label: string | undefined): string | undefined {
  return label && /^\p{L}[\p{L}\p{M}'’.-]*( \p{L}[\p{L}\p{M}'’.-]*){0,3}$/u.test(label) ? label : undefined;
}
