import { z } from 'zod';

/** A page's cursor that this list did not give. */
export class CursorError extends Error {
  readonly code = 'CURSOR.INVALID';

  constructor() {
    super('CURSOR.INVALID: use a cursor only as it was given, with the list that gave it');
    this.name = 'CursorError';
  }
}

/**
 * The place in a list where the next page begins, as text that means nothing to clients: base64url of the list's name
 * and the sort key of the last row.
 */
export class Cursor<Key extends readonly unknown[]> {
  readonly #schema: z.ZodType<readonly [string, Key]>;

  /** @param list changes when the order does, so that older cursors are refused */
  constructor(
    private readonly list: string,
    key: z.ZodType<Key>,
  ) {
    this.#schema = z.tuple([z.literal(list), key]);
  }

  encode(key: Key): string {
    return Buffer.from(JSON.stringify([this.list, key])).toString('base64url');
  }

  /** @throws CursorError */
  decode(cursor: string): Key {
    try {
      return this.#schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))[1];
    } catch {
      throw new CursorError();
    }
  }
}
