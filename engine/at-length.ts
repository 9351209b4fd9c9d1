/**
 * V8 compiles an expression that meets a text of so many UTF-16 units to machine code at once. For a shorter one it first compiles for an
 * interpreter, which takes three times as long for a long expression, and then again at its second use
 * (https://source.chromium.org/chromium/chromium/src/+/main:v8/src/objects/js-regexp.h, `kTierUpForSubjectLengthValue`).
 */
const AT_ONCE = 1000;

/** A text with blanks behind it, for long expressions: a customer's message is read once, by expressions that nothing has run before. */
export function atLength(text: string): string {
  return text.padEnd(AT_ONCE);
}
