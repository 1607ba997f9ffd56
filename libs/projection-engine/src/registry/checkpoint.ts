import type { Queryable } from '../database.js';
import { ProjectionError } from '../errors.js';
import type { Generation } from './registry.js';

/** Checkpoints in one notification, of which PostgreSQL takes 8,000 bytes. */
const TOLD_AT_ONCE = 64;

/** Its name is what PostgreSQL is told: it keeps the statement parsed. */
const MOVE = {
  name: 'move_checkpoints',
  text: `
    WITH moved AS (
      UPDATE jejak.projection AS checkpoint
      SET position = step.next, events = checkpoint.events + step.events,
          error = NULL, error_position = NULL, updated_at = now()
      FROM unnest($1::text[], $2::int[], $3::uuid[], $4::bigint[], $5::bigint[], $6::int[])
        AS step (name, generation, owner, previous, next, events)
      WHERE checkpoint.name = step.name AND checkpoint.generation = step.generation
        AND checkpoint.owner = step.owner AND checkpoint.position IS NOT DISTINCT FROM step.previous
        AND checkpoint.status <> 'retired'
      RETURNING checkpoint.name, checkpoint.position, checkpoint.status = 'live' AS live)
    SELECT count(*)::int AS moved, CASE WHEN bool_or(live)
      THEN pg_notify('jejak_checkpoint', string_agg(name || ' ' || position, ',') FILTER (WHERE live)) END
    FROM (SELECT *, row_number() OVER () / ${TOLD_AT_ONCE} AS part FROM moved) AS parts GROUP BY part`,
};

/** A step of a generation along the log. */
export interface Step {
  readonly generation: Generation;
  readonly owner: string;
  readonly from: bigint | undefined;
  readonly to: bigint;
  /** Events between the two. */
  readonly events: number;
}

/**
 * Moves checkpoints, of several projections with one statement. In the transaction of the rows it is the fence: a
 * writer that is no longer the owner, or whose position is no longer the checkpoint, fails whole. Readers that wait
 * for a position are told at the commit.
 *
 * @throws ProjectionError `PROJECTION.CHECKPOINT_LOST`
 */
export async function moveCheckpoints(database: Queryable, steps: readonly Step[]): Promise<void> {
  const { rows } = await database.query<{ moved: number }>({
    ...MOVE,
    values: [
      steps.map((step) => step.generation.name),
      steps.map((step) => step.generation.generation),
      steps.map((step) => step.owner),
      steps.map((step) => step.from?.toString() ?? null),
      steps.map((step) => step.to.toString()),
      steps.map((step) => step.events),
    ],
  });
  if (rows.reduce((sum, { moved }) => sum + moved, 0) !== steps.length)
    throw new ProjectionError(
      'PROJECTION.CHECKPOINT_LOST',
      `${steps.map((step) => step.generation.name).join(', ')}: the checkpoint was moved or is owned by another projector`,
    );
}

/** What a notification of `jejak_checkpoint` tells; nothing of what is no checkpoint. */
export function toldCheckpoints(payload: string): { readonly name: string; readonly position: bigint }[] {
  return payload.split(',').flatMap((told) => {
    const [, name, position] = /^(\S+) (-?\d+)$/.exec(told) ?? [];
    return name !== undefined && position !== undefined ? [{ name, position: BigInt(position) }] : [];
  });
}

/** Records why a projection stopped. Nothing happens if it is another's by now. */
export async function recordFault(
  database: Queryable,
  step: Pick<Step, 'generation' | 'owner'>,
  at: bigint,
  error: string,
): Promise<void> {
  await database.query(
    `UPDATE jejak.projection SET error = $4, error_position = $5, updated_at = now()
     WHERE name = $1 AND generation = $2 AND owner = $3 AND status = 'live'`,
    [step.generation.name, step.generation.generation, step.owner, error, at.toString()],
  );
}
