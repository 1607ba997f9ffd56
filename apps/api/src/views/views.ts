import { steadyPool } from '@jejak/postgres';
import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import {
  askSeeing,
  CheckpointWatcher,
  type EngineStatus,
  listParked,
  type ParkedEvent,
  type ParkedQuery,
  ProjectionError,
  type ReportingReader,
  type Visibility,
} from '@jejak/projection-engine';
import type { Logger } from '@jejak/runtime';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { projections, standsOn } from '@jejak-projections';
import type { MinPosition } from '../http/min-position.js';
import { Problem } from '../http/problem.js';

/** Longest time that a question may take in the database. */
const STATEMENT_MS = 10_000;

/** Longest time that an answer of the database is waited for, if it says nothing at all. */
const SILENCE_MS = STATEMENT_MS + 2_000;

/** Longest time that the state of the projections is waited for. */
const STATUS_MS = 2_000;

/** SQLSTATEs of a value that is none: only a cursor that was tampered with gets one this far. */
const NO_VALUE = new Set(['22003', '22007', '22008', '22021', '22P02']);

/** SQLSTATEs of what the projector has yet to do. */
const NOT_YET = new Set(['3F000', '42P01', '42501']);

/**
 * The views in PostgreSQL, to read from. The database may be down when the API starts and at any time after: then
 * reads are answered with 503, and again properly once it is back.
 */
@Injectable()
export class Views implements OnModuleInit, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly checkpoints: CheckpointWatcher;

  constructor(databaseUrl: string, log: Logger) {
    this.pool = steadyPool({
      connectionString: databaseUrl,
      max: 10,
      connectionTimeoutMillis: 2_000,
      statement_timeout: STATEMENT_MS,
      query_timeout: SILENCE_MS,
      keepAlive: true,
      pipeline: true, // a question and its transaction are one round trip
      application_name: 'jejak-api',
    });
    this.pool.on('error', (error) => {
      log.warn({ err: error }, 'an idle connection to the database ended');
    });
    this.checkpoints = new CheckpointWatcher({ databaseUrl, log });
  }

  onModuleInit(): void {
    this.checkpoints.start();
  }

  /** Who waits for a view is answered now, so that the server need not wait for them to stop. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.checkpoints.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  /** The views as somebody sees them, for the functions that ask questions. */
  as(visibility: Visibility): ReportingReader {
    return { query: (sql, params, name) => this.query(sql, params, visibility, name) };
  }

  /**
   * Asks a question whose answer holds only rows that may be seen; the database sees to that, too.
   *
   * @throws Problem VIEW.UNAVAILABLE while the database cannot answer, CURSOR.INVALID
   */
  private async query<Row extends object>(
    sql: string,
    params: unknown[],
    visibility: Visibility,
    name?: string,
  ): Promise<Row[]> {
    try {
      return await askSeeing<Row>(this.pool, visibility, sql, params, name);
    } catch (error) {
      if (error instanceof pg.DatabaseError && NO_VALUE.has(error.code ?? ''))
        throw new Problem('CURSOR.INVALID', { cause: error });
      throw isPassing(error) ? new Problem('VIEW.UNAVAILABLE', { cause: error }) : error;
    }
  }

  /** Events that views could not take in. @throws Problem VIEW.UNAVAILABLE while the database cannot answer */
  async parked(query: ParkedQuery): Promise<ParkedEvent[]> {
    return this.ask((pool) => listParked(pool, query));
  }

  /** For what the engine's own functions answer. @throws Problem VIEW.UNAVAILABLE while the database cannot answer */
  async ask<T>(question: (pool: pg.Pool) => Promise<T>): Promise<T> {
    try {
      return await question(this.pool);
    } catch (error) {
      throw isPassing(error) ? new Problem('VIEW.UNAVAILABLE', { cause: error }) : error;
    }
  }

  /** Waits until the view shows everything up to the position. @throws Problem VIEW.BEHIND where it takes too long */
  async mustReach(view: string, { position, until }: MinPosition): Promise<void> {
    const reached = standsOn(view).map((name) =>
      this.checkpoints.waitFor(name, position, until - Date.now()),
    );
    if (!(await Promise.all(reached)).every(Boolean)) throw new Problem('VIEW.BEHIND');
  }

  /** Up to where the view is known to have come, and all that it stands on. */
  position(view: string): bigint | undefined {
    const positions = standsOn(view).map((name) => this.checkpoints.position(name));
    return positions.reduce((least, position) =>
      least === undefined || position === undefined ? undefined : position < least ? position : least,
    );
  }

  /** How projections and policies stand. @throws while the database cannot be reached or does not answer */
  async status(): Promise<EngineStatus> {
    const silence = new AbortController();
    const silent = sleep(STATUS_MS, undefined, { signal: silence.signal }).then(() => {
      throw new Error(`PostgreSQL did not answer within ${STATUS_MS} ms`);
    });
    try {
      return await Promise.race([this.checkpoints.status(projections.map(({ name }) => name)), silent]);
    } finally {
      silence.abort();
      silent.catch(() => undefined);
    }
  }
}

/**
 * Failures of the connection (class 08, 57P0x), of a server that is full (53), of a question that took too long
 * (57014), and views that the projector has not made yet (3F000, 42P01) or not given to us (42501: `jejak doctor` tells
 * whether it will). Whatever has no SQLSTATE never got there.
 */
export function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof ProjectionError) return false;
  const isSqlState = error instanceof pg.DatabaseError;
  return !isSqlState || /^(08|53|57)/.test(code) || NOT_YET.has(code);
}
