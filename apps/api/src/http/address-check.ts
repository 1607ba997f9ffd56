import { checkText } from './body/body-check.js';
import { Problem } from './problem.js';

/**
 * Refuses an address whose percent-encoding is broken or hides a NUL.
 *
 * @throws Problem QUERY.INVALID, INPUT.TEXT
 */
export function checkAddress(url: string): void {
  let plain: string;
  try {
    plain = decodeURIComponent(url);
  } catch {
    throw badAddress();
  }
  checkText(plain);
}

/** The address cannot be read. */
export const badAddress = () =>
  new Problem('QUERY.INVALID', { errors: [{ field: '', message: 'the address is not well-formed' }] });
