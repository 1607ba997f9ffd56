import { invalid } from './sign-in-error.js';

/** The longest nesting that a token needs; deeper ones are an attack. */
const MOST_LEVELS = 32;

/**
 * Parses the JSON object of a token's part. A name that stands twice in one object is refused (RFC 7519 §4 allows
 * that): two readers could take a different one of the values.
 *
 * @throws SignInError SIGNIN.INVALID
 */
export function parseObject(text: string, part: 'header' | 'claims'): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid(`${part} is not JSON`);
  }
  if (!isObject(value)) throw invalid(`${part} is not an object`);
  if (hasTwins(text)) throw invalid(`${part} has a name twice`);
  return value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an object of this text, which is well-formed JSON, has a name twice. Too deep counts as that. */
function hasTwins(text: string): boolean {
  const names: (Set<string> | undefined)[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*:?|[{}[\]]/g)) {
    if (token === '{' || token === '[') {
      if (names.push(token === '{' ? new Set() : undefined) > MOST_LEVELS) return true;
    } else if (token === '}' || token === ']') names.pop();
    else if (token.endsWith(':')) {
      const name = String(JSON.parse(token.slice(0, -1)));
      const seen = names.at(-1);
      if (seen?.has(name)) return true;
      seen?.add(name);
    }
  }
  return false;
}
