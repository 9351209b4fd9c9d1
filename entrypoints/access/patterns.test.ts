import { expect, it } from "vitest";
import { askedFor, hostOf, patternFor } from "./patterns.ts";

it("permission is asked for one host, and for nothing beside it", () => {
  expect(patternFor(new URL("https://desk.northwind.example:8443/inbox?id=1#top"))).toBe(
    "https://desk.northwind.example/*",
  );
});

it.each([
  ["https://desk.northwind.example/*", "desk.northwind.example"],
  ["https://*.northwind.example/*", null],
  ["https://*/*", null],
])("%s is the host %s", (pattern, host) => {
  expect(hostOf(pattern)).toBe(host);
});

it("what came with the install is not listed as asked for", () => {
  const atInstall = ["https://mail.google.com/*", "https://*.zendesk.com/*"];
  const granted = ["https://outlook.office.com/*", "https://mail.google.com/*", "https://crm.example/*"];
  expect(askedFor(granted, atInstall)).toEqual(["https://crm.example/*", "https://outlook.office.com/*"]);
});
