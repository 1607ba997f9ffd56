import {
  ClaimExternalLearning,
  EmployeePlacementChanged,
  fold,
  IssueCertificate,
  ProgrammeCancelled,
  ProgrammeCompleted,
  Refusal,
  type DomainEvent,
  WithdrawRegistration,
  type Outcome,
} from '@jejak/domain';
import {
  ani,
  budi,
  certificate,
  citra,
  claim,
  claimed,
  credited,
  creditedExternal,
  programmeId,
  issued,
  registered,
  reversed,
  revoked,
  scheduled,
  verified,
  uuid,
} from '../../../domain/testing/samples.js';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const completed = (outcome: Outcome) =>
  ProgrammeCompleted({
    ...{ programmeId, seriesId: uuid(2), title: { id: 'Pelayanan Prima' }, form: 'WORKSHOP' },
    ...{ endedOn: '2026-03-02', realisedJp: 6, realisedCostIdr: 0 },
    participants: [{ employeeId: ani, outcome, attendancePct: 100, preScore: null, postScore: null }],
  });
const left = EmployeePlacementChanged({ employeeId: budi, kind: 'EXIT', effectiveDate: '2026-01-01' });

/** The code with which it is refused; undefined where it is not. */
function codeOf(
  command: object,
  id: string,
  run: readonly DomainEvent[] = [],
  record: readonly DomainEvent[] = [],
): Promise<unknown> {
  const streams = new Map<string, readonly DomainEvent[]>([
    [`programme-${programmeId}`, run],
    [`learning-${ani}`, record],
    [`employee-${ani}`, [registered]],
    [`employee-${budi}`, [{ ...registered, data: { ...registered.data, employeeId: budi } }, left]],
  ]);
  const load: LoadState = (decider, of) =>
    Promise.resolve(fold(decider, streams.get(`${decider.stream}-${of}`) ?? []));
  return checkPreconditions(command, id, load, new Date()).then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
}
const issue = (run: readonly DomainEvent[], employeeId = ani, change: object = {}) =>
  codeOf(Object.assign(new IssueCertificate(), certificate, change), employeeId, run);

describe('a certificate', () => {
  it.each<[Outcome, string | undefined]>([
    ['PASSED', undefined],
    ['ATTENDED', undefined],
    ['FAILED', 'LEARNING.NOT_PASSED'],
    ['INCOMPLETE', 'LEARNING.NOT_PASSED'],
  ])('for %s: %s', async (outcome, code) => expect(await issue([scheduled, completed(outcome)])).toBe(code));

  it('is for a participant of a programme that ended, on its last day or later', async () => {
    const over = [scheduled, completed('PASSED')];
    expect(await issue([])).toBe('PROGRAMME.UNKNOWN');
    expect(await issue([scheduled])).toBe('LEARNING.PROGRAMME_NOT_COMPLETED');
    expect(await issue([scheduled, ProgrammeCancelled({ programmeId })])).toBe(
      'LEARNING.PROGRAMME_NOT_COMPLETED',
    );
    expect(await issue(over, citra)).toBe('LEARNING.NOT_A_PARTICIPANT');
    expect(await issue(over, ani, { issuedOn: '2026-03-01' })).toBe('LEARNING.ISSUED_BEFORE_END');
    expect(await issue(over, ani, { issuedOn: '2026-03-02' })).toBeUndefined();
  });
});

it('who learned elsewhere is in service', async () => {
  const claims = (employeeId: string) =>
    codeOf(Object.assign(new ClaimExternalLearning(), claim), employeeId);
  expect(await claims(ani)).toBeUndefined();
  expect(await claims(budi)).toBe('EMPLOYEE.LEFT');
  expect(await claims(citra)).toBe('EMPLOYEE.UNKNOWN');
});

it.each<[string, readonly DomainEvent[], string | undefined]>([
  ['nothing', [], undefined],
  ['hours', [credited], 'EMPLOYEE.HAS_RECORDS'],
  ['hours that were taken back', [credited, reversed], undefined],
  ['a certificate', [issued], 'EMPLOYEE.HAS_RECORDS'],
  ['a certificate that was revoked', [issued, revoked], undefined],
  ['a claim that waits', [claimed], 'EMPLOYEE.HAS_RECORDS'],
  ['a claim that was verified', [claimed, verified, creditedExternal], 'EMPLOYEE.HAS_RECORDS'],
])('a registration is withdrawn beside a learning record with %s: %s', async (_, record, code) => {
  const withdraw = Object.assign(new WithdrawRegistration(), { reason: 'Terdaftar dua kali' });
  expect(await codeOf(withdraw, ani, [], record)).toBe(code);
});
