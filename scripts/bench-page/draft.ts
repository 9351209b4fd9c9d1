/**
 * Lines that read cold all over, each full of words that rules of the core set flag, and of words that a list of weak words would
 * flag: nobody writes so, but lag shows here first.
 */
const COLD_LINES = [
  "Calm down. No exceptions. Actually, just kindly revert.",
  "Not my department. Calm down, I think. Kindly reply.",
  "That's not possible. Sorry, but no refunds. Calm down. Google it.",
  "Actually, you claim it just broke. No exceptions.",
  "Calm down. Any inconvenience is regretted. Kindly revert.",
  "You must sign. Calm down. Just no exceptions.",
] as const;

/** As long and as cold as the worst complaint about lag that we know: a thousand words, four hundred findings. */
export const LONG_WORDS = 1_000;
export const LONG_FINDINGS = 400;

/** The lines of a draft of a thousand words. */
export function coldLines(): readonly string[] {
  const lines: string[] = [];
  for (let words = 0; words < LONG_WORDS; ) {
    const line = COLD_LINES[lines.length % COLD_LINES.length] ?? "";
    lines.push(line);
    words += line.split(" ").length;
  }
  return lines;
}

/** Lines as Gmail holds them. They are our own words and need no escaping. */
export function asDivs(lines: readonly string[]): string {
  return lines.map((line) => `<div>${line}</div>`).join("");
}

/** An answer of usual length. */
export const REPLY_LINES = [
  "Hi Dana,",
  "I just looked at your order, and I think it left our store on Monday morning. You failed to attach the signed form to your last message.",
  "Unfortunately we can't refund the delivery fee after 30 days. As I already said, the warranty covers the motor and not the seal.",
  "Open the app, choose Account, and then choose Devices to see all that are signed in. If the light blinks three times, hold the button for ten seconds.",
  "Please be advised that our policy does not allow changes once a parcel is on its way.",
  "I'll write again on Thursday with what the workshop says, even if it is nothing new.",
  "Regards,",
  "Sam",
] as const;

/** What is typed into the drafts, in real keys. */
export const TYPED =
  "I have asked the workshop to look at it again, and they must tell me by Friday. You should have sent the form first, so please be so kind. ";
