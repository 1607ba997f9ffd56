import type { SamePlace } from '@jejak/event-log';
import pg from 'pg';
import { ProjectionError } from '../errors.js';
import { locks, prepareRegistry } from './registry.js';

/** What became of the checkpoints. */
export interface Moved {
  /** Projections and policies that go on in the other log. */
  readonly moved: number;
  /** Views whose rows show positions: the projector builds them anew beside the old ones. */
  readonly rebuilt: readonly string[];
  /** An earlier move to this log had ended: nothing was changed. */
  readonly already: boolean;
}

/** The place of one event in the log that the checkpoints belong to, since they were moved the last time. */
interface Anchor {
  readonly id: string;
  readonly position: bigint;
}

/**
 * Moves every checkpoint to where the same event stands in a copy of the log. While it is open no projector can become
 * active and no view can be rebuilt; nothing changes before `commit`, and then all of it or nothing.
 *
 * An anchor is left in the database, so that no checkpoint is moved twice by the same copy, or by a copy of a log that
 * it does not belong to.
 */
export class CheckpointMove {
  readonly #to = new Map<bigint, bigint | null>();
  #waiting: bigint[];
  #last: SamePlace | undefined;
  #anchored: 'nowhere' | 'source' | 'target' = 'nowhere';
  #positionsDiffer = false;

  private constructor(
    private readonly client: pg.Client,
    positions: bigint[],
    private readonly anchor: Anchor | undefined,
  ) {
    this.#waiting = positions;
  }

