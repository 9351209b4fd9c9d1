import type {
  Edit,
  Finding,
  MissingPart,
  Part,
  Report,
  Sentence,
  Severity,
  Span,
  Suggestion,
} from "../../../engine/types.ts";
import type { WarmUp } from "../../../engine/warm-up.ts";
import type { CoachView } from "../../../ui/view.ts";

const COLD = `Dear Customer,

Unfortunately we cannot refund your order because it is against our policy. You failed to return the kettle within 30 days, as I already explained. You will have to contact the warehouse and they may be able to help.

Regards`;

const WARM = `Hi Dana,

Thank you for telling me about the kettle, and I’m sorry it arrived with a dent so close to the birthday. I’ve sent a new one today; it should reach you on Thursday, and you can keep the first.

I hope the party is a good one. If anything else is on your mind, just reply here and it comes to me.

Warmly,
Sam`;

const NO_PARTS: Record<Part, Span | null> = {
  greeting: null,
  opening: null,
  acknowledgement: null,
  aside: null,
  offer: null,
  closing: null,
  signOff: null,
};

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the gallery's text has no “${words}”`);
  return { start, end: start + words.length };
}

function finding(
  text: string,
  words: string,
  severity: Severity,
  principle: Finding["principle"],
  message: string,
  why: string,
  rewrites: readonly string[],
): Finding {
  const span = spanOf(text, words);
  return {
    ...span,
    severity,
    principle,
    message,
    why,
    ruleId: `${principle}/${words.split(" ")[0]?.toLowerCase()}`,
    suggestions: rewrites.map((rewrite) => ({ label: rewrite, edits: [{ ...span, text: rewrite }] })),
  };
}

function line(at: number, text: string): Suggestion {
  return { label: text, edits: [{ start: at, end: at, text: `${text}\n\n` }] };
}

function missing(part: Part, at: number, message: string, why: string, lines: readonly string[]): MissingPart {
  return {
    part,
    at,
    message,
    why,
    ruleId: `acknowledge/${part}`,
    principle: "acknowledge",
    severity: "warning",
    suggestions: lines.map((words) => line(at, words)),
  };
}

function sentences(text: string, human: readonly string[]): readonly Sentence[] {
  return [...text.matchAll(/[^.\n]+[.,]?/g)]
    .filter((match) => match[0].trim() !== "")
    .map((match) => {
      const start = match.index + (match[0].length - match[0].trimStart().length);
      const words = match[0].trim();
      const part = human.find((h) => words.startsWith(h));
      return { start, end: start + words.length, kind: part ? "human" : "business", parts: [] };
    });
}

function edit(words: string, text: string): Edit {
  return { ...spanOf(COLD, words), text };
}

function step(message: string, part?: Part): WarmUp["steps"][number] {
  return { ruleId: "a/rule", label: message, message, part };
}

