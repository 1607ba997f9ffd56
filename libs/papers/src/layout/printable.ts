/** Marks that turn the direction of what follows, or are not seen: with them a paper could be made to read otherwise. */
const UNSEEN = /[\p{Bidi_Control}\u200b-\u200d\u2060\ufeff\u00ad]/gu;

/** Letters, digits and signs that the font of the papers has no glyph for. */
const UNPRINTABLE =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\p{P}\p{Nd}\p{Sc}\p{Sk}\s+<=>|~×÷±−≤≥°§©®№]/gu;

/**
 * A text as it can stand on a paper: composed, on one line, without marks that are not seen or turn the direction of
 * reading. What the font has no letter for is shown as U+FFFD, so that nobody takes it for nothing.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(UNPRINTABLE, '\ufffd')
    .trim();
}
