import {
  AssignFollowUp,
  type DomainEvent,
  EmployeePlacementChanged,
  fold,
  type FollowUpSource,
  RaiseFollowUp,
  Refusal,
} from '@jejak/domain';
import { appraisalId, rated } from '../../../domain/testing/appraisal-samples.js';
import { forumHeld, forumId } from '../../../domain/testing/forum-samples.js';
import { feedbackId, said } from '../../../domain/testing/public-samples.js';
import {
  ani,
  budi,
  established,
  evaluationId,
  followUpId,
  needsAssessmentId,
  needsOpened,
  opened,
  programmeId,
  raised,
  registered,
  scheduled,
  unitId,
  uuid,
} from '../../../domain/testing/samples.js';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const left = EmployeePlacementChanged({ employeeId: budi, kind: 'EXIT', effectiveDate: '2026-01-01' });
const streams = new Map<string, readonly DomainEvent[]>([
  [`employee-${ani}`, [registered]],
  [`employee-${budi}`, [{ ...registered, data: { ...registered.data, employeeId: budi } }, left]],
  [`unit-${unitId}`, [established]],
  [`programme-${programmeId}`, [scheduled]],
  [`evaluation-${evaluationId}`, [opened]],
  [`appraisal-${appraisalId}`, [rated]],
  [`feedback-${feedbackId}`, [said]],
  [`forum-${forumId}`, [forumHeld]],
  [`followup-${followUpId}`, [raised]],
  [`needs-${needsAssessmentId}`, [needsOpened]],
]);
const load: LoadState = (decider, id) =>
  Promise.resolve(fold(decider, streams.get(`${decider.stream}-${id}`) ?? []));

/** The code with which the command is refused; undefined where it is not. */
const codeOf = (command: object) =>
  checkPreconditions(command, uuid(1), load, new Date()).then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
const raise = (source: { kind: FollowUpSource; id: string }, subject: object) =>
  codeOf(Object.assign(new RaiseFollowUp(), { kind: 'DATA_FIX', source, ...subject }));
const audit = { kind: 'AUDIT', id: uuid(7) } as const;
const UNKNOWN = uuid(0xdead);

it('a follow-up is about somebody or something that there is', async () => {
  expect(await raise(audit, { employeeId: ani })).toBeUndefined();
  expect(await raise(audit, { unitId })).toBeUndefined();
  expect(await raise(audit, { programmeId })).toBeUndefined();
  expect(await raise(audit, { seriesId: UNKNOWN })).toBeUndefined();
  expect(await raise(audit, { employeeId: UNKNOWN })).toBe('EMPLOYEE.UNKNOWN');
  expect(await raise(audit, { unitId: UNKNOWN })).toBe('UNIT.UNKNOWN');
  expect(await raise(audit, { programmeId: UNKNOWN })).toBe('PROGRAMME.UNKNOWN');
});

it.each<[FollowUpSource, string, string]>([
  ['PROGRAMME', programmeId, 'PROGRAMME.UNKNOWN'],
  ['EVALUATION', evaluationId, 'EVALUATION.UNKNOWN'],
  ['APPRAISAL', appraisalId, 'APPRAISAL.UNKNOWN'],
  ['FEEDBACK', feedbackId, 'FEEDBACK.UNKNOWN'],
  ['FORUM', forumId, 'FORUM.UNKNOWN'],
  ['NEEDS_ASSESSMENT', needsAssessmentId, 'NEEDS.UNKNOWN'],
  ['FOLLOW_UP', followUpId, 'FOLLOWUP.UNKNOWN'],
])('it comes of a %s that there is', async (kind, id, code) => {
  expect(await raise({ kind, id }, { employeeId: ani })).toBeUndefined();
  expect(await raise({ kind, id: UNKNOWN }, { employeeId: ani })).toBe(code);
});

it('it is given to somebody in service', async () => {
  const assign = (ownerId: string) =>
    codeOf(Object.assign(new AssignFollowUp(), { ownerId, dueOn: '2026-12-31' }));
  expect(await assign(ani)).toBeUndefined();
  expect(await assign(budi)).toBe('EMPLOYEE.LEFT');
  expect(await assign(UNKNOWN)).toBe('EMPLOYEE.UNKNOWN');
});
