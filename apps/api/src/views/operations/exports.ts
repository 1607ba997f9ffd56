import { Injectable } from '@nestjs/common';
import type { PersonalClass } from '@jejak/domain';
import {
  beginSnapshot,
  type ExportFormat,
  findView,
  type Output,
  peopleIn,
  type TableFileFormat,
  UnknownView,
  writerOf,
  writeTable,
} from '@jejak/exports';
import { DATA_SHEET } from '@jejak/imports';
import { setSight, type Visibility } from '@jejak/projection-engine';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { Looks } from '../../access/looks.js';
import type { Decided } from '../../access/request-access.js';
import { Problem } from '../../http/problem.js';
import { cellsIn, contentsOf } from '../sheets/contents.js';
import type { SheetSource } from '../sheets/sheet-source.js';
import { isPassing } from '../views.js';
import { ExportFile } from './export-file.js';

/** Exports that are written at a time by one process: each holds a connection and a snapshot. */
const MOST_AT_ONCE = 2;
const RETRY_AFTER_S = 10;

/** What is to be written, as of one moment, and of whom it tells. */
interface Begun {
  /** Absent where it is about nobody. */
  readonly people?: readonly string[] | undefined;
  readonly holds?: readonly PersonalClass[];
  readonly write: (output: Output) => Promise<unknown>;
}

/** A sheet on its way, and how many rows it could not say. */
export interface WrittenSheet {
  readonly file: Readable;
  readonly leftOut: number;
}

/** Writes views and sheets as files. Of whom they tell is on record before the first byte leaves. */
@Injectable()
export class Exports {
  private running = 0;

  constructor(
    private readonly databaseUrl: string,
    private readonly looks: Looks,
  ) {}

  /**
   * A reporting view, as it is being written. If something fails midway it breaks off: what was sent is no whole file.
   *
   * @throws Problem EXPORT.BUSY, VIEW.UNKNOWN, VIEW.UNAVAILABLE; AccessLogUnavailable
   */
  open(access: Decided, view: string, format: ExportFormat): Promise<Readable> {
    return this.writing(access, async (client) => {
      const relation = await findView(client, view);
      const write = await writerOf(format);
      return {
        people: await peopleIn(client, relation),
        write: (output) => write(client, relation, output, () => undefined),
      };
    });
  }

  /**
   * What stands as a sheet of its kind, which can be imported again.
   *
   * @throws Problem EXPORT.BUSY, VIEW.UNAVAILABLE; AccessLogUnavailable
   */
  async openSheet(access: Decided, source: SheetSource, format: TableFileFormat): Promise<WrittenSheet> {
    let leftOut = 0;
    const file = await this.writing(access, async (client) => {
      const contents = await contentsOf(source.rows(client));
      leftOut = contents.leftOut;
      const heading = source.kind.columns.map((column) => column.heading);
      return {
        ...{ people: source.holds.length > 0 ? contents.people : undefined, holds: source.holds },
        write: (output) =>
          writeTable({ name: DATA_SHEET, heading, rows: cellsIn(source.rows(client)) }, format, output),
      };
    });
    return { file, leftOut };
  }

  /** Everybody of whom a view tells now. @throws Problem EXPORT.BUSY, VIEW.UNKNOWN, VIEW.UNAVAILABLE */
  async peopleOf(view: string): Promise<readonly string[]> {
    const client = this.take();
    try {
      return await begun(client, { scope: 'all' }, async () =>
        peopleIn(client, await findView(client, view)),
      );
    } finally {
      this.end(client);
    }
  }

  private async writing(access: Decided, begin: (client: pg.Client) => Promise<Begun>): Promise<Readable> {
    const client = this.take();
    try {
      const { people, holds = [], write } = await begun(client, access.granted.sight, () => begin(client));
      if (people) await this.looks.recordAll(access, people, holds);
      const file = new ExportFile();
      void fill(file, write).finally(() => this.end(client));
      return file;
    } catch (error) {
      this.end(client);
      throw error;
    }
  }

  /** @throws Problem EXPORT.BUSY */
  private take(): pg.Client {
    if (this.running >= MOST_AT_ONCE) throw new Problem('EXPORT.BUSY', { retryAfterS: RETRY_AFTER_S });
    this.running++;
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'jejak-api-export',
      connectionTimeoutMillis: 2_000,
    });
    client.on('error', () => undefined); // the query that it breaks fails as well
    return client;
  }

  private end(client: pg.Client): void {
    this.running--;
    client.end().catch(() => undefined);
  }
}

/** Connects, and asks within a snapshot of what may be seen. @throws Problem VIEW.UNKNOWN, VIEW.UNAVAILABLE */
async function begun<T>(client: pg.Client, sight: Visibility, ask: () => Promise<T>): Promise<T> {
  try {
    await client.connect();
    await beginSnapshot(client);
    await setSight(client, sight);
    return await ask();
  } catch (error) {
    if (error instanceof UnknownView) throw new Problem('VIEW.UNKNOWN', { cause: error });
    throw isPassing(error) ? new Problem('VIEW.UNAVAILABLE', { cause: error }) : error;
  }
}

async function fill(file: ExportFile, write: Begun['write']): Promise<void> {
  try {
    await write(file);
    file.end();
  } catch (error) {
    file.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}
