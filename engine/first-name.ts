import { LETTERS } from "./letters.ts";
import type { Person } from "./types.ts";

const A_NAME = new RegExp(`^[${LETTERS}][${LETTERS}'’.-]+$`);

const AN_INITIAL = new RegExp(`^[${LETTERS}]\\.?$`);
/** Behind another word, these make a role of it: "Travel Desk", "Passport Office". */
const A_ROLE =
  /\s(?:administration|billing|bookings?|care|centre|center|claims|collections?|department|dept|desk|enquiries|help ?desk|office|operations|relations|repairs|sales|services?|support|team)$/i;

const A_TITLE = /^(?:mr|mrs|ms|mx|dr|prof|rev|reverend|sir|dame)\.?$/i;

const COUPLE = /^(?:dr|mr|mrs|ms|prof|rev)\.? and (?:dr|mr|mrs|ms|prof|rev)\.? \p{Uppercase}[\p{Alpha}'’-]+$/iu;

/** "Dana Lee" → "Dana", "Mr Okafor" stays; an address, a number or a role is no name to greet with. */
export function firstName(person: Person | undefined): string | null {
  const name = person?.name?.trim() ?? "";
  if (name === "" || /[@&\d]/.test(name) || A_ROLE.test(name)) return null;
  // "Mr and Mrs Hall" are greeted as they are, and of other pairs nobody alone.
  if (/\sand\s/i.test(name)) return COUPLE.test(name) ? name : null;
  const reordered = /^([^,]+),\s*(\S+)/.exec(name)?.[2] ?? name;
  const parts = reordered.split(/\s+/);
  const called = parts.filter((part) => !A_TITLE.test(part));
  const names = called.length > 1 ? called.filter((part) => !AN_INITIAL.test(part)) : called;
  const [first] = names;
  // "Frida's mum" is not Frida.
  if (first === undefined || !A_NAME.test(first) || /['’]s$/.test(first)) return null;
  const capital = first.charAt(0).toUpperCase() + first.slice(1);
  // Of "Mr Okafor" only the surname is known, and nobody is greeted with that alone.
  const title = names.length === 1 && parts.length > 1 && A_TITLE.test(parts[0] as string) ? parts[0] : undefined;
  // "J. Lee" tells no name to greet with.
  if (title === undefined && names.length === 1 && AN_INITIAL.test(called[0] as string) && called.length > 1)
    return null;
  return title === undefined ? capital : `${title.charAt(0).toUpperCase()}${title.slice(1)} ${capital}`;
}
