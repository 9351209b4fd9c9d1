/** Where somebody else's message begins in a text: what is answered or forwarded. Headers in the languages that mail programs speak most. */

/** "-----Original Message-----", "--- Forwarded by Dana on 5 May ---". */
const FORWARD_HEAD = /^[ \t]*(?:-{3,} ?(?:original message|forwarded (?:by|message)).*|begin forwarded message:)\s*$/i;
/** Some programs lose the dashes, or some of them. */
const BARE_HEAD = /^[ \t]*-* ?original message ?-*\s*$/i;
const ATTRIBUTION =
  /^[ \t]*(?:-+ )?(?:on|at|am|le|el|em|il|op|den)\b(?=.*\d).{4,200}(?<!\p{Alpha})(?:wrote|schrieb|écrit|escribió|escreveu|scritto|schreef|skrev)(?!\p{Alpha})[^:]{0,80}:\s*$/iu;
const RULE = /^(?:-{5,}|_{20,})\s*$/;
/** French programs set a space before a colon. */
const FROM = /^[ \t*]*(?:from|da|de|von|van|från|fra)\*?[ \u00a0]?:\*?\s.+$/i;
const HEADER =
  /^[ \t*]*(?:sent|to|date|subject|cc|reply-to|enviado|envoyé|gesendet|verzonden|skickat|sendt|inviato|para|à|a|an|aan|till|til|asunto|assunto|objet|oggetto|betreff|onderwerp|ämne|emne)\*?[ \u00a0]?:\*?\s/i;
const RECIPIENTS = /(?:^|\n)[ \t*]*(?:to|para|à|a|an|aan|till|til)\*?[ \u00a0]?:/gi;
const SUBJECT = /(?:^|\n)[ \t*]*(?:subject|asunto|assunto|objet|oggetto|betreff|onderwerp|ämne|emne)\*?[ \u00a0]?:/i;
const SUBJECTS = new RegExp(SUBJECT, "gi");
/** What stands over the recipients besides the headers: "Please respond to dana@example.com", "Sent by: Dana". */
const ABOVE_RECIPIENTS = /^[ \t*]*(?:sent by|please respond to)\b/i;
/** "05/22/2001 06:37 PM", alone or after the sender's name. */
const STAMP = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}[:.]\d{2}/;
/** A subject stands at most so many characters below the first recipient: people write to whole departments. */
const LONGEST_RECIPIENTS = 3000;
/** The longest name of a header, with what may stand before it in its line. */
const LONGEST_FIELD = 24;
/** Lines over the recipients, the blank ones too. */
const LINES_ABOVE = 9;
const LONGEST_NAME_LINE = 60;
const ANY_LINE = /\S/;
const INDENTED = /^\t/;
/** Lines of headers are longer only by their addresses. */
const LONGEST_HEAD = 250;

/** The offset at which what the text forwards or answers begins, when mail headers say so; the length of the text when none do. */
export function forwardedFrom(text: string): number {
  if (!hasSubject(text)) return text.length;
  const subjects = Array.from(text.matchAll(SUBJECTS), ({ index }) => index);
  let next = 0;
  for (const match of text.matchAll(RECIPIENTS)) {
    const at = match.index + (match[0].startsWith("\n") ? 1 : 0);
    while ((subjects[next] ?? at) < at) next++;
    if ((subjects[next] ?? Number.POSITIVE_INFINITY) > at + LONGEST_RECIPIENTS) continue;
    const top = headersAbove(text, at);
    if (top > 0 && text.slice(0, top).trim() !== "") return top;
  }
  return text.length;
}

/** Whether a line begins with "Subject:". A draft has few colons, so what stands before each is looked at, and no line is searched. */
function hasSubject(text: string): boolean {
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    const from = Math.max(0, colon - LONGEST_FIELD);
    const line = Math.max(text.slice(from, colon).lastIndexOf("\n") + from, from - 1);
    if ((line >= from || from === 0) && SUBJECT.test(text.slice(line + 1, colon + 1))) return true;
  }
  return false;
}

/** The offset of the first header over the recipients at offset `to`; -1 when neither a sender nor a date stands there. */
function headersAbove(text: string, to: number): number {
  let top = to;
  let sent = false;
  let name: RegExp | null = null;
  let end = to - 1;
  for (let lines = 0; lines < LINES_ABOVE && end > 0; lines++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, Math.min(end, start + LONGEST_HEAD)).trimEnd();
    end = start - 1;
    if (line === "") continue;
    if (FORWARD_HEAD.test(line) || BARE_HEAD.test(line) || RULE.test(line)) return start;
    const stamped = STAMP.test(line);
    if (stamped || FROM.test(line) || HEADER.test(line) || ABOVE_RECIPIENTS.test(line) || line.endsWith("-----")) {
      // The sender stands over a bare date, a company's name over an indented sender.
      if (stamped) name = /^\s*\d/.test(line) ? ANY_LINE : line.startsWith("\t") ? INDENTED : null;
      else if (!ABOVE_RECIPIENTS.test(line)) name = null;
      sent ||= stamped || FROM.test(line);
    } else if (name?.test(line) && line.length <= LONGEST_NAME_LINE && !/[.?!:,]$/.test(line)) {
      // "Dana Lee@ACME" over the date.
      name = null;
    } else break;
    top = start;
  }
  // Some programs leave nothing but recipients, a copy and a subject.
  return sent || /^[^\n]*@[\s\S]{0,600}?\n[ \t]*cc:/i.test(text.slice(to, to + LONGEST_RECIPIENTS)) ? top : -1;
}

