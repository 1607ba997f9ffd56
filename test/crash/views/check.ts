import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import {
  type DomainEvent,
  EvaluationEntered,
  EvaluationOpened,
  evaluationRules,
  FollowUpRaised,
  LearningHoursCredited,
  ParticipantEnrolled,
  ProgrammeCompleted,
} from '@jejak/domain';
import type { EventLog } from '@jejak/event-log';
import { isProjectionError, type Projection, verify } from '@jejak/projection-engine';
import { readLog, type Seen } from '../log.js';
import type { Sent } from './fact-writer.js';
import type { Services } from './services.js';

/** Views that are verified at the same time, each over connections of its own. */
const AT_ONCE = 8;

/** A rebuild that was killed holds its place until PostgreSQL has noticed, in milliseconds. */
const BUSY_MS = 30_000;

/**
 * What is wrong with the views, one line each; empty: nothing. All that was sent must be acknowledged, and the views
 * must have caught up. All are counted; `views` are also compared with a fresh fold.
 */
export async function faultsOf(
  services: Services,
  source: EventLog,
  sent: ReadonlyMap<string, Sent>,
  views: readonly Projection[],
): Promise<string[]> {
  const client = EventStoreDBClient.connectionString(services.eventStoreUrl);
  const log = (await readLog(client)).filter(({ stream }) => !stream.startsWith('$'));
  await client.dispose();
  return [
    ...faultsOfLog(log, sent),
    ...(await faultsOfTrail(services, log)),
    ...(await faultsOfCounts(services, log)),
    ...(await faultsOfFolds(services, source, views)),
  ];
}

/** Each event that was sent is there once; besides them only what the policies did, once each. */
function* faultsOfLog(log: readonly Seen[], sent: ReadonlyMap<string, Sent>): Generator<string> {
  const open = new Set(sent.keys());
  const reactions = new Map<string, number>();
  for (const { event } of sent.values()) for (const key of calledFor(event)) reactions.set(key, 1);
  for (const { id, stream, type, data } of log) {
    if (open.delete(id)) {
      if (sent.get(id)!.stream !== stream) yield `${id} is in ${stream}, where nobody sent it`;
      continue;
    }
    const key = reactionOf(type, data);
    if (key !== undefined) reactions.set(key, (reactions.get(key) ?? 0) - 1);
    else yield `${type} ${id} is in the log twice, or nobody sent it`;
  }
  for (const id of open) yield `${id} was acknowledged and is not in the log`;
  for (const [key, count] of reactions) if (count !== 0) yield `${key}: ${1 - count} in place of one`;
}

/** Hours for who passed, a follow-up for who failed, the evaluations of each run; what a person opened is registered. */
function calledFor(event: DomainEvent): string[] {
  if (event.type === EvaluationOpened.type)
    return [`${EvaluationEntered.type} ${EvaluationOpened.data.parse(event.data).evaluationId}`];
  if (event.type !== ProgrammeCompleted.type) return [];
  const { programmeId, participants } = ProgrammeCompleted.data.parse(event.data);
  const of = (wanted: string, reaction: string) =>
    participants
      .filter(({ outcome }) => outcome === wanted)
      .map(({ employeeId }) => `${reaction} ${employeeId} ${programmeId}`);
  return [
    ...of('PASSED', LearningHoursCredited.type),
    ...of('FAILED', FollowUpRaised.type),
    ...evaluationRules.openings.map(({ level }) => `${EvaluationOpened.type} ${programmeId} ${level}`),
  ];
}

function reactionOf(type: string, data: unknown): string | undefined {
  switch (type) {
    case LearningHoursCredited.type: {
      const { employeeId, programmeId } = LearningHoursCredited.data.parse(data);
      return `${type} ${employeeId} ${programmeId ?? ''}`;
    }
    case FollowUpRaised.type: {
      const { employeeId, source } = FollowUpRaised.data.parse(data);
      return `${type} ${employeeId ?? ''} ${source.id}`;
    }
    case EvaluationOpened.type: {
      const { programmeId, level } = EvaluationOpened.data.parse(data);
      return `${type} ${programmeId} ${level}`;
    }
    case EvaluationEntered.type:
      return `${type} ${EvaluationEntered.data.parse(data).evaluationId}`;
    default:
      return undefined;
  }
}

/** The audit trail is the log, line by line. */
async function faultsOfTrail(services: Services, log: readonly Seen[]): Promise<string[]> {
  const trail = await services.sql<{ line: string }>(
    `SELECT concat_ws(' ', event_id, position, stream, revision, type) AS line FROM reporting.audit_trail
     ORDER BY position`,
  );
  const lines = log.map(({ id, position, stream, revision, type }) =>
    [id, position, stream, revision, type].join(' '),
  );
  const shown = new Map<string, number>();
  for (const { line } of trail) shown.set(line, (shown.get(line) ?? 0) + 1);
  const lost = lines.filter((line) => !shown.has(line)).map((line) => `not in the audit trail: ${line}`);
  for (const line of lines) shown.set(line, (shown.get(line) ?? 1) - 1);
  const more = [...shown].filter(([, count]) => count > 0);
  return [...lost, ...more.map(([line, count]) => `${count} times too often in the audit trail: ${line}`)];
}

/** Rows of the other views, counted from the log by other means than the engine's. */
async function faultsOfCounts(services: Services, log: readonly Seen[]): Promise<string[]> {
  const events = (type: string) => log.filter((event) => event.type === type);
  const participants = events(ProgrammeCompleted.type).flatMap(
    ({ data }) => ProgrammeCompleted.data.parse(data).participants,
  );
  const credits = events('LearningHoursCredited').length;
  const wanted = {
    entries: events('CompetencyAssessed').length + credits + participants.length,
    credits,
    employees: events('EmployeeRegistered').length,
    runs: events('ProgrammeScheduled').length,
    enrolled: events(ParticipantEnrolled.type).length,
    parked: 0,
  };
  const [counted] = await services.sql(
    `SELECT (SELECT count(*)::int FROM reporting.competency_history_entries) AS entries,
       (SELECT count(*)::int FROM reporting.learning_hours_credits) AS credits,
       (SELECT count(*)::int FROM reporting.employees) AS employees, count(*)::int AS runs,
       coalesce(sum(n_enrolled), 0)::int AS enrolled, (SELECT count(*)::int FROM jejak.parked) AS parked
     FROM reporting.programme_effectiveness`,
  );
  const [is, shouldBe] = [JSON.stringify(counted), JSON.stringify(wanted)];
  return is === shouldBe ? [] : [`the views count ${is} in place of ${shouldBe}`];
}

/** Each view equals a fresh fold of the log. */
async function faultsOfFolds(
  services: Services,
  source: EventLog,
  views: readonly Projection[],
): Promise<string[]> {
  const verified = [];
  for (let first = 0; first < views.length; first += AT_ONCE)
    verified.push(
      ...(await Promise.all(
        views.slice(first, first + AT_ONCE).map(async (projection) => ({
          projection,
          ...(await patientlyVerified(services, source, projection)),
        })),
      )),
    );
  return verified
    .filter(({ differences }) => differences.length > 0)
    .map(
      ({ projection, differences }) =>
        `${projection.name} is not what the log says: ${JSON.stringify(differences)}`,
    );
}

async function patientlyVerified({ databaseUrl }: Services, source: EventLog, projection: Projection) {
  for (const end = Date.now() + BUSY_MS; ;) {
    try {
      return await verify({ databaseUrl, source, projection });
    } catch (error) {
      if (!isProjectionError(error, 'PROJECTION.BUSY') || Date.now() > end) throw error;
      await sleep(50);
    }
  }
}
