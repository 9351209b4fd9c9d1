import { expect, test } from "vitest";
import { turnedProblem } from "./problem.ts";

test("who ordered one thing, and got another in the next sentence, got the wrong one", () => {
  expect(turnedProblem(["Ordered a blue kettle.", "Got a toaster."])).toBe(
    "you got a toaster instead of a blue kettle",
  );
  expect(turnedProblem(["I ordered a lamp.", "Got a refund."])).toBeNull();
});

test("what everybody uses needs no article, and hours are left out as days are", () => {
  expect(turnedProblem(["Production is down for about 200 users since 08:40 UTC."])).toBe(
    "production is down for about 200 users",
  );
});

test("what they only think they see is said back where it runs, creeps or smells", () => {
  expect(turnedProblem(["Hi i think theres a leak under the sink."])).toBe("there's a leak under the sink");
  expect(turnedProblem(["We think there is a mouse in the loft."])).toBe("there is a mouse in the loft");
  expect(turnedProblem(["I think there's a smell of gas in the hall."])).toBe("there's a smell of gas in the hall");
  for (const said of ["I think there's a mistake in my invoice.", "I think there's a lovely smell in here."])
    expect(turnedProblem([said])).toBeNull();
});

test("what was found in the food was there, whoever found it", () => {
  expect(turnedProblem(["found a hair in my daughters pasta last night"])).toBe(
    "there was a hair in your daughter's pasta last night",
  );
  expect(turnedProblem(["I found bits of plastic in my soup."])).toBe("there were bits of plastic in your soup");
  expect(turnedProblem(["We found some glass in our salad."])).toBe("there was some glass in your salad");
  for (const said of ["I found a note in the box.", "I found an error in my draft."])
    expect(turnedProblem([said])).toBeNull();
});

test("which payments they mean, and that it was not there before, is no second statement", () => {
  expect(turnedProblem(["There are two payments on my card I don't recognise."])).toBe(
    "there are two payments on your card you don't recognise",
  );
  expect(turnedProblem(["There is a button on the page I don't recognise."])).toBeNull();
  expect(turnedProblem(["There is a scratch on the door that was not there when I dropped it off."])).toBe(
    "there is a scratch on the door",
  );
});

test("rats are said back with where they are", () => {
  expect(turnedProblem(["There are rats in the garden."])).toBe("there are rats in the garden");
  expect(turnedProblem(["There are rats."])).toBeNull();
});

test("a price that is down is nothing to be sorry for", () => {
  expect(turnedProblem(["The price is down for everyone."])).toBeNull();
  expect(turnedProblem(["Everything is down to the weather."])).toBeNull();
  expect(turnedProblem(["The website is down for everyone."])).toBe("the website is down for everyone");
});

test("what was meant to be, and what they did themselves, is nothing that went wrong", () => {
  for (const said of [
    "Our subscription was meant to be cancelled in March.",
    "We lost the key to the storage unit, our fault entirely.",
    "I have heard nothing but good things.",
  ])
    expect(turnedProblem([said])).toBeNull();
  expect(turnedProblem(["I asked for my notes and I have heard nothing."])).toBe("you have heard nothing");
});

test("what is said as a headline is a sentence", () => {
  for (const [said, turned] of [
    ["Card declined in front of a queue of people.", "your card was declined in front of a queue of people"],
    ["Bins not collected AGAIN on Orchard Rd.", "your bins have not been collected on Orchard Rd"],
    ["Train delayed by an hour.", "your train was delayed by an hour"],
    ["Order not received yet.", "your order has not been received yet"],
    ["Payment declined as agreed.", null],
    ["Payment received, great.", null],
  ] as const)
    expect(turnedProblem([said])).toBe(turned);
});

test("whose thing it is at home is told from what became of them", () => {
  expect(turnedProblem(["Dad's stairlift has stopped halfway up."])).toBe(
    "your dad's stairlift has stopped halfway up",
  );
  expect(turnedProblem(["Dad's stopped eating."])).toBeNull();
  expect(turnedProblem(["The kids' swimming was cancelled again."])).toBe("the kids' swimming was cancelled");
});

test("a long occasion is left out behind the fact", () => {
  expect(turnedProblem(["The app crashes every time I try to export a report bigger than about 50 pages."])).toBe(
    "the app crashes",
  );
});

test("nobody is reminded that it was by their own hand", () => {
  expect(turnedProblem(["I lost most of my photos when I dropped the phone in the sea."])).toBe(
    "you lost most of your photos",
  );
});

test("what was not there, or not ready, was missed", () => {
  expect(turnedProblem(["My parcel wasn't there."])).toBe("your parcel wasn't there");
  expect(turnedProblem(["I came for my prescription and it wasn't ready."])).toBe("your prescription wasn't ready");
  expect(turnedProblem(["My parcel wasn't delivered there is no card."])).toBeNull();
});

test("what was in the food, and a name spelled wrong, are said back; tables that were free are not", () => {
  for (const [said, turned] of [
    ["There was a used plaster in my salad.", "there was a used plaster in your salad"],
    ["You've spelled my name wrong on the cup.", "we've spelled your name wrong on the cup"],
    ["There were four empty window tables.", null],
  ] as const)
    expect(turnedProblem([said])).toBe(turned);
});

test("what the company keeps doing is said back where it is wrong", () => {
  for (const [said, turned] of [
    [
      "I've just found out you've been sending my bills to my ex-husband's address.",
      "we've been sending your bills to your ex-husband's address",
    ],
    ["You have been charging me for two lamps.", "we have been charging you for two lamps"],
    ["You've been sending me letters at my old address.", "we've been sending you letters at your old address"],
    ["You've been sending me such nice letters.", null],
    ["My ex has the lamp.", null],
  ] as const)
    expect(turnedProblem([said])).toBe(turned);
});
