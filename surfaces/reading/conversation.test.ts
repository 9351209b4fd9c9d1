import { describe, expect, test } from "vitest";
import { type Conversation, contextOf, personName, type Said } from "./conversation.ts";

const known: Conversation = {
  audience: "customer",
  channel: "email",
  kind: "reply",
  customer: "Dana Lee",
  said: [
    { by: "customer", text: "Hello?" },
    { by: "team", text: "Thanks, checking." },
    { by: "customer", text: "It never came." },
  ],
  answers: true,
};

const saying = (...said: Said[]): Conversation => ({ ...known, said });

describe("the context of a message", () => {
  test("answers the customer's last words, and knows what was said before", () => {
    expect(contextOf(known)).toMatchObject({
      incoming: "It never came.",
      thread: { position: "later", earlier: ["Thanks, checking."] },
      unknown: [],
    });
  });

  test("answers them also when the team has spoken since", () => {
    const context = contextOf(saying({ by: "customer", text: "It never came." }, { by: "team", text: "Looking." }));
    expect(context.incoming).toBe("It never came.");
  });

  test("takes nobody's words for the customer's when somebody unknown spoke last, nor tells what the thread was", () => {
    const context = contextOf(saying({ by: "customer", text: "Hello?" }, { by: "unknown", text: "Cancel it." }));
    expect(context.incoming).toBeUndefined();
    expect(context.thread).toBeUndefined();
    expect(context.unknown).toEqual(["the customer's last message"]);
  });

  test("says all that it does not know, to a person", () => {
    const { unknown } = contextOf({ audience: undefined, channel: undefined, said: [], answers: true });
    expect(unknown).toEqual([
      "whether a customer or a colleague will read this",
      "the customer's name",
      "the customer's last message",
    ]);
  });

  test("misses no message where nobody has written", () => {
    const { unknown } = contextOf({ audience: "customer", channel: "email", said: [], answers: false });
    expect(unknown).toEqual(["the customer's name"]);
  });

  test("of a note among colleagues misses nothing, and does not answer the customer it is about", () => {
    const context = contextOf({ ...known, audience: "internal", kind: "note", customer: undefined, answers: false });
    expect(context).toMatchObject({ incoming: undefined, thread: undefined, unknown: [] });
  });
});

test.each([
  ["Dana Lee", "Dana Lee"],
  ["Áine O’Neill-Byrne", "Áine O’Neill-Byrne"],
  ["Dana", "Dana"],
  ["My order #4711", undefined],
  ["Re: My order", undefined],
  ["dana@customer.example", undefined],
  ["Sun 22/11/2026 09:12", undefined],
  ["Where is my parcel, and when will it come", undefined],
  ["", undefined],
  [undefined, undefined],
])("%s is the name %s", (label, name) => {
  expect(personName(label)).toBe(name);
});
