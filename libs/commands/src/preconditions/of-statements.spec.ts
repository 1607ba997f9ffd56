import {
  fold,
  ProgrammeCancelled,
  Refusal,
  TakeStatement,
  VoidingStatementTaken,
  type DomainEvent,
} from '@jejak/domain';
import {
  quizPassed,
  selfPaced,
  statementId,
  statementTaken,
} from '../../../domain/testing/activity-samples.js';
import { ani, budi, programmeId, uuid } from '../../../domain/testing/samples.js';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const [cancelled, voiding] = [uuid(0xca), uuid(0xcb)];
const digest = 'd'.repeat(64);
const streams = new Map<string, readonly DomainEvent[]>([
  [`programme-${programmeId}`, selfPaced],
  [`programme-${cancelled}`, [...selfPaced, ProgrammeCancelled({ programmeId: cancelled })]],
  [`statement-${statementId}`, [statementTaken]],
  [
    `statement-${voiding}`,
    [
      VoidingStatementTaken({
        programmeId,
        employeeId: ani,
        digest,
        statementId: voiding,
        voids: statementId,
      }),
    ],
  ],
]);
const load: LoadState = (decider, id) =>
  Promise.resolve(fold(decider, streams.get(`${decider.stream}-${id}`) ?? []));

const taking = (run: string, employeeId: string, what: object) =>
  checkPreconditions(
    Object.assign(new TakeStatement(), { programmeId: run, employeeId, digest, ...what }),
    uuid(0xee),
    load,
    new Date(),
  ).then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );

it('a statement tells of those who have a seat in a run that was not called off', async () => {
  const line = { line: quizPassed };
  expect(await taking(programmeId, ani, line)).toBeUndefined();
  expect(await taking(programmeId, budi, line)).toBe('PROGRAMME.NOT_ENROLLED');
  expect(await taking(cancelled, ani, line)).toBe('PROGRAMME.CLOSED');
  expect(await taking(uuid(0xdead), ani, line)).toBe('PROGRAMME.UNKNOWN');
});

it('what is voided was taken, of the same participant, and voids nothing itself', async () => {
  expect(await taking(programmeId, ani, { voids: statementId })).toBeUndefined();
  expect(await taking(programmeId, budi, { voids: statementId })).toBe('STATEMENT.VOIDS_UNKNOWN');
  expect(await taking(cancelled, ani, { voids: statementId })).toBe('STATEMENT.VOIDS_UNKNOWN');
  expect(await taking(programmeId, ani, { voids: voiding })).toBe('STATEMENT.VOIDS_UNKNOWN');
  expect(await taking(programmeId, ani, { voids: uuid(0xdead) })).toBe('STATEMENT.VOIDS_UNKNOWN');
});
