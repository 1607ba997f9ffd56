import { steadyPool } from '@jejak/postgres';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { TableFormat } from '@jejak/spreadsheets';
import type pg from 'pg';
import { isPassing } from '../views/views.js';
import { Problem } from '../http/problem.js';
import { prepareImportTables } from './tables.js';

/** What is done with a batch. */
export type ImportWork = 'import' | 'dry-run' | 'undo';

/** A batch as it is kept while it is worked on, and a while after. */
export interface StoredBatch {
  readonly batch_id: string;
  readonly kind: string;
  readonly format: TableFormat;
  readonly work: ImportWork;
  readonly state: 'waiting' | 'finished' | 'failed';
  /** Who imports: what is told of rows is for them. */
  readonly account_id: string;
  /** Who has it worked on now: whoever imports, or undoes. */
  readonly acting_id: string;
  /** Of the parts of its file; null once they are removed. */
  readonly upload_id: string | null;
  readonly file_sha256: string;
  readonly rows: number;
  readonly received_at: Date;
  readonly begun_at: Date | null;
  /** Rows that were done when this try began. */
  readonly known_at_begin: number;
  readonly ended_at: Date | null;
  readonly failure: string | null;
  readonly undone: number;
  readonly kept: number;
}

/** How long what was told of rows is kept, and a file that nobody began with. */
const KEPT_DAYS = 30;

