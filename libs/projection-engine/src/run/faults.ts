import pg from 'pg';
import { isProjectionError, ProjectionError } from '../errors.js';

/** SQLSTATE classes that say that the rows are wrong; all others may be different the next time. */
const dataClasses = new Set(['21', '22', '23', '42', '54']);

/** A fault that the same event would bring again, however often it is tried. */
export function isPermanent(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return dataClasses.has(error.code?.slice(0, 2) ?? '');
  return (
    error instanceof ProjectionError &&
    ['PROJECTION.ROW', 'PROJECTION.DESCRIPTION', 'PROJECTION.NOT_LIVE', 'PROJECTION.VIEW_IN_USE'].includes(
      error.code,
    )
  );
}

/**
 * A permanent fault that lies in the event and not in the tables: class 42 (no such table or column, not allowed) and a
 * wrong description would meet every event.
 */
export function isOfTheEvent(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return error.code?.slice(0, 2) !== '42' && isPermanent(error);
  return !isProjectionError(error, 'PROJECTION.DESCRIPTION');
}

/** What may be recorded of an error that a map threw: the messages of the language hold values too. */
export function faultOf(error: unknown): string {
  if (error instanceof pg.DatabaseError || error instanceof ProjectionError) return described(error);
  if (!(error instanceof Error)) return 'unknown error';
  if ('code' in error && error.code === 'LOG.UNREADABLE_EVENT') return 'LOG.UNREADABLE_EVENT';
  const place = /([^/\\\s(]+:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1];
  return place === undefined ? error.name : `${error.name} in ${place}`;
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
