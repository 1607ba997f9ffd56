import {
  AccountOpened,
  CertificateIssued,
  CompetencyAssessed,
  EmployeePlacementChanged,
  EmployeeRegistered,
  ExceptionConfirmed,
  ExceptionMended,
  exceptionIdOf,
  ExternalLearningClaimed,
  ExternalLearningDecided,
  FollowUpRaised,
  LearningHoursCredited,
  Personal,
  type DomainEvent,
} from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { eventAt, exceptionOf, exceptions, exceptionsOf, type ExceptionsQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [ani, budi, officer] = [id(1), id(2), id(9)];
const AT = '2026-03-02T09:00:00Z';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

let log: MemoryLog;
const say = (stream: string, event: DomainEvent, recordedAt = AT, occurredAt = recordedAt): RecordedEvent =>
  log.append(stream, event, { actor: { id: officer, role: 'programme-officer' }, recordedAt, occurredAt });
const list = async (query: Partial<ExceptionsQuery> = {}) =>
  (await exceptionsOf(views, { limit: 200, ...query })).items;
const found = async (query: Partial<ExceptionsQuery> = {}) =>
  (await list(query)).map(({ exceptionId }) => exceptionId).sort();

const credited = (employeeId: string, jp: number, programmeId: string) =>
  LearningHoursCredited({ ...{ employeeId, programmeId, jp, year: 2026 }, form: 'SEMINAR', rule: 'r/1' });

it('finds each kind of exception by its rule, and gives it the id that the domain gives it', async () => {
  log = new MemoryLog();
  log.append(`account-${officer}`, AccountOpened({ accountId: officer, employeeId: budi }));
  const webinar = say(`learning-${ani}`, credited(ani, 61, id(20)));
  say(`learning-${budi}`, credited(budi, 20, id(20)));
  const paper = (employeeId: string, n: number) =>
    say(
      `learning-${employeeId}`,
      CertificateIssued({
        ...{ employeeId, certificateId: id(n), programmeId: id(20), number: 'S-1/2026' },
        ...{ contentHash: 'ab'.repeat(32), issuedOn: '2026-03-02' },
      }),
    );
  const [first, second] = [paper(ani, 31), paper(budi, 32)];
  const text = Personal.clear('Kursus');
  const claim = (employeeId: string, n: number) =>
    say(
      `learning-${employeeId}`,
      ExternalLearningClaimed({
        ...{ employeeId, claimId: id(n), title: text, provider: text, form: 'COURSE', claimedJp: 4 },
        ...{ startedOn: '2026-03-01', endedOn: '2026-03-01', claimantId: officer },
        evidence: { sha256: 'cd'.repeat(32), name: text },
      }),
    );
  claim(ani, 41);
  claim(budi, 42);
  say(
    `learning-${ani}`,
    ExternalLearningClaimed({
      ...{ employeeId: ani, claimId: id(43), title: text, provider: text, form: 'COURSE', claimedJp: 4 },
      ...{ startedOn: '2019-03-01', endedOn: '2019-03-01', claimantId: officer, withoutEvidence: text },
    }),
  );
  say(
    `learning-${ani}`,
    ExternalLearningDecided({
      ...{ employeeId: ani, claimId: id(43), decision: 'VERIFIED', jp: 4, verifierId: budi },
    }),
  );
  const moved = (employeeId: string, effectiveDate: string) =>
    say(`employee-${employeeId}`, EmployeePlacementChanged({ employeeId, kind: 'EXIT', effectiveDate }));
  const late = moved(ani, '2026-01-02');
  const own = moved(budi, '2025-08-01');
  await views.fold(exceptions, log);

  const items = await list();
  expect(items.map(({ rule, severity, employeeId }) => [rule, severity, employeeId]).sort()).toEqual([
    ['DUPLICATE_CERTIFICATE', 'HIGH', ani],
    ['DUPLICATE_CERTIFICATE', 'HIGH', budi],
    ['DUPLICATE_EVIDENCE', 'MEDIUM', ani],
    ['DUPLICATE_EVIDENCE', 'MEDIUM', budi],
    ['HOURS_BEYOND', 'MEDIUM', ani],
    ['LATE_ENTRY', 'LOW', ani],
    ['LATE_ENTRY', 'MEDIUM', budi],
    ['NO_EVIDENCE', 'LOW', ani],
    ['SEGREGATION_BREACH', 'HIGH', budi],
    ['SEGREGATION_BREACH', 'HIGH', budi],
  ]);
  expect(await found()).toEqual(
    [
      ...[31, 32].map((n) => exceptionIdOf('DUPLICATE_CERTIFICATE', id(n))),
      ...[41, 42].map((n) => exceptionIdOf('DUPLICATE_EVIDENCE', id(n))),
      exceptionIdOf('HOURS_BEYOND', ani, id(20)),
      exceptionIdOf('NO_EVIDENCE', id(43)),
      ...[late, own].map((event) => exceptionIdOf('LATE_ENTRY', event.id)),
      exceptionIdOf('SEGREGATION_BREACH', own.id, 'OWN_PLACEMENT', budi),
      exceptionIdOf('SEGREGATION_BREACH', second.id, 'OWN_CERTIFICATE', budi),
    ].sort(),
  );
  const hours = await exceptionOf(views, exceptionIdOf('HOURS_BEYOND', ani, id(20)));
  expect(hours).toMatchObject({
    eventIds: [webinar.id],
    causedBy: [officer],
    programmeId: id(20),
    state: 'OPEN',
  });
  expect(await eventAt(views, String(first.position))).toEqual({
    eventId: first.id,
    recordedAt: new Date(AT),
  });
  expect(await exceptionOf(views, id(99))).toBeUndefined();
});

it('shows what was said of it, and the follow-up that came of it', async () => {
  const exceptionId = exceptionIdOf('HOURS_BEYOND', ani, id(20));
  const { eventIds, causedBy } = (await exceptionOf(views, exceptionId)) ?? { eventIds: [], causedBy: [] };
  const about = {
    ...({ exceptionId, rule: 'HOURS_BEYOND', severity: 'MEDIUM', employeeId: ani } as const),
    ...{ programmeId: id(20), eventIds, causedBy, detectedAt: AT },
  };
  say(`exception-${exceptionId}`, ExceptionConfirmed(about), '2026-03-03T02:00:00Z');
  const source = { kind: 'DATA_CHECK', id: exceptionId } as const;
  say(
    `followup-${id(50)}`,
    FollowUpRaised({ followUpId: id(50), kind: 'DATA_FIX', source, employeeId: ani }),
  );
  await views.fold(exceptions, log);
  expect(await list({ state: 'CONFIRMED' })).toMatchObject([
    { exceptionId, statedBy: officer, statedAt: new Date('2026-03-03T02:00:00Z'), followUpId: id(50) },
  ]);
  expect((await found()).filter((one) => one === exceptionId)).toHaveLength(1);
  say(`exception-${exceptionId}`, ExceptionMended({ ...about, eventId: id(77) }));
  await views.fold(exceptions, log);
  expect(await exceptionOf(views, exceptionId)).toMatchObject({ state: 'MENDED', mendedBy: id(77) });
  expect(await list({ state: 'OPEN' })).toHaveLength(9);
});

it('is asked by unit, employee, rule, severity and period, in pages', async () => {
  const placement = { positionId: id(70), positionClass: 'PELAKSANA', effectiveDate: '2026-03-01' } as const;
  say(
    `employee-${id(3)}`,
    EmployeeRegistered({ employeeId: id(3), kind: 'PNS', unitId: id(60), ...placement }),
  );
  say(`learning-${id(3)}`, credited(id(3), 30, id(21)), '2026-04-01T16:59:00Z');
  await views.fold(exceptions, log);
  const mine = [exceptionIdOf('HOURS_BEYOND', id(3), id(21))];
  expect(await found({ units: [id(60)] })).toEqual(mine);
  expect(await found({ employeeId: id(3) })).toEqual(mine);
  expect(await found({ from: '2026-04-01', to: '2026-04-01' })).toEqual(mine);
  expect(await found({ to: '2026-03-31' })).toHaveLength(10);
  expect((await list({ severity: 'HIGH' })).every(({ severity }) => severity === 'HIGH')).toBe(true);
  expect(await list({ rule: 'LATE_ENTRY' })).toHaveLength(2);
  const pages = [];
  let cursor: string | undefined;
  do {
    const part = await exceptionsOf(views, { limit: 3, ...(cursor !== undefined && { cursor }) });
    pages.push(...part.items);
    cursor = part.next;
  } while (cursor !== undefined);
  expect(pages).toEqual(await list());
  expect(pages[0]?.exceptionId).toBe(mine[0]);
});

it('counts the day that an event names, or what happened where that is earlier, as late', async () => {
  log = new MemoryLog();
  const assessed = (assessedOn: string, recordedAt: string, occurredAt: string) =>
    say(
      `employee-${ani}`,
      CompetencyAssessed({
        ...{
          employeeId: ani,
          assessmentId: id(500 + log.events.length),
          method: 'TEST',
          assessedOn,
          jpm: 100,
        },
        items: [{ competencyCode: 'MAN-03', requiredLevel: 3, actualLevel: 3 }],
      }),
      recordedAt,
      occurredAt,
    );
  assessed('2026-02-01', '2026-03-02T16:00:00Z', '2026-03-02T16:00:00Z'); // 29 days and 23 hours
  const byDay = assessed('2026-02-01', '2026-03-03T00:00:00Z', '2026-03-03T00:00:00Z');
  const byMoment = assessed('2026-03-01', '2026-03-03T00:00:00Z', '2026-01-03T00:00:00Z');
  await views.fold(exceptions, log);
  expect(await found()).toEqual(
    [byDay, byMoment].map(({ id: one }) => exceptionIdOf('LATE_ENTRY', one)).sort(),
  );
});

it('is one for each source of hours, however often they were credited', async () => {
  log = new MemoryLog();
  const mentoring = { mentorshipId: id(80), sessionId: id(81) };
  const credit = (jp: number, of: object) =>
    say(
      `learning-${ani}`,
      LearningHoursCredited({ ...{ employeeId: ani, jp, year: 2026 }, form: 'SEMINAR', rule: 'r/1', ...of }),
    );
  const again = [61, -61, 55].map((jp) => credit(jp, { programmeId: id(20) }));
  credit(30, { mentoring });
  credit(31, { claimId: id(82) });
  await views.fold(exceptions, log);
  const [run, mentorship, claim] = [id(20), id(80), id(82)].map((of) =>
    exceptionIdOf('HOURS_BEYOND', ani, of),
  );
  expect(await found()).toEqual([run, mentorship, claim].sort());
  expect((await exceptionOf(views, run ?? ''))?.eventIds).toEqual([again[0]?.id, again[2]?.id]);
});

it('documents every column', async () => {
  expect(await undocumented(views)).toEqual([]);
});
