import type { Incoming } from "./incoming.ts";
import { UNEASY, UPSET } from "./mood.ts";
import { isTheirDoing } from "./own-doing.ts";
import type { PresenceRule } from "./rule.ts";
import type { RuleSet } from "./rule-set.ts";
import type { Message, MissingPart, Part, Principle, Report, Shape, Suggestion } from "./types.ts";

/** A draft as far as it has come, and what is to be said of it. */
interface Draft {
  readonly message: Message;
  readonly report: Report;
}

/** What a line must fit besides the draft: the customer's message, read and as it stands. */
export interface Around {
  readonly incoming: Incoming;
  readonly said: string;
  readonly rules: RuleSet;
}

/** Whether a line for the part would be one too many, or jar with what stands there: less is better than what is off. */
export function isOutOfPlace(part: MissingPart, draft: Draft, around: Around): boolean {
  const { incoming, said } = around;
  const { problem, gist } = incoming;
  const { text } = draft.message;
  const { parts } = draft.report.shape;
  const { label, upset, evidence } = draft.report.mood;
  const cheerful = problem === null && /!|[:;]-?\)|\p{Extended_Pictographic}/u.test(said);
  if (BEHIND_DOORS.has(part.part) && (CLOSED_DOOR.test(text) || isHostile(draft))) return true;
  switch (part.part) {
    case "acknowledgement":
      // Who tells calmly of a sour string and an operation has been answered by a word about the operation.
      if (upset < UNEASY && parts.aside !== null) return true;
      return problem === null && gist === null && evidence.length < TOLD_TWICE && upset >= UPSET && upset < SURELY;
    case "opening":
      // Before a refusal, or an answer that is warm by itself, thanks for writing are a form.
      if (isKindAlready(draft) || isColdNews(draft)) return true;
      // Who calmly tells of something that went wrong is not thanked for it.
      return label === "happy"
        ? !TO_US.test(said.slice(0, LONGEST_READ).replace(HOPES, ""))
        : upset >= AT_EASE && !GRAVE.test(said.slice(0, LONGEST_READ));
    case "offer":
      return (
        isOpenDoor(text) ||
        NOT_HERE.test(text) ||
        // Who is refused or sent elsewhere is not asked back.
        SENT_AWAY.test(text) ||
        isColdNews(draft) ||
        // Who is at ease gets one line more at the end: a kind word, where one is wanted.
        (upset < UPSET &&
          (upset >= AT_EASE ||
            parts.aside !== null ||
            isWanted("aside", draft, around) ||
            isWanted("opening", draft, around) ||
            opensByRote(draft, around)))
      );
    case "aside":
      if (parts.acknowledgement !== null || isOneWishTooMany(part, draft, around)) return true;
      if (isSympathy(part, around)) return upset >= UPSET || isHostile(draft);
      if (!isAnswer(part, around) && isKindAlready(draft)) return true;
      return upset >= (cheerful ? UNEASY : AT_EASE) || GRAVE.test(said.slice(0, LONGEST_READ)) || isColdNews(draft);
    case "closing":
    case "signOff":
      return isOffhand(draft);
    default:
      return false;
  }
}

/** "Kind regards," below lines that are dashed off in small letters is another person's voice. */
function isOffhand({ message, report }: Draft): boolean {
  const begun = report.shape.sentences.filter(({ start }) => /^\p{Alpha}/u.test(message.text.slice(start, start + 2)));
  const small = begun.filter(({ start }) => /^\p{Lowercase}/u.test(message.text.slice(start, start + 2)));
  return small.length >= 2 && small.length * 2 > begun.length;
}

/** The lines for a part that do not jar with what they wrote: for grave news nobody is thanked but for telling it. */
export function linesInPlace({ part, suggestions }: MissingPart, { incoming, said }: Around): readonly Suggestion[] {
  if (part !== "opening" || !GRAVE.test(said.slice(0, LONGEST_READ))) return suggestions;
  // "Is my seat in this recall?" tells nothing to be thanked for.
  if (incoming.questions.length > 0 && incoming.problem === null && incoming.mood.upset < UPSET) return [];
  return suggestions.filter(({ label }) => FOR_TELLING.test(label));
}

const FOR_TELLING = /\b(?:let(?:ting)?|tell(?:ing)?) (?:me|us)\b/i;

