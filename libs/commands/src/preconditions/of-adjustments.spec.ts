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

type Four = [string, string, string, string];
const [openOne, otherRun, cancelledRun, aboutRun] = [1, 2, 3, 4].map((n) => uuid(0x7700 + n)) as Four;
const [fromForum, fromFollowUp, earlier, besides] = [5, 6, 7, 8].map((n) => uuid(0x7700 + n)) as Four;
/** A run three months after the one of the samples, or at the same time. */
const run = (id: string, series = seriesId, month = '06') =>
  ProgrammeScheduled({
    ...{ ...scheduled.data, programmeId: id, seriesId: series },
    sessions: scheduled.data.sessions.map(({ start, end, ...one }) => ({
      ...{ ...one, start: start.replace('-03-', `-${month}-`), end: end.replace('-03-', `-${month}-`) },
    })),
  });
const streams = new Map<string, readonly DomainEvent[]>([
  [`programme-${programmeId}`, [scheduled]],
  [`programme-${nextRun}`, [run(nextRun)]],
  [`programme-${earlier}`, [run(earlier, seriesId, '02')]],
  [`programme-${besides}`, [run(besides, seriesId, '03')]],
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
    `adjustment-${fromFollowUp}`,
    [
      AdjustmentDecided({
        ...{ ...decided.data, adjustmentId: fromFollowUp },
        source: { kind: 'FOLLOW_UP', id: aboutRun },
      }),
    ],
  ],
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
  for (const id of [adjustmentId, fromFollowUp]) {
    expect(await carryOut(programmeId, id)).toBe('ADJUSTMENT.SAME_RUN');
    for (const one of [earlier, besides]) expect(await carryOut(one, id)).toBe('ADJUSTMENT.RUN_NOT_LATER');
    expect(await carryOut(nextRun, id)).toBeUndefined();
  }
  expect(await carryOut(programmeId, fromForum)).toBeUndefined();
  expect(await carryOut(nextRun, UNKNOWN)).toBeUndefined(); // the adjustment itself refuses that
});
