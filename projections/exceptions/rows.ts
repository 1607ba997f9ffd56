import type { ExceptionRule, ExceptionState, Severity } from '@jejak/domain';
import type { Recorded, Rows } from '@jejak/projection-engine';
import { AttendanceRow, EntryRow, ExceptionStateRow, SheetRow } from './exception.entity.js';

interface Sheet {
  readonly programmeId: string;
  readonly sessionId: string;
  readonly attendance: readonly { readonly employeeId: string; readonly status: string }[];
  readonly evidence?: { readonly sha256: string } | undefined;
}

/** Of a sheet these were there: late is present. */
const THERE: ReadonlySet<string> = new Set(['PRESENT', 'LATE']);

/** Keeps who was there. @param times when the session was held; undefined in a correction, which does not say */
export function addSheet(
  event: Recorded<Sheet>,
  rows: Rows,
  times?: { readonly startsAt: Date; readonly endsAt: Date },
): void {
  const { programmeId, sessionId, attendance, evidence } = event.data;
  const { id: eventId, actor, recordedAt } = event;
  for (const { employeeId, status } of attendance)
    rows.upsert(
      AttendanceRow,
      { programmeId, sessionId, employeeId },
      { present: THERE.has(status), eventId, actorId: actor.id, recordedAt },
    );
  const ids = (there: boolean) =>
    attendance.filter(({ status }) => THERE.has(status) === there).map(({ employeeId }) => employeeId);
  rows.insert(SheetRow, {
    ...{ position: event.position, eventId, programmeId, sessionId },
    ...(times ?? { startsAt: null, endsAt: null }),
    ...{ present: ids(true), absent: times ? [] : ids(false) },
    ...{ evidenceSha256: evidence?.sha256 ?? null, actorId: actor.id, recordedAt },
  });
}

/** Keeps when something was entered that is of a day. */
export function addEntry(
  event: Recorded<{ readonly employeeId?: string; readonly programmeId?: string }>,
  rows: Rows,
  day: string,
): void {
  const happened = Math.min(Date.parse(`${day}T00:00:00+07:00`), event.occurredAt.getTime());
  const { employeeId = null, programmeId = null } = event.data;
  rows.insert(EntryRow, {
    eventId: event.id,
    employeeId,
    programmeId: employeeId === null ? programmeId : null,
    actorId: event.actor.id,
    recordedAt: event.recordedAt,
    lagMs: BigInt(event.recordedAt.getTime() - happened),
  });
}

interface Said {
  readonly exceptionId: string;
  readonly rule: ExceptionRule;
  readonly severity: Severity;
  readonly employeeId?: string | undefined;
  readonly programmeId?: string | undefined;
  readonly eventIds: readonly string[];
  readonly causedBy: readonly string[];
  readonly detectedAt?: string | undefined;
}

/** Keeps what was said of an exception, and what it was; the last word stands. */
export function setState(
  { data, recordedAt, actor }: Recorded<Said>,
  rows: Rows,
  state: ExceptionState,
  mendedBy: string | null = null,
): void {
  const { exceptionId, rule, severity, employeeId = null, programmeId = null, eventIds, causedBy } = data;
  const detectedAt = data.detectedAt === undefined ? null : new Date(data.detectedAt);
  const was = { rule, severity, employeeId, programmeId, eventIds, causedBy, detectedAt };
  const said = { state, statedAt: recordedAt, statedBy: actor.id, mendedBy };
  rows.upsert(ExceptionStateRow, { exceptionId }, { ...was, ...said });
}
