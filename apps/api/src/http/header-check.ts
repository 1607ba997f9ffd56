import { Problem } from './problem.js';

/** Header lines of a request. Node keeps the bytes under 16 KiB. */
const MOST_LINES = 100;

/** Headers of which a second one makes it unclear what was meant; Node would keep the first without a word. */
const ONCE = new Set([
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'host',
  'origin',
  'transfer-encoding',
]);

/**
 * Refuses too many headers, a second one of those of which there may be one, and no host (RFC 9112 §3.2).
 *
 * @param lines names and values in turn, as they came
 * @throws Problem HEADER.TOO_LARGE, HEADER.INVALID
 */
export function checkHeaders(lines: readonly string[]): void {
  if (lines.length > MOST_LINES * 2) throw new Problem('HEADER.TOO_LARGE');
  const seen = new Set<string>();
  for (let at = 0; at < lines.length; at += 2) {
    const name = lines[at]?.toLowerCase() ?? '';
    if (!ONCE.has(name)) continue;
    if (seen.has(name)) throw invalid(name, 'must not come twice');
    seen.add(name);
  }
  if (!seen.has('host')) throw invalid('host', 'must be there');
}

const invalid = (field: string, message: string) =>
  new Problem('HEADER.INVALID', { errors: [{ field, message }] });
