/**
 * What "it" stands for in a story told in order: "I ordered a lamp on Monday. It never came." Only what the clause directly before names as
 * the one thing that the writer got, or as what arrived, is taken; where more than one thing might be meant, none is.
 */
export interface Named {
  /** With its article, as it may be said again: "the lamp". Null where there are several. */
  readonly it: string | null;
  /** The same where there are several of them: "the lamps". */
  readonly they: string | null;
}

/** The clauses of a story with "it" and "they" at their beginnings spelled out, where it is plain what they stand for. */
export function spelledOut(
  clauses: readonly string[],
  before: Named | null,
): { clauses: string[]; named: Named | null } {
  let thing = before;
  const told = clauses.map((clause) => {
    const statement = clause.replace(LEAD, "");
    const pronoun = PRONOUN.exec(statement);
    if (pronoun !== null) return thing === null ? clause : (inPlaceOf(pronoun, statement, thing) ?? clause);
    // A bare "order 123" in brackets, or a date, says nothing of another thing.
    if (statement.split(/\s+/).length > FRAGMENT)
      thing = thingIn(statement) ?? (REFERS_BACK.test(clause) ? thing : null);
    return clause;
  });
  return { clauses: told, named: thing };
}

const FRAGMENT = 2;
const REFERS_BACK = /\b(?:it|they|them)\b/i;

const LEAD =
  /^(?:(?:and|but|so|then|now|well|also|unfortunately|sadly|however|today|yesterday|when (?:it|they) (?:arrived|came|turned up)),? )+/i;
const PRONOUN = /^(it|they)(?:['’](s|ve|re))?(?=\s)/i;

function inPlaceOf([all, pronoun = "", short]: RegExpExecArray, clause: string, named: Named): string | null {
  const words = pronoun.toLowerCase() === "they" ? named.they : named.it;
  if (words === null) return null;
  const rest = clause.slice(all.length);
  return words + (short === undefined ? "" : ` ${unfolded(short, rest)}`) + rest;
}

/** "It's been" is "it has been"; "it's broken" is "it is broken". */
function unfolded(short: string, rest: string): string {
  if (short === "re") return "are";
  if (short === "ve") return "have";
  return /^ (?:already |also |just |now |only |still )?(?:been|gone|got|had|stopped|taken)\b/i.test(rest)
    ? "has"
    : "is";
}

/** The writer got something, or gave it away to be mended. */
const GOT =
  /^(?:i|we)(?:['’]ve|['’]d| have| had)? (?:already |also |finally |just |only |originally |recently )?(?:booked|bought|collected|got|hired|installed|opened(?= (?:my|our|the) (?:app|bag|bottle|box|can|case|delivery|file|jar|package|packet|parcel|suitcase|tin)\b)|ordered|paid for|picked up|placed|posted|purchased|received|rented|requested|reserved|returned|sent(?: back| in| off)?|took out|unpacked|(?:came|drove|popped|went)(?: (?:all the way|back|down|in|into town|over|round))?(?: (?:on \S+|this morning|today|yesterday))? (?:for|to (?:collect|pick up))(?= (?:my|our) ))(?: back)? (an?|my|one|our|some|the|two|three|four|six|your) /i;
/** What may follow the thing that was got: when, where, whence, for whom. */
const BEHIND_GOT = new Set(
  "about ago as at back before directly for from in last more off on online over that through to today two three via which with yesterday".split(
    " ",
  ),
);
/** Something arrived, or should have. */
const CAME =
  /^(?:(?:has |have )?(?:finally |just |only )?(?:arrived|came|come|turned up|got here|showed up)|(?:was|were|has been|have been) (?:delivered|due|installed|meant to|supposed to))\b/i;
const MANY = /^(?:some|two|three|four|six)$/i;
/** Words that no thing's name holds: another statement begins, or somebody is meant. */
const NO_THING = new Set(
  "a an and or me you him her them us it this these those is was were are has had have not told said son daughter wife husband partner man woman guy driver engineer person doctor nurse baby puppy kitten dog cat bit lot chance feeling call message email reply letter".split(
    " ",
  ),
);
/** So many words a thing has at most; one more with "of". */
const LONGEST_NAME = 4;

/** The one thing that a clause is about, if it names one. */
function thingIn(clause: string): Named | null {
  const told = clause.replace(/[.!,;:\s]+$/, "");
  const got = GOT.exec(told);
  const head = got ?? /^(my|our|the) /i.exec(told);
  if (head === null) return null;
  const words = told.slice(head[0].length, head[0].length + LONGEST_READ).split(" ");
  const past = words.findIndex((word, index) =>
    got === null ? CAME.test(words.slice(index).join(" ")) : BEHIND_GOT.has(word.toLowerCase()) || /^\d/.test(word),
  );
  if (got === null && past < 0) return null;
  const thing = past < 0 ? words : words.slice(0, past);
  const most = PAIR.test(thing.join(" ")) ? LONGEST_NAME + 1 : LONGEST_NAME;
  if (thing.length === 0 || thing.length > most || thing.some((word) => NO_THING.has(word.toLowerCase()))) return null;
  return named(head[1] ?? "", thing.join(" "));
}

/** A thing's name is never so long. In UTF-16 units. */
const LONGEST_READ = 120;

function named(article: string, thing: string): Named | null {
  const [of = "", pieces = ""] = (PAIR.exec(thing) ?? []).slice(1);
  const whole = `${said(article)} ${thing}`;
  if (of !== "") return { it: MANY.test(article) ? null : whole, they: MANY.test(article) ? whole : `the ${pieces}` };
  if (SEVERAL.test(thing)) return { it: null, they: whole };
  return MANY.test(article) ? null : { it: whole, they: null };
}

/** "A pair of boots" is one thing, and the boots are several. */
const PAIR = /^(bag|bottle|box|bunch|couple|pair|set)s? of (.+)$/i;
/** "Glasses", "lamps"; and not "dress", "bus", "basis". */
const SEVERAL = /(?:[^aeious'’]|[aeo])s$/i;

function said(article: string): string {
  const folded = article.toLowerCase();
  if (/^(?:an?|one|some|your)$/.test(folded)) return "the";
  return /^(?:two|three|four|six)$/.test(folded) ? `the ${folded}` : folded;
}
