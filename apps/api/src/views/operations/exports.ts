import { Injectable } from '@nestjs/common';
import {
  beginSnapshot,
  type ExportFormat,
  findView,
  peopleIn,
  type ReportingRelation,
  UnknownView,
  writerOf,
} from '@jejak/exports';
import { setSight, type Visibility } from '@jejak/projection-engine';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { Looks } from '../../access/looks.js';
import type { Decided } from '../../access/request-access.js';
import { Problem } from '../../http/problem.js';
import { ExportFile } from './export-file.js';
import { isPassing } from '../views.js';

/** Exports that are written at a time by one process: each holds a connection and a snapshot. */
const MOST_AT_ONCE = 2;
const RETRY_AFTER_S = 10;

/** A view as of one moment, and of whom it tells. */
interface Begun {
  readonly relation: ReportingRelation;
  readonly people: readonly string[];
}

/** Writes reporting views as files. Of whom they tell is on record before the first byte leaves. */
@Injectable()
export class Exports {
  private running = 0;

  constructor(
    private readonly databaseUrl: string,
    private readonly looks: Looks,
  ) {}

  /**
   * The file, as it is being written. If something fails midway it breaks off: what was sent is no whole file.
   *
   * @throws Problem EXPORT.BUSY, VIEW.UNKNOWN, VIEW.UNAVAILABLE; AccessLogUnavailable
   */
  async open(access: Decided, view: string, format: ExportFormat): Promise<Readable> {
    if (this.running >= MOST_AT_ONCE) throw new Problem('EXPORT.BUSY', { retryAfterS: RETRY_AFTER_S });
    this.running++;
    const client = this.client();
    try {
      const { relation, people } = await this.begin(client, access.granted.sight, view);
      await this.looks.recordAll(access, people);
      const file = new ExportFile();
      void this.fill(file, client, relation, format).finally(() => this.end(client));
      return file;
    } catch (error) {
      this.end(client);
      throw error;
    }
  }

  /** Everybody of whom a view tells now. @throws Problem EXPORT.BUSY, VIEW.UNKNOWN, VIEW.UNAVAILABLE */
  async peopleOf(view: string): Promise<readonly string[]> {
    if (this.running >= MOST_AT_ONCE) throw new Problem('EXPORT.BUSY', { retryAfterS: RETRY_AFTER_S });
    this.running++;
    const client = this.client();
    try {
      return (await this.begin(client, { scope: 'all' }, view)).people;
    } finally {
      this.end(client);
    }
  }

  private client(): pg.Client {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'jejak-api-export',
      connectionTimeoutMillis: 2_000,
    });
    client.on('error', () => undefined); // the query that it breaks fails as well
    return client;
  }

  private async begin(client: pg.Client, sight: Visibility, view: string): Promise<Begun> {
    try {
      await client.connect();
      await beginSnapshot(client);
      await setSight(client, sight);
      const relation = await findView(client, view);
      return { relation, people: await peopleIn(client, relation) };
    } catch (error) {
      if (error instanceof UnknownView) throw new Problem('VIEW.UNKNOWN', { cause: error });
      throw isPassing(error) ? new Problem('VIEW.UNAVAILABLE', { cause: error }) : error;
    }
  }

  private async fill(
    file: ExportFile,
    client: pg.Client,
    relation: ReportingRelation,
    format: ExportFormat,
  ): Promise<void> {
    try {
      const write = await writerOf(format);
      await write(client, relation, file, () => undefined);
      file.end();
    } catch (error) {
      file.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private end(client: pg.Client): void {
    this.running--;
    client.end().catch(() => undefined);
  }
}
