import { undoIdOf } from '@jejak/imports';
import type { Logger } from '@jejak/runtime';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { AuthorisedCommands } from '../access/authorised-commands.js';
import type { Principals } from '../access/principals.js';
import { Problem } from '../http/problem.js';
import { failureOf } from './faults-of-errors.js';
import { importFile, type Tools } from './import-job.js';
import type { StoredBatch } from './import-store.js';
import { Importer } from './importer.js';
import { undoBatch } from './undo-job.js';

/** How often a process looks for batches that others left, in milliseconds. */
const LOOK_MS = 2_000;
const PURGE_MS = 3_600_000;

/** Advisory lock of whoever works on imports: one at a time, in the order in which they came. */
const LOCK = 7_304_115_520_917n;

/** What work needs besides the batch. */
export interface Parts extends Pick<Tools, 'log' | 'keys' | 'commands' | 'store' | 'sealed' | 'views'> {
  readonly authorised: AuthorisedCommands;
  readonly principals: Principals;
  readonly logger: Logger;
}

/**
 * Works on the batches that wait, in whichever process of the API takes the lock; what a process that died left is taken
 * up by the next one. Should two ever work on one batch, as after a broken connection, the ids of commands keep it single.
 */
export class ImportRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> | undefined;
  private wake: () => void = () => undefined;
  private purgedAt = 0;

  constructor(private readonly parts: Parts) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    this.wake();
    await this.running;
  }

  /** There is something to do. */
  kick(): void {
    this.wake();
  }

  private async run(): Promise<void> {
    const { signal } = this.stop;
    const stopped = (): boolean => signal.aborted;
    while (!stopped()) {
      const worked = await this.look().catch(() => false); // the database is away: it is looked again
      if (!worked && !stopped()) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** @returns whether a batch was worked on to its end */
  private async look(): Promise<boolean> {
    const { store } = this.parts;
    if (!(await store.isPrepared())) return false;
    const client = await store.pool.connect();
    let broken = true;
    try {
      const { rows } = await client.query<{ locked: boolean }>(`SELECT pg_try_advisory_lock($1) AS locked`, [
        String(LOCK),
      ]);
      const locked = rows[0]?.locked === true;
      const worked = locked && (await this.takeNext());
      if (locked) await client.query(`SELECT pg_advisory_unlock($1)`, [String(LOCK)]);
      broken = false;
      return worked;
    } finally {
      client.release(broken);
    }
  }

  private async takeNext(): Promise<boolean> {
    const { store } = this.parts;
    if (Date.now() - this.purgedAt > PURGE_MS) {
      await store.purge();
      this.purgedAt = Date.now();
    }
    const batch = await store.next();
    if (!batch) return false;
    try {
      await this.work(batch);
      return true;
    } catch (error) {
      if (this.stop.signal.aborted) return false;
      const failure = failureOf(error);
      // the error may quote the file, so only what it is called is told
      this.parts.logger.warn(
        { batchId: batch.batch_id, code: failure ?? 'LATER' },
        'an import was broken off',
      );
      if (failure !== undefined) await store.end(batch, failure);
      return false;
    }
  }

  private async work(batch: StoredBatch): Promise<void> {
    const { principals, authorised, ...parts } = this.parts;
    const principal = await principals.load(batch.acting_id);
    if (!principal) throw new Problem('ACCESS.NO_ACCOUNT');
    const correlationId = batch.work === 'undo' ? undoIdOf(batch.batch_id) : batch.batch_id;
    const importer = new Importer(authorised, principal, correlationId);
    const tools: Tools = { ...parts, importer, principal, signal: this.stop.signal };
    await (batch.work === 'undo' ? undoBatch(batch, tools) : importFile(batch, tools));
  }
}
