import { REGRETTED } from "./asking.ts";
import { isCapitalLetter } from "./letters.ts";
import type { Reading } from "./reading.ts";
import type { Match } from "./scan.ts";
import { OPAQUE, PUNCTUATION } from "./tokens.ts";
import type { Edit } from "./types.ts";

/** The placeholder of a rewrite that keeps the whole sentence and only leads into it. */
export const SENTENCE = "sentence";

/** Words that begin a statement and lose their capital behind a lead-in: no name, no order, no beginning of a condition. */
const OPENERS = new Set(
  (
    "a additional all an another any both cash credit delivery each early either every extra free full half her his i installation it late its my neither new no old online only our parking partial payment postage same shipping some standard storage that the their there these they this those unused we you your yours " +
    "everybody everyone nobody nothing somebody someone i'd i'll i'm i've it'll it's that'll that's there'll there's they'd they'll they're they've " +
    "we'd we'll we're we've you'd you'll you're you've " +
    "access admission appeals applications appointments bags bins bookings cancellations cards certificates changes children claims codes complaints " +
    "contracts copies customs deliveries deposits discounts documents dogs emails entry exchanges exports extensions fees forms gift gifts group guests " +
    "invoices items keys late letters lines loans lost memberships missed missing orders parcels parts passengers patients payments pets photos places " +
    "plans price prices private proof refund refunds repairs requests return returns room screenshots seat seats services slides slots spaces students " +
    "subscriptions tenants ticket tickets transfers upgrades visitors vouchers warranties"
  ).split(" "),
);
/** Others, which may also be orders: "Check your bag", "Checks are free". */
const SUBJECTS = new Set(
  (
    "accounts assistance balances batteries breakages business calls check checks company complaint cover coverage credits damage data deadlines decisions " +
    "delays engineers evidence exceptions expenses food funds furniture goods guidelines hire identification incomplete insurance interest internet labels " +
    "labor labour licences licenses lifts liquids luggage lunch machines managers materials meals meetings messages mileage money multiple numbers offers " +
    "order overtime packages pages paper passwords penalties people permits phone pictures policies policy prescriptions products promotions properties " +
    "purchases queries questions rates receipts records registered rental rentals renewal renewals repair replacement replacements reports reservations " +
    "residents results rooms rules safety sales sample samples school security service several shops sizes software staff stairs stock stores support " +
    "surcharges tables taxes teachers technicians tests tools tracking travel trials unopened unpaid updates users vehicles visits warranty water weekends work"
  ).split(" "),
);

/** Whether a statement may begin with this word, which is no name. */
function opensStatement(word: string): boolean {
  const small = word.toLowerCase().replace("’", "'");
  return OPENERS.has(small) || SUBJECTS.has(small);
}

