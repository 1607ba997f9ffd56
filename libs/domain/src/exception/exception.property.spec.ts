import fc from 'fast-check';
import { exceptionFound, exceptionId, mending } from '../../testing/exception-samples.js';
import { NOW } from '../../testing/given.js';
import { ani, budi, uuid } from '../../testing/ids.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './exception.commands.js';
import { recordException, type ExceptionEvent } from './exception.js';
import { exceptionRefusals } from './exception.refusals.js';

const [causer = ''] = exceptionFound.causedBy;
const step = fc
  .tuple(
    fc.constantFrom(commands.ConfirmException, commands.ExplainException, commands.LinkMendingEvent),
    fc.constantFrom(ani, undefined),
    fc.constantFrom(mending.recordedAt, exceptionFound.detectedAt),
  )
  .map(([Command, employeeId, recordedAt]) => {
    const mended = { ...mending, recordedAt };
    return Object.assign(new Command(), exceptionFound, mended, { employeeId, reason: 'Angka tertukar' });
  });
const actor = fc.record({
  id: fc.constantFrom(uuid(9), causer),
  role: fc.constant('compliance-reviewer'),
  employeeId: fc.constantFrom(ani, budi, undefined),
});

/** Which event may follow which: the state machine, said a second time. */
const AFTER: Record<ExceptionEvent['type'], readonly (string | undefined)[]> = {
  ExceptionConfirmed: [undefined],
  ExceptionExplained: [undefined, 'ExceptionConfirmed'],
  ExceptionMended: [undefined, 'ExceptionConfirmed'],
};

it('an exception never is in an illegal state, whoever sends what, and every refusal has its code', () => {
  let sent = 0;
  const refused = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.tuple(step, actor), { minLength: 10, maxLength: 20, size: 'max' }), (steps) => {
      const log: DomainEvent[] = [];
      for (const [command, by] of steps) {
        sent++;
        try {
          const context = { id: exceptionId, now: NOW, actor: by, newId: () => uuid(10) };
          const [event, ...more] = decide(recordException, command, fold(recordException, log), context);
          expect(more).toEqual([]);
          expect(AFTER[(event as ExceptionEvent).type]).toContain(log.at(-1)?.type);
          expect(by.id).not.toBe(causer);
          if (by.employeeId !== undefined) expect(command.employeeId).not.toBe(by.employeeId);
          log.push(event!);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.add(error.code);
        }
      }
    }),
    { numRuns: 800 },
  );
  expect(sent).toBeGreaterThan(10_000);
  expect([...refused].sort()).toEqual(Object.keys(exceptionRefusals).sort());
});
