import {
  FollowUpRaised,
  NeedsAssessmentOpened,
  ProgrammeScheduled,
  UnitEstablished,
  type DomainEvent,
} from '@jejak/domain';
import {
  ani,
  drafted,
  evaluationId,
  followUpId,
  itemAdded,
  itemId,
  needsAssessmentId,
  needsOpened,
  opened,
  planId,
  programmeId,
  scheduled,
  seriesId,
  unitId,
  uuid,
} from '../../libs/domain/testing/samples.js';
import { forumHeld, forumId } from '../../libs/domain/testing/forum-samples.js';
import { rated, said, surveyOpened, surveyId, feedbackId } from '../../libs/domain/testing/public-samples.js';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { trace, traceOf, type Trace, type TraceKind } from './index.js';

const [otherRun, again, fix, promise] = [uuid(0x9a1), uuid(0xf02), uuid(0xf03), uuid(0xf04)];
const about = { source: { kind: 'EVALUATION' as const, id: evaluationId }, programmeId };

/** A need, the plan for it, its programme, what came of that, and what citizens say of the unit. */
const facts: readonly (readonly [stream: string, event: DomainEvent])[] = [
  [
    `unit-${unitId}`,
    UnitEstablished({
      ...{ unitId, kind: 'KECAMATAN', code: '1.27' },
      ...{ name: { id: 'Medan Marelan' }, effectiveDate: '2024-01-01' },
    }),
  ],
  [`needs-${needsAssessmentId}`, NeedsAssessmentOpened({ ...needsOpened.data, needsId: needsAssessmentId })],
  [`plan-${planId}`, drafted],
  [`plan-${planId}`, itemAdded],
  [`programme-${programmeId}`, ProgrammeScheduled({ ...scheduled.data, plan: { planId, itemId } })],
  [`programme-${otherRun}`, ProgrammeScheduled({ ...scheduled.data, programmeId: otherRun })],
  [`evaluation-${evaluationId}`, opened],
  [`followup-${followUpId}`, FollowUpRaised({ followUpId, kind: 'METHOD_CHANGE', ...about })],
  [
    `followup-${again}`,
    FollowUpRaised({
      ...{ followUpId: again, kind: 'METHOD_CHANGE', programmeId },
      source: { kind: 'FOLLOW_UP', id: followUpId },
    }),
  ],
  [`feedback-${feedbackId}`, said],
  [
    `followup-${fix}`,
    FollowUpRaised({
      ...{ followUpId: fix, kind: 'SERVICE_FIX', unitId },
      source: { kind: 'FEEDBACK', id: feedbackId },
    }),
  ],
  [`forum-${forumId}`, forumHeld],
  [
    `followup-${promise}`,
    FollowUpRaised({
      ...{ followUpId: promise, kind: 'SERVICE_FIX', unitId },
      source: { kind: 'FORUM', id: forumId },
    }),
  ],
  [`survey-${surveyId}`, surveyOpened],
  [`survey-${surveyId}`, rated],
];

let views: Folded;
beforeAll(async () => {
  views = await folded();
  const log = new MemoryLog();
  for (const [stream, event] of facts) log.append(stream, event);
  await views.fold(trace, log);
});
afterAll(() => views.close());

const at = (kind: TraceKind, id: string, most?: number) => traceOf(views, { kind, id }, most);
const shown = ({ nodes }: Trace) => nodes.map(({ kind, id }) => `${kind} ${id}`).sort();

const chain = [
  `need ${needsAssessmentId}`,
  `plan ${planId}`,
  `plan-item ${itemId}`,
  `programme ${programmeId}`,
  `series ${seriesId}`,
  `evaluation ${evaluationId}`,
  `follow-up ${followUpId}`,
  `follow-up ${again}`,
  `unit ${unitId}`,
].sort();

it('is the same chain from either end and from the middle, with other runs of the series left out', async () => {
  for (const [kind, id] of [
    ['need', needsAssessmentId],
    ['programme', programmeId],
    ['follow-up', again],
  ] as const)
    expect(shown((await at(kind, id))!)).toEqual(chain);
});

it('tells the links in the direction of what led to what, how far away each thing is, and how it stands', async () => {
  const found = (await at('need', needsAssessmentId))!;
  expect(found.nodes[0]).toEqual({ kind: 'need', id: needsAssessmentId, state: 'OPEN', distance: 0 });
  expect(found.nodes).toContainEqual({
    ...{ kind: 'evaluation', id: evaluationId, state: null, distance: 3 },
  });
  expect(found.links).toContainEqual({
    ...{ fromKind: 'plan-item', fromId: itemId, relation: 'CARRIED_OUT_BY' },
    ...{ toKind: 'programme', toId: programmeId },
  });
  expect(found.links.map(({ relation }) => relation).sort()).toEqual([
    ...['ABOUT', 'ABOUT', 'CARRIED_OUT_BY', 'EVALUATED_BY', 'FOR', 'FOUND', 'GROUNDS', 'HAS'],
    ...['LED_TO', 'LED_TO', 'RUN'],
  ]);
  expect(found.truncated).toBe(false);
});

it('shows what citizens think of the unit on the way', async () => {
  const { effects } = (await at('programme', programmeId))!;
  expect(effects).toEqual([expect.objectContaining({ unitId, period: '2026-Q2' })]);
});

it('ends at a unit and a series, and begins there with what is next to them', async () => {
  expect(shown((await at('unit', unitId))!)).toEqual(
    [
      ...[`feedback ${feedbackId}`, `follow-up ${fix}`, `forum ${forumId}`, `follow-up ${promise}`],
      ...[`plan ${planId}`, `unit ${unitId}`],
    ].sort(),
  );
  expect(shown((await at('series', seriesId))!)).toEqual(
    [`programme ${otherRun}`, `programme ${programmeId}`, `series ${seriesId}`].sort(),
  );
  expect(shown((await at('feedback', feedbackId))!)).toEqual(
    [`feedback ${feedbackId}`, `follow-up ${fix}`, `unit ${unitId}`].sort(),
  );
  expect(shown((await at('forum', forumId))!)).toEqual(
    [`forum ${forumId}`, `follow-up ${promise}`, `unit ${unitId}`].sort(),
  );
});

it('says so where there is more than it shows', async () => {
  const found = (await at('need', needsAssessmentId, 3))!;
  expect(found).toMatchObject({ truncated: true, nodes: { length: 3 } });
  for (const { fromId, toId } of found.links)
    expect(found.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([fromId, toId]));
});

it('knows no thing under the id of another kind, and nothing about persons', async () => {
  expect(await at('plan', programmeId)).toBeUndefined();
  expect(await at('programme', uuid(0xdead))).toBeUndefined();
  expect(JSON.stringify(await at('need', needsAssessmentId))).not.toContain(ani);
});

it('documents all its columns', async () => expect(await undocumented(views)).toEqual([]));
