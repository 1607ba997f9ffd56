import { PERSONAL_CLASSES, type PersonalClass } from '@jejak/domain';
import { type Queryable, quoted } from '../database.js';
import type { Projection } from '../description/projection.js';
import { allGenerations } from '../registry/registry.js';
import { tablesOf } from '../rows/table.js';
import { columnOf } from '../rows/wipe.js';

/**
 * How many values about a person the views still hold, in every generation that is there: live ones, those being built,
 * and those that were replaced and are kept.
 */
export async function countShownValues(
  database: Queryable,
  projections: readonly Projection[],
  subject: string,
  classes: readonly PersonalClass[] = PERSONAL_CLASSES,
): Promise<number> {
  let count = 0;
  for (const { name, entities, personal = [] } of projections) {
    const tables = await tablesOf(entities);
    for (const { schema } of await allGenerations(database, name))
      for (const columns of personal.filter((one) => classes.includes(one.class))) {
        const table = tables.get(columns.entity);
        if (!table || !(await isThere(database, schema, table.name))) continue;
        const { rows } = await database.query<{ count: string }>(
          `SELECT count(*) FROM ${quoted(schema)}.${quoted(table.name)}
           WHERE ${columnOf(table, columns.about)} = $1 AND ${columnOf(table, columns.state)} = 'value'`,
          [subject],
        );
        count += Number(rows[0]?.count ?? 0);
      }
  }
  return count;
}

/** A generation of another version may have other tables. */
async function isThere(database: Queryable, schema: string, table: string): Promise<boolean> {
  const { rows } = await database.query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [
    `${quoted(schema)}.${quoted(table)}`,
  ]);
  return rows[0]?.there === true;
}
