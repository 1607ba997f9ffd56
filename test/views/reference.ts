import {
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  dayInMedan,
  LearningHoursCredited,
  ProgrammeCompleted,
  type DomainEvent,
  type EventOf,
  type EventType,
} from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import type { HistoryQuery } from '@jejak-projections/competency-history';
import type { z } from 'zod';

/** An entry of a history, as far as it depends on both times. */
export interface Remembered {
  readonly eventId: string;
  readonly kind: string;
  readonly validOn: string;
  readonly superseded: boolean;
  /** Code and levels, the outcome, or the hours. */
  readonly what: string;
  readonly before: string | undefined;
}

/** Where an entry stands among the others: by when it happened, then by its place in the log. */
interface Place {
  readonly at: number;
  readonly position: bigint;
  readonly line: number;
}

type Question = Pick<HistoryQuery, 'employeeId' | 'asOf' | 'validOn' | 'includeSuperseded'>;

/** Whether the event is of one of these types; the log holds no other data under their names. */
const is = <Name extends string, Data extends z.ZodObject>(
  event: DomainEvent,
  ...types: readonly EventType<Name, Data>[]
): event is EventOf<EventType<Name, Data>> => types.some(({ type }) => type === event.type);

/**
 * What a history must answer, by the words of docs/reference/views.md and nothing else: no SQL, no window, one event
 * after the other.
 */
export function rememberedHistory(
  log: readonly RecordedEvent[],
  { employeeId, asOf, validOn, includeSuperseded = false }: Question,
): Remembered[] {
  const known = log.filter(({ metadata }) => !asOf || new Date(metadata.recordedAt) <= asOf);
  const ends = new Map<string, string>();
  for (const event of known)
    if (is(event, ProgrammeCompleted))
      if (event.data.participants.some((one) => one.employeeId === employeeId))
        ends.set(event.data.programmeId, event.data.endedOn);

  const newest = new Map<string, string>();
  const levels = new Map<string, string>();
  const entries: (Remembered & Place & { readonly of?: string })[] = [];
  for (const event of known) {
    const at = Date.parse(event.metadata.occurredAt);
    const entry = { eventId: event.id, at, position: event.position, superseded: false, before: undefined };
    if (is(event, CompetencyAssessed, CompetencyAssessmentCorrected)) {
      const { assessmentId, assessedOn, items, ...data } = event.data;
      if (data.employeeId !== employeeId) continue;
      newest.set(assessmentId, event.id);
      for (const [line, { competencyCode, requiredLevel, actualLevel }] of items.entries()) {
        const [key, found] = [`${assessmentId} ${competencyCode}`, `${requiredLevel} ${actualLevel}`];
        const what = `${competencyCode} ${found}`;
        const before = levels.get(key);
        entries.push({
          ...entry,
          kind: 'COMPETENCY',
          validOn: assessedOn,
          what,
          before,
          line,
          of: assessmentId,
        });
        levels.set(key, found);
      }
    } else if (is(event, ProgrammeCompleted)) {
      for (const [line, one] of event.data.participants.entries())
        if (one.employeeId === employeeId)
          entries.push({ ...entry, kind: 'TRAINING', validOn: event.data.endedOn, what: one.outcome, line });
    } else if (is(event, LearningHoursCredited)) {
      if (event.data.employeeId !== employeeId) continue;
      const ended = ends.get(event.data.programmeId ?? '') ?? dayInMedan(new Date(at));
      entries.push({ ...entry, kind: 'HOURS', validOn: ended, what: String(event.data.jp), line: 0 });
    }
  }
  return entries
    .map((entry) => ({
      ...entry,
      superseded: entry.of !== undefined && newest.get(entry.of) !== entry.eventId,
    }))
    .filter((entry) => (includeSuperseded || !entry.superseded) && (!validOn || entry.validOn <= validOn))
    .sort((a, b) => b.at - a.at || Number(b.position - a.position) || b.line - a.line)
    .map(({ eventId, kind, validOn: on, superseded, what, before }) => ({
      ...{ eventId, kind, validOn: on, superseded, what, before },
    }));
}
