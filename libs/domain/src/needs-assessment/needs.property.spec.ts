import fc from 'fast-check';
import { needsId, needsOpened, unitId, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import { refusals } from '../refusals.js';
import * as commands from './needs.commands.js';
import { needsAssessment, type NeedsAssessmentEvent } from './needs.js';
import { NEEDS_INSTRUMENTS, PAPER_INSTRUMENTS } from './needs.vocabulary.js';

/** Few people, codes and days, so that commands meet. */
const employeeId = fc.integer({ min: 1, max: 5 }).map((n) => uuid(0xa0 + n));
const competencyCode = fc.constantFrom('MAN-01', 'TEK-02');
const priority = fc.integer({ min: 1, max: 5 });
const statement = fc.constant('Perlu dilatih');
const sha256 = fc.constant('a'.repeat(64));
const of = <C extends object>(Command: new () => C, fields: fc.Arbitrary<C>) =>
  fields.map((values): object => Object.assign(new Command(), values));

const respond = of(
  commands.SubmitNeedsResponse,
  fc.record({
    employeeId,
    answers: fc.array(
      fc.record({
        question: fc.constantFrom('READY_FOR_DIGITAL', 'TIME_TO_LEARN', 'NOBODY_ASKED'),
        value: priority,
      }),
      { maxLength: 2 },
    ),
    perceivedGaps: fc.array(fc.record({ competencyCode, priority }), { maxLength: 2 }),
  }),
);
const meet = of(
  commands.RecordFocusGroup,
  fc.record({
    heldOn: fc.constantFrom('2026-04-30', '2026-05-01', '2026-05-20', '2026-06-01', '2026-08-01'),
    moderatorId: fc.constant(uuid(0xe0)),
    attendeeIds: fc.array(employeeId, { minLength: 2, maxLength: 3 }),
    topics: fc.constant(['Layanan']),
    findings: fc.array(fc.record({ competencyCode, statement, votes: fc.integer({ min: 0, max: 3 }) }), {
      maxLength: 2,
    }),
    minutesSha256: sha256,
  }),
);
const read = of(
  commands.RecordNeedsFindings,
  fc.record({
    instrument: fc.constantFrom(...PAPER_INSTRUMENTS),
    findings: fc.array(fc.record({ competencyCode, statement }), { minLength: 1, maxLength: 2 }),
    paperSha256: sha256,
  }),
);
const conclude = fc
  .record({
    gaps: fc.array(
      fc.record({
        ...{ competencyCode, priority, unitId: fc.constant(unitId) },
        ...{ requiredAverage: fc.constant(3), actualAverage: fc.constant(2), headcount: fc.constant(4) },
      }),
      { maxLength: 2 },
    ),
    invited: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  })
  .map(({ invited, ...rest }): object =>
    Object.assign(new commands.ConcludeNeedsAssessment(), { ...rest, ...(invited && { invited }) }),
  );

const step = fc.record({
  command: fc.oneof(
    { weight: 16, arbitrary: respond },
    { weight: 4, arbitrary: meet },
    { weight: 4, arbitrary: read },
    { weight: 2, arbitrary: conclude },
    { weight: 1, arbitrary: fc.constant<object>(Object.assign(new commands.CancelNeedsAssessment(), { reason: 'Batal' })) }, // prettier-ignore
  ),
  /** Days from the beginning of May 2026; the survey is open for 60. */
  day: fc.integer({ min: -2, max: 66 }),
});
const instruments = fc.uniqueArray(fc.constantFrom(...NEEDS_INSTRUMENTS), { minLength: 1, maxLength: 5 });

let tried = 0;
const seen = new Map<string, number>();

interface Step {
  readonly command: object;
  readonly day: number;
}

function run([chosen, steps]: [readonly string[], readonly Step[]]) {
  const log: DomainEvent[] = [{ ...needsOpened, data: { ...needsOpened.data, instruments: chosen } }];
  const moments: number[] = [0];
  let ids = 0x100;
  for (const { command, day } of steps) {
    tried++;
    const now = new Date(Date.UTC(2026, 4, 1 + day, 5));
    try {
      const decided = decide(needsAssessment, command, fold(needsAssessment, log), {
        ...{ id: needsId, now, actor: { id: uuid(9), role: 'hr-planner' }, newId: () => uuid(ids++) },
      });
      for (const event of decided) {
        log.push(event);
        moments.push(now.getTime());
        seen.set(event.type, (seen.get(event.type) ?? 0) + 1);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(refusals).toHaveProperty([error.code]);
    }
  }
  return { chosen, moments, log: log as NeedsAssessmentEvent[] };
}

const runs = fc.tuple(instruments, fc.array(step, { maxLength: 40, size: 'max' })).map(run);
const INSTRUMENT: Readonly<Record<string, string>> = {
  NeedsResponseSubmitted: 'SURVEY',
  FocusGroupHeld: 'FGD',
};

describe('needs assessment, whatever the commands', () => {
  it('has one response of each respondent, in its window; rests on results; ends once', () => {
    fc.assert(
      fc.property(runs, ({ chosen, moments, log }) => {
        const respondents = new Set<string>();
        const { opensAt, closesAt } = needsOpened.data;
        let results = 0;
        for (const [place, event] of log.entries()) {
          const at = moments[place] ?? 0;
          const instrument =
            event.type === 'NeedsFindingsRecorded' ? event.data.instrument : INSTRUMENT[event.type];
          if (instrument !== undefined)
            expect([chosen.includes(instrument), ++results > 0]).toEqual([true, true]);
          if (event.type === 'NeedsResponseSubmitted') {
            expect(respondents.has(event.data.employeeId)).toBe(false);
            respondents.add(event.data.employeeId);
            expect(at).toBeGreaterThanOrEqual(Date.parse(opensAt));
            expect(at).toBeLessThan(Date.parse(closesAt));
          }
          if (event.type === 'FocusGroupHeld') {
            const { attendeeIds, findings } = event.data;
            expect(new Set(attendeeIds).size).toBe(attendeeIds.length);
            for (const { votes = 0 } of findings) expect(votes).toBeLessThanOrEqual(attendeeIds.length);
          }
          if (event.type === 'NeedsAssessmentConcluded') {
            const { responses, invited, responseRate, gaps } = event.data;
            expect(results).toBeGreaterThan(0);
            expect(responses).toBe(respondents.size);
            expect(responseRate !== undefined).toBe(chosen.includes('SURVEY'));
            if (invited !== undefined) expect(responseRate).toBeCloseTo((100 * responses) / invited, 1);
            expect(new Set(gaps.map((gap) => gap.competencyCode)).size).toBe(gaps.length);
          }
          if (event.type === 'NeedsAssessmentConcluded' || event.type === 'NeedsAssessmentCancelled')
            expect(place).toBe(log.length - 1);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(tried).toBeGreaterThan(10_000);
    for (const type of [
      'NeedsResponseSubmitted',
      'FocusGroupHeld',
      'NeedsFindingsRecorded',
      'NeedsAssessmentConcluded',
      'NeedsAssessmentCancelled',
    ])
      expect([type, (seen.get(type) ?? 0) > 100]).toEqual([type, true]);
  });
});
