import { steadyPool } from '@jejak/postgres';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Denial } from '@jejak/access';
import {
  AccessLog,
  MOST_SUBJECTS,
  CursorError,
  ofSubject,
  type Reached,
  reachedBy,
  type Use,
  type AccessEntry,
  type AccessPage,
  type PageQuery,
} from '@jejak/access-log';
import type { Logger } from '@jejak/runtime';
import pg from 'pg';
import { isPassing } from '../views/views.js';
import { Problem } from '../http/problem.js';
import type { Look } from './looked-at.js';
import type { AccessRequest, Decided } from './request-access.js';

const UNDEFINED_TABLE = '42P01';

/** Purpose of a look for which none has to be given: at one's own record, or where nothing personal is shown. */
const NONE_NEEDED = 'NONE_NEEDED';

/** Records who looks at whose personal data, and tells the people concerned (docs/explanation/access-log.md). */
@Injectable()
export class Looks implements OnApplicationShutdown {
  private readonly log: AccessLog;
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string, logger: Logger) {
    this.log = AccessLog.open({ databaseUrl, log: logger });
    this.pool = steadyPool({ connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 2_000 });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.log.close();
    await this.pool.end();
  }

  /** Durable when it resolves: only then may anything of the answer leave. @throws AccessLogUnavailable */
  async record({ granted, sealedReason, ...request }: Decided, { subjects, holds }: Look): Promise<void> {
    await this.log.record({
      ...asked(request),
      roles: granted.roles,
      decision: { effect: 'permit', code: request.action },
      masked: holds.filter((one) => granted.masked.includes(one)),
      shown: holds.filter((one) => !granted.masked.includes(one)),
      subjects,
      resultCount: subjects.length,
      ...(sealedReason && { reasonSealed: sealedReason }),
    });
  }

  /** The same for an answer that may tell of more people than one entry holds. */
  async recordAll(access: Decided, people: readonly string[], holds: Look['holds'] = []): Promise<void> {
    for (let first = 0; first === 0 || first < people.length; first += MOST_SUBJECTS)
      await this.record(access, { subjects: people.slice(first, first + MOST_SUBJECTS), holds });
  }

  /** @throws AccessLogUnavailable */
  async refused(request: AccessRequest, code: Denial, subjects: readonly string[]): Promise<void> {
    const decision = { effect: 'deny', code } as const;
    await this.log.record({
      ...asked(request),
      ...{ roles: [], decision, masked: [], shown: [], subjects, resultCount: 0 },
    });
  }

  /** Who looked at somebody's data, newest first. @throws Problem VIEW.UNAVAILABLE, CURSOR.INVALID */
  async at(subject: string, page: PageQuery): Promise<AccessPage> {
    return this.ask({ items: [] }, (pool) => ofSubject(pool, subject, page));
  }

  /** Everybody whose data were shown to an account in a time. @throws Problem VIEW.UNAVAILABLE */
  async reachedBy(use: Use): Promise<readonly Reached[]> {
    return this.ask([], (pool) => reachedBy(pool, use));
  }

  /** @param nobody the answer as long as nobody ever looked */
  private async ask<T>(nobody: T, question: (pool: pg.Pool) => Promise<T>): Promise<T> {
    try {
      return await question(this.pool);
    } catch (error) {
      if (error instanceof CursorError) throw new Problem('CURSOR.INVALID', { cause: error });
      if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return nobody;
      throw isPassing(error) ? new Problem('VIEW.UNAVAILABLE', { cause: error }) : error;
    }
  }
}

/** What is the same of every entry. */
function asked({
  action,
  principal,
  asking: { purpose, asOf },
  correlationId,
}: AccessRequest): Pick<AccessEntry, 'actor' | 'action' | 'purpose' | 'correlationId' | 'asOf'> {
  const moment = asOf && { asOf: asOf.toISOString() };
  return { actor: principal.accountId, action, purpose: purpose ?? NONE_NEEDED, correlationId, ...moment };
}
