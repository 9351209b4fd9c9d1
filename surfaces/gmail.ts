import type { Thread } from "../engine/types.ts";
import { lookUp } from "./reading/look-up.ts";
import {
  type Address,
  address,
  areColleagues,
  boxesOf,
  isVisible,
  labelOf,
  messageText,
  parseAddress,
  seenBox,
} from "./reading/page.ts";
import type { Composer, Place, Surface, SurfaceContext } from "./surface.ts";

const EDITABLE =
  'div[g_editable="true"][role="textbox"][contenteditable="true"], div.Am.editable[role="textbox"][contenteditable="true"]';

/** Never by `aria-label`: Gmail speaks the person's language. */
const page = lookUp("gmail", {
  compose: ["div.M9", '[role="region"][data-compose-id]', '[role="dialog"]', "body.xE.xp"],
  inline: [".ip.adB", ".gA.gt"],
  conversation: ['[role="main"]', ".aeF"],
  from: ['input[name="from"]'],
  subject: ['input[name="subjectbox"]', 'input[name="subject"]'],
  replyTo: ['input[name="rt"]'],
  chips: ['.anm[name="to"] [role="option"][data-hovercard-id]', '[name="to"] [data-hovercard-id]'],
  summary: [".aoD.hl span[email]", ".aoD span[email]"],
  hiddenTo: ['input[type="hidden"][name="to"]', 'textarea[name="to"]'],
  threadTitle: ["h2[data-thread-perm-id]"],
  messages: [".adn[data-message-id]", "[data-message-id]"],
  sender: [".gD[email]", "h3 [email]"],
  body: [".a3s", ".ii.gt"],
  buttons: ['.IZ [role="button"]', ".aDh [role='button']", ".T-I.aoO"],
});

const SIGNATURE = '.gmail_signature, [data-smartmail="gmail_signature"]';

/** A block quote without a rule beside it is Gmail's own way of indenting the writer's words. */
const QUOTES = [
  ".gmail_signature",
  '[data-smartmail="gmail_signature"]',
  ".gmail_signature_prefix",
  ".gmail_quote_container",
  ".gmail_quote",
  ".gmail_attr",
  'blockquote:not([style*="border:none"], [style*="border: none"])',
].join(", ");

/** Gmail puts this before the subject in every language. */
const FORWARDED = /^\s*fwd?:/i;

/** Where Gmail keeps what it has trimmed from a message, and its "show trimmed content" button. */
const TRIMMED = ".adL, .h5, .yj6qo, .ajR";

export const place: Place = {
  id: "gmail",
  name: "Gmail",
  matches: ["https://mail.google.com/*"],
  permission: "install",
  recognises: ({ hostname }) => hostname === "mail.google.com",
  editable: EDITABLE,
};

export const surface: Surface = {
  ...place,
  composer(editable) {
    return isVisible(editable) ? gmailComposer(editable, composeAround(editable)) : null;
  },
};

/** Where nothing calls itself a composer, it is what holds the buttons with the words; no recipient is looked for farther out. */
function composeAround(editable: HTMLElement): HTMLElement {
  return page.around(editable, "compose") ?? page.sharing(editable, "buttons") ?? editable;
}

function gmailComposer(editable: HTMLElement, compose: HTMLElement): Composer {
  return {
    editable,
    excluded: QUOTES,
    isLive: () => isVisible(editable) && editable.isContentEditable && compose.contains(editable),
    context: () => readContext(compose, editable),
    chipPlace: () => ({
      box: seenBox(editable, compose),
      avoid: boxesOf([...page.all(compose, "buttons"), ...windowsOver(compose)]),
    }),
  };
}

/** Messages being written in windows of their own, which float over the conversation and the answers in it. */
function windowsOver(compose: HTMLElement): readonly HTMLElement[] {
  if (!page.around(compose, "inline")) return [];
  return page
    .all(compose.ownerDocument, "compose")
    .filter((other) => other !== compose && !page.around(other, "inline"));
}

interface Letter {
  readonly from: Address;
  /** Absent while the message is folded. */
  readonly body: HTMLElement | null;
}

