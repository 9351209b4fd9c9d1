import { describe, expect, test } from "vitest";
import { completed, isOneOfSeveral, withWriter } from "./half-said.ts";

describe("what is left out in haste", () => {
  test.each([
    ["Still no reply after two weeks", "there has still been no reply after two weeks"],
    ["and no refund", "there has been no refund"],
    ["No heating since Monday", "I've had no heating since Monday"],
    ["still no wifi", "I've had no wifi"],
    ["No wi-fi", "I've had no Wi-fi"],
    ["App keeps crashing", "the app keeps crashing"],
    ["Website hasnt loaded", "the website hasnt loaded"],
    ["Delivery didn't come", "the delivery didn't come"],
    ["Update wont install", "Update wont install"],
    ["Flight was late", "the flight was late"],
    ["wi-fi stopped working", "the wi-fi stopped working"],
  ])("is put back: %j", (clause, whole) => {
    expect(completed(clause).toLowerCase()).toBe(whole.toLowerCase());
  });

  test.each([
    "No reply is needed",
    "No heating bill came",
    "Apps keep crashing",
    "My app keeps crashing",
    "App crashes",
  ])("is not: %j", (clause) => {
    expect(completed(clause)).toBe(clause);
  });
});

describe("who leaves out the subject is the writer", () => {
  test.each([
    ["Been waiting for weeks", "I've been waiting for weeks"],
    ["Still waiting for it", "I'm still waiting for it"],
    ["stuck at the airport", "I'm stuck at the airport"],
    ["Locked out of my account for three days now", "I've been locked out of my account for three days now"],
    ["Charged twice", "I was charged twice"],
    ["Had no hot water since May", "I've had no hot water since May"],
    ["Had no hot water", "I had no hot water"],
    ["Never got the parcel", "I never got the parcel"],
    ["Cant log in", "I cant log in"],
    ["Havent heard a word", "I havent heard a word"],
    ["Couldnt open it", "I couldnt open it"],
    ["Didnt get it", "I didnt get it"],
    ["Hadnt been told", "I hadnt been told"],
  ])("%j → %j", (clause, whole) => {
    expect(withWriter(clause)).toBe(whole);
  });

  test("and where there is one, nothing changes", () => {
    for (const clause of ["We've been waiting", "My bag was overcharged", "It had no lid since May", ""])
      expect(withWriter(clause)).toBe(clause);
  });
});

test("one of several things that are not there would be the least of it", () => {
  expect(isOneOfSeveral("There's no sink", "no oven")).toBe(true);
  expect(isOneOfSeveral("There's no sink", "and no oven")).toBe(true);
  expect(isOneOfSeveral("There's no sink", "the oven is off")).toBe(false);
  expect(isOneOfSeveral("There's no sink", "we have no oven")).toBe(false);
  expect(isOneOfSeveral("There's no sink in it", "no oven")).toBe(false);
  expect(isOneOfSeveral("The sink is off", "no oven")).toBe(false);
});
