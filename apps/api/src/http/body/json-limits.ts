import { Problem } from '../problem.js';

/** Bounds of a body, beside its bytes. A sheet of a class of 500 with every field has about 3,000 values. */
export const LIMITS = {
  /** Values of all levels together, names not counted. */
  values: 20_000,
  /** Items of one list. */
  items: 5_000,
  /** Names of one object. */
  names: 100,
  /** Code units of a name. */
  name: 100,
  /** Code units of a text, as written. */
  text: 20_000,
  /** Characters of a number. */
  number: 40,
} as const;

/** Characters that may stand in a number. */
const NUMBER = /[-+.eE\d]+/y;

/** Up to the end of a string, its opening quotation mark left out. */
const REST_OF_STRING = /[^"\\]*(?:\\.[^"\\]*)*"/y;

interface Open {
  /** Names seen so far; undefined for a list. */
  readonly names: Set<string> | undefined;
  entries: number;
  /** Whether the next string is a name. */
  expectsName: boolean;
}

/**
 * Refuses JSON that two readers may read in two ways (a name twice in one object, a number that no double holds), and
 * JSON of more parts than any command has. One pass over the text, which must be well-formed.
 *
 * @param text what `JSON.parse` has accepted
 * @throws Problem INPUT.DUPLICATE_KEY, INPUT.NUMBER, INPUT.TOO_COMPLEX
 */
export function checkJson(text: string): void {
  const open: Open[] = [];
  let values = 0;
  const value = () => {
    const outer = open.at(-1);
    const most = outer?.names ? LIMITS.names : LIMITS.items;
    if (++values > LIMITS.values || (outer && ++outer.entries > most)) throw new Problem('INPUT.TOO_COMPLEX');
  };
  for (let at = 0; at < text.length; at++) {
    const inner = open.at(-1);
    switch (text.charCodeAt(at)) {
      case 0x7b: // {
        value();
        open.push({ names: new Set(), entries: 0, expectsName: true });
        break;
      case 0x5b: // [
        value();
        open.push({ names: undefined, entries: 0, expectsName: false });
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        break;
      case 0x2c: // ,
        if (inner?.names) inner.expectsName = true;
        break;
      case 0x22: {
        const end = endOf(REST_OF_STRING, text, at + 1);
        if (inner?.names && inner.expectsName) {
          checkName(text.slice(at, end), inner.names);
          inner.expectsName = false;
        } else {
          value();
          if (end - at - 2 > LIMITS.text) throw new Problem('INPUT.TOO_COMPLEX');
        }
        at = end - 1;
        break;
      }
      case 0x74: // true
      case 0x6e: // null
        value();
        at += 3;
        break;
      case 0x66: // false
        value();
        at += 4;
        break;
      case 0x3a: // :
      case 0x20:
      case 0x09:
      case 0x0a:
      case 0x0d:
        break;
      default: {
        value();
        const end = endOf(NUMBER, text, at);
        checkNumber(text.slice(at, end));
        at = end - 1;
      }
    }
  }
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  if (!pattern.test(text)) throw new Problem('INPUT.NOT_JSON');
  return pattern.lastIndex;
}

/** The same name may be written in several ways, `"a"` and `"\u0061"`. */
function checkName(written: string, seen: Set<string>): void {
  const name = written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
  if (name.length > LIMITS.name) throw new Problem('INPUT.TOO_COMPLEX');
  if (seen.has(name)) throw new Problem('INPUT.DUPLICATE_KEY');
  seen.add(name);
}

/** Whole numbers must be kept exactly; others may be rounded, but neither to infinity nor to nothing. */
function checkNumber(written: string): void {
  const number = Number(written);
  const whole = /^-?\d+$/.test(written);
  const vanished = number === 0 && /[1-9]/.test(written.split(/e/i, 1).join(''));
  if (
    written.length > LIMITS.number ||
    !Number.isFinite(number) ||
    vanished ||
    (whole && !Number.isSafeInteger(number))
  )
    throw new Problem('INPUT.NUMBER');
}
