import {
  ParticipantEnrolled,
  ParticipantWithdrawn,
  ProgrammeCancelled,
  ProgrammeCompleted,
  ProgrammeScheduled,
  SessionHeld,
  shown,
} from '@jejak/domain';
import type { When } from '@jejak/projection-engine';
import { OffPlanReasonRow, PlannedProgrammeRow } from './programme.entity.js';

/** How programmes carry plans out; also those of no plan, so that their share can be told. */
export const programmes = (on: When): When =>
  on
    .when(ProgrammeScheduled, ({ data: { programmeId, plan, offPlanReason } }, rows) => {
      const basis = plan ? 'PLAN' : offPlanReason ? 'OFF_PLAN' : null;
      rows.insert(PlannedProgrammeRow, {
        ...{ programmeId, planId: plan?.planId ?? null, itemId: plan?.itemId ?? null, basis },
        ...{ status: 'SCHEDULED', enrolled: 0, done: 0, costIdr: null },
      });
      if (!offPlanReason) return;
      const { value: reason, state: reasonState, about } = shown(offPlanReason);
      rows.insert(OffPlanReasonRow, { programmeId, reason, reasonState, about });
    })
    .when(ParticipantEnrolled, ({ data: { programmeId } }, rows) => {
      rows.increment(PlannedProgrammeRow, { programmeId }, { enrolled: 1 });
    })
    .when(ParticipantWithdrawn, ({ data: { programmeId } }, rows) => {
      rows.increment(PlannedProgrammeRow, { programmeId }, { enrolled: -1 });
    })
    .when(SessionHeld, ({ data: { programmeId } }, rows) => {
      rows.update(PlannedProgrammeRow, { programmeId }, { status: 'RUNNING' });
    })
    .when(ProgrammeCompleted, ({ data: { programmeId, participants, realisedCostIdr } }, rows) => {
      const done = participants.filter(({ outcome }) => outcome !== 'INCOMPLETE').length;
      rows.update(
        PlannedProgrammeRow,
        { programmeId },
        { status: 'COMPLETED', done, costIdr: realisedCostIdr },
      );
    })
    .when(ProgrammeCancelled, ({ data: { programmeId } }, rows) => {
      rows.update(PlannedProgrammeRow, { programmeId }, { status: 'CANCELLED' });
    });
