import {
  AddPlanItem,
  DevelopmentPlanDrafted,
  FollowUpAssigned,
  FollowUpRaised,
  FollowUpResolved,
  fold,
  RecordNeedsFindings,
  Refusal,
  ReplacePlanItem,
  type DomainEvent,
} from '@jejak/domain';
import { aspirationId, commitmentId, forumHeld, forumId } from '../../../domain/testing/forum-samples.js';
import { budi, drafted, raised, unitId, uuid } from '../../../domain/testing/samples.js';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const [waiting, dismissed, remedial, UNKNOWN] = [uuid(0x51), uuid(0x52), uuid(0x53), uuid(0xdead)];
const suggested = (followUpId: string) =>
  FollowUpRaised({
    ...{ followUpId, kind: 'PLAN_ITEM_SUGGESTION', unitId, competencyCode: 'TEK-12' },
    source: { kind: 'FORUM', id: forumId },
  });
const about = { followUpId: dismissed, unitId, ownerId: budi };
const [ofUnit, ofOther, ofCity, ofPerson] = [1, 2, 3, 4].map((n) => uuid(0x3300 + n)) as [
  ...[string, string, string, string],
];
const plan = (planId: string, whose: object) =>
  [
    `plan-${planId}`,
    [DevelopmentPlanDrafted({ ...drafted.data, planId, unitId: undefined, ...whose })],
  ] as const;
const streams = new Map<string, readonly DomainEvent[]>([
  plan(ofUnit, { unitId }),
  plan(ofOther, { unitId: uuid(0x99) }),
  plan(ofCity, { scope: 'CITY' }),
  plan(ofPerson, { scope: 'INDIVIDUAL', employeeId: budi }),
  [`followup-${waiting}`, [suggested(waiting)]],
  [
    `followup-${dismissed}`,
    [
      suggested(dismissed),
      FollowUpAssigned({ ...about, dueOn: '2026-08-31' }),
      FollowUpResolved({ ...about, outcome: 'DISMISSED' }),
    ],
  ],
  [`followup-${remedial}`, [raised]],
  [`forum-${forumId}`, [forumHeld]],
]);
const load: LoadState = (decider, id) =>
  Promise.resolve(fold(decider, streams.get(`${decider.stream}-${id}`) ?? []));
const codeOf = (command: object, planId = ofUnit) =>
  checkPreconditions(command, planId, load, new Date()).then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );

it.each([AddPlanItem, ReplacePlanItem])(
  '%p takes up a suggestion of its competency that stands',
  async (Command) => {
    const take = (suggestionId: string | undefined, competencyCode = 'TEK-12', planId = ofUnit) =>
      codeOf(Object.assign(new Command(), { competencyCode, suggestionId }), planId);
    expect(await take(undefined)).toBeUndefined();
    expect(await take(waiting)).toBeUndefined();
    expect(await take(waiting, 'TEK-13')).toBe('PLAN.SUGGESTION_UNFIT');
    expect(await take(dismissed)).toBe('PLAN.SUGGESTION_UNFIT');
    expect(await take(remedial)).toBe('PLAN.SUGGESTION_UNFIT');
    expect(await take(waiting, 'TEK-12', ofCity)).toBeUndefined();
    for (const another of [ofOther, ofPerson])
      expect(await take(waiting, 'TEK-12', another)).toBe('PLAN.SUGGESTION_UNFIT');
    expect(await take(UNKNOWN)).toBe('FOLLOWUP.UNKNOWN');
  },
);

it('findings name a forum that was held, and what was said and promised there', async () => {
  const found = (forum: object) => codeOf(Object.assign(new RecordNeedsFindings(), { forum }));
  expect(await codeOf(new RecordNeedsFindings())).toBeUndefined();
  expect(await found({ forumId })).toBeUndefined();
  expect(
    await found({ forumId, aspirationIds: [aspirationId], commitmentIds: [commitmentId] }),
  ).toBeUndefined();
  expect(await found({ forumId: UNKNOWN })).toBe('FORUM.UNKNOWN');
  for (const strange of [{ aspirationIds: [commitmentId] }, { commitmentIds: [aspirationId] }])
    expect(await found({ forumId, ...strange })).toBe('NEEDS.NOT_OF_THE_FORUM');
});
