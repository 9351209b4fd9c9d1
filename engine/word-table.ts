/** The first letter of a written word says how many letters it shares with the word before: "A" none, "B" one, and so on. */
const NONE_SHARED = 0x41;
const MOST_SHARED = 25;
const WRITTEN = /[A-Z][^A-Z]*/g;

/**
 * Writes words, which are in small letters, without what each shares with the one before it. Words in the order of the alphabet take
 * half the letters then.
 */
export function writeWords(words: readonly string[]): string {
  let before = "";
  let written = "";
  for (const word of words) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) shared++;
    written += String.fromCharCode(NONE_SHARED + shared) + word.slice(shared);
    before = word;
  }
  return written;
}

/** Reads words that `writeWords` wrote, or that are divided by spaces. */
export function readWords(written: string): string[] {
  if (!/^[A-Z]/.test(written)) return written === "" ? [] : written.split(" ");
  const words: string[] = written.match(WRITTEN) ?? [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const shared = word.charCodeAt(0) - NONE_SHARED;
    words[i] = shared === 0 ? word.slice(1) : (words[i - 1] ?? "").slice(0, shared) + word.slice(1);
  }
  return words;
}
