import {
  FacilitatorAssigned,
  NominationAccepted,
  NominationDeclined,
  AccountOpened,
  CertificateIssued,
  DevelopmentPlanApproved,
  DevelopmentPlanEvaluated,
  ExternalLearningDecided,
  Personal,
  type DomainEvent,
} from '@jejak/domain';
import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { access } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [siti, budi, sitisAccount, budisAccount, sitisSecond] = [id(1), id(2), id(3), id(4), id(5)];

let views: Folded;
let log: MemoryLog;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const by = (actor: string, stream: string, event: DomainEvent) =>
  log.append(stream, event, { actor: { id: actor, role: 'programme-officer' } });

it('finds who approved the plan that they handed in, also by another account, or the one about themselves', async () => {
  log = new MemoryLog();
  const approved = (n: number, submittedBy: string, employeeId?: string) =>
    DevelopmentPlanApproved({
      ...{ planId: id(n), revision: 1, submittedBy, letterNumber: '800/1' },
      ...(employeeId !== undefined && { employeeId }),
    });
  for (const [accountId, employeeId] of [
    [sitisAccount, siti],
    [sitisSecond, siti],
    [budisAccount, budi],
  ] as const)
    by(id(90), `account-${accountId}`, AccountOpened({ accountId, employeeId }));
  const same = by(sitisAccount, `plan-${id(91)}`, approved(91, sitisAccount));
  const second = by(sitisSecond, `plan-${id(92)}`, approved(92, sitisAccount));
  const own = by(budisAccount, `plan-${id(93)}`, approved(93, sitisAccount, budi));
  // what is in order
  by(budisAccount, `plan-${id(94)}`, approved(94, sitisAccount));
  by(budisAccount, `plan-${id(95)}`, approved(95, sitisAccount, siti));
  by(id(96), `plan-${id(97)}`, approved(97, id(98)));
  await views.fold(access, log);
  const rows = await views.query(
    'SELECT position, kind, actor_id, employee_id FROM serving.segregation_breaches ORDER BY position',
    [],
  );
  const row = ({ position }: { position: bigint }, kind: string, actor_id: string, employee_id: string) => ({
    ...{ position: String(position), kind, actor_id, employee_id },
  });
  expect(rows).toEqual([
    row(same, 'APPROVER_IS_SUBMITTER', sitisAccount, siti),
    row(second, 'APPROVER_IS_SUBMITTER', sitisSecond, siti),
    row(own, 'OWN_PLAN', budisAccount, budi),
  ]);
});

it('finds who evaluated the plan that they approved, also by another account, or the one about themselves', async () => {
  log = new MemoryLog();
  const evaluated = (n: number, approvedBy?: string, employeeId?: string) =>
    DevelopmentPlanEvaluated({
      ...{ planId: id(n), evaluationId: id(n + 100), from: '2026-01-01', until: '2026-03-31' },
      ...{ verdict: 'ON_TRACK', involved: [{ kind: 'LEADER', organisation: 'Sekda' }], recommendations: [] },
      ...{ findings: Personal.clear('Sesuai'), approvedBy, employeeId },
    });
  for (const [accountId, employeeId] of [[sitisAccount, siti], [sitisSecond, siti], [budisAccount, budi]] as const)
    by(id(90), `account-${accountId}`, AccountOpened({ accountId, employeeId }));
  by(sitisSecond, `plan-${id(91)}`, evaluated(91, sitisAccount));
  by(budisAccount, `plan-${id(92)}`, evaluated(92, sitisAccount, budi));
  // what is in order, or not known
  by(budisAccount, `plan-${id(93)}`, evaluated(93, sitisAccount, siti));
  by(budisAccount, `plan-${id(94)}`, evaluated(94));
  await views.fold(access, log);
  const rows = await views.query('SELECT kind, actor_id FROM serving.segregation_breaches ORDER BY position', []);
  expect(rows).toEqual([
    { kind: 'EVALUATOR_IS_APPROVER', actor_id: sitisSecond },
    { kind: 'OWN_PLAN', actor_id: budisAccount },
  ]);
}); // prettier-ignore

it('finds who gave themselves a certificate or decided their own claim', async () => {
  log = new MemoryLog();
  by(id(90), `account-${budisAccount}`, AccountOpened({ accountId: budisAccount, employeeId: budi }));
  const issued = (employeeId: string) =>
    CertificateIssued({
      ...{ employeeId, certificateId: id(80), programmeId: id(81), number: 'S-1/2026' },
      ...{ contentHash: 'ab'.repeat(32), issuedOn: '2026-03-31' },
    });
  const decided = (employeeId: string) =>
    ExternalLearningDecided({
      ...{ employeeId, claimId: id(82), decision: 'VERIFIED', jp: 8, verifierId: budisAccount },
    });
  by(budisAccount, `learning-${budi}`, issued(budi));
  by(budisAccount, `learning-${budi}`, decided(budi));
  by(budisAccount, `learning-${siti}`, issued(siti));
  by(budisAccount, `learning-${siti}`, decided(siti));
  await views.fold(access, log);
  const rows = await views.query(
    'SELECT kind, stream FROM serving.segregation_breaches ORDER BY position',
    [],
  );
  expect(rows).toEqual([
    { kind: 'OWN_CERTIFICATE', stream: `learning-${budi}` },
    { kind: 'OWN_CLAIM', stream: `learning-${budi}` },
  ]);
});

it('finds who decided their own nomination, and officers who let themselves teach', async () => {
  log = new MemoryLog();
  by(id(90), `account-${budisAccount}`, AccountOpened({ accountId: budisAccount, employeeId: budi }));
  const run = id(81);
  const which = (employeeId: string) => ({ employeeId, programmeId: run, nominationId: id(83), attempt: 1 });
  const teaches = (facilitatorId: string) =>
    FacilitatorAssigned({ programmeId: run, facilitatorId, role: 'SPEAKER', sessionIds: [id(84)] });
  for (const one of [budi, siti]) {
    by(budisAccount, `nomination-${id(83)}`, NominationAccepted({ ...which(one), basis: 'SELF' }));
    by(budisAccount, `nomination-${id(83)}`, NominationDeclined({ ...which(one), reasonCode: 'NO_BUDGET' }));
    by(budisAccount, `programme-${run}`, teaches(one));
  }
  await views.fold(access, log);
  const rows = await views.query(
    'SELECT kind, employee_id FROM serving.segregation_breaches ORDER BY position',
    [],
  );
  expect(rows).toEqual(
    ['OWN_NOMINATION', 'OWN_NOMINATION', 'OWN_TEACHING'].map((kind) => ({ kind, employee_id: budi })),
  );
});
