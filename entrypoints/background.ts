import { type Browser, browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { type AnyMessage, type LearnMore, messageOf } from "../coach/messages.ts";
import { tellAccessChanged } from "../settings/access-changes.ts";
import { withRuleChoice } from "../settings/rule-choice.ts";
import { count } from "../settings/statistics.ts";
import { changeSettings } from "../settings/store.ts";
import { isAllowed } from "./access/granted.ts";
import { hostOf, patternFor } from "./access/patterns.ts";
import { pagesByInstall, registerWatchers, watchOpenTabs } from "./access/watchers.ts";
import { renewTeamRules } from "./team/renew.ts";

/**
 * The worker behind the pages. It keeps nothing in memory between two events: the browser ends it after half a minute of
 * quiet, and every event must find all it needs in the event itself or in storage.
 */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void welcome();
    if (reason === "update") void renewTeamRules();
    // An update drops what was registered before.
    void registerWatchers();
  });
  browser.runtime.onStartup.addListener(() => void registerWatchers());
  browser.permissions.onAdded.addListener(({ origins = [] }) => void begin(origins));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => void leave(origins));
  browser.runtime.onMessage.addListener((value, sender) => {
    const message = messageOf(value);
    return message && sender.id === browser.runtime.id ? obey(message, sender) : undefined;
  });
});

/** Does what a message asks for. The answer is for those messages that have one. */
async function obey(message: AnyMessage, sender: Browser.runtime.MessageSender): Promise<boolean | undefined> {
  if (message.type === "bring-coach") return bringCoach(sender);
  if (message.type === "may-stay") return mayStay(sender);
  if (message.type === "choose-rule") {
    await changeSettings((settings) => withRuleChoice(settings, message.ruleId, message.choice));
  } else if (message.type === "renew-team-rules") await renewTeamRules();
  else if (message.type === "learn-more") await openOptions(message);
  else if (message.type === "note") await count(message.event, new Date());
  return undefined;
}

/** Injects the coach into the very document that asked, if it is one of those we may work in; true when it is there. */
async function bringCoach(sender: Browser.runtime.MessageSender): Promise<boolean> {
  const { tab, frameId, documentId } = sender;
  if (tab?.id === undefined || frameId === undefined || !(await mayWorkIn(sender))) return false;
  // A document id cannot come to mean another page while the message travels, as a frame id can.
  const target = documentId ? { tabId: tab.id, documentIds: [documentId] } : { tabId: tab.id, frameIds: [frameId] };
  try {
    // One after the other, so that the page has its turn in between.
    for (const file of ["/core-rules.js", "/engine.js", "/coach.js"] as const)
      await browser.scripting.executeScript({ target, files: [file] });
    return true;
  } catch {
    // The tab was closed or has moved on meanwhile. A new page asks anew.
    return false;
  }
}

/** A frame without an address of its own belongs to the origin that made it. */
async function mayWorkIn({ url, origin }: Browser.runtime.MessageSender): Promise<boolean> {
  const address = url?.startsWith("about:") ? origin : url;
  const page = address !== undefined && URL.canParse(address) ? new URL(address) : null;
  return page?.protocol === "https:" && isAllowed(patternFor(page));
}

/** Our own pages need no permission. */
async function mayStay(sender: Browser.runtime.MessageSender): Promise<boolean> {
  return sender.url?.startsWith(`${globalThis.location.origin}/`) === true || (await mayWorkIn(sender));
}

/** A person has allowed these sites: the watcher comes to their new pages and to those that are open. */
async function begin(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await registerWatchers();
  await watchOpenTabs(origins);
}

/** A permission was taken back, here or in the browser's own settings: nothing of the coach stays on those pages, and no trace of them here. */
async function leave(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await registerWatchers();
  await tellAccessChanged();
  const hosts = new Set(origins.map(hostOf));
  await changeSettings((settings) => ({
    ...settings,
    sites: Object.fromEntries(Object.entries(settings.sites).filter(([site]) => !hosts.has(site))),
  }));
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

/** Greets a new user, and starts to work in mail that was open before. */
async function welcome(): Promise<void> {
  await browser.tabs.create({ url: ourPage("welcome.html") });
  await watchOpenTabs(pagesByInstall());
}

function ourPage(path: string): string {
  return new URL(`/${path}`, globalThis.location.origin).href;
}
