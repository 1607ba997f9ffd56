import {
  CloseProgramme,
  EvaluationConcluded,
  EvaluationEntered,
  fold,
  OpenEvaluation,
  ProgrammeCompleted,
  Refusal,
  type Actor,
  type DomainEvent,
  type Verdict,
} from '@jejak/domain';
import {
  evaluationId,
  opened,
  programmeId,
  scheduled,
  seriesId,
  uuid,
} from '../../../domain/testing/samples.js';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const [open, other, tooFew] = [uuid(0xe2), uuid(0xe3), uuid(0xe4)];
const concluded = (of: string, id = programmeId, verdict: Verdict = 'ACHIEVED') => [
  { ...opened, data: { ...opened.data, evaluationId: of, programmeId: id } },
  EvaluationConcluded({
    ...{ evaluationId: of, programmeId: id, level: 1, n: 12, aspects: [], recommendations: [] },
    verdict,
  }),
];
const completed = ProgrammeCompleted({
  ...{ programmeId, seriesId, title: { id: 'Pelayanan Prima' }, form: 'WORKSHOP', endedOn: '2026-03-02' },
  ...{ realisedJp: 6, realisedCostIdr: 0 },
  participants: [
    { employeeId: uuid(4), outcome: 'PASSED', attendancePct: 100, preScore: null, postScore: null },
  ],
});
const streams = new Map<string, readonly DomainEvent[]>([
  [`programme-${programmeId}`, [scheduled, completed]],
  [`evaluations-${programmeId}`, [EvaluationEntered({ programmeId, evaluationId, level: 2 })]],
  [`evaluation-${evaluationId}`, concluded(evaluationId)],
  [`evaluation-${tooFew}`, concluded(tooFew, programmeId, 'INSUFFICIENT_DATA')],
  [`evaluation-${open}`, concluded(open).slice(0, 1)],
  [`evaluation-${other}`, concluded(other, uuid(0x77))],
]);
const load: LoadState = (decider, id) =>
  Promise.resolve(fold(decider, streams.get(`${decider.stream}-${id}`) ?? []));

const closing = (command: object) =>
  checkPreconditions(Object.assign(new CloseProgramme(), command), programmeId, load, new Date()).then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );

it('the file of a run is closed with an evaluation of it that concluded', async () => {
  expect(await closing({ evaluationId })).toBeUndefined();
  expect(await closing({ waiver: 'Kelas percobaan' })).toBeUndefined();
  for (const one of [open, other, tooFew, uuid(0xdead)])
    expect(await closing({ evaluationId: one })).toBe('PROGRAMME.NOT_EVALUATED');
});

it('the policy opens no evaluation of a level that somebody opened; people may', async () => {
  const opening = (level: number, by: Actor) =>
    checkPreconditions(
      Object.assign(new OpenEvaluation(), { programmeId, level }),
      uuid(5),
      load,
      new Date(),
      by,
    ).then(
      () => undefined,
      (error: unknown) => (error instanceof Refusal ? error.code : error),
    );
  const policy = { id: 'policy:open-evaluations', role: 'policy' };
  expect(await opening(2, policy)).toBe('EVALUATION.LEVEL_OPENED');
  expect(await opening(1, policy)).toBeUndefined();
  expect(await opening(2, { id: uuid(9), role: 'programme-officer' })).toBeUndefined();
});
