import { Socket } from 'node:net';
import pg from 'pg';
import { openPool } from '../database.js';
import { type EngineLog, silent } from '../log.js';
import { toldCheckpoints } from '../registry/checkpoint.js';
import { prepareRegistry } from '../registry/registry.js';
import { type EngineStatus, readStatus } from './status.js';

interface Waiter {
  readonly position: bigint;
  readonly end: (reached: boolean) => void;
}

/** While somebody waits, it is looked whether a notification was missed: all at once, once in so many milliseconds. */
const LOOK_MS = 1_000;
/** While somebody waits, a projector that lets events gather is told so: once in so many milliseconds, for all. */
const ASK_MS = 50;
/** A connection that has not answered for so long is given up. */
const SILENCE_MS = 2_000;
/** While somebody waits, it is connected again after so long. */
const RECONNECT_MS = 250;

export interface CheckpointWatcherOptions {
  readonly databaseUrl: string;
  readonly log?: EngineLog;
}

/**
 * Tells when a view has reached a position, so that readers see what they just wrote. One connection listens for all
 * who wait, however many they are; nobody asks for a reader of its own. While somebody waits the connection is also
 * asked once a second, which finds what was not heard, and a connection that broke without a sign.
 */
export class CheckpointWatcher {
  readonly #positions = new Map<string, bigint>();
  readonly #waiters = new Map<string, Set<Waiter>>();
  readonly #pool: pg.Pool;
  #socket: Socket | undefined;
  /** The connection that listens, while it has nothing to answer. */
  #free: pg.Client | undefined;
  /** What the connection was asked last; one question at a time. */
  #asked: Promise<unknown> = Promise.resolve();
  /** Runs while somebody waits. */
  #asking: NodeJS.Timeout | undefined;
  #stopped = false;
  /** Ends the nap of the connection. */
  #wake: () => void = () => undefined;
  /** The same, where it naps because nobody waits. */
  #wakeIdle: () => void = () => undefined;
  #running: Promise<void> | undefined;

  constructor(private readonly options: CheckpointWatcherOptions) {
    this.#pool = openPool(options.databaseUrl, 'jejak-status', 1);
  }

  /** Connects in the background; PostgreSQL need not be up yet. */
  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#asking);
    for (const waiters of this.#waiters.values()) for (const waiter of [...waiters]) waiter.end(false);
    this.#socket?.destroy();
    this.#wake();
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
    if (timeoutMs <= 0 || signal?.aborted || this.#stopped) return false;
    const waiters = this.#waiters.get(projection) ?? new Set();
    this.#waiters.set(projection, waiters);
    return new Promise((resolve) => {
      const end = (reached: boolean) => {
        clearTimeout(timer);
        waiters.delete(waiter);
        signal?.removeEventListener('abort', giveUp);
        resolve(reached);
      };
      const giveUp = () => end(false);
      const waiter: Waiter = { position, end };
      const timer = setTimeout(giveUp, timeoutMs);
      signal?.addEventListener('abort', giveUp);
      waiters.add(waiter);
      this.#asking ??= setInterval(() => this.#ask(), ASK_MS);
      this.#wakeIdle();
    });
  }

  /**
   * @param views names of the views that should be shown
   * @throws while PostgreSQL cannot be reached
   */
  async status(views: readonly string[] = []): Promise<EngineStatus> {
    return readStatus(this.#pool, views);
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopped; failures++) {
      try {
        await this.#listen(() => (failures = 0));
      } catch (error) {
        (this.options.log ?? silent).warn({ err: error }, 'checkpoints are not heard; connecting again');
      }
      if (this.#isWaitedFor()) await this.#nap(RECONNECT_MS);
      else await this.#nap(Math.min(5_000, RECONNECT_MS * 2 ** failures), 'unless somebody waits');
    }
  }

  /** Until the connection ends, or says nothing more. */
  async #listen(connected: () => void): Promise<void> {
    const socket = new Socket();
    const client = new pg.Client({
      connectionString: this.options.databaseUrl,
      application_name: 'jejak-checkpoints',
      keepAlive: true,
      connectionTimeoutMillis: SILENCE_MS,
      query_timeout: SILENCE_MS,
      stream: () => socket,
    });
    const connection = { open: true };
    const ended = () => {
      connection.open = false;
      this.#wake();
    };
    client.on('error', ended).on('end', ended);
    client.on('notification', ({ payload = '' }) => {
      for (const { name, position } of toldCheckpoints(payload)) this.#heard(name, position);
    });
    this.#socket = socket;
    try {
      await client.connect();
      await prepareRegistry(client);
      // first listen, then look: nothing falls between the two
      await client.query('LISTEN jejak_checkpoint');
      await this.#look(client);
      connected();
      this.#free = client;
      while (connection.open && !this.#stopped) {
        if (!this.#isWaitedFor()) {
          await this.#nap(undefined, 'unless somebody waits');
          continue;
        }
        // whoever is told within that time needs no look
        await this.#nap(LOOK_MS);
        if (this.#isWaitedFor()) await this.#look(client);
      }
    } finally {
      this.#free = undefined;
      // an orderly end would wait for an answer, perhaps for ever
      socket.destroy();
    }
  }

  /** What is heard while it is looked may come with the answer, and is newer than that. */
  async #look(client: pg.Client): Promise<void> {
    const before = new Map(this.#positions);
    const { rows } = await this.#inTurn(() =>
      client.query<{ name: string; position: string | null }>(
        `SELECT name, position FROM jejak.projection WHERE status = 'live'`,
      ),
    );
    for (const { name, position } of rows)
      if (this.#positions.get(name) === before.get(name)) this.#heard(name, BigInt(position ?? -1));
  }

  /** Says that somebody waits. What is not answered yet is not asked again. */
  #ask(): void {
    if (!this.#isWaitedFor()) {
      clearInterval(this.#asking);
      this.#asking = undefined;
      return;
    }
    const client = this.#free;
    this.#free = undefined;
    if (!client) return;
    this.#inTurn(() => client.query('NOTIFY jejak_awaited')).then(
      () => (this.#free = client),
      () => undefined, // the connection is gone; the next one asks
    );
  }

  #inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const answer = this.#asked.then(ask);
    this.#asked = answer.catch(() => undefined);
    return answer;
  }

  #isWaitedFor(): boolean {
    return [...this.#waiters.values()].some(({ size }) => size > 0);
  }

  /** Until the time is over, the connection ends, or the watcher is stopped. */
  async #nap(ms: number | undefined, unless?: 'unless somebody waits'): Promise<void> {
    if (this.#stopped) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (unless) this.#wakeIdle = resolve;
      if (ms !== undefined) timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.#wake = this.#wakeIdle = () => undefined;
  }

  #heard(projection: string, position: bigint): void {
    this.#positions.set(projection, position);
    for (const waiter of this.#waiters.get(projection) ?? [])
      if (waiter.position <= position) waiter.end(true);
  }

  #reached(projection: string, position: bigint): boolean {
    const at = this.#positions.get(projection);
    return at !== undefined && at >= position;
  }
}
