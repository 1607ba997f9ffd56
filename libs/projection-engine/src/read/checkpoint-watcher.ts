import pg from 'pg';
import { openPool } from '../database.js';
import { type EngineLog, silent } from '../log.js';
import { prepareRegistry } from '../registry/registry.js';
import { Backoff } from '../run/backoff.js';
import { type EngineStatus, readStatus } from './status.js';

interface Waiter {
  readonly position: bigint;
  readonly reached: () => void;
}

export interface CheckpointWatcherOptions {
  readonly databaseUrl: string;
  readonly log?: EngineLog;
}

/**
 * Tells when a view has reached a position, so that readers see what they just wrote. One connection listens for all
 * who wait; it reconnects by itself. Nobody polls.
 */
export class CheckpointWatcher {
  readonly #positions = new Map<string, bigint>();
  readonly #waiters = new Map<string, Set<Waiter>>();
  readonly #stopped = new AbortController();
  readonly #pool: pg.Pool;
  #client: pg.Client | undefined;
  #running: Promise<void> | undefined;

  constructor(private readonly options: CheckpointWatcherOptions) {
    this.#pool = openPool(options.databaseUrl, 'jejak-status', 1);
  }

  /** Connects in the background; PostgreSQL need not be up yet. */
  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#client?.end().catch(() => undefined);
    await this.#running;
    await this.#pool.end();
  }

  /** The checkpoint of a projection as last heard. */
  position(projection: string): bigint | undefined {
    return this.#positions.get(projection);
  }

  /** Whether the projection has reached the position, waiting for it at most so long. Never throws. */
  async waitFor(
    projection: string,
    position: bigint,
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<boolean> {
    if (this.#reached(projection, position)) return true;
    if (timeoutMs <= 0 || signal?.aborted || this.#stopped.signal.aborted) return false;
    const waiters = this.#waiters.get(projection) ?? new Set();
    this.#waiters.set(projection, waiters);
    return new Promise((resolve) => {
      const end = (result: boolean) => {
        clearTimeout(timer);
        waiters.delete(waiter);
        for (const source of [signal, this.#stopped.signal]) source?.removeEventListener('abort', giveUp);
        resolve(result);
      };
      const giveUp = () => end(false);
      const waiter: Waiter = { position, reached: () => end(true) };
      const timer = setTimeout(giveUp, timeoutMs);
      for (const source of [signal, this.#stopped.signal]) source?.addEventListener('abort', giveUp);
      waiters.add(waiter);
    });
  }

  /** @throws while PostgreSQL cannot be reached */
  async status(): Promise<EngineStatus> {
    return readStatus(this.#pool);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    const backoff = new Backoff();
    while (!signal.aborted) {
      try {
        await this.#listen(() => backoff.succeeded());
      } catch (error) {
        (this.options.log ?? silent).warn({ err: error }, 'checkpoints are not heard; connecting again');
      }
      await backoff.wait(signal);
    }
  }

  /** Until the connection ends. */
  async #listen(connected: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.databaseUrl,
      application_name: 'jejak-checkpoints',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    const ended = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    client.on('notification', ({ payload = '' }) => {
      const [name = '', position = ''] = payload.split(' ');
      this.#heard(name, BigInt(position));
    });
    try {
      await client.connect();
      await prepareRegistry(client);
      // first listen, then look: nothing falls between the two
      await client.query('LISTEN jejak_checkpoint');
      const { projections } = await readStatus(client);
      for (const { name, position } of projections) this.#heard(name, position ?? -1n);
      this.#client = client;
      connected();
      if (!this.#stopped.signal.aborted) await ended;
    } finally {
      this.#client = undefined;
      await client.end().catch(() => undefined);
    }
  }

  #heard(projection: string, position: bigint): void {
    this.#positions.set(projection, position);
    for (const waiter of this.#waiters.get(projection) ?? [])
      if (waiter.position <= position) waiter.reached();
  }

  #reached(projection: string, position: bigint): boolean {
    const at = this.#positions.get(projection);
    return at !== undefined && at >= position;
  }
}
