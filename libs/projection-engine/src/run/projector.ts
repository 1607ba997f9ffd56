import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openPool } from '../database.js';
import type { Projection } from '../description/projection.js';
import { usedFirst } from '../description/uses.js';
import { isProjectionError, ProjectionError } from '../errors.js';
import { type EngineLog, silent } from '../log.js';
import { installed } from '../registry/install.js';
import { recordFault } from '../registry/checkpoint.js';
import { anythingShown, claim, type Generation, liveGeneration } from '../registry/registry.js';
import type { EventPlaces, EventSource } from '../source.js';
import { Backoff } from './backoff.js';
import { isPermanent } from './faults.js';
import { Awaited } from './awaited.js';
import { whileLeading } from './leadership.js';
import { claimPolicies, type PolicyOptions, runPolicies } from './policy-runner.js';
import { ParkingLot } from './parking-lot.js';
import { requestOutdated, serveRebuilds } from './rebuild-requests.js';
import { serveRetries } from './retry-requests.js';
import { follow } from './session.js';
import { tellParked } from './poison.js';
import { GenerationWriter } from './writer.js';

export interface ProjectorOptions {
  /** PostgreSQL; a direct connection (the lock is that of a session). */
  readonly databaseUrl: string;
  readonly source: EventSource;
  /** Where parked events are read again when somebody asks for it; absent: such requests wait for another projector. */
  readonly places?: EventPlaces;
  readonly projections: readonly Projection[];
  /** Runs while this projector is active. */
  readonly policies?: PolicyOptions;
  readonly log?: EngineLog;
  /** Most events in one transaction (default 2,000). */
  readonly batchSize?: number;
  /** How often a projector that stands by tries to become active (default 500 ms). */
  readonly standbyPollMs?: number;
  /** Default 2 s. */
  readonly heartbeatMs?: number;
}

/**
 * A projector that is stopped, or whose host is gone, within a transaction holds the checkpoint; whoever takes over
 * would wait for it, for hours. Between two statements of a batch there are milliseconds.
 *
 * No commit waits for the disk: a crash of PostgreSQL takes the last rows and their checkpoint together, and they are
 * made again from the log.
 */
const SETTINGS = '-c idle_in_transaction_session_timeout=10s -c synchronous_commit=off';

/**
 * Keeps the views up to date. Any number of projectors may run; one is active, the others stand by and take over as
 * soon as it is gone. A view that the code has in another version than the database is rebuilt beside the old one. One that
 * is new, where there are others already, is built before it is shown: others may use its rows, and would show too little.
 */
export class Projector {
  /** Of this run: what the registry knows it by. */
  readonly owner = randomUUID();
  readonly #log: EngineLog;

  constructor(private readonly options: ProjectorOptions) {
    this.#log = options.log ?? silent;
  }

