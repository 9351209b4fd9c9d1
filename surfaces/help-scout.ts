import { controlsAround, nameOf } from "./reading/controls.ts";
import { contextOf, personName, type Said } from "./reading/conversation.ts";
import { lookUp } from "./reading/look-up.ts";
import { labelsOf } from "./reading/message-field.ts";
import { boxesOf, isVisible, labelOf, messageText, uncutBox } from "./reading/page.ts";
import type { Place, Surface, SurfaceContext } from "./surface.ts";

/** Help Scout: a Slate editor for replies and for notes; older accounts have Redactor. */
export const place: Place = {
  id: "help-scout",
  name: "Help Scout",
  matches: ["https://secure.helpscout.net/*"],
  permission: "click",
  recognises: ({ hostname }) => hostname === "secure.helpscout.net",
  editable: [
    '[data-testid="reply-editor"] [contenteditable="true"]',
    '[data-cy="ConvoEditor"] [contenteditable="true"]',
    '[data-cy="ConvoEditor"][contenteditable="true"]',
    '[data-slate-editor][contenteditable="true"][role="textbox"]',
    '.editor-container[contenteditable="true"]',
    '.redactor_editor[contenteditable="true"]',
  ].join(", "),
};

/** Source: an open-source writing assistant for Help Scout (2025), which names these "based on actual DOM". */
const page = lookUp("help-scout", {
  thread: ['[data-testid="ThreadContainer"]', 'ol[aria-label="Thread Items"]', "#convo-main"],
  items: ['[id^="thread-"]', ".thread-item"],
  text: ['[class*="is-wide-layout"]:not([data-testid])', ".thread-content"],
  author: ['span[data-nocollapse="true"]'],
});

export const surface: Surface = {
  ...place,
  composer(editable) {
    if (!isVisible(editable)) return null;
    return {
      editable,
      excluded: "blockquote, .gmail_quote, [class*='signature' i]",
      isLive: () => isVisible(editable) && editable.isContentEditable,
      context: () => readContext(editable),
      chipPlace: () => ({
        box: uncutBox(editable),
        avoid: boxesOf(controlsAround(editable)),
      }),
    };
  },
};

interface Item extends Said {
  readonly author: string | undefined;
}

function readContext(editable: HTMLElement): SurfaceContext {
  const note = isNote(editable);
  const thread = page.one(editable.ownerDocument, "thread");
  const items = thread ? oldestFirst(thread).flatMap(readItem) : [];
  return contextOf({
    audience: note === undefined ? undefined : note ? "internal" : "customer",
    channel: "email",
    kind: note === undefined ? undefined : note ? "note" : "reply",
    customer: note ? undefined : items.findLast(({ by }) => by === "customer")?.author,
    said: items,
    answers: !note,
    fillsPlaceholders: true,
  });
}

/** From what the field calls itself; else from what its button would do; else unknown. */
function isNote(editable: HTMLElement): boolean | undefined {
  const own = labelsOf(editable).join(" ");
  const names = controlsAround(editable).filter(isVisible).map(nameOf);
  if (/\bnote\b/i.test(own) || names.some((name) => /^(add|save) note\b/i.test(name))) return true;
  return /\breply\b/i.test(own) || names.some((name) => /^send( reply)?\b/i.test(name)) ? false : undefined;
}

/** Help Scout shows the newest first; the numbers of its threads tell which that is. */
function oldestFirst(thread: HTMLElement): readonly HTMLElement[] {
  const items = [...page.all(thread, "items")];
  const number = ({ id }: HTMLElement): number => Number(id.replace(/^thread-/, ""));
  return items.every((item) => Number.isFinite(number(item)) && item.id !== "")
    ? items.sort((a, b) => number(a) - number(b))
    : items.reverse();
}

/** Notes and lines of the log are said to nobody. */
function readItem(item: HTMLElement): Item | [] {
  const label = item.getAttribute("aria-label") ?? "";
  if (/\bnote\b/i.test(label) || item.matches(".is-note, .is-lineitem")) return [];
  const text = page.one(item, "text");
  if (!text) return [];
  const isCustomer = item.matches(".is-customer") || /\bcustomer\b/i.test(label);
  const isTeam = item.matches(".is-user, .is-message") || /\b(user|agent|team)\b/i.test(label);
  return {
    by: isCustomer ? "customer" : isTeam ? "team" : "unknown",
    author: personName(labelOf(page.one(item, "author"))),
    text: messageText(text),
  };
}
