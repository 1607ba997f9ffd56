import type { Recorded } from '@jejak/projection-engine';
import type { ToldKind } from '@jejak/xapi';
import { v5 as uuidv5 } from 'uuid';
import type { StatementRow } from './statement.entity.js';

/** Ids of statements are derived from the event that they tell of. */
const STATEMENTS = '3c0d5b0e-57c9-4a0a-8d7e-6c1f2b8e9a40';

/** One thing that an event says of one participant. */
export interface Said {
  readonly kind: ToldKind;
  readonly fact: string;
  readonly employeeId: string;
  readonly programmeId: string;
  readonly activity: string;
  /** When it was, where that is not when the event says it happened. */
  readonly at?: string;
  readonly minutes?: number | undefined;
  readonly score?: number | null | undefined;
  readonly progressPct?: number;
}

type Event = Pick<Recorded, 'id' | 'position' | 'occurredAt' | 'storedAt'>;

/** The rows of what an event says: the same, and under the same ids, whenever it is folded. */
export const rowsOf = (
  { id, position, occurredAt, storedAt }: Event,
  said: readonly Said[],
): StatementRow[] =>
  said.map(({ at, minutes = null, score = null, progressPct = null, ...told }, ordinal) => ({
    ...told,
    ...{ position, ordinal, storedAt, minutes, score, progressPct },
    statementId: uuidv5(`${id} ${told.kind} ${told.employeeId}`, STATEMENTS),
    at: at === undefined ? occurredAt : new Date(at),
  }));

/** What replaces a line: that the earlier statement is void, and the new one, if there is one. */
export const replacing = (said: Omit<Said, 'kind'>, kind: ToldKind | undefined): Said[] => {
  const { fact, employeeId, programmeId, activity } = said;
  const voided: Said = { kind: 'voided', fact, employeeId, programmeId, activity };
  return kind === undefined ? [voided] : [voided, { ...said, kind }];
};
