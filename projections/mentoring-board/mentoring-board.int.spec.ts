import {
  MentoringSessionRecorded,
  MentorshipDeclined,
  MentorshipProposed,
  MentorshipStarted,
  Personal,
  PersonalDataErased,
  type DomainEvent,
  type MentorshipEvent,
} from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { board, mentoringBoard, mentorshipOf, type BoardEntry } from './index.js';
import { MentoringStory } from './story.fixture.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [mentor, mentee, third] = [id(1), id(2), id(3)];
const pair = { mentorshipId: id(50), mentorId: mentor, employeeId: mentee };
const goals = [{ competencyCode: 'MAN-01', toLevel: 3 }];

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const opened = (value: string, about: string) => Personal.opened({ state: 'value', value, about });
type Expected = Partial<Pick<BoardEntry, keyof BoardEntry>>;

/** What the board must tell, by the words of docs/reference/views.md: no SQL, one event after the other. */
function remembered(events: readonly DomainEvent[]): Map<string, Expected> {
  const found = new Map<string, Expected>();
  const sessions = new Map<string, Map<string, { heldOn: string; minutes: number; confirmed: boolean }>>();
  for (const event of events as MentorshipEvent[]) {
    const { mentorshipId, mentorId, employeeId } = event.data;
    const of = sessions.get(mentorshipId) ?? new Map<string, never>();
    sessions.set(mentorshipId, of);
    const entry: Expected = { ...found.get(mentorshipId), mentorshipId, mentorId, menteeId: employeeId };
    delete entry.lastSessionOn; // a correction may take it away
    if (event.type === 'MentorshipProposed')
      Object.assign(entry, { state: 'PROPOSED', goals: event.data.goals });
    if (event.type === 'MentorshipDeclined') Object.assign(entry, { state: 'DECLINED' });
    if (event.type === 'MentorshipStarted') {
      const { startDate: startedOn, plannedSessions } = event.data;
      Object.assign(entry, { state: 'ACTIVE', startedOn, plannedSessions });
    }
    if (event.type === 'MentoringSessionRecorded' || event.type === 'MentoringSessionCorrected')
      of.set(event.data.sessionId, { ...event.data, confirmed: false });
    if (event.type === 'MentoringSessionConfirmed') of.get(event.data.sessionId)!.confirmed = true;
    if (event.type === 'MentorshipEnded') {
      const { outcome: state, endDate: endedOn, goalResults, ratingByMentor } = event.data;
      const reached = new Map(goalResults.map(({ competencyCode, level }) => [competencyCode, level]));
      const ended = entry.goals?.map(({ competencyCode, toLevel }) => {
        const endLevel = reached.get(competencyCode);
        return { competencyCode, toLevel, ...(endLevel !== undefined && { endLevel }) };
      });
      Object.assign(entry, { state, endedOn, ratingByMentor, goals: ended });
    }
    const counted = [...of.values()].filter(({ confirmed }) => confirmed);
    const days = counted.map(({ heldOn }) => heldOn).sort();
    found.set(mentorshipId, {
      ...entry,
      ...{ sessionsDone: counted.length, sessionsOpen: of.size - counted.length },
      minutesDone: counted.reduce((sum, { minutes }) => sum + minutes, 0),
      ...(days.length > 0 && { lastSessionOn: days.at(-1) }),
    });
  }
  return found;
}

