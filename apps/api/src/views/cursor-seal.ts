import { createHmac, timingSafeEqual } from 'node:crypto';
import { CursorError } from '@jejak/projection-engine';

/** Bytes of a signature: 128 bits. */
const BYTES = 16;

/** What a page belongs to. */
export interface Question {
  /** Who signed in; undefined where nobody did. */
  readonly subject: string | undefined;
  /** Path of the list, without its query. */
  readonly path: string;
  /** All parameters but the cursor and the size of a page. */
  readonly filter: Readonly<Record<string, string>>;
}

/** Signs cursors, so that each goes on with the question that it came from, for who asked it, and nothing else. */
export class CursorSeal {
  constructor(private readonly key: Buffer) {}

  seal(cursor: string, question: Question): string {
    return `${cursor}.${this.sign(cursor, question).toString('base64url')}`;
  }

  /** @throws CursorError if it was not given as an answer to this question */
  open(sealed: string, question: Question): string {
    const dot = sealed.lastIndexOf('.');
    const cursor = sealed.slice(0, Math.max(0, dot));
    const signature = Buffer.from(sealed.slice(dot + 1), 'base64url');
    // one signature has one spelling
    const spelled = signature.toString('base64url') === sealed.slice(dot + 1);
    if (!spelled || signature.length !== BYTES || !timingSafeEqual(signature, this.sign(cursor, question)))
      throw new CursorError();
    return cursor;
  }

  private sign(cursor: string, { subject, path, filter }: Question): Buffer {
    const parameters = Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1));
    const said = JSON.stringify(['cursor/1', subject ?? null, path.toLowerCase(), parameters, cursor]);
    return createHmac('sha256', this.key).update(said).digest().subarray(0, BYTES);
  }
}
