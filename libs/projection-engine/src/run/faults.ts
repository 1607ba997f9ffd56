import pg from 'pg';
import { ProjectionError } from '../errors.js';

/** SQLSTATE classes that say that the rows are wrong; all others may be different the next time. */
const dataClasses = new Set(['21', '22', '23', '42', '54']);

/** A fault that the same event would bring again, however often it is tried. */
export function isPermanent(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return dataClasses.has(error.code?.slice(0, 2) ?? '');
  return (
    error instanceof ProjectionError && ['PROJECTION.ROW', 'PROJECTION.DESCRIPTION'].includes(error.code)
  );
}

/** What may be recorded of an error: never values, as PostgreSQL's messages hold them. */
export function described(error: unknown): string {
  if (error instanceof pg.DatabaseError) {
    const where = [error.table, error.column, error.constraint].filter((part) => part !== undefined);
    return [`SQLSTATE ${error.code ?? 'unknown'}`, ...where].join(' ');
  }
  if (error instanceof ProjectionError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
}
