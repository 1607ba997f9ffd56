import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type pg from 'pg';
import type { ReportingRelation } from './columns.js';
import { fetched } from './cursor.js';
import type { Output } from './output.js';
import { type ParquetColumn, parquetColumn } from './parquet-columns.js';

/** Rows of a row group: what memory holds, whatever the view's size. */
const GROUP = 20_000;

/** Bytes of one row group; handed over and forgotten when the group is whole. */
class GroupBytes extends ByteWriter {
  constructor(private readonly output: Output) {
    super(1 << 20);
  }

  async flush(): Promise<void> {
    await this.output.write(this.getBytes());
    this.index = 0;
  }
}

/**
 * Writes a view as Parquet (Snappy), read with a cursor, behind {@link beginSnapshot}.
 *
 * @returns rows written
 */
export async function writeParquet(
  client: pg.Client,
  view: ReportingRelation,
  output: Output,
  onRows: (rows: number) => void,
): Promise<number> {
  const columns = view.columns.map(parquetColumn);
  const bytes = new GroupBytes(output);
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(({ element }) => element)],
    createdBy: 'jejak',
  });
  const select = `SELECT ${columns.map(({ sql }) => sql).join(', ')} FROM ${view.from}`;
  let group = columns.map((): unknown[] => []);
  let rows = 0;
  const flush = async () => {
    await writer.write({ columnData: named(columns, group), rowGroupSize: GROUP });
    group = columns.map(() => []);
  };
  for await (const batch of fetched(client, select)) {
    for (const row of batch)
      for (const [index, { read }] of columns.entries()) {
        const value = row[index];
        group[index]?.push(value === null || value === undefined ? null : read(value));
      }
    rows += batch.length;
    if ((group[0]?.length ?? 0) >= GROUP) await flush();
    onRows(rows);
  }
  if ((group[0]?.length ?? 0) > 0) await flush();
  await writer.finish();
  await bytes.flush();
  return rows;
}

function named(columns: readonly ParquetColumn[], group: unknown[][]) {
  return columns.map(({ element }, index) => ({
    name: element.name,
    data: group[index] ?? [],
    offsetIndex: false,
  }));
}
