/** What a legal department puts below mail. */

/** A line that begins like a disclaimer. */
const HEAD =
  /^\W{0,40}(?:confidentiality notice|disclaimer\b|privileged and confidential|(?:this|the information|any information)\b[^\n]{0,80}\b(?:e-?mail|message|communication|transmission|information)\b[^\n]{0,240}\b(?:confidential|privileged|intended (?:only|solely|recipient)|proprietary))/i;

/** "This e-mail is the property of …": any other paragraph that says two such things, wrapped or not. */
const FOR_SOMEBODY =
  /\b(?:(?:not|than|for|only|by|of) (?:the )?(?:\w+ )?intended recipient|intended (?:only|solely)|received (?:it|this|the) (?:[\w -]{0,30} )?(?:in error|by mistake)|named addressee|use of the (?:addressee|recipient|individual)|attachments hereto)\b/i;
const WITH_CARE =
  /\b(?:confidential|privileged|disclos(?:e|ing|ure)|disseminat\w+|distribut\w+|(?:strictly )?prohibited|unauthori[sz]ed|notify the sender|virus(?:es)?)\b/i;
/** UTF-16 units of a paragraph that are read. */
const LONGEST = 1500;
const LONGEST_HEAD = 400;
/** "=====Notice to recipient: …" */
const RULED_OFF = /^[^\w\s]{5,}[^\n]*\p{Alpha}/u;
const FIRST_LINES = /^(?:[^\n]{30,}\n[^\n]*)?[^\n]*(?:\n[^\n]*)?/;
const PARAGRAPH_END = /\n(?:[^\p{Alpha}\d\n]*\n|[^\w\s]{5})/u;

/** Without these nothing in a text is a disclaimer: one look at the whole, for lines are many. */
const HINTS = /(?:confi|discl|inten|privi|propr)[adeil]|addresse|hereto|\serror|\smistake/i;

/** Whether a text may hold a disclaimer at all. */
export function mayDisclaim(text: string): boolean {
  return HINTS.test(text);
}

/** Whether a disclaimer begins with the line at an offset. `opens`: whether nothing, or a rule, stands in the line above. */
export function isDisclaimer(text: string, start: number, opens: boolean): boolean {
  const newline = text.indexOf("\n", start);
  const end = newline === -1 ? text.length : newline;
  const line = text.slice(start, Math.min(end, start + LONGEST_HEAD));
  if (HEAD.test(line)) return true;
  if (!opens && !RULED_OFF.test(line)) return false;
  const [paragraph = ""] = text.slice(start, start + LONGEST).split(PARAGRAPH_END, 1);
  // "Best, / Jeff / This message is confidential …": it begins further down.
  const [top = ""] = FIRST_LINES.exec(paragraph) ?? [];
  if (!FOR_SOMEBODY.test(flat(top)) && !WITH_CARE.test(flat(top))) return false;
  return FOR_SOMEBODY.test(flat(paragraph)) && WITH_CARE.test(flat(paragraph));
}

function flat(wrapped: string): string {
  return wrapped.replaceAll(/\s+/g, " ");
}
