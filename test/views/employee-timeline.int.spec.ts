import {
  CertificateIssued,
  CertificateRevoked,
  dayInMedan,
  ExternalLearningClaimed,
  ExternalLearningDecided,
  FollowUpResolved,
  Personal,
  QualificationRecorded,
  type DomainEvent,
} from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import {
  employeeTimeline,
  timelineOf,
  type TimelineEntry,
  type TimelineQuery,
} from '@jejak-projections/employee-timeline';
import fc from 'fast-check';
import { foldedApart, undocumented } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { dayAt, EMPLOYEES, employeeId, uuid } from './step.js';
import { recordedAt, story } from './story.js';

let views: Awaited<ReturnType<typeof foldedApart>>;
beforeAll(async () => {
  views = await foldedApart();
});
afterAll(() => views.close());

type Line = Pick<TimelineEntry, 'kind' | 'outcome' | 'at' | 'validOn'> & { readonly jp?: number };
type Data = Readonly<Record<string, unknown>>;

/** What an event tells of somebody, by the words of docs/reference/views.md: no SQL, one event after the other. */
const TOLD: Readonly<Record<string, (data: Data) => readonly [TimelineEntry['kind'], string, string?]>> = {
  EmployeeRegistered: () => ['PLACEMENT', 'REGISTERED', 'effectiveDate'],
  EmployeePlacementChanged: ({ kind }) => ['PLACEMENT', String(kind), 'effectiveDate'],
  CompetencyAssessed: () => ['ASSESSMENT', 'FOUND', 'assessedOn'],
  CompetencyAssessmentCorrected: () => ['ASSESSMENT', 'CORRECTED', 'assessedOn'],
  LearningHoursCredited: ({ jp }) => ['HOURS', Number(jp) < 0 ? 'TAKEN_BACK' : 'CREDITED'],
  ParticipantNominated: () => ['NOMINATION', 'NOMINATED'],
  NominationAccepted: () => ['NOMINATION', 'ACCEPTED'],
  NominationDeclined: () => ['NOMINATION', 'DECLINED'],
  NominationWithdrawn: () => ['NOMINATION', 'WITHDRAWN'],
  ParticipantEnrolled: () => ['SEAT', 'ENROLLED'],
  ParticipantWithdrawn: () => ['SEAT', 'WITHDRAWN'],
  MentorshipProposed: () => ['MENTORSHIP', 'PROPOSED'],
  MentorshipDeclined: () => ['MENTORSHIP', 'DECLINED'],
  MentorshipStarted: () => ['MENTORSHIP', 'STARTED', 'startDate'],
  MentoringSessionConfirmed: () => ['MENTORSHIP', 'MET'],
  MentorshipEnded: ({ outcome }) => ['MENTORSHIP', String(outcome), 'endDate'],
  AppraisalRated: () => ['APPRAISAL', 'RATED'],
  AppraisalAcknowledged: () => ['APPRAISAL', 'ACKNOWLEDGED'],
  AppraisalFinalised: () => ['APPRAISAL', 'FINALISED'],
  AppraisalCorrected: () => ['APPRAISAL', 'CORRECTED'],
  FollowUpRaised: () => ['FOLLOW_UP', 'RAISED'],
};

function linesOf({ type, data, metadata }: RecordedEvent, employee: string): Line[] {
  const at = new Date(metadata.occurredAt);
  const facts = data as Data;
  if (type === 'ProgrammeCompleted') {
    const { endedOn, realisedJp, participants } = facts as { endedOn: string; realisedJp: number; participants: { employeeId: string; outcome: string }[] }; // prettier-ignore
    return participants
      .filter((one) => one.employeeId === employee)
      .map(({ outcome }) => ({ kind: 'PROGRAMME', outcome, at, validOn: endedOn, jp: realisedJp }));
  }
  const told = TOLD[type]?.(facts);
  if (!told || (facts.employeeId !== employee && facts.mentorId !== employee)) return [];
  const [kind, outcome, day] = told;
  const validOn = day === undefined ? dayInMedan(at) : String(facts[day]);
  const began = kind === 'PLACEMENT' ? new Date(`${validOn}T00:00:00+07:00`) : at;
  return [{ kind, outcome, at: began, validOn, ...(kind === 'HOURS' && { jp: Number(facts.jp) }) }];
}

const CONFIDENTIAL: ReadonlySet<string> = new Set(['APPRAISAL', 'FOLLOW_UP']);

function remembered(log: readonly RecordedEvent[], query: Omit<TimelineQuery, 'limit' | 'cursor'>): Line[] {
  const { employeeId: id, asOf, validOn, kind, confidential } = query;
  const lines = log
    .filter(({ metadata }) => !asOf || new Date(metadata.recordedAt) <= asOf)
    .flatMap((event) => linesOf(event, id).map((line) => ({ line, position: event.position })))
    .filter(({ line }) => validOn === undefined || line.validOn <= validOn)
    .filter(({ line }) => kind === undefined || line.kind === kind)
    .filter(({ line }) => confidential || !CONFIDENTIAL.has(line.kind));
  lines.sort((a, b) => b.line.at.getTime() - a.line.at.getTime() || Number(b.position - a.position));
  return lines.map(({ line }) => line);
}

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
}, 60_000);

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

it('documents every column', async () => {
  expect(await undocumented(views)).toEqual([]);
});
