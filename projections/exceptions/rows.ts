import type { ExceptionState } from '@jejak/domain';
import type { Recorded, Rows } from '@jejak/projection-engine';
import { EntryRow, ExceptionStateRow, SheetRow } from './exception.entity.js';

interface Sheet {
  readonly programmeId: string;
  readonly sessionId: string;
  readonly attendance: readonly { readonly employeeId: string; readonly status: string }[];
}

/** Of a sheet these were there: late is present. */
const THERE: ReadonlySet<string> = new Set(['PRESENT', 'LATE']);

/** Keeps who was there. @param times when the session was held; undefined in a correction, which does not say */
export function addSheet(
  event: Recorded<Sheet>,
  rows: Rows,
  times?: { readonly startsAt: Date; readonly endsAt: Date },
): void {
  const { programmeId, sessionId, attendance } = event.data;
  const ids = (there: boolean) =>
    attendance.filter(({ status }) => THERE.has(status) === there).map(({ employeeId }) => employeeId);
  rows.insert(SheetRow, {
    ...{ position: event.position, eventId: event.id, programmeId, sessionId },
    ...(times ?? { startsAt: null, endsAt: null }),
    ...{ present: ids(true), absent: times ? [] : ids(false) },
    ...{ actorId: event.actor.id, recordedAt: event.recordedAt },
  });
}

/** Keeps when something was entered that is of a day. */
export function addEntry(
  event: Recorded<{ readonly employeeId?: string; readonly programmeId?: string }>,
  rows: Rows,
  day: string,
): void {
  const named = new Date(`${day}T00:00:00+07:00`);
  const { employeeId = null, programmeId = null } = event.data;
  rows.insert(EntryRow, {
    ...{ eventId: event.id, employeeId, programmeId: employeeId === null ? programmeId : null },
    happenedAt: named < event.occurredAt ? named : event.occurredAt,
    ...{ actorId: event.actor.id, recordedAt: event.recordedAt },
  });
}

/** Keeps what was said of an exception; the last word stands. */
export function setState(
  { data: { exceptionId }, recordedAt, actor }: Recorded<{ readonly exceptionId: string }>,
  rows: Rows,
  state: ExceptionState,
  mendedBy: string | null = null,
): void {
  const said = { state, statedAt: recordedAt, statedBy: actor.id, mendedBy };
  rows.upsert(ExceptionStateRow, { exceptionId }, said);
}