function readContext(compose: HTMLElement, editable: HTMLElement): SurfaceContext {
  const unknown: string[] = [];
  const me = parseAddress(inputValue(page.one(compose, "from")));
  const recipients = readRecipients(compose);
  const inline = page.around(compose, "inline") !== null;
  const replyTo = inputValue(page.one(compose, "replyTo"));
  const forwards = FORWARDED.test(inputValue(page.one(compose, "subject")));
  const answers = inline || replyTo !== "";
  // A forward goes to somebody who has not written: there is nobody's message to answer.
  const isReply = answers && !forwards;
  const letters = isReply ? readLetters(compose, replyTo, inline) : [];
  const internal =
    me !== null && recipients.length > 0 && recipients.every(({ email }) => areColleagues(me.email, email));
  const ours = ({ from }: Letter): boolean =>
    me !== null && (from.email === me.email || (!internal && areColleagues(from.email, me.email)));

  const theirs = me ? letters.filter((letter) => !ours(letter)) : [];
  const last = theirs.at(-1);
  // A reply to several people speaks first of all to the one who wrote.
  const addressee = recipients.find(({ email }) => email === last?.from.email) ?? recipients[0] ?? last?.from;
  const name = addressee?.name ?? letters.find(({ from }) => from.email === addressee?.email)?.from.name;
  if (!name) unknown.push(internal ? "the reader's name" : "the customer's name");
  const incoming = last?.body ? messageText(last.body, TRIMMED) : undefined;
  // An older message that is open is not what is being answered.
  if (isReply && !incoming)
    unknown.push(`the customer's last message${last && !last.body ? " while it is folded" : ""}`);
  return {
    audience: internal ? "internal" : "customer",
    channel: "email",
    customer: { name },
    agent: { name: me?.name },
    incoming: incoming || undefined,
    thread: me && letters.length > 0 ? readThread(letters.filter(ours)) : undefined,
    signed: isSigned(editable),
    kind: kindOf(isReply ? "reply" : answers ? "forward" : "new message", internal),
    unknown,
  };
}

function kindOf(kind: "reply" | "forward" | "new message", internal: boolean): string {
  return internal ? `internal ${kind.replace("new ", "")}` : kind;
}

/** True when Gmail has put a signature under the words. One inside a quote is somebody else's. */
function isSigned(editable: HTMLElement): boolean {
  return [...editable.querySelectorAll(SIGNATURE)].some(
    (signature) => !signature.closest(".gmail_quote, blockquote") && labelOf(signature) !== undefined,
  );
}

function readThread(ours: readonly Letter[]): Thread {
  const earlier = ours.flatMap(({ body }) => (body ? messageText(body, TRIMMED) : [])).filter((text) => text !== "");
  return { position: ours.length > 0 ? "later" : "first", earlier };
}

/** From the chips; where the row is folded, from its summary; else from the form's own fields. */
function readRecipients(compose: HTMLElement): readonly Address[] {
  const chips = page.all(compose, "chips").flatMap((chip) => {
    const email = chip.dataset.hovercardId;
    return email?.includes("@") ? address(email, chip.dataset.name) : [];
  });
  if (chips.length > 0) return chips;
  const summary = page
    .all(compose, "summary")
    .map((span) => address(span.getAttribute("email") ?? "", span.getAttribute("name")));
  if (summary.length > 0) return summary;
  return page.all(compose, "hiddenTo").flatMap((input) => parseAddress(inputValue(input)) ?? []);
}

/** The messages of the conversation this composer answers, oldest first; none when another one is on the screen. */
function readLetters(compose: HTMLElement, replyTo: string, inline: boolean): readonly Letter[] {
  const conversation = inline ? page.around(compose, "conversation") : page.one(compose.ownerDocument, "conversation");
  if (!conversation) return [];
  const shown = page.one(conversation, "threadTitle")?.dataset.threadPermId;
  if (shown && replyTo !== "" && replyTo.replace(/^#/, "") !== shown) return [];
  return page.all(conversation, "messages").flatMap((message) => {
    const after = compose.compareDocumentPosition(message) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (inline && after) return [];
    const sender = page.one(message, "sender");
    const email = sender?.getAttribute("email");
    return email ? { from: address(email, sender?.getAttribute("name")), body: page.one(message, "body") } : [];
  });
}

function inputValue(element: HTMLElement | null): string {
  return element && "value" in element && typeof element.value === "string" ? element.value : "";
}
