import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CheckpointWatcher, type EngineStatus, type ReportingReader } from '@jejak/projection-engine';
import type { Logger } from '@jejak/runtime';
import pg from 'pg';
import { Problem } from '../http/problem.js';

/** Longest time that a question may take in the database. */
const STATEMENT_MS = 10_000;

/**
 * The views in PostgreSQL, to read from. The database may be down when the API starts and at any time after: then
 * reads are answered with 503, and again properly once it is back.
 */
@Injectable()
export class Views implements ReportingReader, OnModuleInit, OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly checkpoints: CheckpointWatcher;

  constructor(databaseUrl: string, log: Logger) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 10,
      connectionTimeoutMillis: 2_000,
      statement_timeout: STATEMENT_MS,
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

  async onApplicationShutdown(): Promise<void> {
    await this.checkpoints.stop();
    await this.pool.end();
  }

  /** @throws Problem VIEW.UNAVAILABLE while the database cannot answer */
  async query<Row extends object>(sql: string, params: unknown[]): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(sql, params)).rows;
    } catch (error) {
      throw isPassing(error) ? new Problem('VIEW.UNAVAILABLE', { cause: error }) : error;
    }
  }

  /** Whether the view shows everything up to the position, waiting for that at most so long. */
  async reaches(view: string, position: bigint, ms: number): Promise<boolean> {
    return this.checkpoints.waitFor(view, position, ms);
  }

  /** Up to where the view is known to have come. */
  position(view: string): bigint | undefined {
    return this.checkpoints.position(view);
  }

  /** How projections and policies stand. @throws while the database cannot be reached */
  status(): Promise<EngineStatus> {
    return this.checkpoints.status();
  }
}

/**
 * Failures of the connection (class 08, 57P0x), of a server that is full (53), of a question that took too long
 * (57014), and views that the projector has not made yet (3F000, 42P01). Whatever has no SQLSTATE never got there.
 */
function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isSqlState = error instanceof pg.DatabaseError;
  return !isSqlState || /^(08|53|57)/.test(code) || code === '3F000' || code === '42P01';
}
