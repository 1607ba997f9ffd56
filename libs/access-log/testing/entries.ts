import { randomUUID } from 'node:crypto';
import type { AccessEntry } from '../src/index.js';

/** An entry as a read of one person makes it, with what the test is about. */
export function anEntry(given: Partial<AccessEntry> = {}): AccessEntry {
  return {
    actor: randomUUID(),
    roles: ['unit-head'],
    action: 'competency-history.read',
    purpose: 'development-plan',
    decision: { effect: 'permit', code: 'unit-head.own-unit' },
    masked: ['sensitive'],
    shown: ['identity'],
    subjects: [randomUUID()],
    resultCount: 1,
    correlationId: randomUUID(),
    ...given,
  };
}
