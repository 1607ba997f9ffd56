import {
  Personal,
  AccountClosed,
  AccountOpened,
  AssessmentScored,
  CompetencyAssessed,
  EmployeeLinked,
  EmployeePlacementChanged,
  EvaluationRecorded,
  FollowUpRaised,
  FollowUpVerified,
  ParticipantEnrolled,
  ProgrammeCompleted,
  RoleGranted,
  SessionHeld,
  UnitDissolved,
  UnitEstablished,
  UnitRenamed,
  type DomainEvent,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { access, principalOf } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [siti, budi, sitisAccount, budisAccount, sitisSecond, run, unit, series] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  id,
) as [string, string, string, string, string, string, string, string];
const moment = '2026-03-02T01:00:00.000Z';

let views: Folded;
let log: MemoryLog;
beforeAll(async () => {
  views = await folded();
  log = new MemoryLog();
});
afterAll(() => views.close());

const by = (actor: string, stream: string, event: DomainEvent) =>
  log.append(stream, event, { actor: { id: actor, role: 'programme-officer' } });
const enrol = (employeeId: string) => ParticipantEnrolled({ programmeId: run, employeeId, basis: 'GAP' });
const assess = (employeeId: string, method: 'SELF' | 'SUPERIOR', assessorId?: string) =>
  CompetencyAssessed({
    ...{
      employeeId,
      assessmentId: id(100 + log.events.length),
      method,
      assessedOn: '2026-03-01',
      assessorId,
    },
    ...{ items: [{ competencyCode: 'MAN-01', requiredLevel: 3, actualLevel: 2 }], jpm: 67 },
  });
const grantTo = (accountId: string, n: number) =>
  RoleGranted({ accountId, grantId: id(n), role: 'analyst', from: moment });
const complete = (overrideReason?: string) =>
  ProgrammeCompleted({
    ...{
      programmeId: run,
      seriesId: series,
      title: { id: 'Pelayanan' },
      form: 'WORKSHOP',
      endedOn: '2026-03-02',
    },
    ...{ realisedJp: 4, realisedCostIdr: 0 },
    participants: [
      {
        employeeId: siti,
        outcome: 'PASSED',
        attendancePct: 1,
        preScore: null,
        postScore: null,
        overrideReason: Personal.maybe(overrideReason),
      },
    ],
  });
const followUp = { followUpId: id(51), kind: 'REWARD' as const, employeeId: siti };
const reward = FollowUpRaised({ ...followUp, source: { kind: 'PROGRAMME', id: run } });
const verify = (ownerId: string, employeeId: string) =>
  FollowUpVerified({
    ...{ ...followUp, employeeId, ownerId, effective: true },
    note: Personal.clear('Sudah dilihat'),
  });
const observe = (observerId: string, subjectId: string) =>
  EvaluationRecorded({
    ...{
      evaluationId: id(50),
      programmeId: run,
      level: 3,
      scaleMax: 5,
      recordId: id(200 + log.events.length),
    },
    source: { instrument: 'OBSERVATION', observerId, subjectId, observedAt: moment, place: 'Loket' },
    items: [{ aspect: 'EMPATHY', value: 4 }],
  });

