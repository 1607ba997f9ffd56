import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Place } from '@jejak/domain';
import type { SealingKey } from '../src/index.js';

/** A key as the key database would make it. */
export const someKey = (): SealingKey => ({ id: randomUUID(), secret: randomBytes(32) });

/** A place in the log. */
export const somePlace = (): Place => ({
  stream: `employee-${randomUUID()}`,
  eventId: randomUUID(),
  type: 'EmployeeRegistered',
  path: 'name',
});

/** Texts that can be sealed: any well-formed Unicode, control characters and byte order marks included. */
export const texts = fc.string({ unit: 'binary', maxLength: 300 });

const word = fc.string({ unit: fc.constantFrom('a', 'b', '|', '-', '.', '\u0000', 'é'), maxLength: 8 });

/** Places full of separators, so that a wrong encoding of them would confuse two. */
export const places: fc.Arbitrary<Place> = fc.record({
  stream: word,
  eventId: fc.uuid(),
  type: word,
  path: word,
});
