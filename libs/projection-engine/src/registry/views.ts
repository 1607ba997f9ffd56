import { createHash } from 'node:crypto';
import type { Projection } from '../description/projection.js';
import { type Queryable, quoted, sqlState } from '../database.js';
import { ProjectionError } from '../errors.js';
import type { ReportingView } from '../description/reporting.js';
import { type Generation, liveGeneration } from './registry.js';
import { guardRows, ownerOfViews } from './row-security.js';

/** SQLSTATE of a view on which others stand. */
const dependentObjects = '2BP01';

/** SQLSTATE of a view with other columns than before, which cannot be replaced in place. */
const otherColumns = '42P16';

/** Changes whenever the reporting views of a projection do, whose rows they show, or who is to own them. */
export async function viewsFingerprint(client: Queryable, of: Projection): Promise<string> {
  const { reporting, subjects } = of;
  const whose = [...(subjects ?? [])].map(([entity, subject]) => [entity.name, subject]);
  const description = [reporting, whose, (await ownerOfViews(client)) ?? ''];
  return createHash('sha256').update(JSON.stringify(description)).digest('hex');
}

/**
 * Points the views at this generation, within the caller's transaction. Readers wait for the
 * blink of the commit and then see the new tables. Grants stay, unless the columns of a view changed.
 *
 * @throws ProjectionError `PROJECTION.NOT_LIVE` if a view that they use is not there yet, `PROJECTION.VIEW_IN_USE` if one
 *   would lose columns on which others stand
 */
export async function pointViews(client: Queryable, to: Projection, generation: Generation): Promise<void> {
  for (const { name } of to.uses ?? [])
    if (!(await liveGeneration(client, name)))
      throw new ProjectionError(
        'PROJECTION.NOT_LIVE',
        `${to.name} uses views of ${name}, which are not there yet`,
      );
  const fingerprint = await viewsFingerprint(client, to);
  const owner = await ownerOfViews(client);
  await guardRows(client, to, generation);
  if (owner !== undefined) {
    await giveViews(client, to, owner);
    await client.query(`SET LOCAL ROLE ${quoted(owner)}`);
  }
  await replaceViews(client, to, generation.schema);
  if (owner !== undefined) await client.query('SET LOCAL ROLE NONE');
  await client.query(`UPDATE jejak.projection SET views = $3 WHERE name = $1 AND generation = $2`, [
    generation.name,
    generation.generation,
    fingerprint,
  ]);
}

/** Views that were made while one account owned everything. */
async function giveViews(client: Queryable, { reporting }: Projection, owner: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relkind = 'v' AND oid = ANY (SELECT to_regclass(view) FROM unnest($1::text[]) AS view)
       AND pg_get_userbyid(relowner) <> $2`,
    [reporting.map(nameOf), owner],
  );
  for (const { name } of rows) await client.query(`ALTER VIEW ${name} OWNER TO ${quoted(owner)}`);
}

async function replaceViews(client: Queryable, to: Projection, schema: string): Promise<void> {
  await client.query('SAVEPOINT views');
  try {
    await createViews(client, to, schema);
  } catch (error) {
    if (sqlState(error) !== otherColumns) throw error;
    await client.query('ROLLBACK TO SAVEPOINT views');
    for (const view of to.reporting) await replaceView(client, to, view, schema);
  }
}

/** One that cannot be replaced in place is dropped, with those of this projection that stand on it and follow it here. */
async function replaceView(
  client: Queryable,
  to: Projection,
  view: ReportingView,
  schema: string,
): Promise<void> {
  await client.query('SAVEPOINT view');
  try {
    await createView(client, view, schema);
  } catch (error) {
    if (sqlState(error) !== otherColumns) throw error;
    await client.query('ROLLBACK TO SAVEPOINT view');
    const name = nameOf(view);
    const behind = await standingOn(client, name, to.reporting.map(nameOf));
    for (const other of behind.reverse()) await dropView(client, other);
    await dropView(client, name);
    await createView(client, view, schema);
  }
}

/** Those of the named views that stand on a view, directly or on others that do, in the order given. */
async function standingOn(client: Queryable, view: string, among: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `WITH RECURSIVE behind AS (
       SELECT to_regclass($1)::oid AS view
       UNION
       SELECT ev_class FROM behind JOIN pg_depend ON refclassid = 'pg_class'::regclass AND refobjid = view
         JOIN pg_rewrite ON classid = 'pg_rewrite'::regclass AND pg_rewrite.oid = objid)
     SELECT name FROM unnest($2::text[]) WITH ORDINALITY AS own (name, place)
     WHERE name <> $1 AND to_regclass(name)::oid IN (SELECT view FROM behind) ORDER BY place`,
    [view, among],
  );
  return rows.map(({ name }) => name);
}

/** Not those that stand on it: they are another projection's, or an analyst's own. */
async function dropView(client: Queryable, name: string): Promise<void> {
  try {
    await client.query(`DROP VIEW IF EXISTS ${name}`);
  } catch (error) {
    if (sqlState(error) !== dependentObjects) throw error;
    const what = `${name} has other columns now, or stands on a view that has, and others stand on it`;
    throw new ProjectionError(
      'PROJECTION.VIEW_IN_USE',
      `${what}: add columns at its end only, or drop those views`,
    );
  }
}

async function createViews(client: Queryable, { reporting }: Projection, schema: string): Promise<void> {
  for (const view of reporting) await createView(client, view, schema);
}

async function createView(client: Queryable, view: ReportingView, schema: string): Promise<void> {
  const name = nameOf(view);
  const select = view.sql.replaceAll('{schema}', quoted(schema));
  const comments = Object.entries(view.columns).map(
    ([column, comment]) => `COMMENT ON COLUMN ${name}.${quoted(column)} IS ${literal(comment)};`,
  );
  await client.query(
    `CREATE OR REPLACE VIEW ${name} AS ${select};
     COMMENT ON VIEW ${name} IS ${literal(view.comment)};
     ${comments.join('\n')}`,
  );
}

function nameOf({ schema = 'reporting', name }: ReportingView): string {
  return `${schema}.${quoted(name)}`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
