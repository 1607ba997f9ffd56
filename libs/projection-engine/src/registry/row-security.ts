import { createHash } from 'node:crypto';
import { type Queryable, quoted } from '../database.js';
import type { Projection } from '../description/projection.js';
import { type SubjectColumns, subjectOf } from '../description/subject.js';
import { tablesOf } from '../rows/table.js';
import type { Generation } from './registry.js';

/** Who owns what; of each only where it is somebody else than the current user. */
interface Owners {
  /** Of schema `reporting`: the views become theirs. */
  readonly views: string | undefined;
  /** Of schema `jejak`: tables that we made become theirs. */
  readonly tables: string | undefined;
}

/**
 * Lets PostgreSQL itself filter the rows of a generation by who asks (see `sight.ts`), and lets the owner of the
 * reporting views read them. In the caller's transaction, before anybody reads the tables through a view; nothing
 * happens where it is so already.
 *
 * The owner of the tables is not filtered, so writing costs nothing. Where one account owns everything, tables and
 * views, the policies are there and filter nobody.
 */
export async function guardRows(client: Queryable, of: Projection, generation: Generation): Promise<void> {
  const owners = await readOwners(client);
  const statements = await guards(of, generation.schema, owners);
  const mark = `guarded: ${createHash('sha256').update(statements.join()).digest('hex')}`;
  const { rows } = await client.query<{ guarded: boolean | null }>(
    `SELECT obj_description(to_regnamespace($1), 'pg_namespace') = $2 AS guarded`,
    [quoted(generation.schema), mark],
  );
  if (rows[0]?.guarded) return;
  await client.query(
    [...statements, `COMMENT ON SCHEMA ${quoted(generation.schema)} IS '${mark}'`].join(';\n'),
  );
}

/** Who is to own the reporting views; undefined where that is the current user. */
export async function ownerOfViews(client: Queryable): Promise<string | undefined> {
  return (await readOwners(client)).views;
}

async function readOwners(client: Queryable): Promise<Owners> {
  const { rows } = await client.query<{ views: string | null; tables: string | null }>(
    `SELECT nullif(pg_get_userbyid(max(nspowner) FILTER (WHERE nspname = 'reporting')), current_user) AS views,
       nullif(pg_get_userbyid(max(nspowner) FILTER (WHERE nspname = 'jejak')), current_user) AS tables
     FROM pg_namespace`,
  );
  return { views: rows[0]?.views ?? undefined, tables: rows[0]?.tables ?? undefined };
}

async function guards(projection: Projection, schema: string, owners: Owners): Promise<string[]> {
  const tables = [...(await tablesOf(projection.entities))];
  const policies = tables.flatMap(([entity, table]) => {
    const name = `${quoted(schema)}.${quoted(table.name)}`;
    return [
      `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
      `DROP POLICY IF EXISTS in_sight ON ${name}`,
      `CREATE POLICY in_sight ON ${name} FOR SELECT USING (${inSight(subjectOf(projection, entity, table))})`,
      ...(owners.tables === undefined ? [] : [`ALTER TABLE ${name} OWNER TO ${quoted(owners.tables)}`]),
      ...(owners.views === undefined ? [] : [`GRANT SELECT ON ${name} TO ${quoted(owners.views)}`]),
    ];
  });
  return [
    ...policies,
    ...(owners.views === undefined
      ? []
      : [`GRANT USAGE ON SCHEMA ${quoted(schema)} TO ${quoted(owners.views)}`]),
    ...(owners.tables === undefined
      ? []
      : [`ALTER SCHEMA ${quoted(schema)} OWNER TO ${quoted(owners.tables)}`]),
  ];
}

/** Each subselect names no column of the row, so that it is carried out once, and only if it is needed. */
function inSight(subject: SubjectColumns): string {
  if (subject === 'anybody') return `(SELECT jejak.sight() IN ('all', 'units', 'self'))`;
  const everything = `(SELECT jejak.sight() = 'all')`;
  if (subject === 'restricted') return everything;
  const { employee, unit, also } = subject;
  return [
    everything,
    ...(unit ? [`${quoted(unit.name)} = ANY ((SELECT jejak.units_in_sight())::uuid[])`] : []),
    ...(employee
      ? [
          `${quoted(employee.name)} = (SELECT jejak.oneself())`,
          `${quoted(employee.name)} IN (SELECT jejak.employees_of(jejak.units_in_sight()))`,
        ]
      : []),
    ...(also ? [`${quoted(also.name)} = (SELECT jejak.oneself())`] : []),
  ].join(' OR ');
}
