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
const [ani, budi, citra, office, school, run, post] = [id(1), id(2), id(3), id(10), id(11), id(20), id(30)];
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
  for (const [employeeId, unitId] of [
    [ani, office],
    [budi, office],
    [citra, school],
  ] as const)
    // prettier-ignore
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
  const [ofOffice, ofSchool] = items;
  expect(items).toHaveLength(2);
  // ani: assessed twice, once late, and a certificate; budi: a webinar of 61 lesson hours
  const completeness = ((2 + 1 + 1 + 1) / 2 + 1 / 2) / 5;
  const [timeliness, accuracy] = [2 / 3, 1 / 2];
  expect(ofOffice).toMatchObject({
    ...{ unitId: office, employees: 2, entries: 3, exceptions: 2, exceptionsPer1000: 1000 },
    items: {
      placement: { n: 2, missing: 0 },
      standard: { n: 2, missing: 1 },
      assessment: { n: 2, missing: 1 },
      qualification: { n: 2, missing: 1 },
      certificate: { n: 2, missing: 1 },
    },
    ...{ consistency: 1, accuracy, ruleSet: 'data-quality/1', verified: false },
  });
  expect(ofOffice?.completeness).toBeCloseTo(completeness);
  expect(ofOffice?.timeliness).toBeCloseTo(timeliness);
  expect(ofOffice?.medianLagDays).toBeGreaterThan(10);
  expect(ofOffice?.medianLagDays).toBeLessThan(11.1);
  expect(ofOffice?.index).toBeCloseTo(100 * (0.4 * completeness + 0.2 * (timeliness + accuracy + 1)));
  // of a unit that was never established, with nothing but a person
  expect(ofSchool).toMatchObject({ unitId: school, entries: 0, timeliness: null, medianLagDays: null });
  expect(ofSchool).toMatchObject({ completeness: 0, accuracy: 1, consistency: 1, exceptions: 0 });
  expect(ofSchool?.items.placement).toEqual({ n: 1, missing: 1 });
  expect(ofSchool?.index).toBeCloseTo((100 * 0.4) / 0.8);

  expect((await dataQualityOf(views, { units: [school], limit: 50 })).items).toEqual([ofSchool]);
  const first = await dataQualityOf(views, { limit: 1 });
  expect(first.items).toEqual([ofOffice]);
  expect((await dataQualityOf(views, { limit: 1, cursor: first.next ?? '' })).items).toEqual([ofSchool]);
  const narrow = () => ({ sql: 'unit_id = $4::uuid', params: [school] });
  expect((await dataQualityOf(views, { limit: 9, narrow })).items).toEqual([ofSchool]);
});

it('documents every column', async () => {
  expect(await undocumented(views)).toEqual([]);
});
