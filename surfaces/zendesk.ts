import type { Channel } from "../engine/types.ts";
import { personName } from "./reading/conversation.ts";
import { lookUp } from "./reading/look-up.ts";
import { boxesOf, isVisible, isWritable, labelOf, messageText, seenBox } from "./reading/page.ts";
import type { Composer, Place, Surface, SurfaceContext } from "./surface.ts";

/** Where a side conversation is held: with a colleague, a supplier, a carrier, beside the ticket and not with its customer. */
const ASIDE = ["data-test-id", "class", "id"]
  .flatMap((name) =>
    ["side-conversation", "side_conversation", "sideconversation"].map((word) => `[${name}*="${word}" i]`),
  )
  .join(", ");

/** In a side conversation the editor is known, and not what Zendesk calls it there. */
const EDITORS = '.ck-editor__editable, .ProseMirror, [role="textbox"][aria-multiline="true"]';

/** A cell of a table can be written in by itself, and is a part of the message around it. */
const RICH = '[contenteditable="true"]:not([contenteditable="true"] *)';

const EDITABLE = [
  `:is([data-test-id^="omnicomposer-"], :is([data-test-id="ticket-rich-text-editor"], .zendesk-editor--rich-text-comment) *):is(${RICH}, textarea)`,
  `:is(${ASIDE}) :is(${EDITORS})${RICH}`,
].join(", ");

const page = lookUp("zendesk", {
  ticket: ['[data-test-id^="ticket-"][data-test-id$="-standard-layout"]'],
  conversation: [".conversation-polaris[data-ticket-id]", "[data-ticket-id]", "#main_panes .pane", "main"],
  activeTab: [
    '[data-test-id="header-tab"][aria-current="page"]',
    '[data-test-id="header-tab"][data-entity-is-selected="true"]',
  ],
  frame: [
    '[data-test-id="ticket-rich-text-editor"]',
    ".zendesk-editor--rich-text-container",
    '[data-test-id="editor-view"]',
  ],
  channel: ['[data-test-id="omnichannel-channel-switcher-button"]'],
  requester: ['[data-test-id="tabs-nav-item-users"]'],
  messages: ['[data-test-id="omni-log-item-message"][type]'],
  item: ['[data-test-id="omni-log-comment-item"]', "article"],
  content: ['[data-test-id="omni-log-message-content"]', ".zd-comment"],
  sender: ['[data-test-id="omni-log-item-sender"]'],
  send: ['[data-test-id="submit_button-button"]', 'footer [data-garden-id="buttons.button_group_view"] button'],
  sendMenu: ['[data-test-id="submit_button-menu-button"]'],
  toolbar: ['[data-test-id="omnichannel-composer-toolbar"] button'],
  buttons: ["button"],
  avatar: [
    '[data-test-id="toolbar-profile-menu-button"] [alt]',
    '[data-test-id="toolbar-profile-menu"] img[alt]',
    '[data-test-id="header-profile-menu-button"] img[alt]',
  ],
  ownName: ['[data-test-id="header-profile-menu-button"] [data-garden-id="typography.ellipsis"]'],
});

/** Channels on which short lines go to and fro, as the switcher names them. */
const CHAT = /chat|messag|whatsapp|facebook|instagram|twitter|line|sms|telegram|wechat/i;

/** The editor of those channels. */
const PLAIN = '[data-test-id^="omnicomposer-plain-text"]';

/** What a picture without a person is called, in the languages Zendesk speaks most. */
const NOBODY = /avatar|pro?fil|perfil|photo|foto|bild|image|icon|user|account|agent|menu/i;

export const place: Place = {
  id: "zendesk",
  name: "Zendesk",
  matches: ["https://*.zendesk.com/agent/*"],
  permission: "install",
  recognises: ({ hostname, pathname }) => hostname.endsWith(".zendesk.com") && pathname.startsWith("/agent"),
  editable: EDITABLE,
};

export const surface: Surface = {
  ...place,
  composer(editable) {
    const aside = asideAround(editable);
    const ticket = page.around(editable, "ticket") ?? page.around(editable, "conversation") ?? aside;
    return ticket && isActive(editable, ticket) ? zendeskComposer(editable, ticket, aside) : null;
  },
};

function zendeskComposer(editable: HTMLElement, ticket: HTMLElement, aside: HTMLElement | null): Composer {
  return {
    editable,
    excluded: ".signature, blockquote",
    isLive: () => isActive(editable, ticket) && isWritable(editable),
    context: () => (aside ? readAside(aside) : readContext(editable, ticket)),
    follow: (changed, signal) => {
      if (!aside) followKind(editable, ticket, changed, signal);
    },
    chipPlace: () => ({
      box: seenBox(editable, page.around(editable, "frame") ?? aside),
      avoid: boxesOf(
        aside
          ? page.all(aside, "buttons")
          : (["send", "sendMenu", "toolbar", "channel"] as const).flatMap((name) => [...page.all(ticket, name)]),
      ),
    }),
  };
}

/** The ticket around both may be named after its side conversations too, but it has the switch between reply and note. */
function asideAround(editable: HTMLElement): HTMLElement | null {
  const aside = editable.closest<HTMLElement>(ASIDE);
  return aside && !page.one(aside, "channel") ? aside : null;
}

