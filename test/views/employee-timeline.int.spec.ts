import {
  CertificateIssued,
  CertificateRevoked,
  EmployeeRegistered,
  ExternalLearningClaimed,
  ExternalLearningDecided,
  FollowUpResolved,
  LearningHoursCredited,
  MentorshipProposed,
  MentorshipStarted,
  ParticipantEnrolled,
  Personal,
  ProgrammeCompleted,
  ProgrammeScheduled,
  QualificationRecorded,
  type DomainEvent,
} from '@jejak/domain';
import type { Visibility } from '@jejak/projection-engine';
import { access } from '@jejak-projections/access';
import { employeeTimeline, timelineOf, type TimelineEntry } from '@jejak-projections/employee-timeline';
import fc from 'fast-check';
import { foldedApart, undocumented } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { dayAt, EMPLOYEES, employeeId, uuid } from './step.js';
import { recordedAt, story } from './story.js';
import { type Line, remembered } from './timeline-in-memory.js';

let views: Awaited<ReturnType<typeof foldedApart>>;
beforeAll(async () => {
  views = await foldedApart();
});
afterAll(() => views.close());

const asLine = ({ kind, outcome, at, validOn, jp }: TimelineEntry): Line => ({
  ...{ kind, outcome, at, validOn, ...(jp !== undefined && { jp }) },
});

const question = fc.record({
  employeeId: fc.integer({ min: 0, max: EMPLOYEES - 1 }).map(employeeId),
  confidential: fc.boolean(),
  place: fc.option(fc.integer({ min: 0, max: 130 })),
  day: fc.option(fc.integer({ min: 0, max: 801 })),
  kind: fc.constantFrom(undefined, undefined, 'SEAT' as const, 'NOMINATION' as const, 'MENTORSHIP' as const),
});

