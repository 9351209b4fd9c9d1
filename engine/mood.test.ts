import { describe, expect, test } from "vitest";
import { NO_MESSAGE, readIncoming } from "./incoming.ts";
import { SIGN, UNEASY, UPSET } from "./mood.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, ruleSetOfCustomers, SHAPE_SIGNALS, signal } from "./testing-pack.ts";

const rules = ruleSetOfCustomers();
const read = (text: string) => readIncoming(text, rules);

describe("the mood", () => {
  test("of no message is neutral", () => {
    for (const text of [undefined, "", " \n\t "]) expect(readIncoming(text, rules)).toEqual(NO_MESSAGE);
  });

  test("rises with every sign, but never beyond one", () => {
    const upset = [
      "The lamp is here.",
      "The lamp is late.",
      "The lamp is late and broken.",
      "Furious! It is late and broken.",
    ].map((text) => read(text).mood.upset);
    expect(upset).toEqual([...upset].sort((a, b) => a - b));
    expect(new Set(upset).size).toBe(4);
    expect(upset[0]).toBeLessThan(0.25);
    expect(read("late ".repeat(500)).mood.upset).toBeLessThanOrEqual(1);
  });

  test("hears no mockery beside thanks for everything", () => {
    const mocking = createRuleSet([
      packOf([], [...SHAPE_SIGNALS, signal("upset", ["lovely touch"], { id: "signals/upset-sarcasm", weight: 0.8 })]),
    ]);
    const evidence = (text: string) => readIncoming(text, mocking).mood.evidence.length;
    expect(evidence("It broke on day one. A lovely touch.")).toBe(1);
    expect(evidence("Thank you so much for losing it. A lovely touch.")).toBe(1);
    expect(evidence("Thank you for everything you did. The harp was a lovely touch.")).toBe(0);
  });

  test("sinks with a sign of calm, which is no evidence", () => {
    const asked = read("Could you say when the lamp comes?").mood;
    expect(asked.upset).toBeLessThan(read("Say when the lamp comes.").mood.upset);
    expect(asked.evidence).toEqual([]);
  });

  test("sinks with it where only a fault is told, and the fault is still the evidence", () => {
    const asked = read("Could you say when the late lamp comes?").mood;
    expect(asked.upset).toBeLessThan(read("Say when the late lamp comes.").mood.upset);
    expect(asked.evidence).toHaveLength(1);
  });

  test("is none of what they got wrong themselves", () => {
    const faulty = createRuleSet([
      packOf([], [signal("upset", ["wrong"], { id: "signals/upset-fault", weight: 0.5 })]),
    ]);
    const told = (text: string): number => readIncoming(text, faulty).mood.evidence.length;
    expect(told("I picked the wrong day. Is it too late?")).toBe(0);
    expect(told("I've put in the wrong date, silly me.")).toBe(0);
    expect(told("The date is wrong, so sorry to mess you about.")).toBe(0);
    expect(told("You picked the wrong day.")).toBe(1);
    expect(told("I picked the wrong day because your page is muddled.")).toBe(1);
  });

  test("is none of how long something of their own life lasts", () => {
    const waiting = createRuleSet([
      packOf(
        [],
        [
          signal("upset", ["weeks"], { id: "signals/upset-waiting", weight: 0.5 }),
          signal("upset", ["dented"], { id: "signals/upset-fault", weight: 0.5 }),
          signal("personal", ["(birthday|surgery)"], { id: "signals/personal-illness" }),
        ],
      ),
    ]);
    const upset = (text: string): number => readIncoming(text, waiting).mood.upset;
    expect(upset("I had surgery six weeks ago.")).toBe(upset("I had surgery."));
    expect(upset("I had surgery. It took six weeks.")).toBeGreaterThan(upset("I had surgery. It took time."));
    expect(upset("After my surgery it came dented.")).toBeGreaterThan(upset("After my surgery it came."));
  });

  test("of few words is told by what was not there", () => {
    expect(read("Stay away from the place.").mood.upset).toBeGreaterThan(read("Stay with us at the place.").mood.upset);
  });

  test("is not in what stands on a cake or a screen", () => {
    const cake = read('It says "Great day, love Ann" on it. The late one.').mood;
    expect(cake.upset).toBeGreaterThan(read("Great day, love. It is on it. The late one.").mood.upset);
    expect(read('It says "great" and “love” on it.').mood.label).not.toBe("happy");
  });

  test("is what the writer says of it: whoever makes little of a fault is less upset by it", () => {
    const downplayed = createRuleSet([
      packOf(
        [],
        [
          signal("upset", ["dented"], { id: "signals/upset-fault", weight: 0.5 }),
          signal("upset", ["no drama"], { id: "signals/upset-downplayed", weight: -0.7 }),
        ],
      ),
    ]);
    const upset = (text: string): number => readIncoming(text, downplayed).mood.upset;
    expect(upset("No drama, but it came dented.")).toBeLessThan(upset("Yesterday again it came dented."));
  });

  test("is not hidden by asking: the upset ask politely too", () => {
    const angry = "I am furious! It is late and broken, and it is unacceptable. Unacceptable!";
    expect(read(`${angry} Could you say when the lamp comes?`).mood.label).not.toBe("neutral");
  });

  test("is heard in a tale of dates", () => {
    const told = "On the 4th a man came. On the 9th he came again. On Friday nobody came.";
    const mood = read(told).mood;
    expect(mood.upset).toBeGreaterThan(read("A man came. He came again. Nobody came.").mood.upset);
    expect(mood.evidence.map(({ start, end }) => told.slice(start, end))).toEqual(
      expect.arrayContaining(["On the 4th", "On the 9th", "On Friday"]),
    );
    const plan = "Could we come on the 4th, on the 9th or on Friday?";
    expect(read(plan).mood.evidence).toEqual([]);
  });

  test("is told by its strongest words first, and by dates only where there are no others", () => {
    const words = (text: string): string[] => read(text).mood.evidence.map(({ start, end }) => text.slice(start, end));
    expect(words("It is late, and that is unacceptable.")).toEqual(["unacceptable", "late"]);
    expect(words("On the 4th a man came. On the 9th he was late. On Friday nobody came.")).toEqual(["late"]);
  });

  test("has a name", () => {
    const label = (text: string) => read(text).mood.label;
    expect(label("Where is it?")).toBe("neutral");
    expect(label("I am furious! It is late and broken, and it is unacceptable. Unacceptable!")).toBe("upset");
    expect(label("I love it.")).toBe("happy");
    expect(label("I love it, but I am furious! It is late and broken, and it is unacceptable. Unacceptable!")).toBe(
      "upset",
    );
  });

  test("of somebody who is pleased leaves nothing to be sorry for", () => {
    expect(read("The lamp stopped working. Where is it?").problem).toBe("the lamp stopped working");
    expect(read("The lamp stopped working. I love the new one, it is great.").problem).toBeNull();
  });

  test("is raised by a few words held at arm's length, but not by a name or a button", () => {
    const upset = (text: string): number => read(text).mood.upset;
    const plain = upset("The repaired lamp is here.");
    expect(upset('The "repaired" lamp is here.')).toBeGreaterThan(plain);
    expect(upset("The “repaired” lamp is here.")).toBeGreaterThan(plain);
    expect(upset('The "Repaired" lamp is here.')).toBe(plain);
    expect(upset('The 3"repaired" lamp is here.')).toBe(plain);
  });

  test("is raised more where praise stands beside them and something that went wrong, and nobody is thanked for it", () => {
    const mocking = read('Great, the "repaired" lamp is broken. Love it, everybody.').mood;
    expect(mocking.upset).toBeGreaterThan(read('So, the "repaired" lamp is broken. Here it is.').mood.upset);
    expect(mocking.label).not.toBe("happy");
    expect(read('The "repaired" lamp is here. I love it.').mood.label).toBe("happy");
    const button = read('Love it, everybody. The "save" button is broken.').mood.upset;
    expect(button).toBeLessThan(read('Love it, everybody. The "improved" button is broken.').mood.upset);
  });

  test("is not raised by capitals where there are signs of calm: praise is shouted as well", () => {
    const upset = (text: string): number => read(text).mood.upset;
    expect(upset("COULD YOU SEND THE LAMP.")).toBe(upset("Could you send the lamp."));
  });

  test("is raised by marks that insist, where something is wrong already", () => {
    const upset = (text: string): number => read(text).mood.upset;
    expect(upset("The lamp is late!!")).toBeGreaterThan(upset("The lamp is late!"));
    expect(upset("Is the lamp late??")).toBeGreaterThan(upset("Is the lamp late?"));
    expect(upset("The lamp is here!!")).toBe(upset("The lamp is here!"));
  });

  test("is raised by most of the longer words in capitals, of three at least", () => {
    const calm = read("The lamp is here.").mood.upset;
    const upset = (text: string): number => read(text).mood.upset;
    expect(upset("THE LAMP CAME.")).toBeGreaterThan(calm);
    expect(upset("THE LAMP CAME by my very own van.")).toBe(calm);
    expect(upset("THE LAMP CAME on my van.")).toBeGreaterThan(calm);
    expect(upset("THE LAMP came.")).toBe(calm);
    expect(upset("THE LAMP CAME in two new parts.")).toBe(calm);
    expect(upset("THE LAMP CAME IN.")).toBe(upset("THE LAMP CAME."));
    expect(upset("THE LAMP IS ON.")).toBe(calm);
    expect(upset("THE LAMP CAME 2026 1234 5678 2222 9999.")).toBeGreaterThan(calm);
  });

  test("without any word that says something is near calm, and each sign multiplies its odds by the same", () => {
    const odds = (text: string): number => read(text).mood.upset / (1 - read(text).mood.upset);
    expect(odds("The lamp is here.")).toBeCloseTo(1 / 9);
    expect(odds("The lamp is late.") / odds("The lamp is here.")).toBeCloseTo(Math.exp(SIGN * 0.3));
    expect(odds("Unacceptable lamp.") / odds("The lamp is here.")).toBeCloseTo(Math.exp(SIGN * 0.6));
  });

  test("takes less from the words of a brief answer without a sign", () => {
    const dark = { bias: -1, damping: 0.5, signals: {}, words: { no: 1 } };
    const late = signal("upset", ["late"], { weight: 0.1 });
    const brief = createRuleSet([{ ...packOf([], [late]), lexicons: { upset: dark } }]);
    const upset = (text: string): number => readIncoming(text, brief).mood.upset;
    expect(upset("No, it was the ninth lamp in here.")).toBeLessThan(UPSET);
    expect(upset("No, it was the ninth late lamp here.")).toBeGreaterThan(UPSET);
    expect(upset("No, it was the ninth lamp that we bought in here.")).toBeGreaterThan(UPSET);
  });

  test("takes less still from three words or fewer, and little from an answer by its first word", () => {
    const dark = { bias: -1, damping: 0, signals: {}, words: { never: 0.6, no: 0.6, vile: 2 } };
    const curt = createRuleSet([{ ...packOf([], []), lexicons: { upset: dark } }]);
    const upset = (text: string): number => readIncoming(text, curt).mood.upset;
    expect(upset("Never.")).toBeLessThan(UPSET);
    expect(upset("It is never here.")).toBeGreaterThan(UPSET);
    expect(upset("Vile.")).toBeGreaterThan(UPSET);
    expect(upset("No, it is here.")).toBeLessThan(UPSET);
    expect(upset("No, it is vile.")).toBeLessThan(UPSET);
    expect(upset("It is no lamp.")).toBeGreaterThan(UPSET);
  });

  test("of a report that names its fault again and again is little other than of one that names it once", () => {
    const logOdds = (text: string): number => {
      const { upset } = read(text).mood;
      return Math.log(upset / (1 - upset));
    };
    const once = logOdds("The lamp is late.") - logOdds("The lamp is here.");
    const often = logOdds("The lamp is late, late, late and late.") - logOdds("The lamp is here.");
    expect(once).toBeCloseTo(SIGN * 0.3);
    expect(often).toBeGreaterThan(once);
    expect(often).toBeLessThan(once * 2);
  });

  test("is uneasy between calm and upset", () => {
    const mild = read("Furious: it is late and broken, late again.").mood;
    expect(mild.upset).toBeGreaterThan(UNEASY);
    expect(mild.upset).toBeLessThan(UPSET);
    expect(mild.label).toBe("uneasy");
    expect(NO_MESSAGE.mood).toEqual({ upset: 0, label: "neutral", evidence: [] });
  });

  test("that a sign of no weight points to has no evidence", () => {
    const idle = createRuleSet([packOf([], [signal("upset", ["lamp"], { weight: 0 })])]);
    expect(readIncoming("The lamp is here.", idle).mood.evidence).toEqual([]);
  });

  test("shows the words it comes from, and does not read quotes", () => {
    const text = "It is late.\n\n> I am furious";
    const { evidence } = read(text).mood;
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual(["late"]);
  });
});
