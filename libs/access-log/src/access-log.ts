import type pg from 'pg';
import type { AccessEntry } from './entry/entry.js';
import { type AccessLogReport, silent } from './report.js';
import { headOf } from './seal/seal.js';
import { sealAll } from './seal/sealer.js';
import { type Unsealed, unsealedBehind } from './seal/unsealed.js';
import { openPool, sqlState } from './store/database.js';
import { prepareTables } from './store/prepare.js';
import type { Recorded } from './write/batch.js';
import { Writer } from './write/writer.js';

export type { Unsealed } from './seal/unsealed.js';

export interface AccessLogOptions {
  readonly databaseUrl: string;
  readonly log?: AccessLogReport;
  /** How long {@link AccessLog.record} may take. Default 2,000 ms. */
  readonly timeoutMs?: number;
  /** How often what was recorded is sealed: entries are exposed for no longer. Default 60,000 ms; 0: never by itself. */
  readonly sealEveryMs?: number;
}

/** The access log, as a process that shows personal data has it. */
export class AccessLog {
  readonly #writer: Writer;
  readonly #pool: pg.Pool;
  readonly #report: AccessLogReport;
  readonly #timer: NodeJS.Timeout | undefined;
  #sealing: Promise<void> | undefined;

  private constructor({ databaseUrl, log, timeoutMs = 2_000, sealEveryMs = 60_000 }: AccessLogOptions) {
    this.#report = log ?? silent;
    this.#writer = new Writer({ databaseUrl, timeoutMs, report: this.#report });
    this.#pool = openPool(databaseUrl, 1, SEALING_MS);
    if (sealEveryMs > 0) this.#timer = setInterval(() => this.#sealNow(), sealEveryMs).unref();
  }

  /** Connects, and makes the tables that are missing, when the first entry comes: PostgreSQL need not be there yet. */
  static open(options: AccessLogOptions): AccessLog {
    return new AccessLog(options);
  }

  /**
   * Records one access. Only after it resolves may anything of the answer leave.
   *
   * @throws AccessLogUnavailable, AccessEntryInvalid
   */
  async record(entry: AccessEntry): Promise<Recorded> {
    return this.#writer.write(entry);
  }

  /** Seals what was recorded until now, unless another process is at it. @returns how many entries */
  async seal(): Promise<number> {
    await prepareTables(this.#pool);
    return sealAll(this.#pool);
  }

  /** What is not sealed yet, over all processes. */
  async unsealed(): Promise<Unsealed> {
    return unsealedBehind(this.#pool, (await headOf(this.#pool)).upTo);
  }

  /** Ends when all that was given is written or refused. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writer.close();
    await this.#sealing;
    await this.#pool.end();
  }

  #sealNow(): void {
    this.#sealing ??= this.seal()
      .then(
        () => undefined,
        (error: unknown) => {
          const facts = { code: 'ACCESS_LOG.NOT_SEALED', sqlState: sqlState(error) };
          this.#report.warn(facts, 'entries of the access log are not sealed yet; trying again');
        },
      )
      .finally(() => (this.#sealing = undefined));
  }
}

/** For one statement of the sealer. */
const SEALING_MS = 30_000;
