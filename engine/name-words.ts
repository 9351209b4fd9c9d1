/** Words that tell a name from what only looks like one, for greetings and sign-offs. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

/** Words with which a first line may begin that are no name, although a comma follows. */
export const NOT_A_NAME = words(
  `thanks thank thx thanx tanks thankyou tia ty cheers regards best sincerely sorry apologies yes no yep yeah nope ok okay sure fine great good perfect
  awesome right well so also and but or however therefore thus hence meanwhile instead otherwise please fyi btw asap imo imho fwiw tldr ditto righto final
  unfortunately currently today tomorrow yesterday tonight now then later monday tuesday wednesday thursday friday saturday
  sunday january february march july august september october november december first second third next
  finally lastly again still true agreed noted understood congratulations congrats welcome attached enclosed regarding re per
  for in on at as if when after before since because while although though unless until by with from to of the a an
  here there this that these those it i we you he she they my our your his her their what why how who where which
  absolutely indeed actually basically honestly frankly clearly obviously certainly definitely overall anyway alternatively
  additionally furthermore moreover besides generally usually sometimes often soon once maybe perhaps oh ah wow whoa hmm um uh er erm eh ya yess super beautiful amazing fantastic fabulous superb understand try using me him us them wrote writes said says lol
  haha ha hooray oops ouch yay phew done sorted refunded received fixed shipped sent cancelled canceled approved confirmed
  resolved delivered updated changed closed attached added removed paid booked checked processed correct exactly interesting
  cool wonderful lovely brilliant excellent nice alright gotcha hm regardless nevertheless nonetheless rather afterwards
  elsewhere either neither many most some each every one two three customers orders payments refunds yet given based due
  depending according seeing having being bye goodbye hopefully yours warmly kindly respectfully cordially love xoxo ps note
  warning important update subject agenda reminder urgent question questions answer answers background correction news summary
  action actions items notes status report attn attention issue issues problem problems solution step steps option options
  result results details detail deadline location date time cc bcc from title scope goal plan overview highlights draft
  privileged confidential private legal finance marketing sales billing shipping dinner lunch breakfast coffee meeting call
  minutes invoice order ticket case request proposal option example conclusion yup nah yea yessir k kk tks tnx sry man dude look listen see anyways hello hi hey recommendation context purpose topic goals
  aw aww awww ooh ugh yikes sigh bummer tasks todo to-do about above across against along among amongst around behind below beneath beside between beyond
  despite during except following inside like near new off onto out outside over past plus through throughout toward towards under
  underneath upon versus via wait easy relax calm funny weird strange heck hell op okie brother daddy mummy mommy lord lmao bam bingo ack fab fabulous splendid marvellous marvelous terrific superb sweet neat champion magic ace fair nobody somebody someone been within without alrighty careful moved spoiler advice hullo howdy price prices total address phone email website internet hotel flight god join meet`,
);

/**
 * Whether a word is a sound that people write as they make it: "hmmm", "pfft", "haha", "helllo". A name has no letter three times in a row,
 * and one of three letters or more has a vowel, unless it is initials, in capitals.
 */
export function isOutcry(word: string, inCapitals: boolean): boolean {
  const noVowel = !inCapitals && /^[bcdfghjklmnpqrstvwxz]{3,}$/.test(word);
  return noVowel || OUTCRIES.test(word) || /(\p{Alpha})\1\1/u.test(word);
}

const OUTCRIES =
  /^(?:a+h+|aw+|bah|boo+|bruh|da+mn|dang|e+h+|e+r+m*|ge+z*|gosh|ha+h*|(?:ha|he){2,}h?|he+h|hu+h|jee+z|meh|mhm|mm+|na+h*|na+w+|o+h+|oof|phe+w|shoot|tsk|u+gh+|u+h+|u+m+|wo+w+|ya+y+|ye+a+h*|yikes|yu+p)$/;

/** What may come before a greeting without a comma: "ok so hi Dan". */
export const INTERJECTIONS = words("ok okay k so oh ah well and um er yes no yep right sorry wow ps");

/** What stands for a name: "Hi all", "Hello there", "Team,". */
export const EVERYBODY = words(
  "all team everyone everybody folks guys gentlemen ladies colleagues friends there again both sir madam ma'am maam sirs customer friend y'all gang people employees staff",
);

export const TITLES = words("mr mrs ms mx dr prof professor sir madam miss");

export const JOINERS = words("and & or");

/** Words in lower case inside a name: "Maria van den Berg". */
export const PARTICLES = words("van von den der de del della di da dos das du la le el al bin ibn ben ten ter zu y e");

/** What a sentence goes on with after a name that no comma follows: "Stacy please send it", "Mr Chen I am sorry". */
export const SPEAKS_TO = words("please pls plz i i'm i've i'll we we're we've we'll thank thanks sorry");

/** Besides those, what goes on after "Susan:" on the same line, and not after "Shipping:". */
export const ASKS = words(
  "can could would will did do does have are is you you've you're they he she there what's how's just fyi",
);

/** What begins a sentence with a capital after a name that no comma follows: "Joe Attached is the report". */
export const BEGINS = words("attached here thanks thank please just we sorry could can would");

/** Names that end like an adverb or a participle. */
export const LIKE_AN_ADVERB = words(
  `sally kelly molly emily billy polly holly beverly kimberly carly lily elly ally willy tilly milly nelly dolly wally shelly
  nataly magaly reilly o'reilly connolly donnelly farrelly sterling manning browning fleming
  channing irving ewing golding harding xiaoling meiling keating`,
);