  /** Runs until the signal aborts. Whatever fails meanwhile is tried again. */
  async run(signal: AbortSignal): Promise<void> {
    const { databaseUrl, projections, standbyPollMs = 500 } = this.options;
    const connections = Math.min(projections.length, 4) + 2;
    const pool = openPool(databaseUrl, 'jejak-projector', connections, {
      settings: SETTINGS,
      pipeline: true,
    });
    try {
      await whileLeading({ databaseUrl, log: this.#log, standbyPollMs }, signal, (held, leader) =>
        this.#lead(pool, held, leader),
      );
    } finally {
      await pool.end();
    }
  }

  async #lead(pool: pg.Pool, held: AbortSignal, leader: pg.Client): Promise<void> {
    const { source, policies } = this.options;
    const stopHeart = this.#beat(pool);
    const over = new AbortController();
    if (policies) await claimPolicies(leader, policies, this.owner);
    const active = AbortSignal.any([held, over.signal]);
    const policyRun = policies
      ? runPolicies({ source, ...policies, pool, owner: this.owner, log: this.#log }, active)
      : Promise.resolve();
    const { databaseUrl, projections, places } = this.options;
    await leader.query('LISTEN jejak_rebuild; LISTEN jejak_retry');
    const serving = { databaseUrl, pool, leader, source, projections, log: this.#log };
    const rebuilds = serveRebuilds(serving, active);
    const retries = places ? serveRetries({ ...serving, places }, active) : Promise.resolve();
    try {
      await this.#project(pool, active, leader);
    } finally {
      over.abort();
      stopHeart();
      await policyRun;
      await rebuilds;
      await retries;
    }
  }

  async #project(pool: pg.Pool, held: AbortSignal, leader: pg.Client): Promise<void> {
    const backoff = new Backoff();
    await leader.query('LISTEN jejak_registry; LISTEN jejak_awaited');
    const awaited = new Awaited(leader);
    while (!held.aborted) {
      const changed = new AbortController();
      const onChange = ({ channel }: pg.Notification) => {
        if (channel === 'jejak_registry') changed.abort();
      };
      leader.on('notification', onChange);
      const session = AbortSignal.any([held, changed.signal]);
      try {
        const writers = await this.#writers(pool, leader);
        const { source, batchSize = 2000 } = this.options;
        const progressed = () => backoff.succeeded();
        await follow(
          {
            ...{ pool, source, writers, owner: this.owner, batchSize, log: this.#log, progressed },
            awaited: () => awaited.next(),
          },
          session,
        );
        if (!session.aborted) throw new Error('the log ended');
      } catch (error) {
        if (session.aborted) continue;
        // a checkpoint that somebody else moved: a rebuild switched the view, or another projector is active
        const lost = isProjectionError(error, 'PROJECTION.CHECKPOINT_LOST');
        this.#log[lost ? 'info' : 'warn'](
          { err: error, attempt: backoff.failures + 1 },
          'projector starts over',
        );
        await backoff.wait(session);
      } finally {
        leader.off('notification', onChange);
      }
    }
  }

  /** Reads the registry, on the connection that holds the lock where it is about who may write. */
  async #writers(pool: pg.Pool, leader: pg.Client): Promise<GenerationWriter[]> {
    const { databaseUrl, projections } = this.options;
    const live = [];
    const outdated: Projection[] = [];
    const upgrade = await anythingShown(pool);
    for (const projection of usedFirst(projections)) {
      try {
        if (upgrade && !(await liveGeneration(pool, projection.name))) {
          outdated.push(projection);
          continue;
        }
        const generation = await installed(pool, databaseUrl, projection, this.owner, this.#log);
        live.push({ projection, generation });
      } catch (error) {
        if (!isPermanent(error)) throw error;
        this.#log.error({ projection: projection.name, err: error }, 'projection cannot be set up; left out');
      }
    }
    await claim(leader, this.owner);
    await this.#refuseOtherLog(pool, live);
    const writers: GenerationWriter[] = [];
    for (const { projection, generation } of live) {
      if (generation.version === projection.version)
        writers.push(await this.#writer(pool, projection, generation));
      else outdated.push(projection);
    }
    await this.#buildAnew(pool, outdated);
    return writers;
  }

  readonly #askedFor = new Set<Projection>();

  /** Once in the life of this process: what failed then would fail again. The old version is shown until then. */
  async #buildAnew(pool: pg.Pool, outdated: readonly Projection[]): Promise<void> {
    await requestOutdated(
      pool,
      outdated.filter((projection) => !this.#askedFor.has(projection)),
      this.#log,
    );
    for (const projection of outdated) this.#askedFor.add(projection);
  }

  /** Opened after the claim: a retry that takes parked events away meanwhile ends the ownership again. */
  async #writer(pool: pg.Pool, projection: Projection, generation: Generation): Promise<GenerationWriter> {
    return GenerationWriter.open(pool, projection, generation, this.owner, {
      lot: await ParkingLot.open(pool, projection, generation),
      onParked: (poison) => tellParked(this.#log, projection.name, poison),
    });
  }

  /** Going on would leave the views as another log made them, and later mix the two. */
  async #refuseOtherLog(pool: pg.Pool, live: readonly { generation: Generation }[]): Promise<void> {
    const head = (await this.options.source.head()) ?? -1n;
    const ahead = live.filter(({ generation: { position } }) => position !== undefined && position > head);
    if (ahead.length === 0) return;
    const names = ahead.map(({ generation }) => generation.name).join(', ');
    const error = new ProjectionError(
      'PROJECTION.AHEAD_OF_LOG',
      `${names}: built from more than is in this log. Connect the right event store, or rebuild these views`,
    );
    for (const { generation } of ahead)
      await recordFault(pool, { generation, owner: this.owner }, head, error.message);
    throw error;
  }

  /** A sign of life that does not depend on there being anything to do. */
  #beat(pool: pg.Pool): () => void {
    const beat = () => {
      pool
        .query(
          `INSERT INTO jejak.projector (owner) VALUES ('${this.owner}')
           ON CONFLICT (owner) DO UPDATE SET heartbeat_at = now();
           DELETE FROM jejak.projector WHERE heartbeat_at < now() - interval '1 day'`,
        )
        .catch(() => undefined); // no sign of life is the sign
    };
    beat();
    const timer = setInterval(beat, this.options.heartbeatMs ?? 2_000);
    return () => {
      clearInterval(timer);
    };
  }
}