  /** @throws ProjectionError `PROJECTION.ACTIVE`, `PROJECTION.BUSY` */
  static async begin(databaseUrl: string): Promise<CheckpointMove> {
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'jejak-move',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    client.on('error', () => undefined); // the next query fails and says so
    await client.connect();
    try {
      await prepareRegistry(client);
      await client.query(anchorTable);
      await holdStill(client);
      return new CheckpointMove(client, await readPositions(client), await readAnchor(client));
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** To be told of every event that both logs hold, in their order. */
  readonly pass = (place: SamePlace): void => {
    const { id, source, target } = place;
    while (this.#waiting[0] !== undefined && this.#waiting[0] < source) this.#settleFirst();
    this.#last = place;
    if (source !== target) this.#positionsDiffer = true;
    if (this.anchor?.id !== id) return;
    if (this.anchor.position === source) this.#anchored = 'source';
    else if (this.anchor.position === target) this.#anchored = 'target';
  };

  /**
   * Writes what the events that were passed tell.
   *
   * @param end position in the old log up to which it was compared
   * @throws ProjectionError `PROJECTION.OTHER_LOG`, `PROJECTION.AHEAD_OF_LOG`
   */
  async commit(end: bigint | undefined): Promise<Moved> {
    if (this.anchor && this.#anchored === 'target') return { moved: 0, rebuilt: [], already: true };
    if (this.anchor && this.#anchored === 'nowhere') throw otherLog(this.anchor);
    const beyond = this.#waiting.find((position) => position > (end ?? -1n));
    if (beyond !== undefined) throw aheadOfLog(beyond, end);
    while (this.#waiting.length > 0) this.#settleFirst();
    await this.client.query('BEGIN');
    const moved = await this.#moveAll();
    const rebuilt = this.#positionsDiffer ? await this.#outdate() : [];
    if (this.#last) await this.client.query(writeAnchor, [this.#last.id, String(this.#last.target)]);
    await this.client.query('COMMIT');
    return { moved, rebuilt, already: false };
  }

  /** Lets projectors run again. */
  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }

  /** The last event passed is the last one that this checkpoint covers. */
  #settleFirst(): void {
    const [position, ...others] = this.#waiting;
    if (position !== undefined) this.#to.set(position, this.#last?.target ?? null);
    this.#waiting = others;
  }

  async #moveAll(): Promise<number> {
    const [from, to] = [
      [...this.#to.keys()].map(String),
      [...this.#to.values()].map((p) => p?.toString() ?? null),
    ];
    const translated = (column: string): string =>
      `${column} = (SELECT next FROM unnest($1::bigint[], $2::bigint[]) AS place (previous, next)
        WHERE previous = ${column})`;
    const projections = await this.client.query(
      `UPDATE jejak.projection SET ${translated('position')}, ${translated('error_position')}
       RETURNING status = 'live' AS live`,
      [from, to],
    );
    await this.client.query(`UPDATE jejak.parked SET ${translated('position')}`, [from, to]);
    const policies = await this.client.query(`UPDATE jejak.policy SET ${translated('position')}`, [from, to]);
    const live = projections.rows.filter(({ live }: { live: boolean }) => live).length;
    return live + (policies.rowCount ?? 0);
  }

  /** Old and new positions in the rows of one view would mix. Version 0 is none that code has: it is built anew. */
  async #outdate(): Promise<string[]> {
    const { rows } = await this.client.query<{ name: string }>(
      `UPDATE jejak.projection SET version = 0
       WHERE status <> 'retired' AND schema_name IN (
         SELECT nspname FROM pg_namespace JOIN pg_class ON relnamespace = pg_namespace.oid
           JOIN pg_attribute ON attrelid = pg_class.oid
         WHERE attname = 'position' AND NOT attisdropped AND relkind = 'r')
       RETURNING name`,
    );
    return [...new Set(rows.map(({ name }) => name))].sort();
  }
}

const anchorTable = `
  CREATE TABLE IF NOT EXISTS jejak.log_anchor (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    event_id uuid NOT NULL,
    position bigint NOT NULL,
    moved_at timestamptz NOT NULL DEFAULT now()
  )`;

const writeAnchor = `INSERT INTO jejak.log_anchor (event_id, position) VALUES ($1, $2)
  ON CONFLICT (one) DO UPDATE SET event_id = excluded.event_id, position = excluded.position, moved_at = now()`;

async function readAnchor(client: pg.Client): Promise<Anchor | undefined> {
  const { rows } = await client.query<{ id: string; position: string }>(
    `SELECT event_id AS id, position FROM jejak.log_anchor`,
  );
  return rows[0] && { id: rows[0].id, position: BigInt(rows[0].position) };
}

async function readPositions(client: pg.Client): Promise<bigint[]> {
  const { rows } = await client.query<{ position: string }>(
    `SELECT position FROM jejak.projection UNION SELECT error_position FROM jejak.projection
     UNION SELECT position FROM jejak.policy UNION SELECT position FROM jejak.parked EXCEPT SELECT NULL ORDER BY 1`,
  );
  return rows.map(({ position }) => BigInt(position));
}

/** For as long as this connection lives. */
async function holdStill(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ held: boolean }>(
    `SELECT pg_try_advisory_lock(${locks.projector}) AS held`,
  );
  if (!rows[0]?.held)
    throw new ProjectionError(
      'PROJECTION.ACTIVE',
      'a projector is at work on this database; stop Jejak first',
    );
  const { rows: busy } = await client.query<{ name: string }>(
    `SELECT name FROM (SELECT DISTINCT name FROM jejak.projection) AS known
     WHERE NOT pg_try_advisory_lock(hashtext('jejak.generation'), hashtext(name))`,
  );
  if (busy[0])
    throw new ProjectionError(
      'PROJECTION.BUSY',
      `${busy[0].name} is being rebuilt or verified; wait for that to end`,
    );
}

function otherLog({ id, position }: Anchor): ProjectionError {
  return new ProjectionError(
    'PROJECTION.OTHER_LOG',
    `the checkpoints belong to a log that has event ${id} at position ${position}, which the source of this copy has not`,
  );
}

function aheadOfLog(position: bigint, end: bigint | undefined): ProjectionError {
  return new ProjectionError(
    'PROJECTION.AHEAD_OF_LOG',
    `a checkpoint is at ${position}, and the log was copied up to ${end ?? 'its start'} only. Copy again, from the log ` +
      'that the views were made of',
  );
}
