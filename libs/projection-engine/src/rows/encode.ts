import type { Column } from './table.js';

export function isJson(column: Column): boolean {
  return column.type === 'jsonb' || column.type === 'json';
}

/** As PostgreSQL reads it. */
export function encoded(column: Column, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (isJson(column)) return JSON.stringify(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : `${value as number | boolean | bigint}`;
}
