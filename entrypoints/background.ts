import { type Browser, browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { type AnyMessage, type LearnMore, messageOf } from "../coach/messages.ts";
import { withRuleChoice } from "../settings/rule-choice.ts";
import { count } from "../settings/statistics.ts";
import { changeSettings } from "../settings/store.ts";

/**
 * The worker behind the pages. It keeps nothing in memory between two events: the browser ends it after half a minute of
 * quiet, and every event must find all it needs in the event itself or in storage.
 */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void welcome();
  });
  browser.runtime.onMessage.addListener((value, sender) => {
    const message = messageOf(value);
    return message && sender.id === browser.runtime.id ? obey(message, sender) : undefined;
  });
});

/** Does what a message asks for. The answer is for those messages that have one. */
async function obey(message: AnyMessage, sender: Browser.runtime.MessageSender): Promise<boolean | undefined> {
  if (message.type === "bring-coach") return bringCoach(sender);
  if (message.type === "choose-rule") {
    await changeSettings((settings) => withRuleChoice(settings, message.ruleId, message.choice));
  } else if (message.type === "learn-more") await openOptions(message);
  else if (message.type === "note") await count(message.event, new Date());
  return undefined;
}

/** Injects the coach into the very document that asked, if it is one of those we may work in; true when it is there. */
async function bringCoach(sender: Browser.runtime.MessageSender): Promise<boolean> {
  const { tab, frameId, documentId, url } = sender;
  if (tab?.id === undefined || frameId === undefined || !url || !(await mayWorkIn(url))) return false;
  // A document id cannot come to mean another page while the message travels, as a frame id can.
  const target = documentId ? { tabId: tab.id, documentIds: [documentId] } : { tabId: tab.id, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: ["/coach.js"] });
    return true;
  } catch {
    // The tab was closed or has moved on meanwhile. A new page asks anew.
    return false;
  }
}

async function mayWorkIn(url: string): Promise<boolean> {
  const { protocol, origin } = new URL(url);
  return protocol === "https:" && browser.permissions.contains({ origins: [`${origin}/*`] });
}

async function openOptions({ ruleId }: LearnMore): Promise<void> {
  const page = ourPage("options.html");
  const url = ruleId ? `${page}#rule=${encodeURIComponent(ruleId)}` : page;
  const open = await browser.runtime.getContexts({ contextTypes: ["TAB"] });
  const tab = open.find((context) => context.documentUrl?.split("#")[0] === page);
  if (!tab) await browser.tabs.create({ url });
  else {
    await browser.tabs.update(tab.tabId, { active: true, url });
    await browser.windows.update(tab.windowId, { focused: true });
  }
}

/** Greets a new user, and starts to work in mail that was open before: the browser brings scripts to new pages only. */
async function welcome(): Promise<void> {
  await browser.tabs.create({ url: ourPage("welcome.html") });
  for (const { matches, js } of browser.runtime.getManifest().content_scripts ?? []) {
    if (!matches || !js) continue;
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (tab.id === undefined) continue;
      // A tab that was discarded or is still loading refuses; it gets the script when it loads.
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: js }).catch(() => undefined);
    }
  }
}

function ourPage(path: string): string {
  return new URL(`/${path}`, globalThis.location.origin).href;
}
