import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { surfaceAt, surfaces } from "./index.ts";
import { areColleagues, parseAddress } from "./page.ts";

const at = (address: string) => surfaceAt(new URL(address) as unknown as Location)?.id;

describe("surfaces", () => {
  test("every file that makes a surface is in the list", () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
    const made = files.filter((name) =>
      /^export const \w+: Surface = /m.test(readFileSync(new URL(name, import.meta.url), "utf8")),
    );
    expect(made.map((name) => name.replace(".ts", "")).sort()).toEqual(surfaces.map(({ id }) => id).sort());
  });

  test.each([
    ["https://mail.google.com/mail/u/0/#inbox", "gmail"],
    ["https://northwind.zendesk.com/agent/tickets/1001", "zendesk"],
    ["chrome-extension://abc/practice.html#try", "practice"],
    ["https://northwind.zendesk.com/hc/en-us", undefined],
    ["https://mail.google.com.evil.example/", undefined],
    ["https://evilzendesk.com/agent/tickets/1", undefined],
    ["https://example.com/practice.html", undefined],
  ])("%s is %s", (address, id) => {
    expect(at(address)).toBe(id);
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
