import { Problem } from '../problem.js';
import { checkBody } from './body-check.js';
import { checkJson } from './json-limits.js';

/** Refuses what is not UTF-8, and keeps a byte order mark, which JSON refuses. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The value of a body. What it holds has been checked so far that nobody after this has to fear it.
 *
 * @throws Problem INPUT.NOT_JSON, INPUT.DUPLICATE_KEY, INPUT.NUMBER, INPUT.TOO_COMPLEX, INPUT.TEXT, INPUT.TOO_DEEP, INPUT.INVALID
 */
export function parseBody(bytes: Uint8Array): unknown {
  let text: string;
  let value: unknown;
  try {
    text = utf8.decode(bytes);
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem('INPUT.NOT_JSON', { cause });
  }
  checkBody(value);
  checkJson(text);
  return value;
}
