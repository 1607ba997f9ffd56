import {
  fold,
  learningActivityIdOf,
  ProgrammeCancelled,
  RecordLearningActivity,
  Refusal,
  type DomainEvent,
} from '@jejak/domain';
import { moduleDone, selfPaced } from '../../../domain/testing/activity-samples.js';
import { ani, budi, programmeId, uuid } from '../../../domain/testing/samples.js';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const cancelled = uuid(0xca);
const streams = new Map<string, readonly DomainEvent[]>([
  [`programme-${programmeId}`, selfPaced],
  [`programme-${cancelled}`, [...selfPaced, ProgrammeCancelled({ programmeId: cancelled })]],
]);
const load: LoadState = (decider, id) =>
  Promise.resolve(fold(decider, streams.get(`${decider.stream}-${id}`) ?? []));

const recording = (run: string, employeeId: string) => {
  const command = Object.assign(new RecordLearningActivity(), {
    ...{ programmeId: run, employeeId, activities: [moduleDone] },
  });
  return checkPreconditions(command, learningActivityIdOf(run, employeeId), load, new Date()).then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
};

it('learning is recorded of those who have a seat in a run that was not called off', async () => {
  expect(await recording(programmeId, ani)).toBeUndefined();
  expect(await recording(programmeId, budi)).toBe('PROGRAMME.NOT_ENROLLED');
  expect(await recording(cancelled, ani)).toBe('PROGRAMME.CLOSED');
  expect(await recording(uuid(0xdead), ani)).toBe('PROGRAMME.UNKNOWN');
});
