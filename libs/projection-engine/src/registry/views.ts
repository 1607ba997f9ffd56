import { createHash } from 'node:crypto';
import type { Projection } from '../description/projection.js';
import { type Queryable, quoted, sqlState } from '../database.js';
import type { ReportingView } from '../description/reporting.js';
import type { Generation } from './registry.js';

/** Changes whenever the reporting views of a projection do. */
export function viewsFingerprint({ reporting }: Projection): string {
  return createHash('sha256').update(JSON.stringify(reporting)).digest('hex');
}

/**
 * Points the views at this generation, within the caller's transaction. Readers wait for the
 * blink of the commit and then see the new tables. Grants stay, unless the columns of a view changed.
 */
export async function pointViews(client: Queryable, to: Projection, generation: Generation): Promise<void> {
  await client.query('SAVEPOINT views');
  try {
    await createViews(client, to, generation.schema);
  } catch (error) {
    // 42P16: other columns than before; such a view cannot be replaced in place
    if (sqlState(error) !== '42P16') throw error;
    await client.query('ROLLBACK TO SAVEPOINT views');
    for (const view of [...to.reporting].reverse()) await client.query(`DROP VIEW IF EXISTS ${nameOf(view)}`);
    await createViews(client, to, generation.schema);
  }
  await client.query(`UPDATE jejak.projection SET views = $3 WHERE name = $1 AND generation = $2`, [
    generation.name,
    generation.generation,
    viewsFingerprint(to),
  ]);
}

async function createViews(client: Queryable, { reporting }: Projection, schema: string): Promise<void> {
  for (const view of reporting) {
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
}

function nameOf({ schema = 'reporting', name }: ReportingView): string {
  return `${schema}.${quoted(name)}`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