/** By a click, a key or a macro the message becomes a note or a reply: Zendesk says so on its switch and on the editor. */
function followKind(editable: HTMLElement, ticket: HTMLElement, changed: () => void, signal: AbortSignal): void {
  const says = { attributes: true, attributeFilter: ["data-channel", "aria-label"] };
  const observer = new MutationObserver(() => {
    observe();
    changed();
  });
  const observe = () => {
    observer.disconnect();
    observer.observe(editable, says);
    const switcher = page.one(ticket, "channel");
    if (switcher) observer.observe(switcher, says);
    if (switcher?.parentElement) observer.observe(switcher.parentElement, { childList: true });
  };
  observe();
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}

/** Who reads a side conversation is written in fields of their own, which may hold anybody: nothing of the ticket is about them. */
function readAside(aside: HTMLElement): SurfaceContext {
  return {
    audience: undefined,
    channel: "email",
    agent: { name: agentName(aside.ownerDocument) },
    kind: "side conversation",
    fillsPlaceholders: false,
    unknown: ["who this side conversation is with"],
  };
}

/** Many tickets are mounted at once; only the one whose tab is open may be read. */
function isActive(editable: HTMLElement, ticket: HTMLElement): boolean {
  if (!ticket.contains(editable) || !isVisible(editable)) return false;
  if (ticket.dataset.isActive !== undefined && ticket.dataset.isActive !== "true") return false;
  const open = page.one(ticket.ownerDocument, "activeTab")?.dataset.entityId;
  const id = ticketId(ticket);
  return open === undefined || id === undefined || open === id;
}

function ticketId(ticket: HTMLElement): string | undefined {
  return ticket.dataset.testId?.match(/^ticket-(\d+)-/)?.[1] ?? ticket.dataset.ticketId;
}

function readContext(editable: HTMLElement, ticket: HTMLElement): SurfaceContext {
  const unknown: string[] = [];
  const { kind, channel } = readKind(editable, ticket);
  const agent = { name: agentName(ticket.ownerDocument) };
  // It is about the customer and not to them: their last words are not what it answers, nor is theirs the name to greet.
  if (kind === "internal note") return { audience: "internal", channel, agent, fillsPlaceholders: true, kind, unknown };
  if (!kind) unknown.push("whether this is a public reply or an internal note");
  const messages = page.all(ticket, "messages");
  const byCustomer = messages.filter((message) => message.getAttribute("type") === "end-user");
  const byTeam = messages.filter((message) => message.getAttribute("type") === "agent");
  const last = byCustomer.at(-1);
  const name = nameIn(labelOf(page.one(ticket, "requester"))) ?? nameIn(last && senderOf(last));
  if (!name) unknown.push("the customer's name");
  const incoming = last && textOf(last);
  if (!incoming) unknown.push("the customer's last message");
  const earlier = byTeam.map(textOf).filter((text) => text !== "");
  return {
    audience: kind ? "customer" : undefined,
    channel,
    customer: { name },
    agent,
    incoming: incoming || undefined,
    thread: messages.length > 0 ? { position: byTeam.length > 0 ? "later" : "first", earlier } : undefined,
    // `{{ticket.requester.first_name}}` is filled as the reply is sent; in a note too.
    fillsPlaceholders: true,
    kind,
    unknown,
  };
}

/** From the channel switcher; where it cannot be read, from the editor's label; else unknown. */
function readKind(
  editable: HTMLElement,
  ticket: HTMLElement,
): { readonly kind: "public reply" | "internal note" | undefined; readonly channel: Channel | undefined } {
  const switcher = page.one(ticket, "channel");
  const label = `${switcher?.getAttribute("aria-label") ?? labelOf(switcher) ?? ""} ${editable.getAttribute("aria-label") ?? ""}`;
  const name = switcher?.dataset.channel;
  const unnamed = editable.matches(PLAIN) ? "chat" : undefined;
  if (name === "internal" || (!name && /internal/i.test(label))) return { kind: "internal note", channel: "email" };
  if (name) return { kind: "public reply", channel: CHAT.test(name) ? "chat" : (unnamed ?? "email") };
  if (/public/i.test(label)) return { kind: "public reply", channel: unnamed ?? "email" };
  return { kind: undefined, channel: unnamed };
}

/** How the one who writes is called, by the picture in the toolbar. The messages of the ticket may be of anybody on the team. */
function agentName(document: Document): string | undefined {
  const name = page.one(document, "avatar")?.getAttribute("alt")?.trim() || labelOf(page.one(document, "ownName"));
  return name && !NOBODY.test(name) ? personName(name) : undefined;
}

/** An address, a number or "Visitor 4711" is how Zendesk calls people it does not know. */
function nameIn(label: string | undefined): string | undefined {
  return label && !/[@\d]/.test(label) ? label : undefined;
}

function textOf(message: HTMLElement): string {
  const content = page.one(message, "content");
  return content ? messageText(content) : "";
}

function senderOf(message: HTMLElement): string | undefined {
  const item = page.around(message, "item");
  return item ? labelOf(page.one(item, "sender")) : undefined;
}
