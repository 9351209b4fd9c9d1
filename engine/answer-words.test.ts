import { describe, expect, test } from "vitest";
import * as words from "./answer-words.ts";

type Kind = Exclude<keyof typeof words, `BESIDE${string}`>;

/** What each kind of words is found in, and what looks like it and is not. Divided by "|". */
const TABLE: Readonly<Record<Kind, { readonly yes: string; readonly no: string }>> = {
  WHEN: {
    yes: "on 3 May|at 5|Monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|next week|two weeks|a day|days|an hour|hours|ten minutes|a month|months|morning|afternoon|evening|at noon|over lunch|at lunchtime|by dinner|midnight|overnight|at night|soon|shortly|immediately|already|until|till|in time|any day|any minute|any moment|any time|right away|straight away|next month|next year|in spring|summer|autumn|winter|before Christmas|Easter|out for delivery|out with the post|on its way|on the van|on the first|from the second|by the twentieth|round the clock|we never close|never closing|January|february|april|june|july|august|september|october|november|december|half past|quarter past|at one|by two|from three|in four|on five|within six|after seven|about eight|around nine|at ten|by eleven|from twelve|as soon as|once|then",
    no: "£40|$ 12|€ 3|5 kg|12 km|7 pages|30 people|3 users|2 seats|40%|12.50 €|28 degrees|20 °C|64 GB|128mb|5 pounds|20 pence|number 5512|your number is 5512|room 14|in the north|3 euros|9 dollars|two lamps|a lamp|someday-ish|bypast",
  },
  WHERE: {
    yes: "at the gate|Behind a gate|Next to the gate|above a shelf|behind an oak|below its lid|beside my desk|between our shops|by page 3|in the box|inside this|near that|next to your door|on %Page|opposite Ghent|over the hill|to the left|under the base|with your key|any of our shops|Any of the shops|it is here|https://a.example|http://a.example|www.a.example",
    no: "at once|in time|the lamp|there|adhere|w3",
  },
  STEP: {
    yes: "Call us|Change it|Check it|Choose it|Click it|Clear it|Delete it|Enter it|Fill it|Find it|Follow it|Go there|Hold it|Install it|Keep it|Log in|Open it|Pick it|Plug it|Press it|Pull it|Push it|Put it|Remove it|Reply here|Restart it|Scan it|Scroll up|Select it|Send it|Set it|Sign it|Slide it|Switch it|Take it|Tap it|Turn it|Twist it|Type it|Unplug it|Update it|Use it|Visit us|Wait here|Write it|It is easy. Open it|Easy: open it|Easy – open it|\nopen it|\n  open it|\n2. open it|\n2) open it|\n12.  open it|and open|then  open|just open|please open|simply open|first open|next open|to open|can open|could open|by opening|https://a.example|http://a.example|www.a.example",
    no: "it was open|doors open|the opening|I saw it switch|a reply|reopen it|, opener",
  },
  CHOICE: {
    yes: "the best one|a better one|choose it|either will do|go for it|go with it|I'd say|I’d say|pick it|recommend it|suggest it|take it|it suits you|they suit you|works for you|work for you",
    no: "the lamp|works well|go there|bestow",
  },
  SENT: {
    yes: "dispatched|it has gone|it left|on its way|on the way|on their way|posted|sent|shipped|it went|will go|will leave|will ship",
    no: "on my way|the lamp|will come|absent",
  },
  ANY: {
    yes: "any chance|Any luck|any news|any progress|any sign|any trace|any update|any word",
    no: "any lamp|many words",
  },
  NONE: { yes: "no luck|no news|no one|no sign|no trace|no update|no word|nobody|None|nothing", no: "no lamp|one" },
  HOW_OFTEN: {
    yes: "how often|How frequently|how regularly",
    no: "how long|often|how many times",
  },
  SO_OFTEN: {
    yes: "every 6 months|each year|per wash|a day|every other week|every two years|after every use|each time|once|twice|daily|weekly|monthly|yearly|annually|quarterly|fortnightly|hourly|nightly|never|rarely|seldom|constantly|whenever you like|3 times|several times|an hour|per charge|every shower|each night|a season|per quarter|every cycle|two minutes a day",
    no: "the filter|every lamp|at times|in the manual",
  },
  NOT_KNOWN: {
    yes: "We don't know|I do not know yet|We can’t say|I really cannot tell|we just don't know that|I simply can't say for sure today|I don't really know at the moment|we cannot tell right now|No date has been set|there is no ETA|no news yet|no timeline|given us a date|got no firm date|have any fixed date",
    no: "I don't know her|we can't say enough|the date|a date is set|no dates tree|we know",
  },
  HOW_MANY_DAYS: {
    yes: "how many days|How many working hours|how many weeks are left|how much longer|how much notice|how much time|how much warning",
    no: "how many people|how many of the days|how long",
  },
  SO_MANY_DAYS: {
    yes: "6.5 days|10 working days|two weeks|an hour|no days left|12 months",
    no: "6.5 kilos|the days|days",
  },
  ASKS_FOR_A_DEED: {
    yes: "What are you going to do?|what will you do about it|what do you intend to do|what are you people doing",
    no: "what do you sell|what are your hours|what can I do",
  },
  DEED: {
    yes: "I'll send it|we have called|I've asked|we're sending one|I am now looking into it|it has been replaced|it was refunded|it will be fixed|it's on its way|we can't do more|we cannot go",
    no: "the map shows it|I am sure|we are sorry|ask them|you can go",
  },
  FINDS_OUT: {
    yes: "I ask|I asked|asking them|as soon as|I check|checked|checking|come back to you|find out|finding out|get back to you|keep you posted|keep you updated|let you know|look into it|looked into|looking into|tell you|update you",
    no: "the lamp|look at it|know you|basked",
  },
  HOW_MUCH: {
    yes: "£40|$ 12|€3|40 %|12€|9 £|3 $|20 eur|3 euro|5 euros|9 dollars|1 dollar|5 pounds|1 pound|40|free|nothing|no charge|no cost|no fee|included in it|included at no cost|complimentary|none|all of it|one|two|three|four|five|six|seven|eight|nine|ten|dozen|a dozen|hundred|thousand|a tenner|a fiver|half|twice|unlimited|as many as you like|as much as|a kilobyte|megabytes|gigabyte|terabytes",
    no: "at 9|between the 3|by 4|on 5|since 6|till 7|until the 8|9 am|9pm|3 days|a 1 day|2 hours|1 hour|20 minutes|3 weeks|freely|the lamp|included",
  },
  YES_OR_NO: {
    yes: "yes|yep|sure|absolutely|certainly|of course|indeed|no|not|you can|you may|you're welcome|you are free|youre welcome|welcome to it|feel free|we can|it's|it is|it does|it did|it will|it has|it can|they're|they are|they do|they will|they have|we've|we're|we do|we did|we will|we have|we are|I've|I have|I'd|I would|there's|there is|there are|done|normally|every|always|only|please do|please keep|please recycle|isn't|can’t",
    no: "the lamp|it was|they were|yesterday|nothing|surely",
  },
  DONE: {
    yes: "yes|yep|sure|absolutely|certainly|of course|with pleasure|no|not|I've|I'll|I have|I will|we've|we'll|we're|we have|we will|is attached|are enclosed|is now|are all|it's booked|is set|you're all set|you’re booked|you're in|you're now|you're on|there's|there is|there are|here's|here is|here are|done|attached|booked|sorted|let me|happy to|I can|we can|isn't|won’t",
    no: "the lamp|I was|we were|you're late|surely|undone",
  },
  REQUEST: {
    yes: "can you send it|could u|will someone come|would somebody|can anyone|could anybody",
    no: "can I|should you|can you tell me|could you confirm|would you be there|can you advise|could you clarify|can you explain|can you have it|could you let me know|could you say|could you let us",
  },
  OPEN: { yes: "what|when|where|which|who|whose|why|how", no: "whatever|is it|whole|show" },
  WHO: {
    yes: "a@b.example|only|nobody|no one|everyone|everybody|that's|that’d|that is|that was|that would|ask for|contact|speak to|speak with|talk to|call|our shop|my colleague",
    no: "the lamp|my lamp|speak up|recall",
  },
  SOMEBODY: {
    yes: "Dan did|Dan does|Ann handles it|Ann is|(Ann looks|Ann was|Ann will|ask Ann|ask, Ann|so: Ann",
    no: "dan did|Ann sings|the lamp|A was",
  },
  WHY: {
    yes: "because|since|due to|owing to|as the lamp|as it|as we|as your|so the|so it|so we|so that|so your|so they|when the|when it|when we|when your|that is why|this is why|which is why|that's why|the reason|cause|caused|causes|turns out|turn out|happens|happened",
    no: "as a lamp|so lovely|when a|the lamp|happening",
  },
  GOT: {
    yes: "came through|come in|is here|are here|was in|were all here|got it in|has come through|have safely|got it|got them|got your|received|arrived|have it|has them|have your|safely|reached",
    no: "the lamp|got lost|came from|have a",
  },
  ATTACHED: {
    yes: "attached|enclosed|attach|here's|here’s|here is|here are|here it is|here you are|here you go|below|link|https://a.example|http://a.example|www.a.example",
    no: "the lamp|here and there|blink",
  },
  ALL_OF_THEM: {
    yes: "all of them|all of these|all of those|all three|all four|both|either|neither|to all|to each",
    no: "all the lamps|all two|of them",
  },
  PLEASANTRY: {
    yes: "Hi Dana|Hello Dana,|hey|Dear Ms Lee,|thanks|Thank you so much|many thanks|kind regards|best wishes|warm regards|sorry|I'm so sorry|we are very sorry|I am truly sorry|I'm really sorry|we look forward to it|I hope so|we value you|I know|we understand|I appreciate it|we take care|have a good day|see you|see you soon|how lovely|congratulations|let me know|feel free|if there is more|if you like|do not hesitate|please do not hesitate|don't hesitate|any more questions|any other questions|any further questions|I've noted it|I have noted it|your case number 3|your invoice no 3|your order number is 3",
    no: "see you at nine|see you on Monday|see you in May|see you Monday|it is here|the lamp|hi, it is here|thanks, it is here|any lamp|your lamp",
  },
  STATED: {
    yes: "A deep blue|the bank|3 lamps|£40|$40|€40",
    no: "absolutely|certainly|did it|do it|does it|have it|may it|no|of course|our lamp|shall we|sure|we do|would it|yes|you can|– a dash",
  },
  ASKS_WHAT: {
    yes: "what|which|why|how big|how far|how fast|how heavy|how high|how hot|how large|how loud|how old|how tall|how wide",
    no: "what about it|what time is it|how lovely|how|whatever",
  },
  ASKS_US: {
    yes: "what happens|what happen|what will happen|what are we|what can I|what do you|what did we|what should I|what will you|what would you|what are your|what is your",
    no: "what is it|what does it|whatever happens to be",
  },
  HOW_MUCH_IS: {
    yes: "how much|how many|what does it cost|what do two of them cost|what did it cost|what will it cost|what would it cost|what do you charge|what it costs|what's the allowance|what is the charge|what are the costs? what is the cost|what does the deposit|what is your fee|what is the interest|what's the limit|what is the maximum|what is the minimum|what is my number|what is the price|what's the rate|what is the total size|what is the total|what is the weight|is there a charge|is there a fee|are there any limit|is there any discount",
    no: "what is it|is there a lamp|how big|is there the fee",
  },
  STATEMENT: { yes: "it is here|it is\nhere", no: "it is|here" },
  ASKS_WHETHER: {
    yes: "can I|could we|may I|might it be|shall we|should I|would it be|any|did|had|has|have|was|were",
    no: "can you|is it|may you|many",
  },
  YES_OR_NO_ASKED: {
    yes: "am I|are you|can it|could it|did it|do you|does it|has it|have you|is it|may I|should I|was it|were they|will it|would it|- Is it|So now then is it",
    no: "one two three four is it|the lamp|",
  },
  TO_TELL: {
    yes: "advise|check|clarify|confirm|explain|find out|idea|know|let me|let us|remember|say|see|tell|understand|wonder|wondering",
    no: "the lamp|find it|let it|knowing|ideal",
  },
  BARE_REQUEST: { yes: "refund me|send it|Cancel my order", no: "refunds are slow|the lamp|I cancel it" },
  ONLY_THANKS: {
    yes: "thank you for the photo, it is sharp|Many thanks for them, they are fine|thanks so much for it, that's kind",
    no: "thank you for the photo|thanks, it is here|thank you for the photo, yes",
  },
  ASKS_OF_THE_PAST: {
    yes: "already|arrive|arrived|been|did|gone|got|had any|has it|have my|has our|have some|has that|has the|have they|has this|have we|have you|had I|made|paid|receive|received|sent|since|still|was|were|yet",
    no: "do I have to|could I have a lamp|is it|madeira",
  },
  DEFERS: {
    yes: "I'll find out|we will let you know|I've asked the depot|we have checked with them|I'm looking into it|we are finding out|we looked into it and we've looked into it|I'll come back to you|get back to you|I've passed this to Jo, who will ring|forwarded it on to billing and they'll write|sent it to a man who can tell",
    no: "please check|let me know|I have asked you|I'll send it|I've passed this to Jo|the lamp",
  },
  TO_COME: { yes: "will it|when do I|when is it|when can we|how soon", no: "when it came|when did it|how long" },
  PAST: {
    yes: "it arrived on Monday|they came at nine|it was sent on Monday|we got it today",
    no: "it left on Monday and takes two days|it was late but comes tomorrow|it will be|we'll see|on Monday",
  },
  THANKS: { yes: "thanks|Thank you|many thanks", no: "no thanks|the lamp|many lamps" },
};

