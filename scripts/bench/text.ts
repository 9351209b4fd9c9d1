/** What an agent writes in a day: mostly plain business, with a cold or a warm line now and then. */
const SENTENCES = [
  "Hi Dana, thanks for writing in about the blue kettle.",
  "I looked at order 48213 and it left our store on Monday at 9:40.",
  "You failed to attach the signed form to your last message.",
  "The carrier gave us two tracking numbers for it, and the second one is the one that moves.",
  "Unfortunately we can't refund the delivery fee after 30 days.",
  "As I already said, the warranty covers the motor and not the seal.",
  "Open the app, choose Account, and then choose Devices to see all that are signed in.",
  "I'm sorry your order never came; that is on us, and I have sent a second one today.",
  "Please be advised that our policy does not allow changes once a parcel is on its way.",
  "The export runs every night at two and lands in the folder that you shared with us.",
  "If the light blinks three times, hold the button for ten seconds and let it cool.",
  "You must update your billing address before the invoice can be sent again.",
  "It's lovely to hear that the garden survived the storm!",
  "Our team in Leeds checked the batch and found four boxes with the wrong label.",
  "The report for March shows 1,204 visits, which is close to what you expected.",
  "We apologise for any inconvenience caused.",
  "I'll write again on Thursday with what the workshop says, even if it is nothing new.",
  "There is nothing we can do about the customs charge, because it is set by the state.",
  "The new plan has room for twelve people, and the old one stays open until June.",
  "Kindly revert at your earliest convenience.",
] as const;

/**
 * A message of exactly so many words. Its sentences come in an order that does not repeat soon, the same at each run; another `variant`
 * begins elsewhere and takes them in another order.
 */
export function messageOf(words: number, variant = 0): string {
  const taken: string[] = [];
  // Steps that have no divisor in common with the number of sentences, so that all of them come up.
  const step = STEPS[variant % STEPS.length] ?? 1;
  for (let index = variant; taken.length < words; index += 1) {
    const sentence = SENTENCES[(index * step + Math.floor(index / SENTENCES.length)) % SENTENCES.length] ?? "";
    taken.push(...sentence.split(" ").map((word, place, all) => (place === all.length - 1 ? `${word}\n` : word)));
  }
  return taken.slice(0, words).join(" ").replaceAll("\n ", "\n").trim();
}

const STEPS = [7, 3, 9, 11, 13, 17, 19] as const;

/** Different messages of the same length. */
export function messagesOf(words: number, number: number): string[] {
  return Array.from({ length: number }, (_, variant) => messageOf(words, variant));
}
