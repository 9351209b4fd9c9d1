import { controlsAround, nameOf } from "./reading/controls.ts";
import { contextOf, personName, type Said } from "./reading/conversation.ts";
import { lookUp } from "./reading/look-up.ts";
import { labelsOf } from "./reading/message-field.ts";
import { boxesOf, isVisible, labelOf, messageText, uncutBox } from "./reading/page.ts";
import type { Place, Surface, SurfaceContext } from "./surface.ts";

/** Freshdesk's agent pages: a Froala editor under the ticket. */
export const place: Place = {
  id: "freshdesk",
  name: "Freshdesk",
  matches: ["https://*.freshdesk.com/a/*"],
  permission: "click",
  recognises: ({ hostname, pathname }) => hostname.endsWith(".freshdesk.com") && /^\/a(\/|$)/.test(pathname),
  editable:
    '[data-test-id="active-editor"] [contenteditable="true"], .fr-element.fr-view[contenteditable="true"], .redactor-editor[contenteditable="true"]',
};

/**
 * Sources: ticket helpers and a reply robot for Freshdesk in public code, of 2024 to 2026. No public code tells notes from replies in the
 * list of messages, so an author is known only by a name that is also the requester's.
 */
const page = lookUp("freshdesk", {
  noteForm: ['[data-test-id*="note" i]'],
  replyForm: ['[data-test-id*="reply" i]', '[data-test-id*="forward" i]'],
  requester: ['.requester-wrap [data-test-id="user-name"]', ".widget-requestor-info"],
  first: ["#ticket_original_request", ".ticket-description"],
  senders: ['.sender-info [data-test-id="user-name"]'],
  text: [".text__content"],
});

export const surface: Surface = {
  ...place,
  composer(editable) {
    if (!isVisible(editable)) return null;
    return {
      editable,
      excluded: "blockquote, .freshdesk_quote, .signature, [class*='signature' i], [rel='signature']",
      isLive: () => isVisible(editable) && editable.isContentEditable,
      context: () => readContext(editable),
      chipPlace: () => ({
        box: uncutBox(editable),
        avoid: boxesOf(controlsAround(editable)),
      }),
    };
  },
};

function readContext(editable: HTMLElement): SurfaceContext {
  const document = editable.ownerDocument;
  const note = isNote(editable);
  const customer = personName(labelOf(page.one(document, "requester")));
  return contextOf({
    audience: note === undefined ? undefined : note ? "internal" : "customer",
    channel: "email",
    kind: note === undefined ? undefined : note ? "note" : "reply",
    customer: note ? undefined : customer,
    said: readMessages(document, customer),
    answers: !note,
    fillsPlaceholders: true,
  });
}

/** From the form the field is in; else from what its button would do; else unknown. */
function isNote(editable: HTMLElement): boolean | undefined {
  if (page.around(editable, "noteForm")) return true;
  if (page.around(editable, "replyForm")) return false;
  const names = [...labelsOf(editable), ...controlsAround(editable).filter(isVisible).map(nameOf)];
  if (names.some((name) => /^add (private )?note\b/i.test(name))) return true;
  return names.some((name) => /^(send|reply)\b/i.test(name)) ? false : undefined;
}

/** The ticket's own text is the requester's. A later message is theirs if it stands under their name. */
function readMessages(document: Document, customer: string | undefined): readonly Said[] {
  const first = page.one(document, "first");
  const later = page.all(document, "senders").flatMap((sender): Said | [] => {
    if (first?.contains(sender)) return [];
    const item = page.sharing(sender, "text");
    const text = item && page.one(item, "text");
    if (!text || first?.contains(text)) return [];
    const name = labelOf(sender);
    const by = name && customer ? (name === customer ? "customer" : "team") : "unknown";
    return { by, text: messageText(text) };
  });
  const opening = first && messageText(page.one(first, "text") ?? first);
  return opening ? [{ by: "customer", text: opening }, ...later] : later;
}
