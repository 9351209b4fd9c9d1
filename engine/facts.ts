/** What a rewrite must never change. */
export type FactKind = "number" | "link" | "address" | "placeholder" | "quotation" | "name" | "negation" | "promise";

export interface Fact {
  readonly kind: FactKind;
  /** The fact as it stands in the text, folded to lower case for negations and promises. */
  readonly words: string;
}

/** How two texts differ in their facts. Nothing lost and nothing added means the facts are kept. */
export interface FactsCompared {
  readonly kept: boolean;
  readonly lost: readonly Fact[];
  readonly added: readonly Fact[];
}

const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"]+/g;
const ADDRESS = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PLACEHOLDER = /\{\{[^{}\n]*\}\}|\{%[^\n]*?%\}|\[\[[^[\]\n]*\]\]|\[[A-Z][A-Z_ ]+\]/g;
const QUOTATION = /"[^"\n]{1,300}"|“[^”\n]{1,300}”/g;
const NUMBER = /[$€£]?\d(?:[\d.,:/-]*\d)?(?:%|(?:st|nd|rd|th|am|pm|kg|km|gb|mb|k|m)\b)?/gi;
const NUMBER_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|dozen|twice|half)\b/gi;
const DAY =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|today|tomorrow|tonight|yesterday|noon|midnight)\b/gi;
/** A capital at the start of a line says no more than one at the start of a sentence: "Hi Dana,\nYou …". */
const NAME = /(?<=[\p{Alpha}\d,;:)]["”]?[^\S\n])\p{Uppercase}[\p{Lowercase}'’-]+(?:\p{Uppercase}[\p{Lowercase}]+)*/gu;
/** Capitals that are no names. */
const NO_NAME =
  /^(?:I['’]?(?:m|ll|ve|d)?|OK|Ok|Dear|Hi|Hello|Regards|Thanks|Best|Customers?|Clients?|Users?|Members?|Guests?|Sirs?|Madam|Mr|Mrs|Ms|Mx|Dr|Team|Support|Service|Services|Care|Desk|Help|Success|Experience|Department|Happy|Good|The|All|Our|Valued|Valuable|Esteemed|Loyal|Respected|Honou?red|Preferred|Account|Card|Policy|Ticket|Pass|Holder|Applicant|Buyer|Passengers?|Patients?|Parents?|Patron|Players?|Policyholder|Residents?|Shopper|Students?|Subscribers?|Tenants?)$/;
/** "I wish we could" says, more kindly, that we can't. */
const NEGATOR =
  /\b(?:not|never|no|none|nor|neither|nothing|nobody|nowhere|without|unable|impossible|cannot)\b|n['’]t\b|\b(?:fail(?:ed|s)?|forgot|forgotten|neglected|refused?|denied|rejected|declined|dont|doesnt|didnt|cant|wont|isnt|wasnt|arent|couldnt|wouldnt|shouldnt|havent|hasnt)\b|\bwish (?:i|we) could\b/gi;
/** Negators that say nothing about the matter: set phrases, and pairs that undo each other. */
const IDLE_NEGATION =
  /\b(?:no (?:problem|worries|prob|trouble|doubt|longer than|later than|(?:choice|option|alternative) but|off?en[cs]e|need to (?:worry|apologi[sz]e))|not a problem|(?:do not|don['’]t|please do not|please don['’]t|not) hesitate|not only|why not|whether or not|if not|or not|not to mention|can(?:not|['’]t| not) (?:help but|wait|thank you enough)|nothing (?:but|else than))\b/gi;
/** Asking for what is not there says, more kindly, that it is not there. */
const REQUEST = /\b(?:could|would|can|will) you\b|\bplease\b/i;
const YOU_DID_NOT = /\byou\b[^.!?\n]{0,40}(?:n['’]t\b|\bnot\b|\bnever\b|\bfailed\b|\bforgot(?:ten)?\b|\bneglected\b)/i;
/** "can't … until" and "unless …, we can't": turned into "can … once" and "if …, we can", they lose a negator and keep their meaning. */
const PARTNER =
  /\b(?:until|till|unless)\b[^.!?\n,]{0,120},[^.!?\n,]{0,40}?(?:\bnot\b|\bcannot\b|n['’]t\b|\bunable\b)|(?:\bnot\b|\bcannot\b|n['’]t\b|\bunable\b|\bno\b|\bnever\b|\bnothing\b|\bimpossible\b)[^.!?\n]{0,120}?\b(?:until|till|unless|before|without|except)\b/gi;
const PROMISE =
  /\b(?:guarantee[ds]?|promise[ds]?|i['’]ll|we['’]ll|(?:i|we) (?:will|shall)|you(?:['’]ll| will) be (?:advised|contacted|informed|notified|updated)|(?:agent|colleague|member of (?:our|the) team|representative|somebody|someone|specialist|team member)s?(?: from (?:our|the) team)? will)\b(?! (?:be (?:happy|glad|able)|have|need|not|help))/gi;
/** "Write back and I'll take care of it": an open door, not a promise about the matter. */
const OPEN_DOOR =
  /\b(?:reply|write|tell me|call|let me know|if anything|if you|get in touch|just ask)\b[^.!?\n]{0,60}\b(?:i|we)['’ ](?:ll|will)\b/gi;

/** All facts of a text, in no order that matters. */
export function factsOf(text: string): Fact[] {
  const facts: Fact[] = [];
  let rest = text;
  const take = (kind: FactKind, expression: RegExp): void => {
    rest = rest.replace(expression, (words) => {
      facts.push({ kind, words });
      return " ";
    });
  };
  take("placeholder", PLACEHOLDER);
  take("link", LINK);
  take("address", ADDRESS);
  for (const [words] of rest.matchAll(QUOTATION)) facts.push({ kind: "quotation", words });
  take("number", NUMBER);
  for (const expression of [NUMBER_WORD, DAY]) {
    for (const [words] of rest.matchAll(expression)) facts.push({ kind: "number", words: words.toLowerCase() });
  }
  for (const [words] of rest.matchAll(NAME)) {
    const name = words.replace(/['’]s$/, "");
    if (!NO_NAME.test(name) && !DAY_NAME.test(name)) facts.push({ kind: "name", words: name });
  }
  return facts;
}

const DAY_NAME = new RegExp(`^(?:${DAY.source})$`, "i");

/** Whether an odd number of negators bears on the matter. Two of them undo each other. */
export function isNegative(text: string): boolean {
  const plain = text.replace(IDLE_NEGATION, " ");
  const negators = plain.match(NEGATOR)?.length ?? 0;
  const partners = plain.match(PARTNER)?.filter((words) => !/\bwithout$/i.test(words)).length ?? 0;
  return (negators - partners) % 2 !== 0;
}

/**
 * Compares a passage with its rewrite. Numbers, amounts, dates, links, addresses, placeholders and quotations must be the same;
 * names may be added when they are known; negation must keep its sense; a promise may not appear from nowhere.
 */
export function compareFacts(
  before: string,
  after: string,
  known: readonly (string | undefined | null)[] = [],
): FactsCompared {
  const lost: Fact[] = [];
  const added: Fact[] = [];
  const left = new Map<string, Fact[]>();
  for (const fact of factsOf(after)) {
    const key = keyOf(fact);
    left.set(key, [...(left.get(key) ?? []), fact]);
  }
  for (const fact of factsOf(before)) {
    const same = left.get(keyOf(fact));
    if (same !== undefined && same.length > 0) same.pop();
    // A name at the start of a sentence is not seen as one, so a name that moved there is still in the text.
    else if (fact.kind !== "name" || !after.includes(fact.words)) lost.push(fact);
  }
  const names = known.join(" ");
  for (const fact of [...left.values()].flat()) {
    if (fact.kind !== "name" || !(names.includes(fact.words) || before.includes(fact.words))) added.push(fact);
  }
  const asked = YOU_DID_NOT.test(before) && REQUEST.test(after) && !REQUEST.test(before);
  if (isNegative(before) !== isNegative(after) && !asked)
    lost.push({ kind: "negation", words: before.match(NEGATOR)?.[0] ?? "not" });
  const promises = (text: string): number => text.replace(OPEN_DOOR, " ").match(PROMISE)?.length ?? 0;
  if (promises(after) > 0 && promises(before) === 0)
    added.push({ kind: "promise", words: after.match(PROMISE)?.[0] ?? "" });
  if (promises(before) > 0 && promises(after) === 0)
    lost.push({ kind: "promise", words: before.match(PROMISE)?.[0] ?? "" });
  return { kept: lost.length === 0 && added.length === 0, lost, added };
}

function keyOf({ kind, words }: Fact): string {
  return `${kind} ${kind === "name" ? words : words.toLowerCase()}`;
}

/** Answers given so far: a draft is checked at every key, and all its passages but one are those of the key before. */
const ANSWERS = new Map<string, boolean>();
const MOST_ANSWERS = 1000;

/** Whether `compareFacts` finds the facts kept, remembered for passages that come again. */
export function factsKept(before: string, after: string, known: readonly (string | undefined | null)[]): boolean {
  const key = [before, after, ...known].join("\u0000");
  const answer = ANSWERS.get(key) ?? compareFacts(before, after, known).kept;
  if (ANSWERS.size >= MOST_ANSWERS) ANSWERS.clear();
  ANSWERS.set(key, answer);
  return answer;
}
