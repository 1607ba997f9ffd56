import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { ani, budi, citra, uuid } from '../../testing/samples.js';
import { decide, fold } from '../kernel/fold.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import { refusals } from '../refusals.js';
import { mentorship, type MentorshipEvent } from './mentorship.js';
import type { Mentorship } from './mentorship.state.js';

const DAY = 86_400_000;
const dayAt = (days: number) => dayInMedan(new Date(NOW.getTime() + days * DAY));
const code = fc.constantFrom('MAN-01', 'MAN-02', 'TEK-01');
const reason = 'Perubahan';

/** Few people, competencies and days, so that they meet. A command is sent each day, about a day near it. */
const step = fc.record({
  what: fc.constantFrom(
    ...([
      'Propose',
      'Start',
      'Decline',
      'Record',
      'Record',
      'Record',
      'Confirm',
      'Confirm',
      'Correct',
      'End',
    ] as const),
  ),
  actor: fc.constantFrom(ani, budi, citra, undefined),
  /** Refusals of one kind only are not worth much: most proposals are of Budi for Ani. */
  two: fc.constantFrom([budi, ani], [budi, ani], [budi, ani], [ani, ani]),
  back: fc.integer({ min: -1, max: 6 }),
  codes: fc.array(code, { minLength: 1, maxLength: 3 }),
  which: fc.nat(3),
  level: fc.integer({ min: 1, max: 5 }),
  completed: fc.boolean(),
  rated: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const bodies: Record<Step['what'], (one: Step, day: string, sessions: readonly string[]) => object> = {
  Propose: ({ two: [mentorId, menteeId], codes, level }) => ({
    ...{ mentorId, menteeId, basis: 'GAP' },
    goals: codes.map((competencyCode) => ({ competencyCode, toLevel: level })),
  }),
  Start: (_, startDate) => ({ startDate, plannedSessions: 3 }),
  Decline: () => ({ reason }),
  Record: ({ codes }, heldOn) => ({ heldOn, minutes: 60, topics: codes }),
  Confirm: ({ which }, _, sessions) => ({ sessionId: sessions[which] ?? uuid(0xff) }),
  Correct: ({ which, codes }, heldOn, sessions) => ({
    ...{ sessionId: sessions[which] ?? uuid(0xff), heldOn, minutes: 30, topics: codes, reason },
  }),
  End: ({ codes, level, completed, rated }, endDate) => ({
    ...{ outcome: completed ? 'COMPLETED' : 'TERMINATED', endDate, reason },
    goalResults: codes.map((competencyCode) => ({ competencyCode, level })),
    ...(rated && { ratingByMentor: 4, ratingByMentee: 5 }),
  }),
};
const commands = {
  Propose: mentorship.commands.ProposeMentorship,
  Start: mentorship.commands.StartMentorship,
  Decline: mentorship.commands.DeclineMentorship,
  Record: mentorship.commands.RecordMentoringSession,
  Confirm: mentorship.commands.ConfirmMentoringSession,
  Correct: mentorship.commands.CorrectMentoringSession,
  End: mentorship.commands.EndMentorship,
};

interface Line {
  readonly event: MentorshipEvent;
  readonly actor: string | undefined;
  readonly today: string;
}

/** What came of it, and what was refused. */
function run(steps: readonly Step[]): { readonly log: Line[]; readonly refused: string[] } {
  const [log, refused]: [Line[], string[]] = [[], []];
  const events = () => log.map(({ event }) => event);
  let ids = 0x100;
  // most sequences get beyond the proposal
  const first = { ...steps[0]!, what: 'Propose' as const, actor: citra, codes: ['MAN-01' as const] };
  [first, { ...first, what: 'Start' as const, back: 0 }, ...steps].forEach((one, n) => {
    const sessions = events().flatMap((event) =>
      event.type === 'MentoringSessionRecorded' ? [event.data.sessionId] : [],
    );
    const command = Object.assign(
      new commands[one.what](),
      bodies[one.what](one, dayAt(n - one.back), sessions),
    );
    const now = new Date(NOW.getTime() + n * DAY);
    const context = {
      ...{ id: uuid(0x3e), now, newId: () => uuid(ids++) },
      actor: { id: uuid(9), role: 'employee', employeeId: one.actor },
    };
    try {
      for (const event of decide(mentorship, command, fold(mentorship, events()), context))
        log.push({ event: event as MentorshipEvent, actor: one.actor, today: dayInMedan(now) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error.code);
    }
  });
  return { log, refused };
}

const runs = fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }).map(run);
const stateOf = (log: readonly Line[]): Mentorship =>
  fold(
    mentorship,
    log.map(({ event }) => event),
  );

/** What must never be so, whatever was sent. */
function illegal(log: readonly Line[]): string[] {
  const state = stateOf(log);
  if (state.status === 'unknown') return log.length === 0 ? [] : ['events of nothing'];
  const faults = [...(state.mentorId === state.menteeId ? ['mentors themselves'] : [])];
  const recorder = new Map<string, string | undefined>();
  let since = '';
  for (const { event, actor, today } of log) {
    const isParty = actor === budi || actor === ani;
    if (/Proposed|Started|Ended/.test(event.type) && isParty) faults.push('decided by one of the two');
    if (event.type === 'MentorshipStarted') since = event.data.startDate;
    if (event.type === 'MentoringSessionConfirmed' && recorder.get(event.data.sessionId) === actor)
      faults.push('confirmed by who recorded it');
    if (event.type === 'MentoringSessionRecorded' || event.type === 'MentoringSessionCorrected') {
      recorder.set(event.data.sessionId, actor);
      if (!isParty) faults.push('recorded by somebody else');
      if (event.data.heldOn < since || event.data.heldOn > today) faults.push('held at no time');
    }
    if (event.type === 'MentorshipEnded') {
      if (event.data.endDate > today || event.data.endDate < since) faults.push('ended at no time');
      if (
        'sessions' in state &&
        [...state.sessions.values()].some(({ heldOn }) => heldOn > event.data.endDate)
      )
        faults.push('a session after the end');
    }
  }
  if (state.status === 'completed' && ![...state.sessions.values()].some(({ confirmed }) => confirmed))
    faults.push('completed without a session');
  const over = log.findIndex(({ event }) => /Ended|Declined/.test(event.type));
  return [...faults, ...(over >= 0 && over < log.length - 1 ? ['something after the end'] : [])];
}

describe('mentorship, whatever the commands', () => {
  it('is never in a state that may not be, and every refusal has its text', () =>
    fc.assert(
      fc.property(runs, ({ log, refused }) => {
        for (let length = 1; length <= log.length; length++)
          expect(illegal(log.slice(0, length))).toEqual([]);
        for (const one of refused) expect(refusals).toHaveProperty([one]);
      }),
      { numRuns: 600 },
    ));

  it('comes to every event and nearly every refusal now and then, in more than 10,000 commands', () => {
    const seen = fc.sample(fc.array(step, { minLength: 20, maxLength: 40 }), { numRuns: 600, seed: 1 });
    const outcomes = seen.map(run);
    const types = new Set(outcomes.flatMap(({ log }) => log.map(({ event }) => event.type)));
    expect([...types].sort()).toEqual(Object.keys(mentorship.evolve).sort());
    const codes = new Set(outcomes.flatMap(({ refused }) => refused));
    expect(codes.size).toBeGreaterThanOrEqual(14);
    expect(seen.flat().length).toBeGreaterThan(10_000);
  });
});
