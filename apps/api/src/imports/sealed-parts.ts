import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { opening, seal, type LazyKeys } from '@jejak/personal-data';
import { Personal, type Envelope } from '@jejak/domain';
import type pg from 'pg';
import { Problem } from '../http/problem.js';
import { SHEET_BODY_LIMIT } from '../http/sheet-route.js';

/** Bytes of a file that are sealed together: as text they must fit into one seal. */
const PART_BYTES = 32 * 1024;

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
    let held = Buffer.alloc(0);
    let bytes = 0;
    let part = 0;
    const keep = async (piece: Buffer): Promise<void> => {
      const sealed = await this.seal(accountId, uploadId, String(part), piece.toString('base64'));
      await this.pool.query(
        `INSERT INTO jejak_edge.import_part (upload_id, part, sealed) VALUES ($1, $2, $3)`,
        [uploadId, part++, sealed],
      );
    };
    for await (const chunk of body as AsyncIterable<Buffer>) {
      digest.update(chunk);
      bytes += chunk.length;
      if (bytes > SHEET_BODY_LIMIT) throw new Problem('IMPORT.TOO_LARGE');
      held = Buffer.concat([held, chunk]);
      for (; held.length >= PART_BYTES; held = held.subarray(PART_BYTES))
        await keep(held.subarray(0, PART_BYTES));
    }
    if (held.length > 0) await keep(held);
    return digest.digest('hex');
  }

  /** The file again, as it came. */
  file(uploadId: string): Readable {
    return Readable.from(this.parts(uploadId), { objectMode: false });
  }

  private async *parts(uploadId: string): AsyncGenerator<Buffer> {
    for (let part = 0; ; part++) {
      const { rows } = await this.pool.query<{ sealed: Envelope }>(
        `SELECT sealed FROM jejak_edge.import_part WHERE upload_id = $1 AND part = $2`,
        [uploadId, part],
      );
      const [found] = rows;
      if (!found) return;
      const text = await this.open(uploadId, String(part), found.sealed);
      if (text === undefined) throw new Error('the key of a file that is imported was destroyed');
      yield Buffer.from(text, 'base64');
    }
  }

  /** Forgets the file. */
  async forget(uploadId: string): Promise<void> {
    await this.pool.query(`DELETE FROM jejak_edge.import_part WHERE upload_id = $1`, [uploadId]);
  }
}
