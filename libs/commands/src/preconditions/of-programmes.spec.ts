import { CloseProgramme, EvaluationConcluded, fold, Refusal, type DomainEvent } from '@jejak/domain';
import { evaluationId, opened, programmeId, uuid } from '../../../domain/testing/samples.js';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const [open, other] = [uuid(0xe2), uuid(0xe3)];
const concluded = (of: string, id = programmeId) => [
  { ...opened, data: { ...opened.data, evaluationId: of, programmeId: id } },
  EvaluationConcluded({
    ...{ evaluationId: of, programmeId: id, level: 1, n: 12, aspects: [], recommendations: [] },
    verdict: 'ACHIEVED',
  }),
];
const streams = new Map<string, readonly DomainEvent[]>([
  [`evaluation-${evaluationId}`, concluded(evaluationId)],
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
  for (const one of [open, other, uuid(0xdead)])
    expect(await closing({ evaluationId: one })).toBe('PROGRAMME.NOT_EVALUATED');
});
