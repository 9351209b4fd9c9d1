/** Whether two names are one person's. */

/** Names that are short for another, beyond those that are simply its beginning. */
const SHORT_FOR: readonly (readonly string[])[] = [
  "william will bill billy liam",
  "robert rob bob bobby",
  "richard rich rick dick",
  "elizabeth liz lizzie beth betty eliza lisa",
  "margaret maggie meg peggy greta",
  "katherine catherine kathryn kate katie kathy cathy kat",
  "james jim jimmy jamie",
  "john jack johnny jon",
  "edward ed eddie ted ned",
  "charles charlie chuck chaz",
  "michael mike mick mickey",
  "anthony tony",
  "henry harry hank",
  "alexander alexandra alex sasha xander sandy",
  "andrew andy drew",
  "joseph joe joey",
  "david dave davey",
  "stephen steven steve",
  "thomas tom tommy",
  "rebecca becky becca",
  "susan sue suzie",
  "jennifer jen jenny",
  "patricia pat patty tricia",
  "theodore theo ted",
  "samantha samuel sam sammy",
  "maria mary molly",
  "anna ann anne annie nancy",
  "dorothy dot dolly",
  "frances francis fran frank",
  "nicholas nick nicola nicole nicky",
  "josé jose pepe",
  "francisco paco",
  "giuseppe beppe",
  "abigail abby gail",
  "aleksandr alexandr sasha",
  "barbara babs",
  "christina christine tina",
  "christopher kit",
  "dmitri dmitry dima",
  "eleanor ellie helen nell nora",
  "elizabeth betsy elsie libby",
  "friedrich fritz",
  "gerald jerry",
  "guillermo memo",
  "harold harry",
  "ignacio nacho",
  "isabel isabella bella izzy",
  "johannes hannes hans",
  "lawrence laurence larry",
  "leonard lenny",
  "margaret daisy marge",
  "martha patty",
  "mohamed mohammed muhammad mo",
  "nathaniel nate",
  "penelope penny",
  "sarah sadie sally",
  "sebastian basti",
  "vladimir vova",
  "yevgeny evgeny zhenya",
].map((line) => line.split(" "));

/** The words of a list. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Lower case, without accents: "José" and "Jose" are one name, "Søren" and "Soren". */
export function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Grapheme_Extend}/gu, "")
    .replaceAll("’", "'")
    .replace(/'s$/, "")
    .toLowerCase()
    .replace(/[ßøłæœđðþı]/g, (letter) => WITHOUT_KEY[letter] ?? letter);
}

/** Letters that many a keyboard lacks. */
const WITHOUT_KEY: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** "Mueller" for "Müller", "Bjoern" for "Björn" or "Bjørn": both without the second vowel. */
function withoutUmlaut(name: string): string {
  return name.replace(/([aou])e/g, "$1");
}

/** "Ronnie" for Ronald, "Vicky" for Victoria: a beginning with its last consonant doubled. */
const FOND = /^(.{2,}?)(?:([bdglmnprstz])\2|ck)(?:ie|y|i)$/;

function isFondOf(short: string, name: string): boolean {
  // "Gracie" for Grace, "Rosy" for Rose.
  if (
    name.length > 3 &&
    name.endsWith("e") &&
    (short === `${name.slice(0, -1)}ie` || short === `${name.slice(0, -1)}y`)
  )
    return true;
  const found = FOND.exec(short);
  return found !== null && name.startsWith(`${found[1]}${found[2] ?? "c"}`);
}

/**
 * "Kare" for Karen, "Sara" for Sarah, "Markk" for Mark: a letter lost or doubled at the end. Who shortens a name stops at a consonant: "Alex"
 * for Alexa.
 */
function isSlip(short: string, long: string): boolean {
  if (short.length < 3 || long.length !== short.length + 1) return false;
  return long.at(-1) === short.at(-1) || (/[aeiouy]$/.test(short) && /[^aeiouy]$/.test(long));
}

/** Whether two words are one first name or surname: spelt alike, shortened, or a nickname. */
export function isSamePerson(a: string, b: string): boolean {
  const one = plain(a);
  const other = plain(b);
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 2 && long.startsWith(short) && !isSlip(short, long)) return true;
  if (isFondOf(one, other) || isFondOf(other, one)) return true;
  if (short.length < long.length && withoutUmlaut(long) === withoutUmlaut(short)) return true;
  return SHORT_FOR.some((names) => names.includes(one) && names.includes(other));
}

/** One letter wrong, missing, too many or swapped with its neighbour; two in a long name. */
export function isMisspelling(written: string, name: string): boolean {
  if (written.length < 3 || name.length < 3) return false;
  const allowed = name.length >= 7 ? 2 : 1;
  return Math.abs(written.length - name.length) <= allowed && distance(written, name) <= allowed;
}

/** Optimal string alignment: edits of one letter, and swaps of neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] as number) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}

/** Whether "Ms Rao" may well be the surname of somebody whose names are known: of "Sunita", "Sunita R.", "Wei Ling", "Juan Carlos". */
export function mayBeSurname(surname: string, names: readonly string[], customer: string): boolean {
  if (A_TITLE.test(customer)) return false;
  const known = [...new Set(names)];
  const whole = known.filter((name) => name.length > 1);
  if (whole.length === 1) return known.every((name) => name.length > 1 || surname.startsWith(name));
  return (
    whole.length === known.length &&
    ((whole.length === 2 && SECOND_NAMES.has(whole[1] as string)) ||
      (whole.every((name) => SYLLABLE.test(name)) && !whole.some((name) => COMMON_SURNAMES.has(name))))
  );
}

/** What stands second in a first name of two words, and is seldom a surname. */
const SECOND_NAMES = wordSet("ann anne carlos jose josé lou luis luisa maria maría marie marisol pierre rosa");

/** A syllable of a Chinese or Korean name in Latin letters: first names of two come without a surname. */
const SYLLABLE =
  /^(?:[bcdfghjklmnpqrstwxyz]|[cstz]h|hs|ts)?(?:[aeiou]|a[ionr]|ang|e[eiru]|en|eng|eo|eok|eon|eong|i[aenu]|ia[no]|iang|iew|ing|iong|o[kno]|ong|oo|oon|o[uw]|u[aeino]|ua[in]|uang|ung|ye|yeon|yeong|yu|yun|yung)$/;
const COMMON_SURNAMES = wordSet(
  "chan chang chen cheng chin choi chong chua goh ho hong huang kang kim koh lai lam lau lee leong li liang lim lin liu lu ma ng ong park song sun tan tang teo tran wang wong wu xu yang yeo yu zhang zhao zheng zhou zhu",
);

const A_TITLE = /^(?:mr|mrs|ms|mx|dr|prof|professor|miss)\b/i;