const chance = fc.record({
  pair: fc.nat(2),
  mentorId: fc.constantFrom(mentor, third),
  menteeId: fc.constantFrom(mentee, third),
  day: fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`),
  what: fc.nat(5),
  other: fc.nat(5),
});

it('tells of any history what a fold in memory tells', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(chance, { minLength: 20, maxLength: 80, size: 'max' }), async (chances) => {
      const [log, story] = [new MemoryLog(), new MentoringStory()];
      for (const one of chances) for (const [stream, event] of story.after(one)) log.append(stream, event);
      await views.fold(mentoringBoard, log);
      const { items } = await board(views, { limit: 500 });
      const expected = remembered(log.events);
      expect(items.map(({ mentorshipId }) => mentorshipId).sort()).toEqual([...expected.keys()].sort());
      for (const item of items) expect(item).toMatchObject(expected.get(item.mentorshipId) ?? {});
      for (const { mentorshipId, ...entry } of items)
        expect(await mentorshipOf(views, mentorshipId)).toMatchObject(entry);
      const order = items.map(({ startedOn, proposedOn }) => startedOn ?? proposedOn);
      expect(order).toEqual([...order].sort().reverse());
      seen += items.filter(({ sessionsDone }) => sessionsDone > 0).length;
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(seen).toBeGreaterThan(10);
});

it('loses what was said of whom was erased, the mentor and the mentee apart', async () => {
  const log = new MemoryLog();
  const stream = `mentorship-${id(50)}`;
  const override = { employeeId: mentor, reason: opened('Pembina', mentor) };
  log.append(stream, MentorshipProposed({ ...pair, goals, basis: 'ONBOARDING', override }));
  log.append(stream, MentorshipStarted({ ...pair, startDate: '2026-01-05', plannedSessions: 3 }));
  const session = { ...pair, sessionId: id(60), heldOn: '2026-01-06', minutes: 60, topics: ['MAN-01'] };
  const notes = { challenge: opened('Pagu', mentee), recordedBy: 'MENTOR' as const };
  log.append(stream, MentoringSessionRecorded({ ...session, ...notes }));
  const declined = { mentorshipId: id(51), mentorId: third, employeeId: mentee };
  log.append(`mentorship-${id(51)}`, MentorshipProposed({ ...declined, goals, basis: 'GAP' }));
  log.append(`mentorship-${id(51)}`, MentorshipDeclined(declined), { reason: opened('Sibuk', mentee) });
  const shown = async () => [await mentorshipOf(views, id(50)), await mentorshipOf(views, id(51))];
  await views.fold(mentoringBoard, log);
  expect(await shown()).toMatchObject([
    { overridden: true, overrideReason: 'Pembina', sessions: [{ challenge: 'Pagu' }] },
    { state: 'DECLINED', endedOn: '2026-01-05', reason: 'Sibuk' },
  ]);

  const erase = (subjectId: string) =>
    PersonalDataErased({ subjectId, erasureId: id(70), classes: ['free-text'], keyIds: [] });
  log.append(`privacy-${mentee}`, erase(mentee));
  await views.fold(mentoringBoard, log);
  const [first, second] = await shown();
  expect(first).toMatchObject({ overrideReason: 'Pembina', sessions: [{ notesState: 'erased' }] });
  expect(first?.sessions[0]).not.toHaveProperty('challenge');
  expect(second).toMatchObject({ reasonState: 'erased' });
  log.append(`privacy-${mentor}`, erase(mentor));
  await views.fold(mentoringBoard, log);
  expect((await shown())[0]).toMatchObject({ overridden: true, overrideState: 'erased' });
});

it('tells who guides more people than the rules allow', async () => {
  const log = new MemoryLog();
  const start = (n: number, mentorId: string, employeeId: string) => {
    const one = { mentorshipId: id(500 + n), mentorId, employeeId };
    log.append(`mentorship-${one.mentorshipId}`, MentorshipProposed({ ...one, goals, basis: 'GAP' }));
    const started = MentorshipStarted({ ...one, startDate: '2026-01-05', plannedSessions: 3 });
    log.append(`mentorship-${one.mentorshipId}`, started);
  };
  for (let n = 0; n < 6; n++) start(n, mentor, id(100 + n));
  for (let n = 6; n < 12; n++) start(n, third, id(100 + Math.min(n, 10)));
  await views.fold(mentoringBoard, log);
  const rows = await views.query(`SELECT * FROM reporting.mentor_load ORDER BY mentor_id`, []);
  const rule = { most_mentees: 5, rule_set: 'mentoring/2' };
  expect(rows).toEqual([
    { mentor_id: mentor, active_mentees: 6, over_limit: true, ...rule },
    { mentor_id: third, active_mentees: 5, over_limit: false, ...rule },
  ]);
});

it('has a description of every column', async () => {
  await views.fold(mentoringBoard, new MemoryLog());
  expect(await undocumented(views)).toEqual([]);
});
