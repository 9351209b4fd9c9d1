import { controlsAround } from "./reading/controls.ts";
import { contextOf, personName, type Said } from "./reading/conversation.ts";
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
  uncutBox,
} from "./reading/page.ts";
import type { Composer, Place, Surface, SurfaceContext } from "./surface.ts";

const HOSTS = ["outlook.live.com", "outlook.office.com", "outlook.office365.com", "outlook.cloud.microsoft"];

/**
 * Outlook on the web. The reading pane carries the same label as the field people write in, and the field for recipients is editable too:
 * only an editable of several lines, or one in the editor's own frame, is a message.
 */
export const place: Place = {
  id: "outlook",
  name: "Outlook",
  matches: HOSTS.map((host) => `https://${host}/*`),
  permission: "click",
  recognises: ({ hostname }) => HOSTS.includes(hostname),
  editable:
    '[id^="editorParent"] [contenteditable="true"], [id^="editorParent"][contenteditable="true"], [contenteditable="true"][role="textbox"][aria-multiline="true"]',
};

/**
 * None of these goes by a label, which Outlook translates, unless as a last resort. Sources: recipients, their groups (`…_TO`) and Send
 * are as open-source mail guards for Outlook found them in 2026; the body of a message shown (`role=document`) and its sender's heading
 * as task extensions do; `login_hint` as mail encryption does.
 */
const page = lookUp("outlook", {
  to: ['[id$="_TO"]', '[aria-label="To"][contenteditable="true"]'],
  recipients: ['[class*="_EType_RECIPIENT_ENTITY"]', ".wellItemText"],
  recipientName: ['[class*="textContainer"]', "span"],
  send: [
    '[id*="primaryActionButton"]',
    '[data-testid="ComposeSendButton"]',
    'button[title*="Ctrl+Enter"]',
    'button[aria-label="Send"]',
  ],
  subject: ['input[maxlength="255"]', 'input[aria-label="Add a subject"]', 'input[aria-label="Subject"]'],
  quote: ["#divRplyFwdMsg", "#appendonsend", "#mail-editor-reference-message-container"],
  pane: ["#ReadingPaneContainerId", "#ConversationReadingPaneContainer", '[role="main"]'],
  shown: ['[role="document"]', '[id^="UniqueMessageBody"]', '[data-app-section="MessageBody"]'],
  persona: [".senderName", ".persona", ".OZZZK"],
  heading: ['[role="heading"]'],
  account: ['a[href*="login_hint="]'],
});

/** Everything from the first of these on is what Outlook has put under the words. */
const NOT_OURS = /* @__PURE__ */ [
  "#Signature",
  "#ms-outlook-mobile-signature",
  "#mail-editor-reference-message-container",
  "#appendonsend",
  "#appendonsend ~ *",
  "#divRplyFwdMsg",
  "#divRplyFwdMsg ~ *",
].join(", ");

/** Outlook puts one of these before the subject, in the language of the writer; these are the ones of English. */
const FORWARDED = /^\s*fwd?:/i;

export const surface: Surface = {
  ...place,
  composer(editable) {
    if (!isVisible(editable) || isRecipientField(editable)) return null;
    const compose = page.sharing(editable, "to") ?? page.sharing(editable, "send") ?? editable.ownerDocument.body;
    return outlookComposer(editable, compose);
  },
};

function isRecipientField(editable: HTMLElement): boolean {
  return editable.closest('[id$="_TO"], [id$="_CC"], [id$="_BCC"]') !== null;
}

function outlookComposer(editable: HTMLElement, compose: HTMLElement): Composer {
  return {
    editable,
    excluded: NOT_OURS,
    isLive: () => isVisible(editable) && editable.isContentEditable && compose.contains(editable),
    context: () => readContext(editable, compose),
    chipPlace: () => ({
      box: uncutBox(editable),
      avoid: boxesOf([...page.all(compose, "send"), ...controlsAround(editable)]),
    }),
  };
}

function readContext(editable: HTMLElement, compose: HTMLElement): SurfaceContext {
  const me = ownAddress(editable.ownerDocument);
  const recipients = readRecipients(compose);
  const first = recipients[0];
  const subject = page.one(compose, "subject");
  const forwards = FORWARDED.test(subject instanceof HTMLInputElement ? subject.value : "");
  const answers = page.one(editable, "quote") !== null && !forwards;
  const shown = answers ? readShown(editable) : [];
  const sender = shown.length === 1 ? shown[0]?.sender : undefined;
  const internal =
    me && recipients.some(({ email }) => email !== "")
      ? recipients.every(({ email }) => areColleagues(me, email))
      : undefined;
  const audience = internal === undefined ? undefined : internal ? "internal" : "customer";
  const kind = forwards ? "forward" : answers ? "reply" : "new message";
  return contextOf({
    audience,
    channel: "email",
    kind: audience === "internal" ? `internal ${kind.replace("new ", "")}` : kind,
    customer: first ? (first.name ?? (recipients.length === 1 ? sender : undefined)) : sender,
    // The only message that is open is the one being answered; of several, Outlook does not tell which.
    said: shown.map(
      ({ text, sender: by }): Said => ({
        by: shown.length === 1 && isTheirs(by, first) ? "customer" : "unknown",
        text,
      }),
    ),
    answers,
    signed: labelOf(editable.querySelector("#Signature")) !== undefined,
  });
}

/** The message is by the one who is being written to, as far as both have a name. */
function isTheirs(sender: string | undefined, recipient: Address | undefined): boolean {
  return sender === undefined || recipient?.name === undefined || sender === recipient.name;
}

/** From the chips of the To line: a chip is labelled with its address or its name, and shows its name. */
function readRecipients(compose: HTMLElement): readonly Address[] {
  const to = page.one(compose, "to");
  if (!to) return [];
  return page.all(to, "recipients").flatMap((chip) => {
    const label = chip.getAttribute("aria-label") ?? "";
    const shown = labelOf(page.one(chip, "recipientName")) ?? labelOf(chip);
    const read = parseAddress(label);
    if (read) return { ...read, name: read.name ?? address("", shown).name };
    return shown || label ? address("", shown ?? label) : [];
  });
}

interface Shown {
  readonly sender: string | undefined;
  readonly text: string;
}

/** The messages that are open in the reading pane around or beside this field. */
function readShown(editable: HTMLElement): readonly Shown[] {
  const pane = page.around(editable, "pane") ?? page.one(editable.ownerDocument, "pane");
  if (!pane) return [];
  return page
    .all(pane, "shown")
    .filter((body) => !body.isContentEditable && !body.closest('[role="listbox"], [role="tree"]') && isVisible(body))
    .map((body) => ({ sender: senderOf(body, pane), text: messageText(body) }));
}

/** A heading over a message is its sender's name; the row of its date may be a heading too. */
function senderOf(body: HTMLElement, pane: HTMLElement): string | undefined {
  for (
    let message = body.parentElement;
    message && pane.contains(message) && message !== pane;
    message = message.parentElement
  ) {
    const names = [...page.all(message, "persona"), ...page.all(message, "heading")];
    const name = names.map((label) => personName(labelOf(label)?.replace(/\s*<[^>]*>$/, ""))).find(Boolean);
    if (name) return name;
  }
  return undefined;
}

function ownAddress(document: Document): string | undefined {
  const link = page.one(document, "account");
  const hint = link instanceof HTMLAnchorElement ? new URL(link.href).searchParams.get("login_hint") : null;
  return hint?.includes("@") ? hint.toLowerCase() : undefined;
}
