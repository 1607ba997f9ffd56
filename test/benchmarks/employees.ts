import { randomUUID } from 'node:crypto';
import { done } from '../../apps/api/test/samples.js';
import type { Caller } from './caller.js';

/** What the API asks for to register an employee. */
export const registration = () => ({
  kind: 'PNS' as const,
  placement: { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' as const },
  effectiveDate: '2024-01-02',
});

/** Registers an employee over HTTP. @returns the position of the event */
export async function registerEmployee(caller: Caller): Promise<bigint> {
  return BigInt((await done(caller, '/employees', registration())).position);
}
