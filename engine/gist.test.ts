import { describe, expect, test } from "vitest";
import { gistOf, hardTimeOf } from "./gist.ts";

describe("where nothing can be said back, what went wrong is put in a few plain words", () => {
  test.each([
    ["Where's my refund. You said 5 days. It's been 3 weeks.", "you've had to wait for your refund"],
    ["Where is my new card? Still nothing!", "you've had to wait for your new card"],
    ["I've been crying all morning. What can we do?", "this has been so upsetting"],
    ["I'm so upset, the invitations are out!", "for the upset this has caused"],
    ["I took one this morning, is that ok? Bit worried.", "this has been such a worry"],
    ["This is the third time I’ve written.", "you've had to get in touch more than once about this"],
    ["I asked for an invoice. I've chased it twice.", "you've had to get in touch more than once about this"],
    ["I was passed around from one desk to another.", "you've been passed around like this"],
    ["Your chatbot has me going round in circles.", "you've been going round in circles"],
    ["Sent you a note on Monday and nobody replied.", "you've been left without an answer"],
    ["Why is it dearer? Nobody told me.", "this came as a surprise"],
    ["It's the third release in a row that broke it.", "this has happened again"],
    ["Your receptionist was incredibly rude to my mum.", "to hear what happened"],
    ["It's been 9 days and there's water under the floor.", "you've had to wait so long"],
    ["The page is down and our clinic starts at 8.", "this has come at such a bad time"],
  ])("%j is %j", (text, gist) => {
    expect(gistOf(text)).toBe(gist);
  });

  test.each([
    "Where is my order? I placed it an hour ago.",
    "Is there a size 7?",
    "I've been a customer for months.",
    "The boiler was put in three weeks ago.",
    "",
  ])("%j says nothing of the kind", (text) => {
    expect(gistOf(text)).toBeNull();
  });

  test("in three thousand letters and no more, and a long message takes no time", () => {
    const filler = "a b ".repeat(750);
    expect(gistOf(`${filler}I've been crying.`)).toBeNull();
    const began = performance.now();
    for (const part of ["i told you ", "where is my ", "it has been ", "was were "]) gistOf(part.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe("what happened in their own life is nobody's fault, and said back too", () => {
  test.each([
    ["I want to cancel, I've broken my ankle and can't train.", "to hear you've broken your ankle"],
    ["I broke my left wrist in May.", "to hear you broke your left wrist"],
    ["Things are tight since I was made redundant.", "to hear about your job"],
    ["Signed up for the run but pulled my calf.", "to hear you pulled your calf"],
    ["I've lost my job, so I need to stop it.", "to hear about your job"],
    ["I've just tested positive for covid.", "to hear you've not been well"],
    ["My mum is in hospital and I can't come.", "to hear your mum is in hospital"],
    ["I've broken my lamp.", null],
    ["My parcel is in the hall.", null],
  ])("%j is %j", (text, told) => {
    expect(hardTimeOf(text)).toBe(told);
  });
});
