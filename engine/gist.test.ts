import { describe, expect, test } from "vitest";
import { gistOf, ordealOf, plainGistOf } from "./gist.ts";

describe("where nothing can be said back, what went wrong is put in a few plain words", () => {
  test.each([
    ["Where's my refund. You said 5 days. It's been 3 weeks.", "you've had to wait for your refund"],
    ["Where is my new card? Still nothing!", "you've had to wait for your new card"],
    ["You told me on 4 May that my refund would be 5 days. It's now the 19th.", "you've had to wait for your refund"],
    ["I've been crying all morning. What can we do?", "this has been so upsetting"],
    ["It's day 4 of our honeymoon in Crete and there is no case.", "this happened on your honeymoon"],
    ["You gave our table away on my mum's 70th.", "this happened around your mum's 70th"],
    ["It came after the wedding. I'm so upset.", "for the upset this has caused"],
    ["It is breaking my heart.", "this has been so upsetting"],
    ["My wedding invitations are wrong, I'm so upset.", "for the upset this has caused"],
    ["I'm so upset, the invitations are out!", "for the upset this has caused"],
    ["I took one this morning, is that ok? Bit worried.", "this has been such a worry"],
    ["This is the third time I’ve written.", "you've had to get in touch more than once about this"],
    ["I asked for an invoice. I've chased it twice.", "you've had to get in touch more than once about this"],
    ["I was passed around from one desk to another.", "you've been passed around like this"],
    ["Your chatbot has me going round in circles.", "you've been going round in circles"],
    ["Sent you a note on Monday and nobody replied.", "you've been left without an answer"],
    ["I wrote on the 4th and have had no reply.", "you've been left without an answer"],
    ["I've had four different answers about whether it's covered.", "you've been told different things"],
    ["It's now day four.", "you've had to wait so long"],
    ["I've a rash on my neck and an interview on Tuesday.", "you've had to go through this"],
    ["I was promised a call back before noon.", "you've had to wait for a call"],
    ["Three payments, and I never signed up for anything.", "this came as a surprise"],
    ["Why is it dearer? Nobody told me.", "this came as a surprise"],
    ["It's the third release in a row that broke it.", "this has happened again"],
    ["I asked the lady to slow down twice and she hung up.", "to hear what happened"],
    ["Your receptionist was incredibly rude to my mum.", "to hear what happened"],
    ["It's been 9 days and there's water under the floor.", "you've had to wait so long"],
    ["The page is down and our clinic starts at 8.", "this has come at such a bad time"],
  ])("%j is %j", (text, gist) => {
    expect(gistOf(text)).toBe(gist);
  });

  test.each([
    "Where is my order? I placed it an hour ago.",
    "I'm due in October and lost with the forms.",
    "It's not urgent, and the tab is gone.",
    "This isn't very urgent.",
    "Is there a size 7?",
    "My friend's wedding was cancelled and so I can't travel.",
    "Can you stop it happening again?",
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

describe("where a person was in it, what they went through is said", () => {
  test.each(["My scalp is blistered.", "Your lab said I'm positive, and then it was somebody else's sample."])(
    "%j",
    (text) => {
      expect(ordealOf(text)).toBe("you've had to go through this");
    },
  );

  test.each(["Twenty-six very sad little girls.", "You read it out to my ex-husband."])("and less in %j", (text) => {
    expect(ordealOf(text)).toBe("you've had this to deal with");
  });

  test.each(["The lamp is dim.", "It soaked the children, and we laughed about it."])("and not in %j", (text) => {
    expect(ordealOf(text)).toBeNull();
  });
});

describe("whose body or safety was in it went through something", () => {
  test.each([
    "The cream got in my eye.",
    "It burst in my left hand.",
    "The shelf fell on my poor old leg.",
    "The dye is all over our hair.",
    "I have a blister.",
    "My heel blistered.",
    "The results say I’m positive, which was another patient.",
    "The last bus left us stranded.",
  ])("%j", (text) => {
    expect(ordealOf(text)).toBe("you've had to go through this");
  });

  test.each(["CHILDREN WERE WATCHING.", "MY SON WAS WATCHING."])("or somebody of theirs, however loud: %j", (text) => {
    expect(ordealOf(text)).toBe("you've had this to deal with");
  });

  test.each([
    "My order, once back in stock, can wait.",
    "One strand of the lights is out.",
    "On the other hand, the lamp is dim.",
  ])("and nobody in %j", (text) => {
    expect(ordealOf(text)).toBeNull();
  });

  test("within the first three thousand letters", () => {
    expect(ordealOf(`${"a b ".repeat(740)}I have a rash.`)).toBe("you've had to go through this");
    expect(ordealOf(`${"a b ".repeat(750)}I have a rash.`)).toBeNull();
  });
});

test("to be a bit worried about something asks about it, and has not been through anything", () => {
  expect(gistOf("We're a bit worried about the noise. What time do you close?")).toBeNull();
  expect(gistOf("We're so worried about the noise.")).toBe("this has been such a worry");
});

test("words that leave no doubt are enough by themselves, a mood is not", () => {
  expect(plainGistOf("You moved us to the new price without telling anyone.")).toBe("this came as a surprise");
  expect(plainGistOf("I'm a bit worried.")).toBeNull();
  expect(plainGistOf("Is it in stock?")).toBeNull();
});

test("an answer that others owe is none of ours", () => {
  expect(gistOf("I've had no reply from my landlord.")).toBeNull();
});
