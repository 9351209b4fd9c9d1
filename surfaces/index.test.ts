import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { surfaceAt, surfaces } from "./index.ts";
import { placeAt, places, switchAt } from "./places.ts";
import { areColleagues, parseAddress } from "./reading/page.ts";

/** What of this folder is about surfaces and is none. */
const NO_SURFACE = ["index.ts", "places.ts", "surface.ts"];

describe("surfaces", () => {
  test("every file of the folder is a surface, by its own name", () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
    const wanted = files.filter((name) => !NO_SURFACE.includes(name)).map((name) => name.replace(".ts", ""));
    expect(surfaces.map(({ id }) => id).sort()).toEqual(wanted.sort());
  });

  test("the watcher knows the same places as the coach, and asks those that take any page last", () => {
    expect(places.map(({ id }) => id)).toEqual(surfaces.map(({ id }) => id));
    const firstAnywhere = places.findIndex(({ anywhere }) => anywhere);
    expect(places.slice(firstAnywhere).every(({ anywhere }) => anywhere)).toBe(true);
  });

  test("a match pattern belongs to its own place, so that nobody is asked for more than is used", () => {
    for (const { id, matches } of surfaces) {
      for (const pattern of matches) {
        const address = new URL(pattern.replace("*.", "northwind.").replace("*", "1"));
        expect(placeAt(address)?.id, pattern).toBe(id);
      }
    }
  });

  test.each([
    ["https://mail.google.com/mail/u/0/#inbox", "gmail"],
    ["https://northwind.zendesk.com/agent/tickets/1001", "zendesk"],
    ["chrome-extension://abc/practice.html#try", "practice"],
    ["https://outlook.office.com/mail/inbox", "outlook"],
    ["https://outlook.live.com/mail/0/", "outlook"],
    ["https://app.eu.intercom.com/a/inbox/x1/inbox", "intercom"],
    ["https://secure.helpscout.net/conversation/1/2", "help-scout"],
    ["https://northwind.freshdesk.com/a/tickets/7", "freshdesk"],
    ["https://app.frontapp.com/inboxes", "front"],
    ["https://app.chatwoot.com/app/login", "chatwoot"],
    ["https://desk.northwind.example/app/accounts/1/conversations/7", "chatwoot"],
    ["https://northwind.zendesk.com/hc/en-us", undefined],
    ["https://mail.google.com.evil.example/", "any-site"],
    ["https://evilzendesk.com/agent/tickets/1", "any-site"],
    ["https://example.com/practice.html", "any-site"],
    ["https://northwind.freshdesk.com/support/home", "any-site"],
    ["https://docs.google.com/document/d/1/edit", undefined],
    ["https://chromewebstore.google.com/", undefined],
    ["https://northwind.example/terms.PDF", undefined],
    ["http://example.com/", undefined],
    ["chrome://settings/", undefined],
  ])("%s is %s", (address, id) => {
    expect(surfaceAt(new URL(address))?.id).toBe(id);
  });

  test.each([
    ["https://outlook.office.com/mail/", "outlook"],
    ["https://northwind.freshdesk.com/a/tickets/7", "freshdesk"],
    ["https://Desk.Northwind.example:8443/inbox", "desk.northwind.example"],
    ["https://crm.example/", "crm.example"],
  ])("the switch for %s is called %s", (address, name) => {
    const url = new URL(address);
    const place = placeAt(url);
    expect(place && switchAt(place, url)).toBe(name);
  });
});

describe("addresses", () => {
  test.each([
    ["Dana Lee <dana@customer.example>", { email: "dana@customer.example", name: "Dana Lee" }],
    ['"Lee, Dana" <Dana@Customer.example>', { email: "dana@customer.example", name: "Lee, Dana" }],
    ["dana@customer.example", { email: "dana@customer.example", name: undefined }],
    ["dana@customer.example <dana@customer.example>", { email: "dana@customer.example", name: undefined }],
    ["Dana", null],
  ])("%s", (text, expected) => {
    expect(parseAddress(text)).toEqual(expected);
  });

  test("sharing a company makes colleagues, sharing a mail provider does not", () => {
    expect(areColleagues("sam@northwind.example", "kim@northwind.example")).toBe(true);
    expect(areColleagues("sam@gmail.com", "dana@gmail.com")).toBe(false);
    expect(areColleagues("sam@northwind.example", "dana@customer.example")).toBe(false);
  });
});
