import type { RefusalCode } from '../refusals.js';
import type { Actor } from './decider.js';
import { Refusal } from './refusal.js';

/**
 * Segregation of duties (*pemisahan tugas*): nobody decides about themselves.
 *
 * @throws Refusal with the code if the account of the actor is that of one of these employees
 */
export function refuseOwn({ employeeId }: Actor, employeeIds: Iterable<string>, code: RefusalCode): void {
  if (employeeId === undefined) return;
  for (const one of employeeIds) if (one === employeeId) throw new Refusal(code);
}
