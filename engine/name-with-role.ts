import { NOT_A_NAME } from "./name-words.ts";
import type { Reading } from "./reading.ts";
import { looksLikeName } from "./sign-off.ts";
import { PUNCTUATION } from "./tokens.ts";
import type { Context } from "./types.ts";

/** So many tokens a name has at most. */
const LONGEST_NAME = 3;

/** Where somebody works or what they are, in small letters: "reception", "outdoor plants", "your account manager". */
const ROLE =
  /^(?!(?:and|at|by|for|from|in|my|not|or|our|the|to|with)\b)(?:[\p{Alpha}&'’-]+ ){0,3}(?:accountant|accounts|admin|admissions|adviser|advisor|agent|archives|assistant|bakery|billing|bookings|care|cashier|claims|clinic|collections|complaints|concierge|consultant|coordinator|co-ordinator|crew|department|desk|dispatch|editor|engineer|enrolment|events|finance|foreman|foundry|garden|gardener|groomer|guide|helpdesk|instructor|kitchen|lab|lettings|librarian|library|logistics|maintenance|management|manager|membership|nurse|nursery|office|operations|orders|outreach|owner|partner|payroll|pharmacy|plants|practice|production|projects|reception|receptionist|rentals|repairs|reservations|returns|sales|secretary|security|service|services|shipping|shop|stores|studio|supervisor|support|surgery|teacher|team|technician|ticketing|tickets|tours|training|trainer|trustee|volunteer|warehouse|workshop|yard)$/iu;

/** Whether a line is a name and what its owner does: "Nasreen, reception". */
export function isNameWithRole(reading: Reading, from: number, past: number, context: Context): boolean {
  const { text, tokens } = reading;
  if (NOT_A_NAME.has(text.slice(tokens.start[from], tokens.end[from]).toLowerCase())) return false;
  for (let comma = from + 1; comma <= from + LONGEST_NAME && comma < past - 1; comma++) {
    if (tokens.kind[comma] !== PUNCTUATION) continue;
    const role = text.slice(tokens.start[comma + 1], tokens.end[past - 1]);
    return (
      text.charAt(tokens.start[comma] as number) === "," &&
      ROLE.test(role) &&
      looksLikeName(reading, from, comma, context, false)
    );
  }
  return false;
}
