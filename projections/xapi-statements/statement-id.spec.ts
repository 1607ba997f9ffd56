import fc from 'fast-check';
import { v5 as uuidv5 } from 'uuid';
import { STATEMENTS, statementIdOf } from './statement-id.js';

it('is the UUID of version 5 that everybody makes of the name', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.constantFrom('attended', 'voided', ''), (event, employee, kind) => {
      const name = `${event} ${kind} ${employee}`;
      expect(statementIdOf(name)).toBe(uuidv5(name, STATEMENTS));
    }),
    { numRuns: 500 },
  );
});
