import type { Queryable } from '../database.js';
import { ProjectionError } from '../errors.js';

/** A policy has passed events. */
interface Move {
  readonly from: bigint | undefined;
  readonly to: bigint;
  /** How many. */
  readonly events: number;
}

/**
 * How long a checkpoint may wait for those of other policies, in milliseconds. Most policies want nothing of most events:
 * one statement moves them all. After a crash such events are looked at again, and nothing is wanted of them again.
 */
const PAUSE_MS = 50;

/** How far each policy has come, on record. Only the owner moves it, and only from where it knows it to be. */
export class PolicyCheckpoints {
  #moves = new Map<string, Move>();
  readonly #broken = new Map<string, AbortController>();
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Queryable,
    private readonly owner: string,
  ) {}

  /**
   * Where the policy goes on; undefined at the start of the log. `broken` aborts, for a reason, once a move cannot be
   * written: then the policy has to start again.
   *
   * @throws ProjectionError `PROJECTION.CHECKPOINT_LOST`
   */
  async start(
    name: string,
  ): Promise<{ readonly position: bigint | undefined; readonly broken: AbortSignal }> {
    await this.#write();
    const broken = new AbortController();
    this.#broken.set(name, broken);
    const { rows } = await this.database.query<{ position: string | null }>(
      `SELECT position FROM jejak.policy WHERE name = $1 AND owner = $2`,
      [name, this.owner],
    );
    if (!rows[0]) throw lost(name);
    const position = rows[0].position === null ? undefined : BigInt(rows[0].position);
    return { position, broken: broken.signal };
  }

  /** Is written soon. @throws what an earlier write met */
  passed(name: string, move: Move): void {
    this.#broken.get(name)?.signal.throwIfAborted();
    const before = this.#moves.get(name);
    this.#moves.set(
      name,
      before ? { ...move, from: before.from, events: before.events + move.events } : move,
    );
    this.#timer ??= setTimeout(() => void this.#write(), PAUSE_MS);
  }

  /** All that the policy passed is written. @throws what the write met */
  async write(name: string): Promise<void> {
    await this.#write();
    this.#broken.get(name)?.signal.throwIfAborted();
  }

  /** For those who look at the status, until the checkpoint moves on. */
  async noteFault(name: string, error: string): Promise<void> {
    await this.#write(); // what was passed before would take it away
    await this.database
      .query(`UPDATE jejak.policy SET error = $3, updated_at = now() WHERE name = $1 AND owner = $2`, [
        ...[name, this.owner, error],
      ])
      .catch(() => undefined); // the log has it, and the next attempt will tell
  }

  /** Nothing is passed any more: what was is written, if it can be. */
  end(): Promise<void> {
    return this.#write();
  }

  /** One write after the other, as each goes on from where the one before it came to. */
  #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#writing = this.#writing.then(async () => {
      const moves = this.#moves;
      if (moves.size === 0) return;
      this.#moves = new Map();
      const failures = await this.#moved(moves);
      for (const [name, failure] of failures) {
        this.#moves.delete(name);
        this.#broken.get(name)?.abort(failure);
      }
    }));
  }

  /** @returns why the checkpoints of some were not moved */
  async #moved(moves: ReadonlyMap<string, Move>): Promise<ReadonlyMap<string, Error>> {
    const names = [...moves.keys()];
    const all = [...moves.values()];
    try {
      const { rows } = await this.database.query<{ name: string }>(
        `UPDATE jejak.policy AS policy
         SET position = move.next, events = policy.events + move.events, error = NULL, updated_at = now()
         FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::int[]) AS move (name, previous, next, events)
         WHERE policy.name = move.name AND policy.owner = $1 AND policy.position IS NOT DISTINCT FROM move.previous
         RETURNING policy.name`,
        [
          this.owner,
          names,
          all.map(({ from }) => from?.toString() ?? null),
          all.map(({ to }) => to.toString()),
          all.map(({ events }) => events),
        ],
      );
      const moved = new Set(rows.map(({ name }) => name));
      return new Map(names.filter((name) => !moved.has(name)).map((name) => [name, lost(name)]));
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      return new Map(names.map((name) => [name, failure]));
    }
  }
}

function lost(name: string): ProjectionError {
  return new ProjectionError('PROJECTION.CHECKPOINT_LOST', `policy ${name} is run by another projector`);
}
