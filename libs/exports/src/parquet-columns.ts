import type { SchemaElement } from 'hyparquet-writer';
import pg from 'pg';
import type { ViewColumn } from './columns.js';

/** How a column goes from PostgreSQL into a Parquet file. */
export interface ParquetColumn {
  readonly element: SchemaElement;
  /** SQL of its value, such that `read` understands it. */
  readonly sql: string;
  /** From what the driver gives (never null) to what the writer takes. */
  readonly read: (value: unknown) => unknown;
}

type Mapping = Omit<SchemaElement, 'name'> & {
  sql?: (column: string) => string;
  read: ParquetColumn['read'];
};

const micros = (column: string) => `(extract(epoch FROM ${column}) * 1000000)::bigint`;
const same = (value: unknown) => value;
const big = (value: unknown) => BigInt(value as string);
const integer: Mapping = { type: 'INT32', read: Number };
const double: Mapping = { type: 'DOUBLE', read: Number };

const mappings: Readonly<Record<string, Mapping>> = {
  boolean: { type: 'BOOLEAN', read: same },
  smallint: integer,
  integer,
  bigint: { type: 'INT64', read: big },
  real: double,
  'double precision': double,
  date: {
    type: 'INT32',
    converted_type: 'DATE',
    logical_type: { type: 'DATE' },
    sql: (column) => `${column} - DATE '1970-01-01'`,
    read: Number,
  },
  'timestamp with time zone': {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MICROS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
    sql: micros,
    read: big,
  },
  'timestamp without time zone': {
    type: 'INT64',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' },
    sql: micros,
    read: big,
  },
  // `numeric` without a scale has no fixed one; Parquet's DECIMAL needs one
  numeric: { ...double, sql: (column) => `${column}::float8` },
  jsonb: { type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' }, read: same },
};

/** uuid and whatever else there is: its text, as in CSV, so that both can be joined. */
const text: Mapping = {
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
  sql: (column) => `${column}::text`,
  read: same,
};

/** How this column is written. Every column may be null: a view does not say. */
export function parquetColumn({ name, type }: ViewColumn): ParquetColumn {
  const quoted = pg.escapeIdentifier(name);
  const { sql, read, ...element } = decimal(type) ?? mappings[type] ?? text;
  return {
    element: { name, repetition_type: 'OPTIONAL', ...element },
    sql: `${sql?.(quoted) ?? quoted} AS ${quoted}`,
    read,
  };
}

/** `numeric(p,s)` of at most 18 digits: an exact DECIMAL, carried as a whole number of its last place. */
function decimal(type: string): Mapping | undefined {
  const [, digits, places] = /^numeric\((\d+),(\d+)\)$/.exec(type) ?? [];
  const [precision, scale] = [Number(digits), Number(places)];
  if (!(precision <= 18 && scale <= precision)) return undefined;
  return {
    ...{ type: 'INT64', converted_type: 'DECIMAL', precision, scale },
    logical_type: { type: 'DECIMAL', precision, scale },
    sql: (column) => `(${column} * ${10 ** scale})::bigint`,
    read: big,
  };
}
