import { describe, expect, test } from "vitest";
import { gistOf, plainGistOf } from "./gist.ts";

const WAITED = "you've had to wait so long";
const NO_ANSWER = "you've been left without an answer";
const MORE_THAN_ONCE = "you've had to get in touch more than once about this";
const DIFFERENT_THINGS = "you've been told different things";
const SURPRISE = "this came as a surprise";
const AGAIN = "this has happened again";
const UPSET = "for the upset this has caused";
const WORRY = "this has been such a worry";
const BAD_TIME = "this has come at such a bad time";
const WENT_THROUGH = "you've had to go through this";

describe("what they wait for is named as they name it", () => {
  test.each([
    ["Where is my winter order? It's been two weeks.", "winter order"],
    ["Where's my DOCUMENT? It was due on Friday.", "document"],
    ["Where is my key? I'm still outside.", "key"],
    ["Where is my part? The car is still on the ramp.", "part"],
    ["Where is my ticket? I should have had it on Monday.", "ticket"],
    ["Where is my voucher? You promised it by Easter.", "voucher"],
    ["Where  is\n\nmy   parcel? I'm still waiting.", "parcel"],
  ])("%j: the %s", (text, thing) => {
    expect(gistOf(text)).toBe(`you've had to wait for your ${thing}`);
  });

  test("but not once it is there", () => {
    const promised = "You said my parcel would be here in no time. It's now Sunday";
    expect(gistOf(`${promised} and I've seen nothing of it.`)).toBe("you've had to wait for your parcel");
    expect(gistOf(`${promised} and it came with a dent.`)).toBeNull();
  });
});

describe("the day it spoilt is named as they name it", () => {
  test.each([
    ["The heel came off on my holiday.", "this happened on your holiday"],
    ["The heel came off on my holiday", "this happened on your holiday"],
    ["The cake never came for my birthday.", "this happened around your birthday"],
    ["The cake never came for my birthday", "this happened around your birthday"],
    ["The cake never came for our big anniversary!", "this happened around your big anniversary"],
    ["You lost the table for my 40th birthday.", "this happened around your 40th birthday"],
    ["You lost the table for my wife's birthday.", "this happened around your wife's birthday"],
    ["The dress was torn at my wedding.", "this happened around your wedding"],
    ["The dress was torn on my wedding day.", "this happened around your wedding day"],
  ])("%j is %j", (text, gist) => {
    expect(gistOf(text)).toBe(gist);
  });

  test.each([
    "I have a question on my holiday allowance.",
    "My wedding was canceled, so I'd like to return the dress.",
    "My wedding was cancelled, so I'd like to return the dress.",
  ])("and no day is spoilt in %j", (text) => {
    expect(gistOf(text)).toBeNull();
  });
});

describe("how they feel", () => {
  test.each([
    ["My son is heartbroken.", "this has been so upsetting"],
    ["I'm heart broken.", "this has been so upsetting"],
    ["I was embarrassed in front of my guests.", UPSET],
    ["Worried sick that it won't arrive.", WORRY],
    ["Scared it'll go wrong for the next one too.", WORRY],
    ["I'm panicing here.", WORRY],
    ["I'm panicked.", WORRY],
    ["I feel a bit panicky.", WORRY],
  ])("%j is %j", (text, gist) => {
    expect(gistOf(text)).toBe(gist);
  });

  test.each([
    "I'm embarrassed to ask, but how do I switch it on?",
    "The courier seemed worried.",
    "I'm scared of heights, is the balcony high?",
  ])("is no matter in %j", (text) => {
    expect(gistOf(text)).toBeNull();
  });
});

describe("how often they had to ask", () => {
  test.each([
    "This is the 3rd time I've written.",
    "This is my second email.",
    "This is my second e-mail.",
    "I called about it 3 times.",
    "I called about it 12 times.",
    "I emailed you twice.",
    "I e-mailed you twice.",
    "I've asked for a refund twice.",
  ])("is told in %j", (text) => {
    expect(gistOf(text)).toBe(MORE_THAN_ONCE);
    expect(plainGistOf(text)).toBe(MORE_THAN_ONCE);
  });

  test.each([
    "It's the 1st time I've written to a shop.",
    "I asked her twice whether she liked it.",
    "I asked him twice whether he liked it.",
    "I asked them three times to move the sofa.",
    "I called about the times of the tours.",
  ])("is not told in %j", (text) => {
    expect(gistOf(text)).toBeNull();
  });
});

describe("how they were sent about", () => {
  test.each([
    "I've been passed around all week.",
    "I was transferred 4 times.",
    "I was transferred 11 times.",
    "They pushed me from one desk to the next.",
  ])("%j", (text) => {
    expect(plainGistOf(text)).toBe("you've been passed around like this");
  });

  test.each(["We keep going round in circles.", "I went around and round in circles."])("%j", (text) => {
    expect(plainGistOf(text)).toBe("you've been going round in circles");
  });

  test("but a parcel may be sent at other times", () => {
    expect(gistOf("It can be sent at all times.")).toBeNull();
  });
});

