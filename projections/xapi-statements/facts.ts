import type { Recorded } from '@jejak/projection-engine';
import type { ToldKind } from '@jejak/xapi';
import { statementIdOf } from './statement-id.js';
import type { StatementRow } from './statement.entity.js';

/** One thing that an event says of one participant. What is told of one activity and may be corrected is one fact. */
export interface Said {
  readonly kind: ToldKind;
  readonly employeeId: string;
  readonly programmeId: string;
  readonly activity: string;
  /** When it was, where that is not when the event says it happened. */
  readonly at?: string | undefined;
  readonly minutes?: number | undefined;
  readonly score?: number | null | undefined;
  readonly progressPct?: number;
}

type Event = Pick<Recorded, 'id' | 'position' | 'occurredAt' | 'storedAt'>;

/** The row of something that an event says: the same, and under the same id, whenever it is folded. */
export const rowOf = (
  { id, position, occurredAt, storedAt }: Event,
  { kind, employeeId, programmeId, activity, at, minutes, score, progressPct }: Said,
  ordinal: number,
): StatementRow => ({
  position,
  ordinal,
  statementId: statementIdOf(`${id} ${kind} ${employeeId}`),
  kind,
  employeeId,
  programmeId,
  activity,
  at: at === undefined ? occurredAt : new Date(at),
  storedAt,
  minutes: minutes ?? null,
  score: score ?? null,
  progressPct: progressPct ?? null,
});

/** What replaces a line: that the earlier statement is void, and the new one, if there is one. */
export const replacing = (said: Omit<Said, 'kind'>, kind: ToldKind | undefined): Said[] => {
  const { employeeId, programmeId, activity } = said;
  const voided: Said = { kind: 'voided', employeeId, programmeId, activity };
  return kind === undefined ? [voided] : [voided, { ...said, kind }];
};
