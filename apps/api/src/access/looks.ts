import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AccessLog, CursorError, ofSubject, type AccessPage, type PageQuery } from '@jejak/access-log';
import type { PersonalClass } from '@jejak/domain';
import type { Logger } from '@jejak/runtime';
import pg from 'pg';
import { isPassing } from '../views/views.js';
import { Problem } from '../http/problem.js';
import type { Looker } from './looker.js';

/** What an answer shows, and of whom. */
export interface Look {
  /** Stable name of what was asked. */
  readonly action: string;
  readonly shown: readonly PersonalClass[];
  /** Ids of everybody whose data it holds. */
  readonly subjects: readonly string[];
}

const UNDEFINED_TABLE = '42P01';

/** Records who looks at whose personal data, and tells the people concerned (docs/explanation/access-log.md). */
@Injectable()
export class Looks implements OnApplicationShutdown {
  private readonly log: AccessLog;
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string, logger: Logger) {
    this.log = AccessLog.open({ databaseUrl, log: logger });
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 2_000 });
    this.pool.on('error', () => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.log.close();
    await this.pool.end();
  }

  /** Durable when it resolves: only then may anything of the answer leave. @throws AccessLogUnavailable */
  async record({ actor, role, purpose, correlationId }: Looker, look: Look): Promise<void> {
    await this.log.record({
      actor,
      roles: [role],
      action: look.action,
      purpose,
      decision: { effect: 'permit', code: 'PURPOSE_GIVEN' },
      masked: [],
      shown: look.shown,
      subjects: look.subjects,
      resultCount: look.subjects.length,
      correlationId,
    });
  }

  /** Who looked at somebody's data, newest first. @throws Problem VIEW.UNAVAILABLE, CURSOR.INVALID */
  async at(subject: string, page: PageQuery): Promise<AccessPage> {
    try {
      return await ofSubject(this.pool, subject, page);
    } catch (error) {
      if (error instanceof CursorError) throw new Problem('CURSOR.INVALID', { cause: error });
      if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return { items: [] }; // nobody ever did
      throw isPassing(error) ? new Problem('VIEW.UNAVAILABLE', { cause: error }) : error;
    }
  }
}
