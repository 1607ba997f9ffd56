import {
  AdjustmentCarriedOut,
  AdjustmentDecided,
  AdjustmentWithdrawn,
  dayInMedan,
  shown,
  type AdjustmentStatus,
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
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { AdjustmentRow, AdjustmentStepRow } from './adjustment.entity.js';
import { reporting } from './reporting.js';

/** What was said of programmes, what later runs therefore do otherwise, and which of them did (*log penyesuaian program*). */
export const adjustments = projection(
  {
    name: 'adjustments',
    version: 2,
    // which run was evaluated, and what each brought
    uses: [access, programmeEffectiveness],
    entities: [AdjustmentRow, AdjustmentStepRow],
    sequence: ({ stream }) => stream,
    reporting,
    subjects: new Map<EntityClass, Subject>([[AdjustmentStepRow, 'restricted']]),
    personal: [
      personalColumns(AdjustmentStepRow, {
        ...{ class: 'free-text', about: 'about', state: 'reasonState', values: ['reason'] },
      }),
    ],
  },
  (on) =>
    on
      .when(AdjustmentDecided, (event, rows) => {
        const { adjustmentId, seriesId, source, changes } = event.data;
        const state = changes.length > 0 ? 'decided' : 'unchanged';
        rows.insert(AdjustmentRow, {
          ...{ adjustmentId, position: event.position, seriesId, changes, state },
          ...{ sourceKind: source.kind, sourceId: source.id, decidedOn: dayInMedan(event.occurredAt) },
          ...{ programmeId: null, endedOn: null },
        });
        addStep(event, rows, state);
      })
      .when(AdjustmentCarriedOut, (event, rows) => {
        const { adjustmentId, programmeId } = event.data;
        const endedOn = dayInMedan(event.occurredAt);
        rows.update(AdjustmentRow, { adjustmentId }, { state: 'carried-out', programmeId, endedOn });
        addStep(event, rows, 'carried-out');
      })
      .when(AdjustmentWithdrawn, (event, rows) => {
        const { adjustmentId } = event.data;
        rows.update(
          AdjustmentRow,
          { adjustmentId },
          { state: 'withdrawn', endedOn: dayInMedan(event.occurredAt) },
        );
        addStep(event, rows, 'withdrawn');
      }),
);

function addStep(
  event: Recorded<{ readonly adjustmentId: string }>,
  rows: Rows,
  state: AdjustmentStatus,
): void {
  const { value: reason, state: reasonState, about } = shown(event.metadata.reason);
  rows.insert(AdjustmentStepRow, {
    ...stepOf(event),
    ...{ adjustmentId: event.data.adjustmentId, state, about, reason, reasonState },
  });
}
