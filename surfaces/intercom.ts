import { controlsAround, nameOf } from "./reading/controls.ts";
import { contextOf, personName, type Said } from "./reading/conversation.ts";
import { lookUp } from "./reading/look-up.ts";
import { boxesOf, isVisible, labelOf, messageText, uncutBox } from "./reading/page.ts";
import type { Place, Surface, SurfaceContext } from "./surface.ts";

/** Intercom's inbox: a ProseMirror for replies, and the same one for notes. */
export const place: Place = {
  id: "intercom",
  name: "Intercom",
  matches: ["https://app.intercom.com/*", "https://app.eu.intercom.com/*", "https://app.au.intercom.com/*"],
  permission: "click",
  recognises: ({ hostname }) => /^app(\.eu|\.au)?\.intercom\.com$/.test(hostname),
  editable:
    '[data-conversation-reply-composer] .ProseMirror[contenteditable="true"], .embercom-prosemirror-composer-editor[contenteditable="true"]',
};

/**
 * Sources: reply helpers and tag scripts for Intercom in public code, of 2021 to 2026. The inbox changes its classes often; the
 * attributes of a message's category have outlived several of its faces.
 */
const page = lookUp("intercom", {
  composer: ["[data-conversation-reply-composer]", ".conversation__text", ".embercom-prosemirror-composer"],
  noteChosen: [
    '[data-intercom-target="note-tab"].o__selected',
    '[data-intercom-target="note-tab"][aria-selected="true"]',
    ".conversation__text.o__note",
  ],
  replyChosen: [
    '[data-intercom-target="reply-tab"].o__selected',
    '[data-intercom-target="reply-tab"][aria-selected="true"]',
  ],
  controls: [
    "[data-conversation-reply-composer]",
    ".inbox__conversation-controls",
    ".conversation__card__content-expanded__controls",
  ],
  stream: [
    '[data-testid="conversation-stream-scroll-container"]',
    "[data-conversation-stream]",
    ".inbox-2__conversation-stream",
    ".conversation__stream",
  ],
  parts: ["[data-part-group-category]", ".conversation__bubble-container"],
  text: [
    ".interblocks-html",
    ".inbox-2__break-words",
    ".inbox-2__user-email-content",
    ".conversation__bubble__body",
    ".intercom-interblocks",
  ],
  email: [".channels__inbox__email-metadata-container", ".inbox-2__user-email-part"],
  name: [
    '[data-attribute="Name"] .attribute__value-label',
    "[data-inbox-conversation-header-title]",
    ".inbox__card__header__title",
  ],
});

/** Values of `data-part-group-category`. Bots speak for the team; what the system says is nobody's. */
const CATEGORIES: Readonly<Record<string, Said["by"] | undefined>> = {
  "1": "customer",
  "3": "team",
  "5": "team",
  "20": "team",
};

export const surface: Surface = {
  ...place,
  composer(editable) {
    const composer = page.around(editable, "composer");
    if (!composer || !isVisible(editable)) return null;
    return {
      editable,
      excluded: "blockquote",
      isLive: () => isVisible(editable) && editable.isContentEditable,
      context: () => readContext(editable),
      chipPlace: () => ({ box: uncutBox(editable), avoid: boxesOf(controlsAround(editable)) }),
    };
  },
};

function readContext(editable: HTMLElement): SurfaceContext {
  const document = editable.ownerDocument;
  const note = isNote(editable);
  const stream = page.one(document, "stream");
  const email = page.one(document, "email") !== null;
  return contextOf({
    audience: note === undefined ? undefined : note ? "internal" : "customer",
    // What is no email is written in the messenger.
    channel: note || email ? "email" : "chat",
    kind: note === undefined ? undefined : note ? "note" : "reply",
    customer: note ? undefined : personName(labelOf(page.one(document, "name"))),
    said: stream ? page.all(stream, "parts").map(readPart) : [],
    answers: !note,
  });
}

/** From the tab that is chosen; else from what the button beside the field would do; else unknown. */
function isNote(editable: HTMLElement): boolean | undefined {
  if (editable.closest(".o__note")) return true;
  const controls = page.around(editable, "controls");
  if (controls && page.one(controls, "noteChosen")) return true;
  if (controls && page.one(controls, "replyChosen")) return false;
  const names = controlsAround(editable).filter(isVisible).map(nameOf);
  if (names.some((name) => /^add (a )?note\b/i.test(name))) return true;
  return names.some((name) => /^send\b/i.test(name)) ? false : undefined;
}

function readPart(part: HTMLElement): Said {
  const text = page.one(part, "text");
  return { by: byWhom(part), text: messageText(text ?? part) };
}

function byWhom(part: HTMLElement): Said["by"] {
  const category = CATEGORIES[part.dataset.partGroupCategory ?? ""];
  if (category) return category;
  if (part.matches(".o__user-comment")) return "customer";
  return part.matches(".o__admin-comment, .o__admin, .o__note") || part.querySelector(".o__admin") ? "team" : "unknown";
}
