/** A page's cursor that this list did not give. */
export class CursorError extends Error {
  readonly code = 'CURSOR.INVALID';

  constructor() {
    super('CURSOR.INVALID: use a cursor only as it was given, with the list that gave it');
    this.name = 'CursorError';
  }
}

/** The last entry of a page: the next one begins behind it. */
export interface Place {
  /** UTC with microseconds. */
  readonly at: string;
  readonly number: string;
}

/**
 * A place in a list, as text that means nothing to clients. It belongs to one list of one person; that it is who
 * got it that brings it back is the concern of who hands it out.
 */
export function encodeCursor(list: string, { at, number }: Place): string {
  return Buffer.from(JSON.stringify([list, at, number])).toString('base64url');
}

/** @throws CursorError */
export function decodeCursor(list: string, cursor: string): Place {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new CursorError();
  }
  if (!Array.isArray(parts) || parts.length !== 3) throw new CursorError();
  const [of, at, number] = parts as unknown[];
  const fits =
    typeof at === 'string' && typeof number === 'string' && MOMENT.test(at) && /^\d{1,18}$/.test(number);
  if (of !== list || !fits || Number.isNaN(Date.parse(at))) throw new CursorError();
  return { at, number };
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
