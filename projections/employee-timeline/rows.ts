import type { Recorded, Rows } from '@jejak/projection-engine';
import { HappeningRow } from './happening.entity.js';

/** Whom an event is about. */
interface About {
  readonly employeeId?: string | undefined;
  readonly mentorId?: string;
  readonly programmeId?: string | undefined;
}

type What = Pick<HappeningRow, 'outcome'> & Partial<Pick<HappeningRow, 'refId' | 'validOn' | 'jp'>>;

/** Keeps an event of one kind as a row of each to whom it happened; what is about no employee is left out. */
export const keeper =
  <Data extends About>(kind: HappeningRow['kind'], what: (data: Data) => What) =>
  ({ position, occurredAt, recordedAt, data }: Recorded<Data>, rows: Rows): void => {
    const { employeeId, mentorId = null, programmeId = null } = data;
    if (employeeId === undefined) return;
    for (const happenedTo of mentorId === null ? [employeeId] : [employeeId, mentorId])
      rows.insert(HappeningRow, {
        position,
        employeeId: happenedTo,
        mentorId,
        kind,
        occurredAt,
        recordedAt,
        programmeId,
        refId: null,
        validOn: null,
        jp: null,
        ...what(data),
      });
  };