it('finds who decided about themselves, and nobody else', async () => {
  const admin = id(9);
  by(admin, `account-${budisAccount}`, AccountOpened({ accountId: budisAccount, employeeId: budi }));
  by(admin, `account-${sitisAccount}`, AccountOpened({ accountId: sitisAccount }));
  by(admin, `account-${sitisSecond}`, AccountOpened({ accountId: sitisSecond, employeeId: siti }));
  const sheet = { programmeId: run, sessionId: id(60), actualStart: moment, actualEnd: moment, jp: 4 };
  const attendance = [siti, budi].map((employeeId) => ({ employeeId, status: 'PRESENT' as const }));
  const scores = [{ employeeId: siti, score: 90 }];
  const assessed = AssessmentScored({ programmeId: run, kind: 'POST', scores });
  const out = EmployeePlacementChanged({ employeeId: siti, kind: 'EXIT', effectiveDate: '2026-03-03' });
  // by Siti about herself, her account not yet linked
  const breaches = [
    by(sitisAccount, `programme-${run}`, enrol(siti)),
    by(sitisAccount, `programme-${run}`, SessionHeld({ ...sheet, attendance })),
    by(sitisAccount, `programme-${run}`, assessed),
    by(sitisAccount, `programme-${run}`, complete('Sheet lost')),
    by(sitisAccount, `employee-${siti}`, assess(siti, 'SUPERIOR', budi)),
    by(sitisAccount, `employee-${siti}`, out),
    by(sitisAccount, `evaluation-${id(50)}`, observe(budi, siti)),
    by(sitisAccount, `followup-${id(51)}`, reward),
    by(sitisAccount, `followup-${id(51)}`, verify(siti, budi)),
  ];
  // what is in order: by somebody else, by a policy, about what one thinks of oneself
  by(budisAccount, `programme-${run}`, enrol(siti));
  by(sitisAccount, `programme-${run}`, enrol(budi));
  by(sitisAccount, `programme-${run}`, complete());
  by('policy:anything', `programme-${run}`, enrol(siti));
  by('policy:anything', `followup-${id(51)}`, reward);
  by(budisAccount, `followup-${id(51)}`, verify(sitisAccount, siti));
  by(sitisAccount, `employee-${siti}`, assess(siti, 'SELF'));
  by(admin, `account-${budisAccount}`, grantTo(budisAccount, 70));
  // what the event shows by itself, whoever recorded it
  const shown = [
    by(admin, `employee-${budi}`, assess(budi, 'SUPERIOR', budi)),
    by('policy:anything', `evaluation-${id(50)}`, observe(budi, budi)),
  ];
  const granted = [
    by(budisAccount, `account-${budisAccount}`, grantTo(budisAccount, 71)),
    by(sitisAccount, `account-${sitisSecond}`, grantTo(sitisSecond, 72)),
  ];
  const linked = by(
    sitisAccount,
    `account-${sitisAccount}`,
    EmployeeLinked({ accountId: sitisAccount, employeeId: siti }),
  );
  await views.fold(access, log);
  const rows = await views.query<{ position: string; kind: string; employee_id: string; actor_id: string }>(
    'SELECT position, kind, employee_id, actor_id FROM serving.segregation_breaches ORDER BY position, kind',
    [],
  );
  const kinds = ['OWN_SEAT', 'OWN_ATTENDANCE', 'OWN_SCORE', 'OWN_OUTCOME', 'OWN_ASSESSMENT'].concat(
    'OWN_PLACEMENT',
    'OWN_EVALUATION',
    'OWN_FOLLOW_UP',
    'OWNER_VERIFIES',
  );
  const row = ({ position }: { position: bigint }, kind: string, employee_id: string, actor_id: string) => ({
    ...{ position: String(position), kind, employee_id, actor_id },
  });
  expect(rows).toEqual([
    ...breaches.map((event, index) => row(event, kinds[index] ?? '', siti, sitisAccount)),
    row(shown[0]!, 'ASSESSOR_IS_EMPLOYEE', budi, admin),
    row(shown[1]!, 'RECORDER_IS_SUBJECT', budi, 'policy:anything'),
    row(granted[0]!, 'OWN_GRANT', budi, budisAccount),
    row(granted[1]!, 'OWN_GRANT', siti, sitisAccount),
    row(linked, 'OWN_LINK', siti, sitisAccount),
  ]);
});

it('ends all grants of an account that is closed, also those that would have lasted longer', async () => {
  const at = new Date('2026-04-01T00:00:00Z');
  log.append(
    `account-${budisAccount}`,
    AccountClosed({ accountId: budisAccount, closedAt: at.toISOString() }),
  );
  await views.fold(access, log);
  const ends = 'SELECT until_at FROM serving.access_grants WHERE account_id = $1::uuid';
  expect(await views.query(ends, [budisAccount])).toEqual([{ until_at: at }, { until_at: at }]);
  for (const nobodys of [budisAccount, id(99)]) expect(await principalOf(views, nobodys)).toBeUndefined();
});

it('tells units as last recorded', async () => {
  const name = { id: 'Dinas Lama' };
  const day = '2025-01-01';
  log.append(
    `unit-${unit}`,
    UnitEstablished({ unitId: unit, kind: 'OPD', code: '1.01', name, effectiveDate: day }),
  );
  log.append(
    `unit-${unit}`,
    UnitRenamed({ unitId: unit, name: { id: 'Dinas Baru', en: 'New' }, effectiveDate: '2025-06-01' }),
  );
  log.append(`unit-${unit}`, UnitDissolved({ unitId: unit, effectiveDate: '2025-12-31' }));
  await views.fold(access, log);
  const [row] = await views.query(
    `SELECT parent_id, kind, code, name_id, name_en, since::text, dissolved_on::text FROM reporting.access_units`,
    [],
  );
  expect(row).toEqual({
    ...{ parent_id: null, kind: 'OPD', code: '1.01', name_id: 'Dinas Baru', name_en: 'New' },
    ...{ since: day, dissolved_on: '2025-12-31' },
  });
  expect(await undocumented(views)).toEqual([]);
});