describe("who never answered", () => {
  test.each([
    "Nobody answers the phone.",
    "Nobody answered the phone.",
    "Nobody will even say why, no one bothered to answer.",
    "Nobody bothered to call.",
    "Nobody called.",
    "No one gets back to me.",
    "No one ever got back to me.",
    "No one bothered to get back to me.",
    "No one has gotten back to me.",
    "Nobody bothered to pick up.",
    "Nobody picks up.",
    "Not one of you bothered to respond.",
    "Nobody responded.",
    "Nobody ever responds.",
  ])("%j", (text) => {
    expect(plainGistOf(text)).toBe(NO_ANSWER);
  });

  test.each(["Nobody is getting back into the flat before Monday.", "I have no answer from my landlord yet."])(
    "and nobody owes one in %j",
    (text) => {
      expect(gistOf(text)).toBeNull();
    },
  );
});

describe("the call that was promised", () => {
  test.each([
    "I was promised a call.",
    "I was promised a callback.",
    "I was promised a call-back.",
    "You promised me a ring back.",
    "They said they'd call.",
    "They said they’d phone me back.",
    "You told me someone would ring us on Monday.",
  ])("%j: and it isn't a matter in a calm message", (text) => {
    expect(gistOf(text)).toBe("you've had to wait for a call");
    expect(plainGistOf(text)).toBeNull();
  });

  test.each(["I was promised a caller ID.", "They said they could call."])("%j promised none", (text) => {
    expect(gistOf(text)).toBeNull();
  });
});

describe("how many things they were told", () => {
  test.each([
    "I've had two answers from your team.",
    "I've had two different answers from your team.",
    "So far I've had 3 answers.",
    "So far I've had 12 answers.",
    "All I have is conflicting stories",
    "I was told 4 different prices.",
    "I was told 10 different prices.",
  ])("%j", (text) => {
    expect(gistOf(text)).toBe(DIFFERENT_THINGS);
    expect(plainGistOf(text)).toBe(DIFFERENT_THINGS);
  });

  test.each([
    "There are several versions in your shop.",
    "You have all the answers.",
    "We were told a different price.",
  ])("and none in %j", (text) => {
    expect(gistOf(text)).toBeNull();
  });
});

describe("what nobody told them of, what is back and how they were met", () => {
  test.each([
    ["My plan was stopped with no notice.", SURPRISE],
    ["My plan was stopped with no prior notice.", SURPRISE],
    ["My plan was stopped without prior warning.", SURPRISE],
    ["I never authorised this charge.", SURPRISE],
    ["I never authorized this charge.", SURPRISE],
    ["That's the 2nd delivery in a row with a hole in it.", AGAIN],
    ["That's three mornings running with no hot water.", AGAIN],
    ["It's happening again.", AGAIN],
    ["It’s happening again.", AGAIN],
    ["The same fault is happening again.", AGAIN],
    ["The leaks keep happening.", AGAIN],
    ["It keeps happening again and again.", AGAIN],
    ["The driver was rude.", "to hear what happened"],
    ["The driver was quite patronising.", "to hear what happened"],
    ["The driver was patronizing.", "to hear what happened"],
  ])("%j is %j", (text, gist) => {
    expect(gistOf(text)).toBe(gist);
  });

  test.each([
    "It's the 1st delivery in a row of ten.",
    "I know what is happening.",
    "I give you notice that I'd like to leave.",
    "The driver was on time, not early.",
  ])("and %j tells of none of it", (text) => {
    expect(gistOf(text)).toBeNull();
  });
});

describe("how long they have waited", () => {
  test.each([
    "It's been two weeks.",
    "It's been well over two weeks.",
    "It has been about 10 days.",
    "It's now day 4.",
    "It is now day 12.",
    "This is now day six without heating.",
  ])("%j", (text) => {
    expect(gistOf(text)).toBe(WAITED);
    expect(plainGistOf(text)).toBe(WAITED);
  });

  test.each(["It's now day two of ten.", "It's now day 3 of the course.", "It's been a pleasure these two weeks."])(
    "and not in %j",
    (text) => {
      expect(gistOf(text)).toBeNull();
    },
  );
});

describe("when it came", () => {
  test.each([
    "It's urgent.",
    "I need it urgently.",
    "The report is due on Monday.",
    "The board meet on Monday and the file won't open.",
    "The board meets on Monday and the file won't open.",
    "Term starts tomorrow.",
    "My exam is in two days and the app is down.",
  ])("%j is a bad time", (text) => {
    expect(gistOf(text)).toBe(BAD_TIME);
  });

  test.each([
    "Our baby's due in June.",
    "Our baby is due in June.",
    "We have a baby due in June.",
    "I am due in June.",
  ])("%j is none", (text) => {
    expect(gistOf(text)).toBeNull();
  });

  test("is less than what it did to somebody, which is less than what they wrote of plainly", () => {
    expect(gistOf("I have a rash and it's urgent.")).toBe(WENT_THROUGH);
    expect(gistOf("I have a rash and nobody replied.")).toBe(NO_ANSWER);
    expect(gistOf("We were left stranded and nobody answers the phone.")).toBe(WENT_THROUGH);
  });
});
