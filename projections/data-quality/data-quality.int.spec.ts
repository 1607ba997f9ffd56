import {
  CertificateIssued,
  CompetencyAssessed,
  CompetencyStandardProposed,
  CompetencyStandardPublished,
  dayInMedan,
  EmployeeRegistered,
  LearningHoursCredited,
  ParticipantEnrolled,
  ProgrammeCompleted,
  ProgrammeScheduled,
  QualificationRecorded,
  UnitEstablished,
  type DomainEvent,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { dataQuality, dataQualityOf } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [ani, budi, office, school, hamlet, run, post] = [id(1), id(2), id(10), id(11), id(12), id(20), id(30)];
const others = (first: number, count: number) => Array.from({ length: count }, (_, n) => id(first + n));
const DAY = 86_400_000;
const daysAgo = (days: number) => dayInMedan(new Date(Date.now() - days * DAY));

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

it('tells of each unit what is missing, late, inaccurate and in contradiction, with n', async () => {
  const log = new MemoryLog();
  const now = new Date().toISOString();
  const say = (stream: string, event: DomainEvent) =>
    log.append(stream, event, { recordedAt: now, occurredAt: now });
  say(`unit-${office}`, UnitEstablished({ unitId: office, kind: 'OPD', code: 'D-1', name: { id: 'Dinas' }, effectiveDate: '2024-01-01' })); // prettier-ignore
  const staff = [
    ...[ani, budi, ...others(100, 3)].map((employeeId) => [employeeId, office] as const),
    ...others(110, 5).map((employeeId) => [employeeId, school] as const),
    ...others(120, 4).map((employeeId) => [employeeId, hamlet] as const),
  ];
  for (const [employeeId, unitId] of staff)
    say(
      `employee-${employeeId}`,
      EmployeeRegistered({
        ...{ employeeId, kind: 'PNS', unitId, positionClass: 'PELAKSANA', effectiveDate: '2024-01-01' },
        positionId: employeeId === ani ? post : id(31),
      }),
    );
  const version = { positionId: post, effectiveFrom: '2024-01-01', items: [{ competencyCode: 'MAN-03', kind: 'MANAGERIAL' as const, level: 3 }] }; // prettier-ignore
  say(`standard-${post}`, CompetencyStandardProposed({ ...version, proposalId: id(40), proposedBy: id(41) }));
  say(`standard-${post}`, CompetencyStandardPublished({ ...version, proposalId: id(40), version: 1 }));
  const assessed = (n: number, days: number) =>
    say(
      `employee-${ani}`,
      CompetencyAssessed({
        ...{ employeeId: ani, assessmentId: id(n), method: 'TEST', assessedOn: daysAgo(days), jpm: 100 },
        items: [{ competencyCode: 'MAN-03', requiredLevel: 3, actualLevel: 3 }],
      }),
    );
  assessed(50, 10);
  assessed(51, 50);
  say(`employee-${budi}`, QualificationRecorded({ employeeId: budi, qualificationId: id(60), level: 'S1', year: 2010 })); // prettier-ignore
  say(
    `programme-${run}`,
    ProgrammeScheduled({
      ...{ programmeId: run, seriesId: id(21), title: { id: 'Kelas' }, form: 'SEMINAR', mode: 'OFFLINE' },
      ...{ competencies: [], objectives: [], totalJp: 4, capacity: 9, minAttendancePct: 80 },
      sessions: [{ sessionId: id(22), start: now, end: now, jp: 4 }],
    }),
  );
  for (const employeeId of [ani, budi])
    say(`programme-${run}`, ParticipantEnrolled({ programmeId: run, employeeId, basis: 'GAP' }));
  say(
    `programme-${run}`,
    ProgrammeCompleted({
      ...{ programmeId: run, seriesId: id(21), title: { id: 'Kelas' }, form: 'SEMINAR', endedOn: daysAgo(5) },
      ...{ realisedJp: 4, realisedCostIdr: 0 },
      participants: [ani, budi].map((employeeId) => ({
        ...{ employeeId, outcome: 'PASSED' as const, attendancePct: 100, preScore: null, postScore: 90 },
      })),
    }),
  );
  say(
    `learning-${ani}`,
    CertificateIssued({
      ...{ employeeId: ani, certificateId: id(70), programmeId: run, number: 'S-1', issuedOn: daysAgo(4) },
      contentHash: 'ab'.repeat(32),
    }),
  );
  say(
    `learning-${budi}`,
    LearningHoursCredited({
      ...{ employeeId: budi, programmeId: run, jp: 61, year: 2026, form: 'SEMINAR', rule: 'r/1' },
    }),
  );
  await views.fold(dataQuality, log);

  const { items } = await dataQualityOf(views, { limit: 50 });
  const [ofOffice, ofSchool, ofHamlet] = items;
  expect(items).toHaveLength(3);
  // ani: assessed twice, once late, and a certificate; budi: a webinar of 61 lesson hours
  const completeness = ((5 + 1 + 1 + 1) / 5 + 1 / 2) / 5;
  const [timeliness, accuracy] = [2 / 3, 4 / 5];
  expect(ofOffice).toMatchObject({
    ...{ unitId: office, employees: 5, entries: 3, exceptions: 2, exceptionsPer1000: 400 },
    items: {
      placement: { n: 5, missing: 0 },
      standard: { n: 5, missing: 4 },
      assessment: { n: 5, missing: 4 },
      qualification: { n: 5, missing: 4 },
      certificate: { n: 2, missing: 1 },
    },
    ...{ consistency: 1, accuracy, ruleSet: 'data-quality/1', verified: false },
  });
  expect(ofOffice?.completeness).toBeCloseTo(completeness);
  expect(ofOffice?.timeliness).toBeCloseTo(timeliness);
  expect(ofOffice?.medianLagDays).toBeGreaterThan(10);
  expect(ofOffice?.medianLagDays).toBeLessThan(11.1);
  expect(ofOffice?.index).toBeCloseTo(100 * (0.4 * completeness + 0.2 * (timeliness + accuracy + 1)));
  // of a unit that was never established, with nothing but people
  expect(ofSchool).toMatchObject({ unitId: school, entries: 0, timeliness: null, medianLagDays: null });
  expect(ofSchool).toMatchObject({ completeness: 0, accuracy: 1, consistency: 1, exceptions: 0 });
  expect(ofSchool?.items.placement).toEqual({ n: 5, missing: 5 });
  expect(ofSchool?.index).toBeCloseTo((100 * 0.4) / 0.8);

  // of four people only how many they are
  const unknown = { n: null, missing: null };
  expect(ofHamlet).toEqual({
    ...{ unitId: hamlet, employees: 4, ruleSet: 'data-quality/1', verified: false },
    items: {
      ...{ placement: unknown, standard: unknown, assessment: unknown },
      ...{ qualification: unknown, certificate: unknown },
    },
    ...{ entries: null, medianLagDays: null, exceptions: null, exceptionsPer1000: null, index: null },
    ...{ completeness: null, timeliness: null, accuracy: null, consistency: null },
  });

  expect((await dataQualityOf(views, { units: [school], limit: 50 })).items).toEqual([ofSchool]);
  const first = await dataQualityOf(views, { limit: 1 });
  expect(first.items).toEqual([ofOffice]);
  expect((await dataQualityOf(views, { limit: 1, cursor: first.next ?? '' })).items).toEqual([ofSchool]);
  expect((await dataQualityOf(views, { limit: 9, cursor: first.next ?? '' })).items).toEqual([
    ofSchool,
    ofHamlet,
  ]);
  const narrow = () => ({ sql: 'unit_id = $4::uuid', params: [school] });
  expect((await dataQualityOf(views, { limit: 9, narrow })).items).toEqual([ofSchool]);
});

it('documents every column', async () => {
  expect(await undocumented(views)).toEqual([]);
});
