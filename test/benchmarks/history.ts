import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import {
  AssessmentScored,
  eventTypes,
  LearningHoursCredited,
  ParticipantEnrolled,
  ProgrammeCompleted,
  ProgrammeScheduled,
  SessionHeld,
  type DomainEvent,
} from '@jejak/domain';

const CLASS = 30;

/** The events of one run with a class of thirty: scheduled, enrolled, held, scored, completed, credited. */
function run(): Map<string, DomainEvent[]> {
  const [programmeId, seriesId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const employees = Array.from({ length: CLASS }, () => randomUUID());
  const title = { id: 'Pelayanan Prima' };
  const [start, end] = ['2026-03-02T08:00:00+07:00', '2026-03-02T14:00:00+07:00'];
  const scores = (from: number) =>
    employees.map((employeeId, index) => ({ employeeId, score: from + index }));
  const programme: DomainEvent[] = [
    ProgrammeScheduled({
      programmeId,
      seriesId,
      title,
      form: 'TECHNICAL_TRAINING',
      mode: 'OFFLINE',
      competencies: [],
      objectives: [],
      sessions: [{ sessionId, start, end, jp: 8 }],
      totalJp: 8,
      capacity: CLASS,
      minAttendancePct: 80,
      passScore: 70,
    }),
    ...employees.map((employeeId) => ParticipantEnrolled({ programmeId, employeeId, basis: 'GAP' })),
    AssessmentScored({ programmeId, kind: 'PRE', scores: scores(40) }),
    SessionHeld({
      programmeId,
      sessionId,
      actualStart: start,
      actualEnd: end,
      jp: 8,
      attendance: employees.map((employeeId) => ({ employeeId, status: 'PRESENT' })),
    }),
    AssessmentScored({ programmeId, kind: 'POST', scores: scores(65) }),
    ProgrammeCompleted({
      programmeId,
      seriesId,
      title,
      form: 'TECHNICAL_TRAINING',
      endedOn: '2026-03-02',
      realisedJp: 8,
      realisedCostIdr: 12_000_000,
      participants: employees.map((employeeId, index) => ({
        employeeId,
        outcome: 65 + index >= 70 ? 'PASSED' : 'FAILED',
        attendancePct: 100,
        preScore: 40 + index,
        postScore: 65 + index,
      })),
    }),
  ];
  const credits = employees.map((employeeId): [string, DomainEvent[]] => [
    `learning-${employeeId}`,
    [
      LearningHoursCredited({
        employeeId,
        programmeId,
        jp: 8,
        year: 2026,
        form: 'TECHNICAL_TRAINING',
        rule: 'programme-hours/1',
      }),
    ],
  ]);
  return new Map([[`programme-${programmeId}`, programme], ...credits]);
}

/** Fills a log with runs until it holds so many events. @returns how many it holds */
export async function fill(client: EventStoreDBClient, wanted: number): Promise<number> {
  let events = 0;
  while (events < wanted) {
    const appends = [...run()].map(([stream, facts]) => {
      events += facts.length;
      return client.appendToStream(stream, facts.map(recorded), { expectedRevision: NO_STREAM });
    });
    await Promise.all(appends);
  }
  return events;
}

function recorded({ type, data }: DomainEvent) {
  const metadata = {
    commandId: randomUUID(),
    correlationId: randomUUID(),
    actor: { id: randomUUID(), role: 'programme-officer' },
    occurredAt: '2026-03-02T14:00:00+07:00',
    recordedAt: '2026-03-02T07:00:00.000Z',
    schemaVersion: eventTypes.get(type)?.version ?? 1,
  };
  return jsonEvent({ type, data: data as Record<string, unknown>, metadata });
}
