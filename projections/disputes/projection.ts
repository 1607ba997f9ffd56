import {
  dayInMedan,
  RecordDisputed,
  RecordDisputeRejected,
  RecordDisputeUpheld,
  RecordDisputeWithdrawn,
  shown,
  type DisputeStatus,
  type Personal,
} from '@jejak/domain';
import { personalColumns, projection, type Recorded, type Rows, stepOf } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { DisputeRow, DisputeStepRow } from './dispute.entity.js';
import { reporting } from './reporting.js';

/** Disputes of records by whom they are about (*keberatan atas catatan*), and what became of them. */
export const disputes = projection(
  {
    name: 'disputes',
    version: 1,
    // who works where: a list is of a unit
    uses: [access],
    entities: [DisputeRow, DisputeStepRow],
    sequence: ({ stream }) => stream,
    reporting,
    personal: [
      personalColumns(DisputeStepRow, {
        ...{ class: 'free-text', about: 'employeeId', state: 'reasonState', values: ['reason'] },
      }),
    ],
  },
  (on) =>
    on
      .when(RecordDisputed, (event, rows) => {
        const { disputeId, employeeId, kind, recordId, eventId, position } = event.data;
        const { keepers, openedOn, dueOn, grounds } = event.data;
        rows.upsert(
          DisputeRow,
          { disputeId },
          {
            ...{ employeeId, kind, recordId, eventId, eventPosition: BigInt(position), keepers },
            ...{ state: 'open', openedOn, dueOn, endedOn: null },
            ...{ correctionId: null, correctionPosition: null },
          },
        );
        addStep(event, rows, 'open', grounds);
      })
      .when(RecordDisputeUpheld, (event, rows) => {
        const { disputeId, correctionId, correctionPosition } = event.data;
        const correction = { correctionId, correctionPosition: BigInt(correctionPosition) };
        rows.update(DisputeRow, { disputeId }, { state: 'upheld', ...ended(event), ...correction });
        addStep(event, rows, 'upheld');
      })
      .when(RecordDisputeRejected, (event, rows) => {
        rows.update(DisputeRow, { disputeId: event.data.disputeId }, { state: 'rejected', ...ended(event) });
        addStep(event, rows, 'rejected');
      })
      .when(RecordDisputeWithdrawn, (event, rows) => {
        rows.update(DisputeRow, { disputeId: event.data.disputeId }, { state: 'withdrawn', ...ended(event) });
        addStep(event, rows, 'withdrawn');
      }),
);

const ended = ({ occurredAt }: { readonly occurredAt: Date }) => ({ endedOn: dayInMedan(occurredAt) });

function addStep(
  event: Recorded<{ readonly disputeId: string; readonly employeeId: string }>,
  rows: Rows,
  state: DisputeStatus,
  grounds: Personal | undefined = event.metadata.reason,
): void {
  const { disputeId, employeeId } = event.data;
  const { value: reason, state: reasonState } = shown(grounds);
  rows.insert(DisputeStepRow, {
    ...stepOf(event),
    ...{ disputeId, employeeId, state, reason, reasonState },
  });
}
