import { describe, expect, test } from "vitest";
import { turnedProblem } from "./problem.ts";

const said = (sentence: string): string | null => turnedProblem([sentence]);

describe("what is not sound is not said back", () => {
  test.each([
    ["a second statement without a word to join it", "My kettle is broken I filled it once"],
    ["another without a comma", "My parcel is late there is no tracking"],
    ["one that begins with a thing", "My name is Ann my kettle does not work"],
    ["one that begins with it", "I paid for the kettle it came out twice in my bank"],
    ["one whose subject is far away", "I had to confirm the steps can't change the phone"],
    ["two helping verbs", "The kettle has hasn't appeared in my list"],
    ["the wrong form of a verb", "The bill wasn't send with the kettle"],
    ["a verb for many behind one thing", "Your booking system don't work"],
    ["one of many", "I never got a delivery codes"],
    ["a verb that waits for its thing", "I had to redo"],
    ["a login without its place", "I still can't log"],
    ["marks that stand for a loud voice", "The address on my bill is the -wrong- one"],
    ["a verb as children say it", "My kettle is completely broke"],
    ["a form that does not exist", "My kettle freezed and went out"],
    ["some of what happens at times", "Some crashes during the update"],
    ["nothing, and no more", "There was nothing"],
    ["what is well when it is not there", "There is no damage to the kettle"],
    ["what is only about so", "I got a broken kettle or something"],
    ["until when", "I cannot open any of my files until resolved"],
    ["what they did not do", "The account is new and did nothing crazy with it"],
    ["a thought that goes on", "The lid is broken and no help came"],
    ["two halves without a join", "The site is always down never loads"],
    ["a hashtag in the middle", "My #kettle never came on time"],
    ["a long number, which may be private", "My card 5544332 was declined"],
    ["words that are shouted", "My kettle never came for FLIPPING weeks now"],
    ["an end that waits for more", "Your support cannot fix"],
    ["a verb without what it needs", "I can't access"],
    ["an article at the end", "I was told the refund was"],
    ["what points elsewhere", "My kettle leaks when it keeps boiling"],
    ["times that are no things", "Both times the kettle was late"],
    ["how long it took, instead of what", "3 hours later I was cut off"],
    ["praise", "Your staff was really kind about the late lamp"],
    ["praise in the form of none", "The cooks were second to none"],
    ["what was never bad", "I have never had a bad meal here"],
    ["a place that is theirs alone", "There is nothing here"],
    ["verdicts", "The service was late and unprofessional"],
    ["plans to leave", "The queue was so slow we are never going back"],
    ["the company seen from outside", "The bank failed to answer my letter"],
    ["a plural with a verb for one", "My letters was ignored for weeks"],
    ["time as other languages say it", "I have not received a call from 3 days"],
    ["a headline", "The kettle Does Not work"],
    ["trying, without what came of it", "I have been trying to update my card"],
    ["one of what is not named", "The third one has been cancelled"],
    ["something on it, whatever that is", "There's no email on it"],
    ["why they did what they did", "I returned the kettle because the lid wouldn't shut"],
    ["one of several things that are not there", "There's no sink, no oven and no light"],
    ["a verb that is half left out", "40 users locked out"],
    ["a death", "We lost my father in law on Tuesday"],
    ["what keeps somebody at home", "I'm stuck indoors with the rain"],
    ["a verdict on what was decided", "The fine is wrong"],
    ["a verdict on what they were sent", "The parking fine you've sent me is wrong"],
    ["a verdict on a sum", "My bill for May is completely wrong"],
    ["what somebody is said to have done on purpose", "The cleaner broke my vase and hid the pieces"],
    ["another of what is not named", "I had to buy another"],
    ["what belongs to a thing left behind", "I can't log in without the code it sends"],
    ["a price that tells nothing by itself", "I was charged 4.20 at the till"],
    ["a thing and which of them it is", "70 quid for a kettle that doesn't work"],
  ])("%s", (_, sentence) => {
    expect(said(sentence)).toBeNull();
  });

  test.each([
    ["The room I stayed in was dirty.", "the room you stayed in was dirty"],
    ["One of the cups was missing.", "one of the cups was missing"],
    ["The queue at the gates is slow.", "the queue at the gates is slow"],
    ["My bus was late.", "your bus was late"],
    ["The address on my bill is wrong.", "the address on your bill is wrong"],
    ["The roof leaks every time it rains.", "the roof leaks every time it rains"],
    ["I was charged £40 for the missing lamp.", "you were charged £40 for the missing lamp"],
    ["Two cups were smashed when I opened the box.", "two cups were smashed"],
    ["40 users are locked out.", "40 users are locked out"],
    ["I'm writing because my order never came.", "your order never came"],
    ["I was refused boarding because my name was missing.", "you were refused boarding"],
    ["The staff don't answer the phone.", "the staff don't answer the phone"],
    ["The lid is gone too.", "the lid is gone"],
    ["I lost a couple of days.", "you lost a couple of days"],
    ["There is also a crack in the lid.", "there is a crack in the lid"],
    ["The kettle that came yesterday is broken.", "the kettle that came yesterday is broken"],
    ["My book came with the pages upside down.", "your book came with the pages upside down"],
    ["Nobody came.", "nobody came"],
    ["My lamp broke when I turned it on.", "your lamp broke when you turned it on"],
  ])("but %j is", (sentence, turned) => {
    expect(said(sentence)).toBe(turned);
  });
});

describe("what is left out in haste is put back", () => {
  test.each([
    ["Still no reply after two weeks.", "there has still been no reply after two weeks"],
    ["No refund.", "there has been no refund"],
    ["No heating since Monday!", "you've had no heating since Monday"],
    ["App keeps crashing.", "the app keeps crashing"],
    ["Parcel never arrived :( #late", "the parcel never arrived"],
    ["I returned the hat and was charged twice.", "you were charged twice"],
    ["I paid for express and still haven't received my hat.", "you still haven't received your hat"],
    ["I have not heard from you since May.", "you have not heard from us since May"],
    ["We've been waiting for weeks to hear from you.", "you've been waiting for weeks to hear from us"],
    ["Nothing was sent to me by you.", null],
    ["I've been trying to reach you for a week.", "you've been trying to reach us for a week"],
    ["We have been trying to cancel our plan since May", "you've been trying to cancel your plan since May"],
    ["No problem at all.", null],
    ["No reply needed.", null],
    ["Delivery to Leeds, please.", null],
    ["App for my phone was not found", null],
  ])("%j becomes %j", (sentence, turned) => {
    expect(said(sentence)).toBe(turned);
  });
});