/** Imports as they wait and as they went, in PostgreSQL; the log says what they recorded. */
@Injectable()
export class ImportStore implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  private prepared: Promise<void> | undefined;

  constructor(databaseUrl: string) {
    this.pool = steadyPool({
      connectionString: databaseUrl,
      max: 6,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      application_name: 'jejak-api-imports',
    });
    this.pool.on('error', () => undefined); // the query that it breaks fails as well
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  /** Makes the tables where they are missing. @throws Problem VIEW.UNAVAILABLE while the database cannot be reached */
  async prepare(): Promise<void> {
    this.prepared ??= prepareImportTables(this.pool).catch((error: unknown) => {
      this.prepared = undefined;
      throw error;
    });
    const { prepared } = this;
    await this.ask(() => prepared);
  }

  /** Whether anything was ever imported here. */
  async isPrepared(): Promise<boolean> {
    const { rows } = await this.pool.query<{ made: unknown }>(
      `SELECT to_regclass('jejak_edge.import_row') AS made`,
    );
    return rows[0]?.made !== null;
  }

  /** @throws Problem VIEW.UNAVAILABLE while the database cannot answer */
  async query<Row extends object>(sql: string, params: unknown[]): Promise<Row[]> {
    return this.ask(async () => (await this.pool.query<Row>(sql, params)).rows);
  }

  /** Undefined where it is unknown, or was forgotten. */
  async find(batchId: string): Promise<StoredBatch | undefined> {
    const [row] = await this.query<StoredBatch>(`SELECT * FROM jejak_edge.import_batch WHERE batch_id = $1`, [
      batchId,
    ]);
    return row;
  }

  /** The batch that has waited longest. */
  async next(): Promise<StoredBatch | undefined> {
    const [row] = await this.query<StoredBatch>(
      `SELECT * FROM jejak_edge.import_batch WHERE state = 'waiting' ORDER BY received_at LIMIT 1`,
      [],
    );
    return row;
  }

  /** Enters a batch whose file has come; one that failed waits again, with what it came to so far. */
  async enter(
    batch: Pick<
      StoredBatch,
      'batch_id' | 'kind' | 'format' | 'work' | 'account_id' | 'upload_id' | 'file_sha256' | 'rows'
    >,
  ): Promise<void> {
    const { batch_id, kind, format, work, account_id, upload_id, file_sha256, rows } = batch;
    await this.query(
      `INSERT INTO jejak_edge.import_batch (batch_id, kind, format, work, state, account_id, upload_id, file_sha256, rows, acting_id)
       VALUES ($1, $2, $3, $4, 'waiting', $5, $6, $7, $8, $5)
       ON CONFLICT (batch_id) DO UPDATE SET state = 'waiting', upload_id = EXCLUDED.upload_id,
         account_id = EXCLUDED.account_id, acting_id = EXCLUDED.acting_id, work = EXCLUDED.work, failure = NULL, ended_at = NULL`,
      [batch_id, kind, format, work, account_id, upload_id, file_sha256, rows],
    );
  }

  /** A batch waits to be undone. Where it was forgotten, it is entered anew, without what was told of its rows. */
  async enterUndo(
    batch: Pick<StoredBatch, 'batch_id' | 'kind' | 'acting_id' | 'file_sha256' | 'rows'>,
  ): Promise<void> {
    const { batch_id, kind, acting_id, file_sha256, rows } = batch;
    await this.query(
      `INSERT INTO jejak_edge.import_batch (batch_id, kind, format, work, state, account_id, acting_id, file_sha256, rows)
       VALUES ($1, $2, 'csv', 'undo', 'waiting', $3, $3, $4, $5)
       ON CONFLICT (batch_id) DO UPDATE SET work = 'undo', state = 'waiting', acting_id = EXCLUDED.acting_id,
         failure = NULL, ended_at = NULL, undone = 0, kept = 0`,
      [batch_id, kind, acting_id, file_sha256, rows],
    );
    await this.query(`DELETE FROM jejak_edge.import_row WHERE batch_id = $1 AND outcome = 'left'`, [
      batch_id,
    ]);
  }

  /** How far an undo has come. */
  async undone({ batch_id }: StoredBatch, undone: number, kept: number): Promise<void> {
    await this.query(`UPDATE jejak_edge.import_batch SET undone = $2, kept = $3 WHERE batch_id = $1`, [
      ...[batch_id, undone, kept],
    ]);
  }

  /** The batch is worked on from now. @returns outcomes that are on record, by line */
  async begin({ batch_id }: StoredBatch): Promise<ReadonlyMap<number, string>> {
    const rows = await this.query<{ line: number; outcome: string }>(
      `SELECT line, outcome FROM jejak_edge.import_row WHERE batch_id = $1`,
      [batch_id],
    );
    await this.query(
      `UPDATE jejak_edge.import_batch SET begun_at = now(), known_at_begin = $2 WHERE batch_id = $1`,
      [batch_id, rows.length],
    );
    return new Map(rows.map(({ line, outcome }) => [line, outcome]));
  }

  /** The batch is done; its file goes. */
  async end({ batch_id, upload_id }: StoredBatch, failure?: string): Promise<void> {
    await this.query(
      `UPDATE jejak_edge.import_batch SET state = $2, failure = $3, ended_at = now(), upload_id = NULL
       WHERE batch_id = $1`,
      [batch_id, failure === undefined ? 'finished' : 'failed', failure ?? null],
    );
    await this.query(`DELETE FROM jejak_edge.import_part WHERE upload_id = $1`, [upload_id]);
  }

  /** How many rows came to what. */
  async counts(batchId: string): Promise<Readonly<Record<string, number>>> {
    const rows = await this.query<{ outcome: string; n: number }>(
      `SELECT outcome, count(*)::int AS n FROM jejak_edge.import_row WHERE batch_id = $1 GROUP BY 1`,
      [batchId],
    );
    return Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n]));
  }

  /** Forgets what is old: nothing that quotes a file outlives thirty days. */
  async purge(): Promise<void> {
    await this.query(
      `DELETE FROM jejak_edge.import_batch WHERE received_at < now() - make_interval(days => $1)`,
      [KEPT_DAYS],
    );
    await this.query(
      `DELETE FROM jejak_edge.import_part WHERE received_at < now() - interval '1 day' AND upload_id NOT IN
         (SELECT upload_id FROM jejak_edge.import_batch WHERE upload_id IS NOT NULL)`,
      [],
    );
  }

  private async ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      throw isPassing(error) ? new Problem('VIEW.UNAVAILABLE', { cause: error }) : error;
    }
  }
}
