import { Problem } from './problem.js';

/** How deep a body may be nested. */
const MOST_LEVELS = 16;

/**
 * Refuses what no command needs and PostgreSQL cannot keep: texts with NUL or lone surrogates, and deep nesting.
 * Walks without recursion, so that the nesting itself cannot hurt.
 *
 * @throws Problem INPUT.TEXT, INPUT.TOO_DEEP
 */
export function checkBody(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) throw new Problem('INPUT.TOO_DEEP');
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') checkText(value);
      else if (Array.isArray(value)) next.push(...(value as unknown[]));
      else if (value !== null && typeof value === 'object') {
        Object.keys(value).forEach(checkText);
        next.push(...(Object.values(value) as unknown[]));
      }
    }
    level = next;
  }
}

/** @throws Problem INPUT.TEXT */
export function checkText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw new Problem('INPUT.TEXT');
}