/** What a part that is not there is judged by: the draft's text and shape, and the customer's message, read and as it stands. */
interface Letter {
  readonly text: string;
  readonly shape: Shape;
  readonly incoming: Incoming;
  readonly said: string;
}

/**
 * Whether nobody would miss the part, so that nothing need be said of it: an open door in a message that asks something, a wish beside
 * bad news, thanks for a complaint. What answers something they mentioned is called for, but congratulations beside a complaint are not.
 */
export function isUncalledFor({ part, where }: PresenceRule, { text, shape, incoming, said }: Letter): boolean {
  const { upset, evidence, label } = incoming.mood;
  // "We just had a baby and need to add her": short news by itself is told without a sign of anything being wrong.
  if (where?.mention !== undefined) {
    // "Femi was brilliant with my mum, she has dementia": praise is answered, not what it was about.
    if ((where.mention === ILLNESS || where.mention === STORM) && label === "happy") return true;
    const wrong = incoming.problem !== null && !AT_A_LOSS.test(incoming.problem);
    return JOYS.has(where.mention) && (wrong || (upset >= UNEASY && evidence.length > 0));
  }
  const { opening, closing, acknowledgement } = shape.parts;
  switch (part) {
    case "acknowledgement":
      // Who gave the wrong date is not told that we are sorry, where nothing else went wrong.
      return incoming.problem === null && incoming.gist === null && isTheirDoing(said);
    case "opening":
      return upset >= UNEASY || ANSWERABLE.test(said.slice(0, LONGEST_READ));
    case "offer":
      return OPEN_DOOR.test(text) || endsKindly(shape);
    case "closing":
      return endsForThem(text, shape);
    case "aside":
      return (
        acknowledgement !== null ||
        (opening !== null && REMARK.test(text.slice(opening.start, opening.end))) ||
        (closing !== null && WISHED.test(text.slice(closing.start, closing.end))) ||
        GRAVE.test(said.slice(0, LONGEST_READ)) ||
        BAD_NEWS.test(text)
      );
    default:
      return false;
  }
}

/** "A class on Saturday does sharpen the mind!" is a remark of the writer's own; thanks are not. */
const REMARK = /^(?!(?:many )?thank).{20,}!$/is;

/** Whether the last of several sentences speaks to the person: a word about what happened, or an offer that invites an answer. */
function endsForThem(text: string, { name, sentences }: Shape): boolean {
  const bodies = sentences.filter(({ end, parts }) => end <= (name?.start ?? end) && !parts.includes("greeting"));
  const last = bodies.at(-1);
  if (bodies.length < 2 || last?.kind !== "human") return false;
  return !last.parts.includes("offer") || INVITES.test(text.slice(last.start, last.end));
}

const INVITES = /\?$|\b(?:ask|call|if|let|reply|ring|tell|whenever|write)\b/i;

const ILLNESS = "personal-illness";
const STORM = "personal-storm";
/** What somebody cannot find or do is a question, and spoils no day. */
const AT_A_LOSS = /^you (?:can['’]t|cannot|couldn['’]t) /;
/** What is congratulated on, or wished well for. */
const JOYS: ReadonlySet<string> = new Set(
  ["baby", "birthday", "exam", "festival", "milestone", "move", "trip", "wedding"].map((name) => `personal-${name}`),
);

