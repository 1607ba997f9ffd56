import {
  NominationAccepted,
  NominationDeclined,
  NominationWithdrawn,
  ParticipantNominated,
  ProgrammeScheduled,
  SeatReturned,
  shown,
  WaitingListJoined,
  WaitingListLeft,
  type DeclineReason,
  type NominationStatus,
} from '@jejak/domain';
import { personalColumns, projection, type Recorded, type Rows, stepOf } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { employment } from '../employment/index.js';
import { gapHeatMap } from '../gap-heat-map/index.js';
import { learningHours } from '../learning-hours/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import {
  NominationRow,
  NominationStepRow,
  ProgrammeCompetencyRow,
  ProgrammeEligibilityRow,
  WaitingRow,
} from './nomination.entity.js';
import { reporting } from './reporting.js';

/** Who was nominated for what, what became of it, and who waits for a seat. */
export const nominations = projection(
  {
    name: 'nominations',
    version: 3,
    uses: [access, employment, programmeEffectiveness, learningHours, gapHeatMap],
    entities: [NominationRow, NominationStepRow, WaitingRow, ProgrammeCompetencyRow, ProgrammeEligibilityRow],
    sequence: ({ stream }) => stream,
    reporting,
    personal: [
      personalColumns(NominationStepRow, {
        ...{ class: 'free-text', about: 'employeeId', state: 'reasonState', values: ['reason'] },
      }),
    ],
  },
  (on) =>
    on
      .when(ParticipantNominated, (event, rows) => {
        const {
          nominationId,
          attempt,
          programmeId,
          employeeId,
          basis,
          plan,
          overridden = false,
        } = event.data;
        rows.insert(NominationRow, {
          ...{ nominationId, attempt, programmeId, employeeId, basis, status: 'nominated', overridden },
          ...{ position: event.position, planId: plan?.planId ?? null, itemId: plan?.itemId ?? null },
          ...{ nominatedAt: event.occurredAt, decidedAt: null, reasonCode: null },
        });
        addStep(event, rows, 'nominated');
      })
      .when(NominationAccepted, (event, rows) => {
        rows.update(NominationRow, keyOf(event), { status: 'accepted', decidedAt: event.occurredAt });
        addStep(event, rows, 'accepted');
      })
      .when(NominationDeclined, (event, rows) => {
        const { reasonCode } = event.data;
        const decidedAt = event.occurredAt;
        rows.update(NominationRow, keyOf(event), { status: 'declined', decidedAt, reasonCode });
        addStep(event, rows, 'declined', reasonCode);
      })
      .when(NominationWithdrawn, (event, rows) => {
        rows.update(NominationRow, keyOf(event), { status: 'withdrawn' });
        addStep(event, rows, 'withdrawn');
      })
      .when(WaitingListJoined, ({ data: { programmeId, employeeId }, position }, rows) => {
        rows.upsert(WaitingRow, { programmeId, employeeId }, { position });
      })
      .when(WaitingListLeft, ({ data: { programmeId, employeeId } }, rows) => {
        rows.remove(WaitingRow, { programmeId, employeeId });
      })
      .when(SeatReturned, ({ data: { programmeId, employeeId } }, rows) => {
        rows.remove(WaitingRow, { programmeId, employeeId });
      })
      .when(ProgrammeScheduled, ({ data: { programmeId, competencies, eligibility = {} } }, rows) => {
        for (const { code: competencyCode, targetLevel } of competencies)
          rows.upsert(ProgrammeCompetencyRow, { programmeId, competencyCode }, { targetLevel });
        const { positionIds = [], families = [], classes = [] } = eligibility;
        for (const value of positionIds)
          rows.insert(ProgrammeEligibilityRow, { programmeId, eligibleBy: 'POSITION', value });
        for (const value of families)
          rows.insert(ProgrammeEligibilityRow, { programmeId, eligibleBy: 'FAMILY', value });
        for (const value of classes)
          rows.insert(ProgrammeEligibilityRow, { programmeId, eligibleBy: 'CLASS', value });
      }),
);

interface Which {
  readonly nominationId: string;
  readonly attempt: number;
  readonly employeeId: string;
}

const keyOf = ({ data: { nominationId, attempt } }: Recorded<Which>) => ({ nominationId, attempt });

function addStep(
  event: Recorded<Which>,
  rows: Rows,
  status: NominationStatus,
  reasonCode: DeclineReason | null = null,
): void {
  const { metadata, data } = event;
  const reason = shown(metadata.reason);
  rows.insert(NominationStepRow, {
    ...stepOf(event),
    ...{ nominationId: data.nominationId, attempt: data.attempt, employeeId: data.employeeId },
    ...{ status, reasonCode, reason: reason.value, reasonState: reason.state },
  });
}
