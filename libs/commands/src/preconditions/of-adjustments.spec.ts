import {
  AdjustmentDecided,
  CarryOutAdjustment,
  DecideAdjustment,
  EvaluationConcluded,
  EvaluationOpened,
  FollowUpRaised,
  fold,
  ProgrammeCancelled,
  ProgrammeScheduled,
  Refusal,
  type AdjustmentSource,
  type DomainEvent,
} from '@jejak/domain';
import { adjustmentId, decided, nextRun } from '../../../domain/testing/adjustment-samples.js';
import { forumHeld, forumId } from '../../../domain/testing/forum-samples.js';
import { feedbackId, said } from '../../../domain/testing/public-samples.js';
import {
  evaluationId,
  followUpId,
  opened,
  programmeId,
  raised,
  scheduled,
  seriesId,
  uuid,
} from '../../../domain/testing/samples.js';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const [openOne, otherRun, cancelledRun, aboutRun, fromForum] = [1, 2, 3, 4, 5].map((n) =>
  uuid(0x7700 + n),
) as [...[string, string, string, string, string]];
const run = (id: string, series = seriesId) =>
  ProgrammeScheduled({ ...scheduled.data, programmeId: id, seriesId: series });
const streams = new Map<string, readonly DomainEvent[]>([
  [`programme-${programmeId}`, [scheduled]],
  [`programme-${nextRun}`, [run(nextRun)]],
  [`programme-${otherRun}`, [run(otherRun, uuid(0x99))]],
  [`programme-${cancelledRun}`, [run(cancelledRun), ProgrammeCancelled({ programmeId: cancelledRun })]],
  [
    `evaluation-${evaluationId}`,
    [
      opened,
      EvaluationConcluded({
        ...{ evaluationId, programmeId, level: 1, n: 9, aspects: [], recommendations: [] },
        verdict: 'METHOD_CHANGE',
      }),
    ],
  ],
  [`evaluation-${openOne}`, [EvaluationOpened({ ...opened.data, evaluationId: openOne })]],
  [`followup-${followUpId}`, [raised]],
  [
    `followup-${aboutRun}`,
    [
      FollowUpRaised({
        ...{ followUpId: aboutRun, kind: 'METHOD_CHANGE', programmeId },
        source: { kind: 'EVALUATION', id: evaluationId },
      }),
    ],
  ],
  [`feedback-${feedbackId}`, [said]],
  [`forum-${forumId}`, [forumHeld]],
  [`adjustment-${adjustmentId}`, [decided]],
  [
    `adjustment-${fromForum}`,
    [AdjustmentDecided({ ...decided.data, adjustmentId: fromForum, source: { kind: 'FORUM', id: forumId } })],
  ],
]);
const load: LoadState = (decider, id) =>
  Promise.resolve(fold(decider, streams.get(`${decider.stream}-${id}`) ?? []));
const codeOf = (command: object, id = uuid(1)) =>
  checkPreconditions(command, id, load, new Date()).then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
const decide = (kind: AdjustmentSource, id: string, series = seriesId) =>
  codeOf(Object.assign(new DecideAdjustment(), { seriesId: series, source: { kind, id }, changes: [] }));
const carryOut = (run: string, id = adjustmentId) =>
  codeOf(Object.assign(new CarryOutAdjustment(), { programmeId: run }), id);
const UNKNOWN = uuid(0xdead);

it.each<[AdjustmentSource, string, string]>([
  ['EVALUATION', evaluationId, 'EVALUATION.UNKNOWN'],
  ['FOLLOW_UP', aboutRun, 'FOLLOWUP.UNKNOWN'],
  ['FEEDBACK', feedbackId, 'FEEDBACK.UNKNOWN'],
  ['FORUM', forumId, 'FORUM.UNKNOWN'],
])('an adjustment comes of a %s that there is', async (kind, id, code) => {
  expect(await decide(kind, id)).toBeUndefined();
  expect(await decide(kind, UNKNOWN)).toBe(code);
});

it('it comes of an evaluation that concluded, and of what is about its series', async () => {
  expect(await decide('EVALUATION', openOne)).toBe('ADJUSTMENT.SOURCE_NOT_CONCLUDED');
  for (const [kind, id] of [
    ['EVALUATION', evaluationId],
    ['FOLLOW_UP', aboutRun],
  ] as const)
    expect(await decide(kind, id, UNKNOWN)).toBe('ADJUSTMENT.SOURCE_OF_ANOTHER_SERIES');
  expect(await decide('FOLLOW_UP', followUpId, UNKNOWN)).toBeUndefined(); // about an employee: says of no series
});

it('a later run of the series carries it out', async () => {
  expect(await carryOut(nextRun)).toBeUndefined();
  expect(await carryOut(UNKNOWN)).toBe('PROGRAMME.UNKNOWN');
  expect(await carryOut(otherRun)).toBe('ADJUSTMENT.RUN_OF_ANOTHER_SERIES');
  expect(await carryOut(cancelledRun)).toBe('ADJUSTMENT.RUN_CANCELLED');
  expect(await carryOut(programmeId)).toBe('ADJUSTMENT.SAME_RUN');
  expect(await carryOut(programmeId, fromForum)).toBeUndefined();
  expect(await carryOut(nextRun, UNKNOWN)).toBeUndefined(); // the adjustment itself refuses that
});
