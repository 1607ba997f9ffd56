import { ACCESS_VIEWS } from '@jejak/access';
import { nominationIdOf } from '@jejak/domain';
import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import { below, board } from './board.js';
import type { NominationHistory, NominationPage, NominationState } from './nominations.dto.js';
import { listedNomination, stepOf, type BoardColumns, type StepColumns } from './rows.js';

export interface NominationsQuery {
  /** Unit in which the employee works today, or one above it. */
  readonly unitId?: string;
  readonly programmeId?: string;
  readonly employeeId?: string;
  readonly state?: NominationState;
  /** Made on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Made on this day in Medan or before. */
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  /** Whose may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

const cursors = new Cursor('nominations', z.tuple([z.string().regex(/^\d{1,19}$/)]));

/**
 * Nominations, the latest first.
 *
 * @throws CursorError
 */
export async function nominationBoard(
  reader: ReportingReader,
  query: NominationsQuery,
): Promise<NominationPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = ['true'];
  const { unitId, programmeId, employeeId, state, from, to, cursor, limit } = query;
  if (cursor !== undefined) wanted.push(`position < ${given(cursors.decode(cursor)[0])}::bigint`);
  if (programmeId !== undefined) wanted.push(`programme_id = ${given(programmeId)}::uuid`);
  if (employeeId !== undefined) wanted.push(`employee_id = ${given(employeeId)}::uuid`);
  if (state !== undefined) wanted.push(`state = ${given(state)}`);
  if (from !== undefined) wanted.push(`nominated_on >= ${given(from)}::date`);
  if (to !== undefined) wanted.push(`nominated_on <= ${given(to)}::date`);
  if (unitId !== undefined)
    wanted.push(`employee_id IN (
      SELECT placed.employee_id FROM ${ACCESS_VIEWS.placements} AS placed
      WHERE placed.unit_id IN (${below(given(unitId))}))`);
  if (query.narrow) {
    const scope = query.narrow({ employee: 'employee_id' }, params.length + 1);
    params.push(...scope.params);
    wanted.push(scope.sql);
  }
  const rows = await reader.query<BoardColumns>(board(wanted.join(' AND '), given(limit + 1)), params);
  const { items, next } = page(rows, limit, listedNomination, (row) => cursors.encode([row.position_text]));
  return { items: [...items], ...(next !== undefined && { next }) };
}

/** The latest nomination of an employee for a run, with every step; undefined if they were never nominated for it. */
export async function nominationHistory(
  reader: ReportingReader,
  { programmeId, employeeId }: { readonly programmeId: string; readonly employeeId: string },
): Promise<NominationHistory | undefined> {
  const nominationId = nominationIdOf(programmeId, employeeId);
  const [latest] = await reader.query<BoardColumns>(board('nomination_id = $1::uuid', '1'), [nominationId]);
  if (!latest) return undefined;
  const steps = await reader.query<StepColumns>(
    `SELECT *, position::text AS position_text FROM serving.nomination_steps
     WHERE nomination_id = $1::uuid ORDER BY position`,
    [nominationId],
  );
  const { ...listed } = listedNomination(latest);
  return { ...listed, history: steps.map(stepOf) };
}
