import type pg from 'pg';
import { inOrder, transaction } from '../database.js';
import type { Arrived } from '../description/recorded.js';
import { moveCheckpoints } from '../registry/checkpoint.js';
import { isPermanent } from './faults.js';
import { Poison } from './poison.js';
import type { GenerationWriter, Prepared } from './writer.js';

/** Larger batches are written by several connections at a time. */
const FEW_EVENTS = 100;

/**
 * Writes a few events into all views in one transaction: three ways to PostgreSQL and back, and one commit, however many views
 * they change. That is what somebody waits for who looks at what was just recorded.
 *
 * @returns false, with nothing written, if there are more events, or some that must wait or cannot be applied: then each
 * projection goes by itself
 */
export async function applyTogether(
  pool: pg.Pool,
  writers: readonly GenerationWriter[],
  events: readonly Arrived[],
): Promise<boolean> {
  if (events.length > FEW_EVENTS) return false;
  try {
    const prepared = prepareAll(writers, events);
    if (prepared.some(({ wait }) => wait.length > 0)) return false;
    if (prepared.length > 0) await write(pool, prepared);
    for (const { writer, step } of prepared) writer.moved(step.to);
    return true;
  } catch (error) {
    if (error instanceof Poison || isPermanent(error)) return false;
    throw error;
  }
}

type Written = Prepared & { readonly writer: GenerationWriter };

async function write(pool: pg.Pool, prepared: readonly Written[]): Promise<void> {
  const steps = prepared.map(({ step }) => step);
  const changing = prepared.filter(({ rows }) => !rows.empty);
  if (changing.length === 0) return moveCheckpoints(pool, steps);
  await transaction(pool, (client) =>
    inOrder(client, [
      // the fence goes first: a loser waits here
      () => moveCheckpoints(client, steps),
      ...changing.map(
        ({ writer, rows }) =>
          () =>
            writer.writeRows(client, rows),
      ),
    ]),
  );
}

/** Of those that have not seen all of the events. */
function prepareAll(writers: readonly GenerationWriter[], events: readonly Arrived[]): Written[] {
  return writers.flatMap((writer) => {
    const unseen = writer.unseen(events);
    const last = unseen.at(-1);
    return last ? [{ writer, ...writer.prepare(unseen, last) }] : [];
  });
}