/** What ends like this is a thing and no name: "Cancellation", "Postage", "Payments". */
const THING = /^(?!(?:Clement|Savage)\b)\p{Uppercase}\p{Lowercase}{2,}(?:age|ment|ness|ship|sion|tion)s?(?!\p{Alpha})/u;
/** A match behind one of these stands in a clause of its own, which the lead-in would not reach. */
const CLAUSE_WORDS = /^(?:and|as|but|if|or|so|that|then|unless|until|when|where|whether|which|while|who)$/i;
/** Of the same subject, which the lead-in reaches: "works on full prices and can't be combined". */
const GOES_ON =
  /^and (?:(?:so|therefore|thus) )?(?:are|can|could|do|does|has|have|is|may|must|was|were|will|would)(?:n['’]t|not)?\b/i;
/** What is told first is nothing to be glad of either, or the reason: a price that comes first would be regretted too. */
const BAD_ALREADY = /\b(?:closed|ended|expired|late|no longer|not|only|therefore)\b|n['’]t\b/i;
/** Between the beginning of the sentence and the match. */
const MOST_WORDS_BEFORE = 11;
/** UTF-16 units; what goes on for longer is no sentence whose clauses somebody would lead into. */
const LONGEST = 400;
/** What a lead-in would say again, or say to an order or a question. */
const LED_ALREADY =
  /^you (?:are to|have to|must)\b|\b(?:advised|afraid|apolog\w+|glad|happy|instead|luckily|please|pleased|regret\w*|sadly|sorry|thanks?|unfortunately|welcome|wish)\b|\?/i;
/** A plural goes on like this, and no name that ends in "s" does: "Photographs are", "Samples sent by", "Scans without". */
const PLURAL_GOES_ON =
  /^\p{Uppercase}\p{Lowercase}{3,}(?<![su])s (?:aren['’]t|are|don['’]t|do|haven['’]t|have|left|made|not|over|paid|received|sent|submitted|under|were|without)\b/u;
/** "Fitting is not included". A town or a person may be called so. */
const DOING =
  /^(?!(?:B[eo]|Ealing|Epping|Fleming|Kettering|King|Manning|Reading|Ster|Stir|Worthing))[A-Z][a-z]{2,}ing (?:is|isn['’]t) (?!an?\b)/;
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:is|isn['’]t|was|won['’]t)\b/;
/** "No refunds", "All sales final": a sign on a door, and no statement that words could lead into. */
const NO_STATEMENT =
  /^only (?:after|because|if|once|when)\b|^(?:all|any|every|neither|no|nothing|only)\b(?!.*(?:\b(?:are|be|been|can|cannot|did|do|does|had|has|have|is|may|might|must|need|shall|should|was|were|will|would)\b|['’](?:s|re|ll|ve|d)\b|n['’]t\b))/i;

/** What they may do is nothing to regret: "I'm afraid you can return it" says that they had better not. */
const PERMITS =
  /^you (?:can|could|may|might|are (?:able|free|welcome) to)\b(?!.*(?:\b(?:just|never|no|not|only|unless|until)\b|n['’]t\b))/i;

/** A sign that says what there is not: "No refunds after 30 days". */
const ON_A_SIGN =
  /^no (?:\p{Lowercase}+ )??\p{Lowercase}+?(s?)(?= (?:after|at|before|for|if|in|on|once|outside|over|this|under|until|without)\b|\W*$)/iu;
/** "Direct debit only." */
const SIGN_WITH_ONLY = /^\p{Uppercase}\p{Lowercase}+ (?:\p{Lowercase}+ ){0,2}only\W*$/u;
/** "Any further delay and your seat goes": one half is no statement without the other. */
const HALF_OF_TWO =
  /^(?:another|any|further|more|one|repeated|two)\b[^.,;]{0,60}? (?:and|means) (?:it|the|we|you|your)\b/i;
const NOTHING_MISSING: readonly (string | undefined)[] = [];

/**
 * The edit that puts words before the sentence in which the match stands: "The seats can't be changed." → "I'm afraid the seats can't be
 * changed." Null where they would not fit: before a question, an order, a name, an item of a list, or another clause than the match's.
 */
export function leadIn(reading: Reading, match: Match, words: string): Edit | null {
  const { text, tokens, sentences } = reading;
  const sentence = sentences.of[match.first] as number;
  const at = sentences.first[sentence] as number;
  const start = tokens.start[at] as number;
  const end = tokens.end[(sentences.past[sentence] as number) - 1] as number;
  const readable = end - start <= LONGEST;
  const condition = readable ? beforeCondition(text.slice(start, end), start, words) : null;
  if (condition !== null) return condition;
  if (!isOneClause(reading, at, match.first)) return readable ? withinSentence(reading, match, words) : null;
  const opener = opensStatement(text.slice(start, tokens.end[at]));
  // "SAVE15" and "PDFs" keep their capitals.
  const code = /^\p{Uppercase}[\p{Uppercase}\d]/u.test(text.slice(start));
  const only = SIGN_WITH_ONLY.test(text.slice(start, end));
  const day = WEEKDAY.test(text.slice(start));
  const isStatement = opener || code || only || day || THING.test(text.slice(start));
  if (!isStatement && !DOING.test(text.slice(start, end)) && !PLURAL_GOES_ON.test(text.slice(start, end))) return null;
  if ([LED_ALREADY, PERMITS, HALF_OF_TWO].some((unfit) => unfit.test(text.slice(start, end)))) return null;
  const sign = NO_STATEMENT.test(text.slice(start, end)) ? ON_A_SIGN.exec(text.slice(start, end)) : NOTHING_MISSING;
  if (sign === null) return null;
  const there = only ? "it's " : sign[1] === undefined ? "" : sign[1] === "s" ? "there are " : "there is ";
  const capital = isCapitalLetter(text.charAt(start));
  // "I" keeps its capital, and a draft in small letters stays one.
  const isI = /^I(?!\p{Alpha})/u.test(text.slice(start));
  return {
    start,
    end: start + 1,
    text:
      (capital ? words.charAt(0).toUpperCase() + words.slice(1) : words) +
      there +
      (isI || code || day ? text.charAt(start) : text.charAt(start).toLowerCase()),
  };
}

/** What a sentence may begin with before its main clause: when, where, why or under what condition. */
const CONDITION =
  /^(?:after|although|as (?:it|our|that|the|there|this|we|you|your)|at|because|before|beyond|due to|during|for|from|given|if|in|on|once|outside|owing to|since|though|under|unless|until|when|where|while|with|without)\b/i;

/**
 * Leads into what begins with a condition: "If it is late, your seat will be sold." → "If it is late, I'm afraid your seat will be sold."
 * With more commas than one, where the main clause begins is a guess, and the words go before all of it. Null where no statement follows
 * the comma, or a good one.
 */
function beforeCondition(said: string, start: number, words: string): Edit | null {
  if (!REGRETTED.test(words) || !CONDITION.test(said)) return null;
  for (const { index } of said.matchAll(/, (?=\p{Alpha})/gu)) {
    const at = index + 2;
    const main = said.slice(at);
    const [first = ""] = /^[\p{Alpha}'’]+/u.exec(main) ?? [];
    if (!opensStatement(first)) continue;
    if (LED_ALREADY.test(said) || LED_ALREADY.test(main) || PERMITS.test(main)) return null;
    if (said.indexOf(",") === said.lastIndexOf(",")) return { start: start + at, end: start + at, text: words };
    const led = isCapitalLetter(said.charAt(0)) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    return { start, end: start + 1, text: `${led}that ${said.charAt(0).toLowerCase()}` };
  }
  return null;
}

/** What leads from one clause to the next, behind a comma. */
const LINKS = /^(?:and|but|so|yet)$/i;

/**
 * Leads into the clause that a match stands in: "Thanks for asking, but we can't change it." → "Thanks for asking, but I'm afraid we can't
 * change it." Null where no such clause begins before it.
 */
function withinSentence(reading: Reading, match: Match, words: string): Edit | null {
  const { text, tokens, sentences } = reading;
  const sentence = sentences.of[match.first] as number;
  const first = sentences.first[sentence] as number;
  const end = tokens.end[(sentences.past[sentence] as number) - 1] as number;
  const wordAt = (at: number): string => text.slice(tokens.start[at], tokens.end[at]);
  for (let at = match.first; at > first + 1; at--) {
    const linked = LINKS.test(wordAt(at - 1)) && wordAt(at - 2) === ",";
    if (!linked && wordAt(at - 1) !== ";") continue;
    const start = tokens.start[at] as number;
    const clause = text.slice(start, end);
    if (!opensStatement(wordAt(at)) || !isOneClause(reading, at, match.first)) return null;
    if (!REGRETTED.test(words) || REGRETTED.test(text.slice(tokens.start[first], end))) return null;
    if (LED_ALREADY.test(clause) || PERMITS.test(clause) || NO_STATEMENT.test(clause)) return null;
    return { start, end: start, text: words };
  }
  return null;
}

/** What can't be asked as it is told: a ban, an order with a reason or a threat behind it, a list of steps, a lecture. */
const NO_REQUEST =
  /^(?:after|as|before|blame|do|don['’]t|for|from|going|if|in|let|maybe|never|next|no|not|once|per|perhaps|referring|think|to|when|with)\b|\b(?:because|before (?:\w+ing|you)|better|but|else|facts|or|otherwise|so|then|and (?:it|that|the|there|they|this|we|you|your))\b|[,;:?"“]|\b(?:could|would) you\b/i;

const POLITE = /^(?:(?:just|kindly|please|pls) )+/i;
/** An order that says who has to: what is left of it is asked. */
const YOU_MUST =
  /^you(?:['’]ll|['’]d| will| would)? (?:have to|must|need to|ought to|should) (?:just |simply )?(?!(?:be|feel|have|know|not|understand)\b)/i;

/**
 * The edits that make a question of an order: "Fill in the form." → "Could you fill in the form?" Null where the match does not begin the
 * sentence, or the sentence is more than one order.
 */
export function asRequest(reading: Reading, match: Match, words: string): Edit[] | null {
  const { text, tokens, sentences } = reading;
  const sentence = sentences.of[match.first] as number;
  if (sentences.first[sentence] !== match.first) return null;
  const start = tokens.start[match.first] as number;
  // The lead-in asks already: "Please check" becomes "Could you check".
  const said = text.slice(start, tokens.end[match.past - 1]);
  const polite = (POLITE.exec(said) ?? YOU_MUST.exec(said))?.[0].length ?? 0;
  const verb = start + polite;
  const word = /^[\p{Alpha}'’]+/u.exec(text.slice(verb))?.[0] ?? "";
  if (OPENERS.has(word.toLowerCase().replace("’", "'")) || /^\p{Uppercase}{2}/u.test(word)) return null;
  let last = (sentences.past[sentence] as number) - 1;
  const end = tokens.end[last] as number;
  while (last > match.first && tokens.kind[last] === PUNCTUATION) last--;
  const past = tokens.end[last] as number;
  if (tokens.kind[last] === OPAQUE || /[^.!]/.test(text.slice(past, end)) || NO_REQUEST.test(text.slice(start, past)))
    return null;
  const asked = isCapitalLetter(text.charAt(start)) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return [
    { start, end: verb + 1, text: asked + text.charAt(verb).toLowerCase() },
    { start: past, end, text: "?" },
  ];
}

function isOneClause({ text, tokens }: Reading, from: number, past: number): boolean {
  if (past - from > MOST_WORDS_BEFORE) return false;
  for (let i = from; i < past; i++) {
    if (tokens.kind[i] === PUNCTUATION || tokens.kind[i] === OPAQUE) return false;
    if (i > from && CLAUSE_WORDS.test(text.slice(tokens.start[i], tokens.end[i]))) {
      if (
        !GOES_ON.test(text.slice(tokens.start[i])) ||
        !BAD_ALREADY.test(text.slice(tokens.start[from], tokens.end[i + 1]))
      )
        return false;
    }
  }
  return true;
}
