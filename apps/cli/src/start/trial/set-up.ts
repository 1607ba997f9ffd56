import { trialAccounts } from '@jejak/sign-in';
import type { WriteSide } from '../../write-side.js';
import { ensurePerson } from './people.js';
import { ensureUnits } from './units.js';

/** Accounts that are looked at, or made, at the same time. */
const AT_ONCE = 8;

/**
 * Records the sample city of a trial: its units, and for each trial account an account with its roles and, where it is
 * an employee's, the employee. What is there already is left as it is, so it may be killed anywhere and begun again.
 *
 * @param issuer the identity provider for trials
 */
export async function setUpTrial(
  side: WriteSide,
  issuer: string,
  signal: AbortSignal,
  now = new Date(),
): Promise<void> {
  await ensureUnits(side);
  const waiting = trialAccounts.values();
  const worker = async () => {
    for (const person of waiting) {
      signal.throwIfAborted();
      await ensurePerson(side, issuer, person, now);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
