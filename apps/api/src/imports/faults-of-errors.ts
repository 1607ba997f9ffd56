import { Contended, insistently as askAgain, mayPass, OrderError } from '@jejak/commands';
import { Refusal } from '@jejak/domain';
import type { CellFault } from '@jejak/imports';
import { KeyErased } from '@jejak/personal-data';
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
  mayPass(error) || (error instanceof Problem && problems[error.code].status === 503);

/** Asks again while a failure passes. @throws the last one */
export const insistently = <T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> =>
  askAgain(signal, ask, passes);

/** The code under which work that cannot go on ends; undefined where it is worth another try later. */
export function failureOf(error: unknown): string | undefined {
  if (passes(error)) return undefined;
  return faultOfError(error)?.code ?? 'INTERNAL';
}
