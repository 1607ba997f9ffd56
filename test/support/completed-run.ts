import { randomUUID } from 'node:crypto';
import {
  eventTypes,
  programme,
  ProgrammeCompleted,
  ProgrammeScheduled,
  type DomainEvent,
} from '@jejak/domain';
import { empty, type EventLog, type NewEvent } from '@jejak/event-log';

/** A run that has ended. */
export interface CompletedRun {
  readonly programmeId: string;
  readonly employeeIds: readonly string[];
  /** Id of its ProgrammeCompleted. */
  readonly eventId: string;
  readonly position: bigint;
}

export function fact(event: DomainEvent): NewEvent {
  const at = '2026-03-02T12:00:00.000Z';
  const metadata = {
    commandId: randomUUID(),
    correlationId: randomUUID(),
    actor: { id: 'officer-1', role: 'programme-officer' },
    occurredAt: at,
    recordedAt: at,
    schemaVersion: eventTypes.get(event.type)?.version ?? 0,
  };
  return { id: randomUUID(), event, metadata };
}

/** Appends a run of which everybody passed: as much of its stream as a policy looks at. */
export async function completedRun(log: EventLog, employeeIds: readonly string[]): Promise<CompletedRun> {
  const [programmeId, seriesId] = [randomUUID(), randomUUID()];
  const title = { id: 'Pelayanan Prima' };
  const form = 'TECHNICAL_TRAINING';
  const session = {
    sessionId: randomUUID(),
    start: '2026-03-02T08:00:00+07:00',
    end: '2026-03-02T11:00:00+07:00',
    jp: 4,
  };
  const scheduled = ProgrammeScheduled({
    ...{ programmeId, seriesId, title, form, mode: 'OFFLINE', competencies: [], objectives: [] },
    ...{ sessions: [session], totalJp: 4, capacity: 100, minAttendancePct: 80, passScore: 70 },
  });
  const participants = employeeIds.map((employeeId) => ({
    ...{ employeeId, outcome: 'PASSED' as const, attendancePct: 100, preScore: null, postScore: null },
  }));
  const completed = fact(
    ProgrammeCompleted({
      ...{ programmeId, seriesId, title, form, endedOn: '2026-03-02', realisedJp: 4, realisedCostIdr: 0 },
      participants,
    }),
  );
  const facts = [fact(scheduled), completed];
  const { position } = await log.append(programme, programmeId, empty(programme), facts);
  return { programmeId, employeeIds, eventId: completed.id, position };
}
