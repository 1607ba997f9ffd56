import { projections } from '@jejak-projections';
import { SnakeCaseNaming } from '@jejak/projection-engine';
import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
  for (const projection of projections) await views.fold(projection, new MemoryLog());
});
afterAll(() => views.close());

const naming = new SnakeCaseNaming();

/** Columns that PostgreSQL needs for the views of a schema, as `table.column`. */
async function columnsBehind(schema: string): Promise<string[]> {
  const rows = await views.query<{ name: string }>(
    `SELECT DISTINCT table_name || '.' || column_name AS name FROM information_schema.view_column_usage
     WHERE view_schema = $1 ORDER BY 1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

it('no view of schema reporting, and so no export, reads a column that holds something personal', async () => {
  const personal = projections.flatMap((projection) =>
    (projection.personal ?? []).flatMap(({ entity, values }) =>
      values.map(
        (property) =>
          `${naming.tableName(entity.name, undefined)}.${naming.columnName(property, undefined, [])}`,
      ),
    ),
  );
  const [reporting, serving] = [await columnsBehind('reporting'), await columnsBehind('serving')];
  expect(personal.filter((column) => serving.includes(column))).toEqual(
    expect.arrayContaining(['person.name', 'audit_event.reason']),
  );
  expect(personal.filter((column) => reporting.includes(column))).toEqual([]);
});
