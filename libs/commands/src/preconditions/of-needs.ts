import {
  competencyStandard,
  ConcludeNeedsAssessment,
  dayInMedan,
  employee,
  familyOn,
  forum,
  type ForumRef,
  needsAssessment,
  OpenNeedsAssessment,
  parentsFrom,
  RecordFocusGroup,
  RecordNeedsFindings,
  Refusal,
  SubmitNeedsResponse,
  unit,
} from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { registered } from './registered.js';
import { when } from './when.js';

/** An assessment is of units that exist, is answered by who works in them, names forums that were held, and ends with gaps of its units. */
export const ofNeeds = [
  when(OpenNeedsAssessment, async ({ unitIds }, _, load) => {
    for (const unitId of unitIds) {
      const { status } = await load(unit, unitId);
      if (status === 'unknown') throw new Refusal('UNIT.UNKNOWN', { unitId });
      if (status === 'dissolved') throw new Refusal('UNIT.DISSOLVED', { unitId });
    }
  }),
  when(SubmitNeedsResponse, async ({ employeeId }, needsId, load, now) => {
    const person = await load(employee, employeeId);
    if (person.status === 'unknown') throw new Refusal('EMPLOYEE.UNKNOWN', { employeeId });
    const { unitId, positionId } = person;
    if (unitId === undefined || positionId === undefined) throw new Refusal('EMPLOYEE.LEFT', { employeeId });
    if (!(await isWithin(unitId, await scopeOf(needsId, load), now, load)))
      throw new Refusal('NEEDS.OUT_OF_SCOPE', { unitId });
    await checkFamily(positionId, needsId, now, load);
  }),
  when(RecordFocusGroup, async ({ attendeeIds }, _, load) => {
    for (const employeeId of attendeeIds) await registered(employeeId, load);
  }),
  when(RecordNeedsFindings, ({ forum: named }, _, load) => checkForum(named, load)),
  when(ConcludeNeedsAssessment, async ({ gaps }, needsId, load, now) => {
    const scope = await scopeOf(needsId, load);
    for (const unitId of new Set(gaps.map((gap) => gap.unitId)))
      if (!(await isWithin(unitId, scope, now, load)))
        throw new Refusal('NEEDS.UNIT_OUT_OF_SCOPE', { unitId });
  }),
];

/** The forum that findings come of was held, and what is named of it was said or promised there. @throws Refusal */
async function checkForum(named: ForumRef | undefined, load: LoadState): Promise<void> {
  if (!named) return;
  const { forumId, aspirationIds = [], commitmentIds = [] } = named;
  const held = await load(forum, forumId);
  if (held.status === 'unknown') throw new Refusal('FORUM.UNKNOWN', { id: forumId });
  const strange = [
    ...aspirationIds.filter((id) => !held.aspirationIds.has(id)),
    ...commitmentIds.filter((id) => !held.commitments.has(id)),
  ];
  if (strange.length > 0) throw new Refusal('NEEDS.NOT_OF_THE_FORUM', { forumId, ids: strange });
}

/** Where families are named, only positions that belong to one of them today are asked. @throws Refusal */
async function checkFamily(positionId: string, needsId: string, now: Date, load: LoadState): Promise<void> {
  const state = await load(needsAssessment, needsId);
  if (state.status === 'unknown' || state.positionFamilies.length === 0) return;
  const family = familyOn(await load(competencyStandard, positionId), dayInMedan(now));
  if (family === undefined || !state.positionFamilies.includes(family))
    throw new Refusal('NEEDS.OUT_OF_FAMILY', { families: state.positionFamilies });
}

async function scopeOf(needsId: string, load: LoadState): Promise<ReadonlySet<string>> {
  const state = await load(needsAssessment, needsId);
  return new Set(state.status === 'unknown' ? [] : state.unitIds);
}

/** Whether the unit or one above it, on that day or on one for which a move is recorded already, is of the scope. */
async function isWithin(
  unitId: string,
  scope: ReadonlySet<string>,
  now: Date,
  load: LoadState,
): Promise<boolean> {
  const seen = new Set<string>();
  for (let level = [unitId]; level.length > 0;) {
    const next: string[] = [];
    for (const id of level.filter((one) => !seen.has(one))) {
      if (scope.has(id)) return true;
      seen.add(id);
      next.push(...parentsFrom(await load(unit, id), dayInMedan(now)));
    }
    level = next;
  }
  return false;
}