/** Whether a line, which ends at `end`, is the head of somebody's message that goes on to the end of the text. */
export function beginsQuote(line: string, text: string, end: number): boolean {
  const first = line.charCodeAt(line.search(/\S/));
  if (first === DASH || first === UNDERSCORE) {
    if (FORWARD_HEAD.test(line)) return true;
    if ((RULE.test(line) || BARE_HEAD.test(line)) && FROM.test(firstLineOf(after(text, end)))) return true;
  }
  if (line.includes(":")) {
    if (FORWARD_HEAD.test(line)) return true;
    if (FROM.test(line)) return HEADER.test(after(text, end));
    // Marked lines end where the marks do: the writer may answer below.
    if (ATTRIBUTION.test(line)) return !/^[>|]/.test(after(text, end));
  }
  // "On …", "Original Message"
  if ((first | SMALL) !== O) return false;
  if (BARE_HEAD.test(line)) return FROM.test(firstLineOf(after(text, end))) || HEADER.test(after(text, end));
  if (!/^on\b.{10,200}$/i.test(line) || !/\d/.test(line)) return false;
  // Mail programs wrap "On Friday, 11 September 2026 at 9:14, Dana Lee <…>" before "wrote:".
  const wrapped = /^[^\n]{0,80}\bwrote:\s*(?:\n|$)/.exec(text.slice(end + 1, end + 200));
  return wrapped !== null && !/^[>|]/.test(after(text, end + wrapped[0].length));
}

const DASH = 45;
const UNDERSCORE = 95;
const O = 111;
/** Set in the codes of small letters. */
const SMALL = 32;

/** What follows a line, without the spaces before it. */
function after(text: string, end: number): string {
  return text.slice(end + 1, end + 200).trimStart();
}

function firstLineOf(text: string): string {
  const newline = text.indexOf("\n");
  return newline === -1 ? text : text.slice(0, newline);
}

/** Who is quoted, and when: an address, a year or an hour, or that somebody wrote it. */
const SAYS_WHO =
  /<\S+(?:@| at )[^<>]+>|\b(?:19|20)\d\d\b|\d{1,2}:\d\d|^[\p{Alpha}\p{Grapheme_Extend}\d@_ .,'’-]{2,60} (?:wrote|writes)\b|^\p{Uppercase}[\p{Alpha}.'’-]* \p{Uppercase}[\p{Alpha}.'’-]* said:/u;
/** "On Mon, 21 Sep 2026, Dana Lee <dana@example.com" over "> wrote:": the line was cut before the bracket. */
const CUT_ADDRESS = /^[^\d\n]{2,20}\d[^\n]{4,150}<[^<>\n]{4,80}$/;
/** "Dana Lee:" right over the marked lines. */
const NAME_ALONE = /^\p{Uppercase}[\p{Alpha}.'’-]*(?: \p{Uppercase}[\p{Alpha}.'’-]*){0,3}:\s*$/u;
/** The attribution above marked lines takes at most so many lines: "On Friday, … <dana@example.com>" / "wrote:". */
const ATTRIBUTION_LINES = 3;

/**
 * The offset at which the attribution over a first line marked with ">" begins: "Dana Lee wrote:", in any language. The line's own offset when
 * none stands there.
 */
export function attributionAbove(text: string, quote: number): number {
  let end = quote;
  while (end > 0 && isBreak(text.charCodeAt(end - 1))) end--;
  const adjoins = text.indexOf("\n", end) === quote - 1;
  const line = text.slice(text.lastIndexOf("\n", end - 1) + 1, end);
  if (adjoins && CUT_ADDRESS.test(line)) return end - line.length;
  if (!/:[ \t]*$/.test(line)) return quote;
  let start = end;
  for (let lines = 0; lines < ATTRIBUTION_LINES && start > 0; lines++) {
    const above = text.lastIndexOf("\n", start - 2) + 1;
    const line = text.slice(above, start).trim();
    // What stands over it is a paragraph of its own, a quote, or a sentence.
    if (line === "" || line.startsWith(">") || (lines > 0 && /[.?!]$/.test(line))) break;
    start = above;
    const head = text.slice(start, end);
    if (head.length > LONGEST_HEAD) break;
    if (adjoins && NAME_ALONE.test(head)) return start;
    if (SAYS_WHO.test(head.replace(/\n/g, " "))) return fullHead(text, start, lines + 1);
  }
  return quote;
}

/** "On Fri, 11 September 2026 at 9:14, Dana" over "Lee <dana@example.com> wrote:": the line above belongs to it. */
function fullHead(text: string, start: number, lines: number): number {
  if (start === 0 || lines >= ATTRIBUTION_LINES) return start;
  const above = text.lastIndexOf("\n", start - 2) + 1;
  const line = text.slice(above, start).trimEnd();
  return line.length > 30 && /^[^>].*(?:\b(?:19|20)\d\d\b|\d{1,2}:\d\d)/.test(line) && !/[.?!]\s*$/.test(line)
    ? above
    : start;
}

/** "\n" or "\r". */
function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
