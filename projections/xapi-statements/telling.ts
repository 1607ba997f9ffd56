import type { Recorded } from '@jejak/projection-engine';
import type { ToldKind } from '@jejak/xapi';
import type { ToldEventRow } from './told-event.entity.js';

/**
 * What an event says of participants. What is told of one activity and one person, and may be corrected, is one fact.
 * A statement's id follows from its place among the lines, so their order stays as it is for ever.
 */
export interface Telling {
  readonly programmeId: string;
  readonly activity: string;
  /** When it was, where that is not when the event says it happened. */
  readonly at?: string | undefined;
  readonly lines: readonly Line[];
}

/** One thing that is told of one participant. */
export interface Line {
  readonly employeeId: string;
  readonly kind: ToldKind;
  /** What its kind counts, see {@link ToldEventRow.amounts}. */
  readonly amount?: number | null | undefined;
}

type Event = Pick<Recorded, 'id' | 'position' | 'occurredAt' | 'storedAt'>;

/** The row of an event: the same whenever it is folded. */
export const rowOf = (
  { id: eventId, position, occurredAt, storedAt }: Event,
  { programmeId, activity, at, lines }: Telling,
): ToldEventRow => ({
  ...{ position, eventId, programmeId, activity, storedAt },
  at: at === undefined ? occurredAt : new Date(at),
  voids: lines.some(({ kind }) => kind === 'voided'),
  employeeIds: lines.map(({ employeeId }) => employeeId),
  kinds: lines.map(({ kind }) => kind),
  amounts: lines.map(({ amount }) => amount ?? null),
});

/** What replaces a line: that the earlier statement is void, and the new one, if there is one. */
export const replacing = (line: Line | undefined, employeeId: string): Line[] => {
  const voided: Line = { kind: 'voided', employeeId };
  return line ? [voided, line] : [voided];
};
