import type { Context } from '../kernel/decider.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import type {
  AssignFacilitator,
  PublishMaterial,
  ReleaseFacilitator,
  WithdrawMaterial,
} from './programme.commands.js';
import { open, session } from './programme.guards.js';
import type { OpenProgramme, Programme } from './programme.state.js';
import {
  FacilitatorAssigned,
  FacilitatorReleased,
  LearningMaterialPublished,
  LearningMaterialWithdrawn,
} from './programme.teaching.events.js';

/** Who teaches what; whether an employee is in service is asked elsewhere. @throws Refusal */
export function assignFacilitator(
  { facilitatorId, role, sessionIds, outsider }: AssignFacilitator,
  state: Programme,
  { newId }: Context,
) {
  const run = open(state);
  if (facilitatorId === undefined && !outsider) throw new Refusal('PROGRAMME.FACILITATOR_UNNAMED');
  for (const sessionId of sessionIds) session(run, sessionId);
  if (facilitatorId !== undefined) {
    if (run.roster.has(facilitatorId))
      throw new Refusal('PROGRAMME.TEACHES_AND_LEARNS', { employeeId: facilitatorId });
    refuseTaught(run, facilitatorId, sessionIds);
  }
  return [
    FacilitatorAssigned({
      ...{ programmeId: run.id, facilitatorId: facilitatorId ?? newId(), role, sessionIds },
      ...(outsider && {
        outsider: {
          name: Personal.of(outsider.name),
          field: Personal.of(outsider.field),
          institution: Personal.of(outsider.institution),
        },
      }),
    }),
  ];
}

/** Takes a facilitator out. @throws Refusal */
export function releaseFacilitator({ facilitatorId }: ReleaseFacilitator, state: Programme) {
  const run = open(state);
  if (!run.facilitators.has(facilitatorId))
    throw new Refusal('PROGRAMME.FACILITATOR_UNKNOWN', { facilitatorId });
  refuseTaught(run, facilitatorId, []);
  return [FacilitatorReleased({ programmeId: run.id, facilitatorId })];
}

/** What was taught in a session that was held is a fact. @throws Refusal where it is not among these sessions */
function refuseTaught({ facilitators, sessions }: OpenProgramme, id: string, kept: readonly string[]): void {
  const before = [...(facilitators.get(id)?.sessionIds ?? [])];
  const sessionIds = before.filter((one) => sessions.get(one)?.sheet && !kept.includes(one));
  if (sessionIds.length > 0) throw new Refusal('PROGRAMME.FACILITATOR_TAUGHT', { sessionIds });
}

/** Gives something to learn from, each content once. @throws Refusal */
export function publishMaterial(
  { kind, title, sha256, url }: PublishMaterial,
  state: Programme,
  { newId }: Context,
) {
  const run = open(state);
  const [same] = [...run.materials].find(([, one]) => one.sha256 === sha256) ?? [];
  if (same !== undefined) throw new Refusal('PROGRAMME.MATERIAL_TWICE', { materialId: same });
  return [LearningMaterialPublished({ programmeId: run.id, materialId: newId(), kind, title, sha256, url })];
}

/** Takes a material back. @throws Refusal */
export function withdrawMaterial({ materialId }: WithdrawMaterial, state: Programme) {
  const run = open(state);
  if (!run.materials.has(materialId)) throw new Refusal('PROGRAMME.MATERIAL_UNKNOWN', { materialId });
  return [LearningMaterialWithdrawn({ programmeId: run.id, materialId })];
}
