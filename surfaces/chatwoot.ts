import type { Channel } from "../engine/types.ts";
import { controlsAround } from "./reading/controls.ts";
import { contextOf, type Said } from "./reading/conversation.ts";
import { lookUp } from "./reading/look-up.ts";
import { boxesOf, isVisible, isWritable, labelOf, messageText, uncutBox } from "./reading/page.ts";
import type { Place, Surface, SurfaceContext } from "./surface.ts";

/** Chatwoot, on its own host or a company's: its dashboard has the same addresses everywhere. */
export const place: Place = {
  id: "chatwoot",
  name: "Chatwoot",
  matches: ["https://app.chatwoot.com/*"],
  permission: "click",
  recognises: ({ protocol, hostname, pathname }) =>
    protocol === "https:" && (hostname === "app.chatwoot.com" || /^\/app\/accounts\/\d+(\/|$)/.test(pathname)),
  editable: '.reply-box .ProseMirror[contenteditable="true"], .reply-box .reply-box__top textarea',
};

/**
 * Read from Chatwoot's own source (github.com/chatwoot/chatwoot, `components/widgets/conversation` and `components-next/message`), with
 * the classes of the older messages as fallbacks. `is-private` is bound to what Send will do, so it is the truth about the audience.
 */
const page = lookUp("chatwoot", {
  box: [".reply-box"],
  emailHead: [".reply-box .email-head", ".reply-box input[type=email]"],
  messages: ["[data-message-id]", ".conversation-panel > li"],
  text: [
    '[data-bubble-name="text"] .prose',
    '[data-bubble-name="email"] .letter-render',
    "[data-bubble-name]",
    ".message-text__wrap",
    ".bubble",
  ],
  conversation: [".conversation-details-wrap", ".conversation-panel-wrap", "main"],
  activeCard: [".conversation.active .conversation--user", ".conversation-wrap.active .conversation--user"],
  contactPanel: [".contact--profile h3", ".contact--name"],
  headerName: [".user--name"],
});

export const surface: Surface = {
  ...place,
  composer(editable) {
    const box = page.around(editable, "box");
    if (!box || !isVisible(editable)) return null;
    return {
      editable,
      excluded: "blockquote",
      isLive: () => isVisible(editable) && isWritable(editable),
      context: () => readContext(box),
      // Alt+P and Alt+L switch between note and reply without a click.
      follow(changed, signal) {
        const observer = new MutationObserver(changed);
        observer.observe(box, { attributes: true, attributeFilter: ["class"] });
        signal.addEventListener("abort", () => observer.disconnect(), { once: true });
      },
      chipPlace: () => ({ box: uncutBox(editable), avoid: boxesOf(controlsAround(editable)) }),
    };
  },
};

function readContext(box: HTMLElement): SurfaceContext {
  const document = box.ownerDocument;
  const isPrivate = box.classList.contains("is-private");
  const messages = page.all(page.around(box, "conversation") ?? document, "messages");
  return contextOf({
    audience: isPrivate ? "internal" : "customer",
    channel: channelOf(box, messages),
    kind: isPrivate ? "private note" : "reply",
    customer: isPrivate ? undefined : nameOfContact(document),
    said: messages.flatMap(readMessage),
    answers: !isPrivate,
    fillsPlaceholders: true,
  });
}

/** An email inbox shows recipients over the field, and its messages as letters; everything else is a chat. */
function channelOf(box: HTMLElement, messages: readonly HTMLElement[]): Channel | undefined {
  if (page.one(box, "emailHead") || messages.some((message) => message.querySelector('[data-bubble-name="email"]')))
    return "email";
  return messages.length > 0 ? "chat" : undefined;
}

function nameOfContact(document: Document): string | undefined {
  const shown = page.one(document, "contactPanel") ?? page.one(document, "headerName");
  return labelOf(shown) ?? cardName(document);
}

/** The name on the card of the conversation that is open, without what else stands on that line. */
function cardName(document: Document): string | undefined {
  const card = page.one(document, "activeCard");
  const own = [...(card?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
  const name = own
    .map((node) => node.textContent ?? "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  return name === "" ? undefined : name;
}

/** Private notes, and lines such as "Ada resolved this", are said to nobody. */
function readMessage(message: HTMLElement): Said | [] {
  if (message.querySelector('[data-bubble-name="activity"], .activity') || isPrivateNote(message)) return [];
  const text = page.one(message, "text");
  return text ? { by: byWhom(message), text: messageText(text) } : [];
}

function isPrivateNote(message: HTMLElement): boolean {
  return message.querySelector('.is-private, [class*="bg-n-solid-amber"]') !== null;
}

/** By the side on which a bubble stands: the customer's on the left, the team's on the right. */
function byWhom(message: HTMLElement): Said["by"] {
  const holds = (selector: string): boolean => message.matches(selector) || message.querySelector(selector) !== null;
  if (holds('.right-bubble, .right, [class*="bg-n-solid-blue"], [class*="bg-n-solid-iris"]')) return "team";
  return holds(".left-bubble, .left") ? "customer" : "unknown";
}