const EXPRESSIONS: Readonly<Record<Kind, RegExp>> = { ...words };

describe.each(Object.entries(TABLE))("%s", (kind, { yes, no }) => {
  const expression = EXPRESSIONS[kind as Kind];
  test.each(yes.split("|"))("is in %j", (text) => expect(text).toMatch(expression));
  test.each(no.split("|"))("is not in %j", (text) => expect(text).not.toMatch(expression));
});

describe("what stands beside a question", () => {
  const { BESIDE, BESIDE_A_FACT, BESIDE_A_REASON, BESIDE_A_WAY } = words;
  const FINE =
    "we're sad to see you go|our lamp is a favourite|it's our best-seller|these are our favorites|they're the pride of us|this is a great choice|this is the most popular|you'll love it|you will love it|have a look";
  const UNDER_WAY =
    "your parcel is attached|your claim was received|your two lamps are all booked|your order has been shipped|your order is on its way|your refund will be paid|your room is already reserved|it goes out|it left|it shipped|it ships|it will ship|I've forwarded it|we also logged it|I have just passed it on|we received it|I've already escalated it";
  const DEEDS =
    "I've sent you your lamp|we booked a room|I have now cancelled the room|we've credited 3|I changed over my|I've updated this|we just renewed an";
  const asClause = (text: string): string => (/^we're sad/.test(text) ? "sad to see you go" : text);

  test.each([...FINE.split("|"), ...UNDER_WAY.split("|")].map(asClause))("is %j, whatever was asked", (text) => {
    expect(text).toMatch(BESIDE);
    expect(text).toMatch(BESIDE_A_FACT);
    expect(`Great, ${text}`).toMatch(BESIDE);
  });

  test.each(DEEDS.split("|"))("is %j, where it was asked how something is", (text) => {
    expect(text).toMatch(BESIDE_A_FACT);
    expect(text).not.toMatch(BESIDE);
  });

  test.each(["I went", "we know", "your lamp", "please let us", "it ships", "have a look"])(
    "is %j, where a way was asked for",
    (text) => expect(text).toMatch(BESIDE_A_WAY),
  );

  test.each(["I've sent it again", "you can pay by card", "we will look", "your parcel is on its way"])(
    "is %j, where a reason was asked for",
    (text) => expect(text).toMatch(BESIDE_A_REASON),
  );

  test.each(["the lamp is blue", "a card is enough", "yours is blue"])("is not %j", (text) => {
    for (const expression of [BESIDE, BESIDE_A_FACT, BESIDE_A_REASON, BESIDE_A_WAY])
      expect(text).not.toMatch(expression);
  });
});