export const ready: CoachView = {
  state: "ready",
  text: COLD,
  score: 34,
  findings: [
    finding(
      COLD,
      "Dear Customer",
      "warning",
      "recognise",
      "Greets nobody in particular.",
      "People return where they are remembered. Their own name is the shortest way to say so.",
      ["Hi Dana"],
    ),
    finding(
      COLD,
      "we cannot refund your order because it is against our policy",
      "warning",
      "abundance",
      "Leads with what can’t be done, and hides behind policy.",
      "Say what you can do and by when. The rule behind it can follow, in plain words.",
      ["I can offer you a repair or store credit for your order", "here is what I can do about your order"],
    ),
    finding(
      COLD,
      "You failed to return",
      "strong",
      "customer-wins",
      "Reads as blame.",
      "Naming the next step moves the case on; naming the fault starts an argument.",
      ["I haven’t seen you return", "Could you return"],
    ),
    finding(
      COLD,
      "as I already explained",
      "warning",
      "customer-wins",
      "Scolds for asking twice.",
      "If it needed asking again, it needs saying again.",
      [],
    ),
    finding(
      COLD,
      "You will have to",
      "suggestion",
      "take-time",
      "Reads as an order.",
      "A question leaves the choice with the customer.",
      ["The next step is to", "Could you"],
    ),
  ],
  missing: [
    missing(
      "acknowledgement",
      16,
      "Nothing says that you heard them.",
      "Dana wrote that the kettle came broken. One line about it before the answer is what upset people need most.",
      [
        "I’m sorry your kettle arrived broken, and so close to the birthday.",
        "Thank you for telling me about the kettle. I’d be disappointed too.",
      ],
    ),
    missing(
      "closing",
      COLD.indexOf("Regards"),
      "It ends without a warm word.",
      "The last line is the one that stays.",
      ["If anything else comes up, just reply here and it comes straight to me."],
    ),
  ],
  points: [
    { points: 62, reason: "Every message starts here" },
    { points: -12, reason: "Blame: “You failed to return”" },
    { points: -9, reason: "Scarcity: “we cannot refund…”" },
    { points: -10, reason: "No acknowledgement of an upset customer" },
    { points: 3, reason: "A greeting is there" },
  ],
  shape: { parts: NO_PARTS, name: null, sentences: sentences(COLD, ["Dear", "Regards"]) },
  sounds: { label: "upset", words: ["came broken", "the third email", "nobody answers"] },
  unanswered: [{ start: 0, end: 0, text: "Can I have it before my daughter’s birthday on Friday?", answered: false }],
  unknown: ["your name"],
  kind: "public reply",
};

/** What a warm-up makes of the cold draft. */
export const warmer: WarmUp = {
  text: WARM,
  edits: [
    edit("Dear Customer", "Hi Dana"),
    edit(
      "Unfortunately we cannot refund your order because it is against our policy",
      "I’m sorry your kettle arrived broken, and so close to the birthday. I can offer you a repair or store credit for your order",
    ),
    edit("You failed to return", "Could you return"),
    edit(", as I already explained.", "?"),
    edit(
      " they may be able to help.",
      " I’ll tell them you are coming. If anything else comes up, just reply here and it comes straight to me.",
    ),
    edit("Regards", "Warm regards,\nSam"),
  ],
  steps: [
    step("Greets a category, not a person."),
    step("Opens with bad news and stops there."),
    step("Reads as blame."),
    step("Scolds for asking twice."),
    step("A cold handshake to end with."),
    step("Nothing says that you heard them.", "acknowledgement"),
    step("The ending leaves no door open.", "offer"),
    step("Nobody has signed this yet.", "signOff"),
  ],
  before: report(34, 5),
  after: report(91, 1),
};

export const well: CoachView = {
  ...ready,
  text: WARM,
  score: 93,
  findings: [],
  missing: [],
  unanswered: [],
  points: [{ points: 93, reason: "Warm from the first line to the last" }],
  shape: {
    parts: NO_PARTS,
    name: null,
    sentences: sentences(WARM, ["Hi", "Thank", "I hope", "If anything", "Warmly", "Sam"]),
  },
  unknown: [],
};

function report(score: number, findings: number): Report {
  return {
    findings: ready.findings.slice(0, findings),
    missing: [],
    shape: { parts: NO_PARTS, name: null, sentences: [] },
    score,
    points: [],
    warmth: score / 100,
    mood: { upset: 0.8, label: "upset", evidence: [] },
    questions: [],
    foreign: false,
  };
}

const nothing = {
  score: null,
  findings: [],
  missing: [],
  points: [],
  shape: null,
  sounds: null,
  unanswered: [],
  unknown: [],
} as const;
export const views: Readonly<Record<string, CoachView>> = {
  ready,
  well,
  internal: { ...ready, kind: "internal note", internal: true },
  empty: { ...ready, ...nothing, state: "empty", text: "" },
  paused: { ...ready, ...nothing, state: "paused" },
  unsure: { ...ready, ...nothing, state: "unsure" },
  foreign: { ...ready, ...nothing, state: "foreign" },
  long: { ...ready, ...nothing, state: "long" },
  reload: { ...ready, ...nothing, state: "reload" },
};
