import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { unitId, uuid } from '../../testing/ids.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import { refusals } from '../refusals.js';
import * as commands from './forum.commands.js';
import { forum, type ForumEvent } from './forum.js';
import { COMMITMENT_OUTCOMES } from './forum.vocabulary.js';

const TODAY = dayInMedan(NOW);
const day = fc
  .integer({ min: -20, max: 2 })
  .map((days) => dayInMedan(new Date(NOW.getTime() + days * 86_400_000)));
const reason = fc.constant('Salah ketik');
/** The first ids that a forum gives are those of what was said. */
const commitmentId = fc.integer({ min: 1, max: 4 }).map((n) => uuid(0x1000 + n));
const promise = { what: fc.constantFrom('Loket', 'Jalan'), ownerUnitId: fc.constant(unitId), dueOn: day };
const meeting = {
  heldOn: day,
  place: fc.constantFrom('Aula', 'Balai'),
  ...{ civilServants: fc.constant(3), citizens: fc.integer({ min: 1, max: 3 }) },
};
const report = {
  ...{ commitmentId, outcome: fc.constantFrom(...COMMITMENT_OUTCOMES), reportedOn: day },
  note: fc.constantFrom('Sudah', 'Belum'),
};
const fields = (Command: new () => object, of: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(of).map((values): object => Object.assign(new Command(), values));

const step = fc.oneof(
  fields(commands.HoldForum, {
    ...{ unitId: fc.constant(unitId), ...meeting },
    aspirations: fc.constant([{ tag: 'MAN-05', text: 'Antrean' }]),
    commitments: fc.array(fc.record(promise), { minLength: 1, maxLength: 3 }),
  }),
  fields(commands.CorrectForum, { ...meeting, reason }),
  fields(commands.CorrectCommitment, { commitmentId, ...promise, reason }),
  fields(commands.ReportCommitment, report),
  fields(commands.CorrectCommitmentReport, { ...report, reason }),
);

/** Whether the days of all that is recorded fit together at the end. */
function fits(log: readonly DomainEvent[]): boolean {
  const state = fold(forum, log);
  if (state.status === 'unknown') return log.length === 0;
  return (
    state.heldOn <= TODAY &&
    [...state.commitments.values()].every(
      ({ dueOn, report: told }) =>
        dueOn >= state.heldOn && (!told || (told.reportedOn >= state.heldOn && told.reportedOn <= TODAY)),
    )
  );
}

describe('forums, whatever comes in whatever order', () => {
  it('hold together, report each promise once, and refuse the rest with a code', () => {
    let sent = 0;
    const refused = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
        const log: DomainEvent[] = [];
        for (const command of steps) {
          sent++;
          let ids = 0;
          const context = { id: uuid(0xf0), now: NOW, actor: { id: uuid(9), role: 'unit-head' } };
          try {
            const newId = () => uuid(0x1000 + ids++);
            log.push(...decide(forum, command, fold(forum, log), { ...context, newId }));
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            refused.add(error.code);
          }
        }
        expect(fits(log)).toBe(true);
        const events = log as ForumEvent[];
        const told = new Set<string>();
        for (const [index, { type, data }] of events.entries()) {
          expect(type === 'PublicForumHeld').toBe(index === 0);
          if (!('commitmentId' in data)) continue;
          expect(told.has(data.commitmentId)).toBe(type === 'CommitmentReportCorrected');
          if (type === 'CommitmentReported') told.add(data.commitmentId);
        }
      }),
      { numRuns: 400 },
    );
    expect(sent).toBeGreaterThan(10_000);
    expect([...refused].sort()).toEqual(
      Object.keys(refusals)
        .filter((code) => code.startsWith('FORUM.'))
        .sort(),
    );
  });
});
