/**
 * Whether a sentence tells of its writer or of theirs: "I'm in hospital", "Mum passed away in June", "Just had surgery". A product that helps
 * against pain, or news of somebody else's child, asks for no word of ours, and one would show that nobody had read.
 */
export function isOfTheirOwn(sentence: string): boolean {
  return THEIR_OWN.test(sentence) || WITHOUT_SUBJECT.test(sentence);
}

const THEIR_OWN =
  /\b(?:i|im|ive|me|mine|my|myself|our|ours|us|we|weve|i['’](?:d|ll|m|ve)|we['’](?:d|ll|re|ve)|aunt\w*|(?:the )?bab(?:y|ies)(?: (?:came|due|girl|boy|is|was))|boyfriend|brother|cousin|dad|daddy|daughter|father|fianc[eé]+|girlfriend|gran\w*|grand(?:child|children|dad|daughter|father|ma|mother|pa|son)\w*|hubby|husband|kids?|mam|missus|mom|mother|mum|nan\w*|nephew|niece|other half|parents|partner|sister|son|spouse|twins?|uncle|wife|the (?:engagement|wedding))(?![\p{Alpha}\d])/iu;
/** Where people leave themselves out: "Had a fall last week", "Expecting in May". */
const WITHOUT_SUBJECT =
  /^(?:(?:hi|hello|hey|sorry|also|and|still|just|now|currently|recently|unfortunately|sadly|only)[, ]+)*(?:am|away|been|being|broke|caught|coming|diagnosed|due|expecting|feeling|getting|going|got|had|have|having|home|ill|in|just|laid|lost|off|on|out|pregnant|recovering|sick|stuck|suffering|tested|tore|undergoing|was|waiting)\b/i;