/** Who is asked something, or is going to hear from somebody, has been invited to speak. */
const OPEN_DOOR = /\?(?=\s|$)|\b(?:i|we)(?:['’]ll| will| shall) (?:be in touch|call|phone|ring|visit|write)\b/i;

/** Whom joy is for, or what of ours: "so excited about the puppy!" is no kind word to answer. */
const TO_US =
  /\b(?:thanks?|thank you|thx)(?: (?:a lot|again|all|both|everyone|guys|so much|team|u|very much))* (?:for|to)\b|\b(?:thank you|thanks)(?: (?:all|both|everyone|so much|very much)\b|!)|\b(?:u|you|your(?: \w+)?)(?: guys| all)? (?:are|r|were|was|is|have been|did|made) (?:all |both |just |really |so |such |very )*(?:a |an |my |the )?(?:amazing|angels?|awesome|best|brilliant|excellent|fab\w*|fantastic|friendly|gem|great|heroe?s?|helpful|kind|legends?|lovely|patient|polite|quick|stars?|superb|wonderful|day)\b|\bhow (?:helpful|kind|well)\b|\bto thank\b|^(?!.*\b(?:but|pity|shame)\b).*\b(?:amazing|brilliant|delicious|excellent|fantastic|gem|genius|gorgeous|stunning|superb|wonderful)\b|\bbest (?:\w+ )?(?:buy|thing|purchase)\b|\b(?:adore|enjoying|love|loved|loves|loving) (?:it|my new|the|them|this)\b/i;

/** "Hope you had a lovely holiday!" is no praise. */
const HOPES = /\bhop(?:e|ing) (?:that )?(?:all|everything|this|you)\b[^.!?]*/gi;

/** Who calls us to account is not thanked for getting in touch. */
const ANSWERABLE =
  /\b(?:chargeback|compensat\w*|(?<!no )complain(?:ing|t|ts)?|explanation|lawyer|legal (?:action|advice|team)|ombudsman|solicitors?|trading standards)\b/i;

/** Calmly as they may be told, these are no matters to be thanked for as for any message, or to wish somebody a good week with. */
const GRAVE =
  /\b(?:a&e|accident|allergic|ambulance|assault\w*|bailiffs?|breach(?:ed|es)?|burgl\w*|burn(?:ed|t) (?:his|her|my|our)|burn(?:ing|t) smell|smell(?:s|ing)?(?: of| like)? (?:burn|smok)\w*|cancer|caught fire|chemo\w*|collections? (?:agency|notice)|cyber\w*|deceased|devastat\w*|electric shock|emergenc\w*|evict\w*|foreclos\w*|fraud\w*|frightened|funeral|gas leak|(?:smell(?:s|ed|ing)?|smelt)(?: of)? gas|heart ?broken|heartbreaking|harass\w*|hospice|hospital|inhaler|insulin|hack(?:ed|ers?|ing)|incident|injur\w*|lawyer|may be the last|my ex|outages?|on fire|phish\w*|photos (?:are|have) (?:all )?gone|police|ransomware|recall(?:ed)?|repossess\w*|scared|redundan\w*|safeguarding|solicitor|stalk\w*|strangers?|to my door|(?:is|started|was) smoking|stolen|terrified|theft|unauthori[sz]ed|victim)\b/i;
/** Nobody tells of it later than this. In UTF-16 units. */
const LONGEST_READ = 5000;

/** One sign may be in words about something else. */
const TOLD_TWICE = 2;
/** From this much upset on, words that only sound so are enough to be sorry for. */
const SURELY = 0.7;

/** Whether the last words of the body are for the person already. */
function endsKindly({ parts: { closing }, name, sentences }: Shape): boolean {
  const ending = Math.min(closing?.start ?? Number.POSITIVE_INFINITY, name?.start ?? Number.POSITIVE_INFINITY);
  const last = sentences.findLast(({ end }) => end <= ending);
  return last?.kind === "human" && !last.parts.includes("greeting") && !last.parts.includes("acknowledgement");
}

/** Who is asked something, or is about to be called or visited, needs no invitation to speak. */
function isOpenDoor(text: string): boolean {
  return /\?(?=\s|$)|\b(?:please (?:confirm|fill|let (?:me|us) know|provide|reply|resend|return|send|share)|will (?:attend|be in touch|call|come|contact|phone|ring|visit)|to (?:call|phone|ring|visit) you)\b/i.test(
    text,
  );
}

/** "Just reply here" to somebody who is told that it can't be talked about here. */
const NOT_HERE =
  /\b(?:can(?:no|['’])t|unable to|not able to) (?:comment|discuss|give|reply|respond|talk)\b[^.!?]*\b(?:by|over|via) (?:chat|e-?mail)\b/i;

/** "Please raise it with the carrier": whoever is sent elsewhere is told nothing here. */
const SENT_AWAY =
  /\b(?:must|should|need to|have to|(?:is|are) to) (?:be (?:addressed|directed|made|raised|referred|taken up)|(?:call|contact|ring|speak) )/i;

/** Whether a line for another part is still to come. */
function isWanted(wanted: Part, draft: Draft, around: Around): boolean {
  const missing = draft.report.missing.find(({ part }) => part === wanted);
  return missing !== undefined && !isOutOfPlace(missing, draft, around);
}

/** Whether the draft opens with a line that would do for anybody: one such line is enough. */
function opensByRote({ message, report }: Draft, { rules }: Around): boolean {
  const { opening } = report.shape.parts;
  if (opening === null) return false;
  const words = message.text.slice(opening.start, opening.end).toLowerCase();
  return rules.presence.some(
    ({ part, where, insert }) =>
      part === "opening" && where?.mood !== "happy" && insert.some((line) => words.endsWith(line.toLowerCase())),
  );
}

/** Whether a sentence between greeting and closing is for the person. */
function isKindAlready({ report }: Draft): boolean {
  return report.shape.sentences.some(
    ({ kind, parts }) => kind === "human" && !parts.some((part) => AROUND_THE_REST.has(part)),
  );
}

const AROUND_THE_REST: ReadonlySet<Part> = new Set(["greeting", "offer", "closing", "signOff"]);

/** Below this nothing in the customer's message says that something is the matter. */
const AT_EASE = 0.2;

const BAD_NEWS =
  /\b(?:afraid|cancel(?:l?ed)?|condemned|dangerous|declined|denied|do(?:es)? not succeed|delay(?:s|ed)?|late|lost|missing|out of stock|not suitable|penalt(?:y|ies)|refused|rejected|sold out|sorry|toxic|unfortunately|unsafe)\b/i;

const BEHIND_DOORS: ReadonlySet<Part> = new Set(["opening", "offer", "closing"]);

/** Beside these an open door would be a contradiction, and thanks or a warm farewell mockery: first the writer has to take them back. */
const CLOSED_DOOR =
  /\b(?:(?:decision|position) (?:is final|remains|stands|will not change)|(?:this|our|a) (?:is our )?final (?:answer|decision|offer|position|response)|(?:duplicate|no further|repeat) (?:appeals?|contacts?|correspondence|e-?mails?|messages?|queries|requests?)|(?:case|complaint|matter|ticket)s?(?: (?:is|as|now))? (?:now )?closed|(?:will|shall) (?:not be (?:answered|considered|read)|be (?:closed without|ignored))|(?:do not|don['’]?t|not to|to not) (?:call|chase|contact|e-?mail|make any (?:further|more)|phone|reply|send (?:any )?(?:further|more|multiple)|write)|(?:feedback|replies|reports|updates) (?:can|will)(?:not| not) be (?:answered|given|provided|read|sent)|to this (?:address|inbox|mailbox) (?:are|is|will)(?: not|n['’]t)|(?:address|inbox|mailbox) is (?:not|un)[ -]?(?:monitored|read)|isn['’]t monitored|nothing (?:else |further |more )?(?:i|we) can (?:do|offer)|(?:court|debt|enforcement|legal|recovery) (?:action|agency|collect\w*|proceedings)|only make (?:it|matters|things) worse)\b/i;

const HOSTILE: ReadonlySet<Principle> = new Set(["customer-wins", "human-aside", "kind-word", "public-safe"]);

/** Thanks and an open door around an insult or a threat that nothing mends are mockery too. */
function isHostile({ report }: Draft): boolean {
  return report.findings.some(({ principle, severity }) => severity === "strong" && HOSTILE.has(principle));
}

/** Behind "Take care" another wish is padding; an answer to what they mentioned is none. */
function isOneWishTooMany(missing: MissingPart, { message, report }: Draft, around: Around): boolean {
  const { closing } = report.shape.parts;
  const wished = closing !== null && WISHED.test(message.text.slice(closing.start, closing.end));
  return wished && !isAnswer(missing, around);
}

/** Whether the part answers something that they mentioned. */
function isAnswer({ ruleId }: MissingPart, { rules }: Around): boolean {
  return rules.presence.find(({ id }) => id === ruleId)?.where?.mention !== undefined;
}

const WISHED =
  /\b(?:day|enjoy|evening|have an?|hope|look(?:ing)? forward|luck|see you|take (?:good )?care|week|weekend)\b/i;

/** What went ill in their own life, which a word may answer whatever the business is. */
const SORROWS: ReadonlySet<string> = new Set(["personal-illness", "personal-setback", "personal-storm"]);

function isSympathy({ ruleId }: MissingPart, { rules }: Around): boolean {
  return SORROWS.has(rules.presence.find(({ id }) => id === ruleId)?.where?.mention ?? "");
}

const COLD_NEWS: ReadonlySet<Principle> = new Set(["abundance", "customer-wins", "public-safe"]);

/** A cheerful remark beside bad news, a refusal or a reproach reads as mockery: it stays an offer that the writer may take. */
function isColdNews({ message, report }: Draft): boolean {
  return report.findings.some(({ principle }) => COLD_NEWS.has(principle)) || BAD_NEWS.test(message.text);
}
