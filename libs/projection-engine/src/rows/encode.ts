import { arrayLiteral } from './array-literal.js';
import { isList } from './binary-array.js';
import type { Column } from './table.js';

/** What goes as a text that PostgreSQL is told the type of only once it is unpacked: `unnest` takes lists of lists apart. */
export const goesAsText = ({ type }: Column): boolean => isJson(type) || isList(type);

const isJson = (type: string): boolean => type === 'jsonb' || type === 'json';

/** As PostgreSQL reads it. */
export function encoded(column: Column, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (isJson(column.type)) return JSON.stringify(value);
  if (isList(column.type))
    return arrayLiteral((value as unknown[]).map((one) => (one === null ? null : plain(one))));
  return plain(value);
}

function plain(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : `${value as number | boolean | bigint}`;
}
