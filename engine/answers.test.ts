import { describe, expect, test } from "vitest";
import { answeredBy } from "./answers.ts";

const answers = (question: string, draft: string): boolean =>
  answeredBy(draft, [{ start: 0, end: question.length, text: question }])[0]?.answered === true;

describe("an answer", () => {
  test.each([
    ["When will it arrive?", "It comes on Thursday."],
    ["How long does it take?", "About 3 of them."],
    ["How much is it?", "It is $12."],
    ["How much is it?", "It comes free of charge."],
    ["Can I swap it?", "Yes, of course."],
    ["Do you ship to Wales?", "We do."],
    ["Where are my refunds?", "The refund was sent."],
    ["What about the deliveries?", "Your delivery left today."],
    ["Where is the lamp's shade?", "The lamps are here."],
    ["Where can I read the number?", "It's on the label under the base."],
    ["How do I dim it?", "Hold the switch until it blinks."],
    ["How do I dim it?", "I'll ask our engineer how to dim it and let you know."],
    ["Has the lamp shipped?", "It's on its way."],
    ["Which lamp should I take?", "I'd go for the brass one."],
    ["What time do you close?", "We're here until half past six."],
    ["Where is the lamp’s shade?", "The lamp is here."],
    ["Where is my delivery?", "Both deliveries left."],
    ["Where are the keys?", "A key was sent."],
    ["Where is the shade?", "Shade: under the lid."],
    ["Where is the shade?", "A lampshade and a shade."],
    ["Which bus goes there?", "The bus at the gate."],
    ["Where was it shipped?", "We are shipping it home."],
    ["Which boxes are mine?", "The box on top."],
    ["Can I swap it?", "It isn't broken."],
    ["Can I swap it?", "It isn’t broken."],
    ["Is it in stock?", "We have some."],
    ["Can you send me the invoice for March", "Sure, it's attached."],
    ["What's your address?", "Here it is."],
    ["Where is my parcel?", "It left us this morning."],
    ["Who do I talk to about a party?", "That would be Marie."],
    ["Who was supposed to ring me?", "Dan was, at two."],
    ["What's the luggage allowance?", "One bag of 23 kg."],
    ["Did you get my photos?", "They came through fine."],
    ["Why can't I log in?", "The card ran out, so the system locked it."],
    ["Please tell me how I dim it", "Under Light, choose Dim."],
    ["Could someone ring me?", "I'll do so at three."],
    ["What colour is the lining?", "A deep blue."],
    ["Why was my card declined?", "The bank asked for a code."],
    ["Do I have to be at home?", "A neighbour can sign for it."],
    ["Would you give us a discount for 50 copies?", "For that many we can do 18% off."],
    ["Does the tent keep the rain out?", "We stayed dry in it for three days in November."],
    ["Are the eggs organic?", "They come from a farm twelve miles down the road."],
    ["Is there a deposit?", "You pay nothing until you pick up the keys."],
    ["Could I have a later slot?", "I've moved you to half past four."],
    ["Will you be at the fair?", "Hall 7, at the end."],
    ["Do I have to pay for the bag?", "Your ticket includes two pieces."],
    ["Can you tell me the name of the fitter?", "That was Ann Lee."],
    ["Can you confirm that the meeting is still on?", "See you on Monday as planned."],
    ["Does it beep when it is done?", "The ring turns white."],
    ["How do I know that it's full?", "The ring turns white."],
    ["When I turn it off, what happens to my photos?", "We keep them for 90 days."],
    ["Do you know when it comes?", "Before noon."],
    ["How does the rota work?", "Everybody enters a wish by the tenth."],
    ["Where are you based?", "Our workshop is in Ghent."],
    ["Where do I leave the keys?", "The box by the gate is open."],
    ["Who do I make the cheque out to?", "Put Mill Lane Trust on it."],
    ["Can somebody look at the lift?", "The mechanic is on site."],
    ["What is the maximum file size?", "Anything up to a gigabyte."],
    ["Could you ring me?", "I called at nine."],
    ["When will it be here?", "It left on Monday and takes two days."],
    ["When will it be back in stock?", "We do not know yet."],
    ["When do you open again?", "The council hasn't given us a date."],
    ["How long is the guarantee?", "Two years."],
    ["How much notice do I need to give?", "You are asked for three months' notice."],
    ["How often should I change the filter?", "Every 6 months."],
    ["How come it was cheaper on Monday?", "Fares depend on demand."],
    ["How often does it run?", "Twice a day in winter."],
    ["refund me", "I've done that."],
    ["Where can I find my invoice?", "Open Account, then Billing."],
    ["Where can I park?", "Behind the church."],
    ["When can I move in?", "The flat is yours from the first."],
    ["Is there any chance of compensation?", "I've passed this to our claims team, who will decide by Friday."],
    ["Is the road open again?", "The tree was cleared last night."],
    ["Have you got my form?", "The post was delivered at noon."],
    ["Could you send me my lease?", "The file was sent this morning."],
    ["Can I return worn shoes?", "Anything within 30 days."],
    ["Is the lamp made by hand?", "All our lamps are made by hand."],
  ])("%j ← %j", (question, draft) => {
    expect(answers(question, draft)).toBe(true);
  });

  test.each([
    ["When will it arrive?", "It is a lamp."],
    ["How much is it?", "It is a lamp."],
    ["Where is my refund?", "The lamp is blue."],
    ["What about the shade?", "A lampshade it is not."],
    ["Can I swap the shade?", "Thank you for writing."],
    ["Where is the delivery?", "My deliverance."],
    ["Where is the shade?", "It is shadowy."],
    ["Where is the shade?", "The shadelessness of it."],
    ["Where is the family?", "It is familiar."],
    ["Where are my friends?", "It was tried."],
    ["Where is the yacht?", "It is an achtung."],
    ["Where is the plant?", "The want of it."],
    ["How do I dim it?", "I can see that it was last dim in March."],
    ["Where can I read the number?", "Tell me your number, please."],
    ["When will my refund come?", "I have made the refund."],
    ["Who do I talk to about a party?", "How lovely."],
    ["What's the luggage allowance?", "We fly to Rome."],
    ["Can you check the shelf?", "Your order was shipped."],
    ["What colour is the lining?", "Our coats are lovely."],
    ["What colour is the lining?", "Let me know if you need more."],
    ["Do I have to be at home?", "We take great care."],
    ["Would you give us a discount for 50 copies?", "It's our best-selling book."],
    ["Is it waterproof?", "I've sent you the receipt."],
    ["Is it waterproof?", "Thanks, your payment was received."],
    ["Is it waterproof?", "It ships tomorrow."],
    ["Is it waterproof?", "It's our best-selling watch."],
    ["Is it waterproof?", "We've forwarded your question."],
    ["How can I delete my account?", "We're sad to see you go."],
    ["How do I dim it?", "Your lamp was sent on Monday."],
    ["Why was my card charged?", "We've forwarded it to billing."],
    ["When will it arrive?", "We've received your order."],
    ["How long will it take?", "The repair is 45 euros."],
    ["What will it cost?", "I've put a new handle in the post for you."],
    ["What does a seat cost?", "The technician comes at 9."],
    ["When do I get the keys?", "The form came in."],
    ["When can I pick it up?", "Thank you for choosing us for your big day."],
    ["When will I hear about my claim?", "They arrived on Monday."],
    ["Why was I charged twice?", "I've refunded one of the two."],
    ["Why was I charged twice?", "You can pay by card."],
    ["Can I keep my number?", "Your new card is in the post and should be with you by Friday."],
    ["Is it safe for babies?", "Your lamp has been sent and comes on Friday."],
    ["Does it work in the rain?", "I'm glad you like the look of it."],
    ["Would Tuesday or Wednesday suit you?", "Thank you for the photos, they are just what we needed."],
    ["Can you cancel my order?", "Thanks for your order."],
    ["How much would that be?", "It takes about five days."],
    ["When will my order arrive?", "Your order number is 5512."],
    ["What time does it open?", "The garden is in Kent."],
    ["How do I join?", "The club was founded in 1921."],
    ["Is there wifi on board?", "The ship was launched in 2012."],
    ["Can I bring my own wine?", "The restaurant was renovated in May."],
    ["Could I have a copy of my lease?", "The lift was serviced in March."],
    ["Could you send me the manual in Spanish?", "The device has been tested thoroughly."],
    ["Will the blue one be back in stock?", "All our lamps are made by hand in Denmark."],
    ["Can I keep my number?", "Our network covers 98 % of the country."],
    ["Can I change the address?", "We have a new spring collection."],
  ])("%j is not answered by %j", (question, draft) => {
    expect(answers(question, draft)).toBe(false);
  });

  test("is looked for only where something is asked", () => {
    expect(answeredBy("It is here.", [])).toEqual([]);
  });

  test("keeps the place and words of its question", () => {
    expect(answeredBy("It is here.", [{ start: 3, end: 9, text: "When?" }])).toEqual([
      { start: 3, end: 9, text: "When?", answered: false },
    ]);
  });

  test("is not missed where nothing is asked for by name", () => {
    expect(answers("What should we do then?", "Nothing like it.")).toBe(true);
  });

  const open = (draft: string, ...questions: string[]): string[] =>
    answeredBy(
      draft,
      questions.map((text) => ({ start: 0, end: text.length, text })),
    )
      .filter(({ answered }) => !answered)
      .map(({ text }) => text);

  test("is no answer to another question as well", () => {
    expect(
      open(
        "Yes, the shop is open on Monday. The café is upstairs.",
        "Is the shop open on Monday?",
        "Is there a café?",
        "Can we bring a pram?",
      ),
    ).toEqual(["Can we bring a pram?"]);
    expect(
      open("I've switched off the paper bills.", "Could someone ring me?", "Can you switch off the bills?"),
    ).toEqual(["Could someone ring me?"]);
    expect(open("Yes, every night.", "is it backed up?", "who can see it?")).toEqual(["who can see it?"]);
    expect(open("Yes, every night. Only you can.", "is it backed up?", "who can see it?")).toEqual([]);
    expect(open("It is £40.", "How much is the check?", "Do you have a slot?")).toEqual(["Do you have a slot?"]);
    expect(open("It is £40, and we have Friday.", "How much is the check?", "Do you have a slot?")).toEqual([]);
  });

  test("that names what one question is about is that one's, wherever it stands", () => {
    const both = ["Is there a vegetarian dish?", "could we sit outside?"];
    expect(open("Three are vegetarian, and I've put you on the terrace.", ...both)).toEqual([]);
    expect(open("Three are vegetarian.", ...both)).toEqual(["could we sit outside?"]);
    expect(open("At nine.", "When do you open", "is there a lift?")).toEqual(["is there a lift?"]);
    expect(open("At nine, and yes, by the door.", "When do you open", "is there a lift?")).toEqual([]);
  });

  test("speaks of what tells the question from the others", () => {
    const both = ["How long is the warranty?", "Does the warranty cover water damage?"];
    expect(open("The warranty is two years.", ...both)).toEqual(["Does the warranty cover water damage?"]);
    expect(open("The warranty is two years. Damage by water is in it.", ...both)).toEqual([]);
    expect(open("It's cancelled now.", "Can you cancel my order", "refund me?")).toEqual(["refund me?"]);
    expect(open("Tables go back within 14 days.", "Do tables go back", "how long do I have")).toEqual([]);
  });

  test("leaves open what none of its clauses is free for", () => {
    expect(open("Saturday is perfect.", "Can I come by on Saturday?", "What should I bring?")).toEqual([
      "What should I bring?",
    ]);
    expect(open("Yes, your warranty is valid.", "Is my warranty valid?", "What do you need from me?")).toEqual([
      "What do you need from me?",
    ]);
    expect(open("Yes, it is valid. A photo.", "Is my warranty valid?", "What do you need from me?")).toEqual([]);
    expect(open("I've moved your slot to Friday.", "Can you move my slot?", "Where do I find the form?")).toEqual([
      "Where do I find the form?",
    ]);
  });

  test("may be one to all of them", () => {
    expect(open("Yes to both.", "Does it come with a charger?", "Is the shade washable?")).toEqual([]);
    expect(open("Yes.", "Does it come with a charger?", "Is the shade washable?")).toEqual(["Is the shade washable?"]);
  });

  test("says that there is none of what was hoped for, whatever else it speaks of", () => {
    const hoped = "Any chance my ring was handed in?";
    expect(open("The box of lost things holds nothing.", hoped, "Is there a box of lost things?")).toEqual([]);
    expect(open("There's a box of lost things.", hoped, "Is there a box of lost things?")).toEqual([hoped]);
  });

  test("is no greeting, thanks or apology", () => {
    for (const words of ["Hi there,", "Thanks for all you have done.", "I'm sorry there is no light."])
      expect(open(words, "Can you send somebody?")).toEqual(["Can you send somebody?"]);
    for (const words of ["Hi, it's done.", "Thanks, I've done that.", "I'm sorry, no."])
      expect(open(words, "Can you send somebody?")).toEqual([]);
  });
});

describe("no answer to what somebody is asked to do", () => {
  test.each([
    ["Could you delete the test user?", "The export is limited to ten rows per file."],
    ["Could you delete the test user?", "You have to set a filter first."],
    ["What are you going to do?", "The map shows the parcel at the door."],
  ])("%j ← %j", (question, draft) => {
    expect(answers(question, draft)).toBe(false);
  });

  test.each([
    ["Could you delete the test user?", "That takes an admin, and Ann has done it."],
    ["Can somebody look at the lift?", "The mechanic is on site."],
    ["What are you going to do?", "I'm sending a new one."],
    ["How many days of leave do I have?", "You have 6.5 days."],
  ])("but %j ← %j is one", (question, draft) => {
    expect(answers(question, draft)).toBe(true);
  });
});

test("what is asked in case of a no is answered by a yes", () => {
  const questions = ["Is the red one there?", "If not, how close is the new dye?"].map((text, index) => ({
    start: index,
    end: index + 1,
    text,
  }));
  const answered = (draft: string) => answeredBy(draft, questions).map((question) => question.answered);
  expect(answered("Yes, the red one is there.")).toEqual([true, true]);
  expect(answered("The red one is not there.")).toEqual([true, false]);
});
