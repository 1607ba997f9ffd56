import {
  AttendanceCorrected,
  CertificateIssued,
  DevelopmentPlanApproved,
  DevelopmentPlanDrafted,
  DevelopmentPlanSubmitted,
  ParticipantCheckedIn,
  ParticipantEnrolled,
  Personal,
  ProgrammeScheduled,
  ProgressRecorded,
  SessionHeld,
  type DomainEvent,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { certificateProof, proofOf } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [ani, budi, run, planId, itemId, unitId] = [id(1), id(2), id(20), id(30), id(31), id(32)];
const [first, second] = [id(21), id(22)];
const [start, end] = ['2026-03-02T08:00:00+07:00', '2026-03-02T12:00:00+07:00'];

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

it('shows the plan with its letter, each session by the last line about the holder, and who did what', async () => {
  const log = new MemoryLog();
  const types: string[] = [];
  const say = (stream: string, event: DomainEvent, told = true) => {
    log.append(stream, event);
    if (told) types.push(event.type);
  };
  const owned = { planId, unitId };
  const drafted = { ...owned, scope: 'UNIT' as const, year: 2026, horizonYear: 2026, needsAssessmentIds: [] };
  const objectives = [{ kind: 'SERVICE' as const, indicator: 'Waktu', target: '15' }];
  say(`plan-${planId}`, DevelopmentPlanDrafted({ ...drafted, objectives }), false);
  say(`plan-${planId}`, DevelopmentPlanSubmitted({ ...owned, submittedBy: id(50) }));
  say(
    `plan-${planId}`,
    DevelopmentPlanApproved({ ...owned, revision: 1, submittedBy: id(50), letterNumber: '800/1' }),
  );
  say(
    `programme-${run}`,
    ProgrammeScheduled({
      ...{ programmeId: run, seriesId: id(23), title: { id: 'Kelas' }, form: 'WORKSHOP', mode: 'OFFLINE' },
      ...{ competencies: [], objectives: [], totalJp: 8, capacity: 9, minAttendancePct: 80 },
      sessions: [first, second].map((sessionId) => ({ sessionId, start, end, jp: 4 })),
      plan: { planId, itemId },
    }),
  );
  say(`programme-${run}`, ParticipantEnrolled({ programmeId: run, employeeId: ani, basis: 'PLAN' }));
  say(`programme-${run}`, ParticipantEnrolled({ programmeId: run, employeeId: budi, basis: 'PLAN' }), false);
  const sheet = (sessionId: string, status: 'PRESENT' | 'ABSENT', employeeId = ani) => ({
    ...{ programmeId: run, sessionId, jp: 4, attendance: [{ employeeId, status }] },
  });
  const checkIn = (employeeId: string) =>
    ParticipantCheckedIn({ programmeId: run, sessionId: second, employeeId });
  say(`programme-${run}`, checkIn(ani));
  say(`programme-${run}`, checkIn(budi), false);
  const progress = (employeeId: string) =>
    ProgressRecorded({ programmeId: run, employeeId, progressPct: 100 });
  say(`programme-${run}`, progress(ani));
  say(`programme-${run}`, progress(budi), false);
  const times = { actualStart: start, actualEnd: end };
  say(`programme-${run}`, SessionHeld({ ...sheet(first, 'ABSENT'), ...times }));
  const paperOfIt = { sha256: 'cd'.repeat(32), name: Personal.of('daftar-hadir.pdf') };
  say(`programme-${run}`, SessionHeld({ ...sheet(second, 'PRESENT'), ...times, evidence: paperOfIt }));
  say(`programme-${run}`, AttendanceCorrected(sheet(first, 'PRESENT')));
  say(`programme-${run}`, AttendanceCorrected(sheet(second, 'ABSENT', budi)));
  const paper = (employeeId: string, certificateId: string) =>
    CertificateIssued({
      ...{ employeeId, certificateId, programmeId: run, number: 'S-1', issuedOn: '2026-03-05' },
      contentHash: 'ab'.repeat(32),
    });
  say(`learning-${ani}`, paper(ani, id(40)));
  say(`learning-${budi}`, paper(budi, id(41)), false);
  await views.fold(certificateProof, log);

  const proof = await proofOf(views, id(40));
  expect(proof).toMatchObject({
    ...{ employeeId: ani, contentHash: 'ab'.repeat(32), numberShared: true, hours: [], materials: [] },
    plan: { planId, itemId, letterNumber: '800/1' },
    sessions: [
      { sessionId: first, present: true, evidenceSha256: null },
      { sessionId: second, present: true, evidenceSha256: 'cd'.repeat(32) },
    ],
  });
  expect(proof).not.toHaveProperty('outcome');
  expect(proof?.steps.map(({ type }) => type)).toEqual(types);
  expect(await proofOf(views, id(99))).toBeUndefined();
});

it('documents every column', async () => {
  expect(await undocumented(views)).toEqual([]);
});
