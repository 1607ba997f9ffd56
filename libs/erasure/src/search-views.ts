import type { PersonalClass } from '@jejak/domain';
import { countShownValues, dropOld, isProjectionError, type Projection } from '@jejak/projection-engine';
import pg from 'pg';

/** Where views are searched. */
export interface SearchedViews {
  readonly databaseUrl: string;
  readonly projections: readonly Projection[];
}

/**
 * Makes sure that no view holds anything of these classes about the person: live views must have passed the erasure, and
 * those that a rebuild replaced are dropped, since nobody brings them up to date.
 *
 * @throws while a view is behind or holds something: it is worth another try
 */
export async function searchViews(
  { databaseUrl, projections }: SearchedViews,
  subject: string,
  classes: readonly PersonalClass[],
  erasedAt: bigint,
): Promise<void> {
  const personal = projections.filter((one) => one.personal !== undefined);
  for (const { name } of personal) await dropReplaced(databaseUrl, name);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'jejak-erasure' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT name FROM jejak.projection
       WHERE name = ANY($1) AND status = 'live' AND coalesce(position, -1) < $2`,
      [personal.map(({ name }) => name), String(erasedAt)],
    );
    if (rows.length > 0) throw new Error(`behind an erasure: ${rows.map(({ name }) => name).join(', ')}`);
    const left = await countShownValues(client, personal, subject, classes);
    if (left > 0) throw new Error(`views hold ${left} values of somebody who was erased`);
  } finally {
    await client.end();
  }
}

/** A rebuild that is under way drops them itself. */
async function dropReplaced(databaseUrl: string, name: string): Promise<void> {
  try {
    await dropOld(databaseUrl, name);
  } catch (error) {
    if (!isProjectionError(error, 'PROJECTION.BUSY')) throw error;
  }
}