it('tells what a fold in memory tells of anybody, for any asOf and validOn, in pages too', async () => {
  const asked = fc.array(question, { minLength: 12, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(story, asked, async (told, questions) => {
      const log = new MemoryLog();
      for (const { stream, event, metadata } of told) log.append(stream, event, metadata);
      await views.fold(employeeTimeline, log);
      for (const { place, day, kind, ...who } of questions) {
        const query = {
          ...who,
          ...(kind && { kind }),
          ...(place !== null && { asOf: new Date(recordedAt(place).getTime() + 1) }),
          ...(day !== null && { validOn: dayAt(day) }),
        };
        const pages: TimelineEntry[] = [];
        let cursor: string | undefined;
        do {
          const part = await timelineOf(views, {
            ...query,
            limit: 9,
            ...(cursor !== undefined && { cursor }),
          });
          pages.push(...part.items);
          cursor = part.next;
        } while (cursor !== undefined);
        expect([query, pages.map(asLine)]).toEqual([query, remembered(log.events, query)]);
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

const ani = uuid(1);
const learning = (...events: DomainEvent[]): MemoryLog => {
  const log = new MemoryLog();
  for (const [at, event] of events.entries())
    log.append(`learning-${ani}`, event, { occurredAt: `2026-03-0${at + 1}T01:00:00Z` });
  return log;
};

it('tells of certificates, claims, qualifications and follow-ups, each with its id and day', async () => {
  const paper = { employeeId: ani, certificateId: uuid(7), programmeId: uuid(8) };
  const claim = { employeeId: ani, claimId: uuid(9) };
  const text = Personal.clear('Kursus');
  const log = learning(
    CertificateIssued({ ...paper, number: 'S-1/2026', contentHash: 'ab'.repeat(32), issuedOn: '2026-02-27' }),
    CertificateRevoked(paper),
    ExternalLearningClaimed({
      ...{ ...claim, title: text, provider: text, form: 'SEMINAR', startedOn: '2026-01-05', claimedJp: 8 },
      ...{ endedOn: '2026-01-06', evidence: { sha256: 'cd'.repeat(32), name: text }, claimantId: uuid(3) },
    }),
    ExternalLearningDecided({ ...claim, decision: 'ADJUSTED', jp: 6, verifierId: uuid(4) }),
    QualificationRecorded({ employeeId: ani, qualificationId: uuid(10), level: 'S2', year: 2025 }),
    FollowUpResolved({ followUpId: uuid(11), employeeId: ani, ownerId: uuid(12), outcome: 'DONE' }),
  );
  await views.fold(employeeTimeline, log);
  const { items } = await timelineOf(views, { employeeId: ani, confidential: true, limit: 50 });
  expect(items.map(({ kind, outcome, validOn, refId, jp }) => [kind, outcome, validOn, refId, jp])).toEqual([
    ['FOLLOW_UP', 'DONE', '2026-03-06', uuid(11), undefined],
    ['QUALIFICATION', 'RECORDED', '2026-03-05', uuid(10), undefined],
    ['CLAIM', 'ADJUSTED', '2026-03-04', uuid(9), 6],
    ['CLAIM', 'CLAIMED', '2026-01-06', uuid(9), 8],
    ['CERTIFICATE', 'REVOKED', '2026-03-02', uuid(7), undefined],
    ['CERTIFICATE', 'ISSUED', '2026-02-27', uuid(7), undefined],
  ]);
});

it('shows rows to whom the database lets see them, and no text or predicate to analysts', async () => {
  const asked = { employeeId: ani, confidential: true, limit: 50 };
  const mine = await timelineOf(views.as({ scope: 'self', employee: ani }), asked);
  expect(mine.items).toHaveLength(6);
  const theirs = await timelineOf(views.as({ scope: 'self', employee: uuid(2) }), asked);
  expect(theirs.items).toEqual([]);
  const columns = await views.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns
     WHERE table_schema = 'reporting' AND table_name = 'employee_timeline'`,
    [],
  );
  expect(columns.map(({ column_name }) => column_name)).not.toContain('predicate');
});

it('has hours of a run from its last day on, those of learning elsewhere from the day of their crediting', async () => {
  const run = {
    programmeId: uuid(8),
    seriesId: uuid(30),
    title: { id: 'Kursus' },
    form: 'WORKSHOP',
  } as const;
  const [start, end] = ['2026-02-03T08:00:00+07:00', '2026-02-03T12:00:00+07:00'];
  const hours = { employeeId: ani, jp: 4, year: 2026, form: 'WORKSHOP' } as const;
  const attended = { employeeId: ani, outcome: 'ATTENDED', attendancePct: 100, preScore: null, postScore: null } as const; // prettier-ignore
  const log = learning(
    ProgrammeScheduled({
      ...{ ...run, mode: 'OFFLINE', competencies: [], objectives: [], totalJp: 4, capacity: 9 },
      ...{ sessions: [{ sessionId: uuid(31), start, end, jp: 4 }], minAttendancePct: 80 },
    }),
    ParticipantEnrolled({ programmeId: uuid(8), employeeId: ani, basis: 'GAP' }),
    ProgrammeCompleted({
      ...{ ...run, endedOn: '2026-02-03', realisedJp: 4, realisedCostIdr: 0, participants: [attended] },
    }),
    LearningHoursCredited({ ...hours, programmeId: uuid(8), rule: 'programme-hours/1' }),
    LearningHoursCredited({ ...hours, claimId: uuid(9), rule: 'external-learning/1' }),
  );
  await views.fold(employeeTimeline, log);
  const of = async (validOn?: string) => {
    const query = { employeeId: ani, kind: 'HOURS' as const, confidential: false, limit: 9 };
    const { items } = await timelineOf(views, { ...query, ...(validOn !== undefined && { validOn }) });
    return items.map((item) => item.validOn);
  };
  expect(await of()).toEqual(['2026-03-05', '2026-02-03']);
  expect(await of('2026-02-03')).toEqual(['2026-02-03']);
});

it('tells of a mentorship to those who see the one or the other of the two, each in a line of their own', async () => {
  const [mentor, theirs, ours] = [uuid(20), uuid(21), uuid(22)];
  const pair = { mentorshipId: uuid(23), employeeId: ani, mentorId: mentor };
  const log = new MemoryLog();
  for (const [employeeId, unitId] of [
    [ani, ours],
    [mentor, theirs],
  ] as const) {
    const placement = { unitId, positionId: uuid(24), positionClass: 'PELAKSANA' as const };
    log.append(
      `employee-${employeeId}`,
      EmployeeRegistered({ employeeId, kind: 'PNS', ...placement, effectiveDate: '2024-01-01' }),
    );
  }
  const goals = [{ competencyCode: 'MAN-01', toLevel: 3 }];
  log.append('mentorship-x', MentorshipProposed({ ...pair, goals, basis: 'GAP' }));
  log.append('mentorship-x', MentorshipStarted({ ...pair, startDate: '2026-03-01', plannedSessions: 4 }));
  await views.fold(access, log);
  await views.fold(employeeTimeline, log);
  const seen = async (by: Visibility, employeeId: string) => {
    const query = { employeeId, kind: 'MENTORSHIP' as const, confidential: true, limit: 9 };
    return (await timelineOf(views.as(by), query)).items.map(({ outcome, refId }) => [outcome, refId]);
  };
  const both = [
    ['STARTED', uuid(23)],
    ['PROPOSED', uuid(23)],
  ];
  const [guides, guided] = [
    { scope: 'units', units: [theirs] },
    { scope: 'units', units: [ours] },
  ] as const;
  expect(await seen(guides, mentor)).toEqual(both);
  expect(await seen(guided, ani)).toEqual(both);
  expect(await seen(guides, ani)).toEqual([]);
  expect(await seen(guided, mentor)).toEqual([]);
  expect(await seen({ scope: 'self', employee: mentor }, mentor)).toEqual(both);
  const told = await views
    .as(guides)
    .query('SELECT employee_id, mentor_id FROM reporting.employee_timeline WHERE ref_id = $1', [uuid(23)]);
  expect(told).toEqual(Array(2).fill({ employee_id: mentor, mentor_id: mentor }));
});

it('documents every column', async () => {
  expect(await undocumented(views)).toEqual([]);
});
