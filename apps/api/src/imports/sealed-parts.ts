import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { opening, seal, type LazyKeys } from '@jejak/personal-data';
import { Personal, type Envelope } from '@jejak/domain';
import type pg from 'pg';
import { Problem } from '../http/problem.js';
import { SHEET_BODY_LIMIT } from '../http/sheet-route.js';

/** Bytes of a file that are sealed together: as text they must fit into one seal. */
const PART_BYTES = 32 * 1024;

/** Parts that are written, and read, together. */
const TOGETHER = 8;

/** Where a text is sealed: it opens nowhere else. */
const placeOf = (id: string, path: string) => ({
  ...{ stream: `import-${id}`, eventId: id, type: 'import', path },
});

/** Seals what imports hold of people, under a key of the importer, and opens it again. */
export class SealedParts {
  constructor(
    private readonly pool: pg.Pool,
    private readonly keys: LazyKeys,
  ) {}

  /** One text of an import. @throws KeysUnavailable, KeyErased */
  async seal(accountId: string, id: string, path: string, text: string): Promise<Envelope> {
    const key = await this.keys.keyFor(accountId, 'free-text');
    return seal(key, this.keys.origin, placeOf(id, path), text);
  }

  /** The text; undefined where its key was destroyed. @throws KeysUnavailable */
  async open(id: string, path: string, envelope: Envelope): Promise<string | undefined> {
    const personal = Personal.sealed(envelope, placeOf(id, path));
    await this.keys.database(); // so that the origin is known
    const shown = (await opening(this.keys, [personal]))(personal);
    return shown.state === 'value' ? shown.value : undefined;
  }

  /**
   * Keeps a file as it comes, part by part.
   *
   * @returns its SHA-256
   * @throws Problem IMPORT.TOO_LARGE
   */
  async receive(accountId: string, uploadId: string, body: Readable): Promise<string> {
    const digest = createHash('sha256');
    let pieces: Buffer[] = [];
    let held = 0;
    let bytes = 0;
    let part = 0;
    const keep = async (): Promise<void> => {
      await this.keep(accountId, uploadId, part, Buffer.concat(pieces));
      part += Math.ceil(held / PART_BYTES);
      [pieces, held] = [[], 0];
    };
    for await (const chunk of body as AsyncIterable<Buffer>) {
      digest.update(chunk);
      bytes += chunk.length;
      if (bytes > SHEET_BODY_LIMIT) throw new Problem('IMPORT.TOO_LARGE');
      pieces.push(chunk);
      held += chunk.length;
      if (held >= TOGETHER * PART_BYTES) await keep();
    }
    if (held > 0) await keep();
    return digest.digest('hex');
  }

  /** Seals bytes as parts of a file, the first of them under this number. */
  private async keep(accountId: string, uploadId: string, first: number, bytes: Buffer): Promise<void> {
    const key = await this.keys.keyFor(accountId, 'free-text');
    const parts: Envelope[] = [];
    for (let at = 0; at < bytes.length; at += PART_BYTES) {
      const piece = bytes.toString('base64', at, at + PART_BYTES);
      parts.push(seal(key, this.keys.origin, placeOf(uploadId, String(first + parts.length)), piece));
    }
    await this.pool.query(
      `INSERT INTO jejak_edge.import_part (upload_id, part, sealed)
       SELECT $1, $2::int + place - 1, sealed FROM unnest($3::jsonb[]) WITH ORDINALITY AS given (sealed, place)`,
      [uploadId, first, parts.map((one) => JSON.stringify(one))],
    );
  }

  /** The file again, as it came. */
  file(uploadId: string): Readable {
    return Readable.from(this.parts(uploadId), { objectMode: false });
  }

  private async *parts(uploadId: string): AsyncGenerator<Buffer> {
    await this.keys.database(); // so that the origin is known
    for (let first = 0; ; first += TOGETHER) {
      const { rows } = await this.pool.query<{ part: number; sealed: Envelope }>(
        `SELECT part, sealed FROM jejak_edge.import_part
         WHERE upload_id = $1 AND part >= $2 AND part < $2 + ${TOGETHER} ORDER BY part`,
        [uploadId, first],
      );
      const sealed = rows.map(({ part, sealed: one }) =>
        Personal.sealed(one, placeOf(uploadId, String(part))),
      );
      const show = await opening(this.keys, sealed);
      for (const shown of sealed.map(show)) {
        if (shown.state !== 'value') throw new Error('the key of a file that is imported was destroyed');
        yield Buffer.from(shown.value, 'base64');
      }
      if (rows.length < TOGETHER) return;
    }
  }

  /** Forgets the file. */
  async forget(uploadId: string): Promise<void> {
    await this.pool.query(`DELETE FROM jejak_edge.import_part WHERE upload_id = $1`, [uploadId]);
  }
}
