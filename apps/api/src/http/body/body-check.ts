import { Problem } from '../problem.js';

/** How deep a body may be nested. */
const MOST_LEVELS = 16;

/** What every object has already, the check of the classes would drop without a word. */
const unknownField = (field: string) =>
  new Problem('INPUT.INVALID', { errors: [{ field, message: `property ${field} should not exist` }] });

/**
 * Refuses what no command needs and PostgreSQL cannot keep: texts with NUL or lone surrogates, and deep nesting.
 * Walks without recursion, so that the nesting itself cannot hurt.
 *
 * @throws Problem INPUT.TEXT, INPUT.TOO_DEEP, INPUT.INVALID
 */
export function checkBody(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) throw new Problem('INPUT.TOO_DEEP');
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') checkText(value);
      else if (Array.isArray(value)) for (const one of value as unknown[]) next.push(one);
      else if (value !== null && typeof value === 'object') {
        for (const [key, one] of Object.entries(value)) {
          checkText(key);
          if (key in Object.prototype || key === 'prototype') throw unknownField(key);
          next.push(one);
        }
      }
    }
    level = next;
  }
}

/** Refuses NUL and half characters. @throws Problem INPUT.TEXT */
export function checkText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw new Problem('INPUT.TEXT');
}
