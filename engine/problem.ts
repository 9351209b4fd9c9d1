import { isCapitalLetter, LETTERS } from "./letters.ts";

/**
 * What went wrong, in the customer's own words with the pronouns turned: "my order never came" → "your order never came", to stand
 * after "I'm sorry". Offered only when the turned clause is safe: a plain statement of fact about a thing, or about what happened
 * to the customer, short, calm and complete. Anything else is null, and the coach offers a plain line instead.
 */
export function turnedProblem(sentences: readonly string[]): string | null {
  for (const sentence of sentences) {
    if (sentence.trim().endsWith("?")) continue;
    for (const clause of clausesOf(sentence)) {
      const turned = turn(clause);
      if (turned !== null) return turned;
    }
  }
  return null;
}

const LONGEST = 14;
const SHORTEST = 3;
/** So many characters of a sentence are read. */
const LONGEST_READ = 1000;

/** Where one statement ends and the next begins. */
const CLAUSE_BREAK =
  /\s*[,;:()–—!.]+\s+|\s+-\s+|\s+(?:and|but|so|because|although|though|while|which|whereas)\s+(?=(?:i|we|you|he|she|it|they|my|our|your|the|this|that|there|now|then|nobody|no one|still|when|after|is|was|has)\b)/i;
const LEAD =
  /^(?:and|but|so|because|then|now|well|also|unfortunately|sadly|however|today|yesterday|again|ok|okay|hi|hello|still|basically|apparently|to be honest|as you can see|as i said)[\s,]+/i;

