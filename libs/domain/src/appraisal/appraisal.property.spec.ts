import fc from 'fast-check';
import { ani, budi, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import { refusals } from '../refusals.js';
import * as commands from './appraisal.commands.js';
import { appraisal, type AppraisalEvent } from './appraisal.js';
import { lastDayToDispute } from './appraisal.rules.js';
import { RATINGS } from './appraisal.vocabulary.js';

const which = { employeeId: ani, period: '2026-Q1' };
const rating = fc.constantFrom(...RATINGS);
const people = { rater: undefined, planner: undefined, ratee: ani, other: budi };
type Name = keyof typeof people;
const ids: Readonly<Record<Name, string>> = {
  rater: uuid(1),
  planner: uuid(2),
  ratee: uuid(3),
  other: uuid(4),
};

/** Anybody tries anything, up to twelve days after what came before. */
const step = fc.record({
  what: fc.constantFrom(
    'rate',
    'see',
    'dispute',
    'uphold',
    'change',
    'change one',
    'finalise',
    'correct',
    'correct',
    'reopen',
  ),
  who: fc.constantFrom<Name>('rater', 'planner', 'ratee', 'other'),
  hours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 24 * 12 })),
  resultRating: rating,
  behaviourRating: rating,
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const texts = { strengths: ['a'], weaknesses: [] };
const reason = 'Alasan';

function commandOf({ what, resultRating, behaviourRating }: Step): object {
  const both = { resultRating, behaviourRating };
  switch (what) {
    case 'rate':
      return Object.assign(new commands.RateAppraisal(), which, both, texts);
    case 'see':
      return Object.assign(new commands.AcknowledgeAppraisal(), which);
    case 'dispute':
      return Object.assign(new commands.DisputeAppraisal(), which, { grounds: 'Keberatan' });
    case 'uphold':
      return Object.assign(new commands.DecideDispute(), which, { outcome: 'UPHELD', reason });
    case 'change':
      return Object.assign(new commands.DecideDispute(), which, both, { outcome: 'CHANGED', reason });
    case 'change one':
      return Object.assign(new commands.DecideDispute(), which, { resultRating, outcome: 'CHANGED', reason });
    case 'finalise':
      return Object.assign(new commands.FinaliseAppraisal(), which);
    case 'reopen':
      return Object.assign(new commands.ReopenAppraisal(), which, { reason });
    case 'correct':
      return Object.assign(new commands.CorrectAppraisal(), which, both, { reason });
  }
}

interface Line {
  readonly event: AppraisalEvent;
  readonly who: Name;
  readonly day: string;
}

const tried = { commands: 0, events: new Set<string>(), codes: new Set<string>() };

/** What came of the steps; a refusal leads to nothing. */
function run(steps: readonly Step[]): Line[] {
  const lines: Line[] = [];
  let now = new Date('2026-03-20T08:00:00+07:00');
  for (const one of steps) {
    now = new Date(now.getTime() + one.hours * 3_600_000);
    const context = {
      ...{ id: uuid(9), now, newId: () => uuid(0xff) },
      actor: { id: ids[one.who], role: 'x', employeeId: people[one.who] },
    };
    tried.commands++;
    try {
      const state = fold(
        appraisal,
        lines.map(({ event }) => event),
      );
      for (const event of decide(appraisal, commandOf(one), state, context) as readonly AppraisalEvent[])
        lines.push({ event, who: one.who, day: dayInMedan(now) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(refusals).toHaveProperty([error.code]);
      tried.codes.add(error.code);
    }
  }
  for (const { event } of lines) tried.events.add(event.type);
  return lines;
}

const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  '': ['AppraisalRated'],
  AppraisalRated: ['AppraisalAcknowledged', 'AppraisalDisputed', 'AppraisalFinalised'],
  AppraisalAcknowledged: ['AppraisalDisputed', 'AppraisalFinalised'],
  AppraisalDisputed: ['AppraisalDisputeDecided'],
  AppraisalDisputeDecided: ['AppraisalFinalised'],
  AppraisalFinalised: ['AppraisalCorrected', 'AppraisalReopened'],
  AppraisalCorrected: ['AppraisalCorrected', 'AppraisalReopened'],
  AppraisalReopened: ['AppraisalAcknowledged', 'AppraisalDisputed', 'AppraisalFinalised'],
};

const isRated = ({ event }: Line): boolean => 'predicate' in event.data;
const ratingsIn = ({ data }: DomainEvent) =>
  data as { readonly resultRating: string; readonly behaviourRating: string; readonly predicate: string };

function check(lines: readonly Line[]): void {
  let before = '';
  let standing = '';
  const [first] = lines;
  for (const line of lines) {
    const { event, who, day } = line;
    expect(FOLLOWS[before]).toContain(event.type);
    const last = lastDayToDispute(first?.day ?? '');
    if (event.type === 'AppraisalDisputed') expect(day <= last).toBe(true);
    if (before === 'AppraisalRated' && event.type === 'AppraisalFinalised') expect(day > last).toBe(true);
    if (event.type === 'AppraisalAcknowledged' || event.type === 'AppraisalDisputed')
      expect(['rater', 'planner', 'ratee']).toContain(who); // accounts of nobody are stopped by access
    else expect(who).not.toBe('ratee');
    if (['AppraisalDisputeDecided', 'AppraisalFinalised', 'AppraisalReopened'].includes(event.type))
      expect(who).not.toBe(first?.who);
    before = event.type;
    if (!isRated(line)) continue;
    const { resultRating: r, behaviourRating: b, predicate } = ratingsIn(event);
    // the matrix once more, in words of its own
    const wanted = b === 'BELOW' ? (r === 'BELOW' ? 'SANGAT_KURANG' : 'KURANG') : r === 'BELOW' ? 'BUTUH_PERBAIKAN' : r === 'ABOVE' && b === 'ABOVE' ? 'SANGAT_BAIK' : 'BAIK'; // prettier-ignore
    expect(predicate).toBe(wanted);
    const changes = `${r} ${b}` !== standing;
    const stands =
      event.type === 'AppraisalFinalised' ||
      (event.type === 'AppraisalDisputeDecided' && event.data.outcome === 'UPHELD');
    expect(changes).toBe(!stands);
    standing = `${r} ${b}`;
  }
}

it('whoever tries whatever when: no appraisal comes to a state that it may not have', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), (steps) => check(run(steps))),
    { numRuns: 1500 },
  );
  expect(tried.commands).toBeGreaterThan(10_000);
  expect([...tried.events].sort()).toEqual(Object.keys(FOLLOWS).filter(Boolean).sort());
  const reachable = Object.keys(refusals).filter(
    (code) =>
      code.startsWith('APPRAISAL.') &&
      !['APPRAISAL.NO_RULES', 'APPRAISAL.PERIOD_IN_FUTURE', 'APPRAISAL.RATINGS_NOT_ALLOWED'].includes(code),
  );
  expect([...tried.codes].sort()).toEqual(reachable.sort());
});
