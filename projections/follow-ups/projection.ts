import {
  FollowUpAssigned,
  FollowUpRaised,
  FollowUpResolved,
  FollowUpVerified,
  shown,
  type FollowUpStatus,
  type Personal,
} from '@jejak/domain';
import {
  personalColumns,
  projection,
  type EntityClass,
  type Recorded,
  type Rows,
  type Subject,
  stepOf,
} from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { FollowUpRow, FollowUpStepRow } from './follow-up.entity.js';
import { reporting } from './reporting.js';

const personal = { class: 'free-text', about: 'about' } as const;

/** What is to be done about whom, who has to see to it, and what came of it (*papan tindak lanjut*). */
export const followUps = projection(
  {
    name: 'follow-ups',
    version: 3,
    uses: [access],
    entities: [FollowUpRow, FollowUpStepRow],
    sequence: ({ stream }) => stream,
    reporting,
    subjects: new Map<EntityClass, Subject>([
      [FollowUpRow, { employee: 'employeeId', unit: 'unitId', also: 'ownerId' }],
      [FollowUpStepRow, 'restricted'],
    ]),
    personal: [
      personalColumns(FollowUpStepRow, { ...personal, state: 'reasonState', values: ['reason'] }),
      personalColumns(FollowUpStepRow, { ...personal, state: 'resultRefState', values: ['resultRef'] }),
    ],
  },
  (on) =>
    on
      .when(FollowUpRaised, (event, rows) => {
        const {
          followUpId,
          kind,
          source,
          ruleId = null,
          competencyCode = null,
          note,
          seeToBy: dueOn = null,
        } = event.data;
        const { employeeId = null, unitId = null, programmeId = null, seriesId = null } = event.data;
        rows.insert(FollowUpRow, {
          ...{ followUpId, kind, sourceKind: source.kind, sourceId: source.id },
          ...{ employeeId, unitId, programmeId, seriesId, ruleId, competencyCode, state: 'raised' },
          ...{ raisedAt: event.occurredAt, ownerId: null, dueOn, outcome: null, resolvedAt: null },
          ...{ effective: null, verifiedAt: null },
        });
        addStep(event, rows, 'raised', { reason: note, dueOn });
      })
      .when(FollowUpAssigned, (event, rows) => {
        const { followUpId, ownerId, dueOn } = event.data;
        rows.update(FollowUpRow, { followUpId }, { state: 'assigned', ownerId, dueOn });
        addStep(event, rows, 'assigned', { reason: event.metadata.reason, ownerId, dueOn });
      })
      .when(FollowUpResolved, (event, rows) => {
        const { followUpId, outcome, resultRef } = event.data;
        const resolvedAt = event.occurredAt;
        rows.update(FollowUpRow, { followUpId }, { state: 'resolved', outcome, resolvedAt });
        addStep(event, rows, 'resolved', { reason: event.metadata.reason, resultRef });
      })
      .when(FollowUpVerified, (event, rows) => {
        const { followUpId, effective, note } = event.data;
        const verifiedAt = event.occurredAt;
        rows.update(FollowUpRow, { followUpId }, { state: 'verified', effective, verifiedAt });
        addStep(event, rows, 'verified', { reason: note });
      }),
);

interface Step {
  readonly reason: Personal | undefined;
  readonly resultRef?: Personal | undefined;
  readonly ownerId?: string;
  readonly dueOn?: string | null;
}

function addStep(
  event: Recorded<{ readonly followUpId: string }>,
  rows: Rows,
  state: FollowUpStatus,
  step: Step,
): void {
  const { ownerId = null, dueOn = null } = step;
  const [reason, result] = [shown(step.reason), shown(step.resultRef)];
  rows.insert(FollowUpStepRow, {
    ...stepOf(event),
    ...{ followUpId: event.data.followUpId, state, ownerId, dueOn },
    ...{ about: reason.about ?? result.about },
    ...{ reason: reason.value, reasonState: reason.state },
    ...{ resultRef: result.value, resultRefState: result.state },
  });
}