/** A person's order, not its number. */
const REFERENCE =
  /\b(orders?|parcel|package|delivery|booking|reservation|invoice|ticket|case|account|claim|subscription)\s*(?:number|no\.?|nr\.?|id)?\s*\(?#?\s?[A-Z]{0,4}-?\d[\w-]*\)?/gi;

const SUBJECT = `(?:my|our|the|your) (?:[${LETTERS}'’-]+ ){1,3}?`;
const VERB = String.raw`(?:never|still|just|already|again|always|constantly|suddenly|only)?\s*(?:has|have|had|is|was|are|were|did|does|do|can|could|will|would|has|hasn['’]?t|haven['’]?t|hadn['’]?t|isn['’]?t|wasn['’]?t|aren['’]?t|weren['’]?t|didn['’]?t|doesn['’]?t|don['’]?t|won['’]?t|can['’]?t|cannot|couldn['’]?t|arrived|came|broke|stopped|crashed|crashes|failed|fails|keeps|kept|got|went|disappeared|vanished|leaked|leaks|fell|died|froze|freezes|expired|turned|showed|shows|charged|deleted|lost|cancelled|canceled|ignored|sent|took|ruined|damaged|billed|overcharged|arrives|worked|works|delivered|shipped|dropped|locked)\b`;
const THING_STATEMENT = new RegExp(`^${SUBJECT}${VERB}`, "i");
const THERE_STATEMENT = /^there (?:is|was|are|were|has been|is no|was no|isn['’]?t|wasn['’]?t)\b/i;
const PERSON_STATEMENT =
  /^(?:i|we)(?:['’](?:ve|m|re)| have| had| was| were| am| are| haven['’]?t| hadn['’]?t| wasn['’]?t| can['’]?t| cannot| can not| couldn['’]?t| could not| didn['’]?t| did not| never| still| lost| waited| received| got| paid| keep| kept| had to| spent| missed)\b/i;
const COMPANY_STATEMENT =
  /^you (?:charged|billed|overcharged|sent|shipped|delivered|cancelled|canceled|deleted|lost|forgot|ignored|never|didn['’]?t|haven['’]?t|closed|locked|promised)\b/i;

/** Signs that a statement is about something that went wrong. */
const WRONG =
  /\b(?:never|not|nothing|nobody|no one|none|cannot|late|later|broken|broke|damaged|lost|missing|wrong|wrongly|failed|fails|failing|crash\w*|errors?|cancelled|canceled|twice|double|stopped|leak\w*|cracked|delayed|stuck|disappeared|vanished|deleted|overcharged|charged|expired|torn|scratched|faulty|defective|ruined|waiting|waited|dead|burnt|dirty|stained|smashed|shattered|empty|ignored|locked|frozen|freezes|froze|bent|incomplete|incorrect|unusable|slow|stranded|missed|out of order|no (?:reply|answer|response|tracking|refund|news)|died|weeks|broke down|fell apart|hours)\b|n['’]t\b/i;
/** What makes a statement unsafe to say back: feelings, wishes, conditions, judgements, abuse, other people's words. */
const UNSAFE =
  /["“”?]|\b(?:if|unless|would|should|want|wants|wanted|need|needs|please|think|thought|believe|guess|hope|hoped|wish|feel|felt|feels|love|hate|sure|furious|angry|upset|annoyed|disappointed|disgusted|frustrated|livid|appalled|happy|unhappy|sorry|afraid|worried|tired|sick|fed|demand|expect|suppose|useless|stupid|idiots?|incompetent|joke|ridiculous|pathetic|terrible|awful|worst|scam\w*|liars?|lie|lied|crap|shit\w*|fuck\w*|damn|hell|bloody|ass|sue|lawyer|again|thanks|thank|never again|recommend|review|competitor|understand|know|wonder|wondering|asking|ask|trying|sort of|kind of|lol|wtf|omg)\b/i;
/** The company speaks as "we" only when "you" is the one who acted; elsewhere "you" cannot be turned safely. */
const YOU = /\b(?:you|yours|yourself|yourselves|u|ur)\b/i;
/** "It", "they", "this" point to something that the turned clause leaves behind. */
const VAGUE =
  /\b(?:this(?! (?:month|week|morning|afternoon|evening|year|time|weekend|summer|winter))|that|these|those|he|she|they|them|him|her|his|their)\b/i;

const TURNED: Readonly<Record<string, string>> = {
  i: "you",
  "i'm": "you're",
  "i've": "you've",
  "i'd": "you'd",
  "i'll": "you'll",
  we: "you",
  "we're": "you're",
  "we've": "you've",
  "we'd": "you'd",
  me: "you",
  us: "you",
  my: "your",
  our: "your",
  mine: "yours",
  ours: "yours",
  myself: "yourself",
  ourselves: "yourselves",
  your: "our",
};

function clausesOf(sentence: string): string[] {
  // Runs of spaces and marks make finding the breaks slow, and anybody may send some.
  const clauses = sentence
    .slice(0, LONGEST_READ)
    .replace(/[^\S\n]+/g, " ")
    .replace(REFERENCE, "$1")
    .split(CLAUSE_BREAK);
  if (sentence.length > LONGEST_READ) clauses.pop();
  return clauses.map((clause) => clause.trim());
}

function turn(source: string): string | null {
  let clause = source.replaceAll("’", "'").replace(/[.!,;:\s]+$/, "");
  while (LEAD.test(clause)) clause = clause.replace(LEAD, "");
  const words = clause.split(/\s+/);
  if (words.length < SHORTEST || words.length > LONGEST) return null;
  if (!WRONG.test(clause) || UNSAFE.test(clause) || VAGUE.test(clause) || isShouted(clause) || /\n/.test(clause))
    return null;
  const company = COMPANY_STATEMENT.test(clause);
  if (YOU.test(company ? clause.slice(3) : clause)) return null;
  if (!company && !THING_STATEMENT.test(clause) && !THERE_STATEMENT.test(clause) && !PERSON_STATEMENT.test(clause))
    return null;
  return words.map((word, index) => turnWord(word, index, words, company)).join(" ");
}

function turnWord(word: string, index: number, words: readonly string[], company: boolean): string {
  const folded = word.toLowerCase();
  const before = words[index - 1]?.toLowerCase();
  if (company && index === 0) return "we";
  if (before === "i" || before === "we") {
    if (folded === "am") return "are";
    if (folded === "was") return "were";
    if (folded === "wasn't") return "weren't";
  }
  const turned = Object.hasOwn(TURNED, folded) ? TURNED[folded] : undefined;
  if (turned !== undefined) return turned;
  // The first word began a sentence; a word that is a name or all capitals keeps them.
  return index === 0 && isCapitalLetter(word.charAt(0)) && word.slice(1) === folded.slice(1) ? folded : word;
}

function isShouted(clause: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (const character of clause) {
    if (isCapitalLetter(character)) capitals++;
    else if (character === character.toUpperCase()) continue;
    letters++;
  }
  return capitals > 3 && capitals > letters / 2;
}
