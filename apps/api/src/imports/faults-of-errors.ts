import { Contended, OrderError } from '@jejak/commands';
import { Refusal } from '@jejak/domain';
import { LogUnavailable } from '@jejak/event-log';
import type { CellFault } from '@jejak/imports';
import { KeyErased, KeysUnavailable } from '@jejak/personal-data';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem, problems } from '../http/problem.js';

/** Why a row is refused for this error; undefined for one that is not the row's. */
export function faultOfError(error: unknown): CellFault | undefined {
  if (error instanceof Refusal) return { code: error.code, values: plainFacts(error.facts) };
  if (error instanceof KeyErased) return { code: 'PERSONAL.ERASED', values: {} };
  if (error instanceof Problem && problems[error.code].status < 500) return { code: error.code, values: {} };
  if (error instanceof OrderError && !(error instanceof Contended)) return { code: error.code, values: {} };
  return undefined;
}

const plainFacts = (facts: Refusal['facts']): CellFault['values'] =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.join(', ') : value,
    ]),
  );

const passes = (error: unknown): boolean =>
  error instanceof LogUnavailable ||
  error instanceof KeysUnavailable ||
  error instanceof Contended ||
  (error instanceof Problem && problems[error.code].status === 503);

/** How often, and how long at most, a server that does not answer is asked again. */
const MOST_TRIES = 8;
const LONGEST_MS = 5_000;

/** Asks again while a failure passes. @throws the last one */
export async function insistently<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (!passes(error) || tries === MOST_TRIES) throw error;
      await sleep(Math.min(LONGEST_MS, 100 * 2 ** tries), undefined, { signal });
    }
  }
}

/** The code under which work that cannot go on ends; undefined where it is worth another try later. */
export function failureOf(error: unknown): string | undefined {
  if (passes(error)) return undefined;
  return faultOfError(error)?.code ?? 'INTERNAL';
}
