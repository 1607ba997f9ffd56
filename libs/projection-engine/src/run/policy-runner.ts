import { setMaxListeners } from 'node:events';
import type { Policy, Reaction } from '@jejak/domain';
import { Refusal } from '@jejak/domain';
import { type LoggedEvent, type RecordedEvent, UnreadableEvent } from '@jejak/event-log';
import type pg from 'pg';
import type { Queryable } from '../database.js';
import { ProjectionError } from '../errors.js';
import type { EngineLog } from '../log.js';
import type { EventSource } from '../source.js';
import { aborted, Backoff } from './backoff.js';
import { described } from './faults.js';
import { wantedBy } from './reactions.js';

/** Carries out what policies want. */
export interface PolicyOptions {
  readonly policies: readonly Policy[];
  /** Names of others that are switched off: they keep their checkpoints, or have none yet, and nobody attends to them. */
  readonly off?: readonly string[];
  /**
   * Executes a reaction. It may be asked for the same one again after a crash, with the same command id, and must then
   * change nothing. A {@link Refusal} is a final answer; any other error is tried again.
   */
  readonly execute: (
    reaction: Reaction,
    cause: RecordedEvent,
    commandId: string,
    policy: Policy,
  ) => Promise<void>;
}

interface PolicyRun extends PolicyOptions {
  readonly pool: pg.Pool;
  readonly source: EventSource;
  readonly owner: string;
  readonly log: EngineLog;
}

/** Commands take much longer than rows: a crash shall not bring many of them again. */
const batchSize = 200;

/** Runs each policy on its own, so that none waits for another, until the signal aborts. */
export async function runPolicies(run: PolicyRun, signal: AbortSignal): Promise<void> {
  setMaxListeners(10 + run.policies.length, signal); // each listens to the same one; Node warns of more than 10
  await Promise.all(run.policies.map((policy) => runPolicy(run, policy, signal)));
}

async function runPolicy(run: PolicyRun, policy: Policy, signal: AbortSignal): Promise<void> {
  const backoff = new Backoff();
  while (!signal.aborted) {
    try {
      let position = await start(run, policy);
      for await (const batch of run.source.follow({
        ...(position !== undefined && { after: position }),
        most: batchSize,
        signal,
      })) {
        if (batch.events.length === 0) continue;
        for (const event of readable(batch.events)) await react(run, policy, event, signal);
        if (aborted(signal)) return;
        await save(run, policy, position, batch.position, batch.events.length);
        position = batch.position;
        backoff.succeeded();
      }
    } catch (error) {
      if (aborted(signal)) return;
      run.log.warn({ policy: policy.name, err: described(error) }, 'policy starts over from its checkpoint');
      if (error instanceof UnreadableEvent)
        await noteFault(run, policy, `${error.code} ${error.stream}@${error.revision}`);
      await backoff.wait(signal);
    }
  }
}

/** A policy passes no event unread: it waits for a version that can read it. */
function readable(events: readonly LoggedEvent[]): RecordedEvent[] {
  return events.map((event) => {
    if ('unreadable' in event) throw event.unreadable;
    return event;
  });
}

async function react(
  run: PolicyRun,
  policy: Policy,
  event: RecordedEvent,
  signal: AbortSignal,
): Promise<void> {
  const backoff = new Backoff();
  for (const { reaction, commandId } of wantedBy(policy, event)) {
    for (let done = false; !done && !signal.aborted;) {
      const facts = { policy: policy.name, eventId: event.id, commandId };
      try {
        await run.execute(reaction, event, commandId, policy);
        done = true;
      } catch (error) {
        done = error instanceof Refusal;
        if (error instanceof Refusal) run.log.warn({ ...facts, code: error.code }, 'reaction was refused');
        else await failed(run, policy, error, facts, backoff, signal);
      }
    }
  }
}

async function failed(
  run: PolicyRun,
  policy: Policy,
  error: unknown,
  facts: object,
  backoff: Backoff,
  signal: AbortSignal,
): Promise<void> {
  run.log.warn(
    { ...facts, err: described(error), attempt: backoff.failures + 1 },
    'reaction failed; trying again',
  );
  await noteFault(run, policy, described(error));
  await backoff.wait(signal);
}

/** For those who look at the status, until the checkpoint moves on. */
async function noteFault({ pool, owner }: PolicyRun, { name }: Policy, error: string): Promise<void> {
  await pool
    .query(`UPDATE jejak.policy SET error = $3, updated_at = now() WHERE name = $1 AND owner = $2`, [
      name,
      owner,
      error,
    ])
    .catch(() => undefined); // the log has it, and the next attempt will tell
}

/**
 * Makes `owner` the only one that may move the policies' checkpoints; on the connection that holds the lock. A policy
 * that is new begins at the start of the log. One that is switched off, or that the code no longer has, keeps its checkpoint
 * and has no owner.
 */
export async function claimPolicies(
  leader: Queryable,
  { policies, off = [] }: Pick<PolicyOptions, 'policies' | 'off'>,
  owner: string,
): Promise<void> {
  await leader.query(
    `WITH gone AS (UPDATE jejak.policy SET owner = NULL WHERE name <> ALL($1::text[]))
     INSERT INTO jejak.policy (name, owner)
     SELECT name, $2::uuid FROM unnest($1::text[]) AS policy (name)
     UNION ALL SELECT name, NULL FROM unnest($3::text[]) AS policy (name) WHERE name NOT IN (SELECT name FROM jejak.policy)
     ON CONFLICT (name) DO UPDATE SET owner = excluded.owner`,
    [policies.map(({ name }) => name), owner, off],
  );
}

async function start({ pool, owner }: PolicyRun, { name }: Policy): Promise<bigint | undefined> {
  const { rows } = await pool.query<{ position: string | null }>(
    `SELECT position FROM jejak.policy WHERE name = $1 AND owner = $2`,
    [name, owner],
  );
  if (!rows[0]) throw lost(name);
  return rows[0].position === null ? undefined : BigInt(rows[0].position);
}

async function save(
  { pool, owner }: PolicyRun,
  { name }: Policy,
  from: bigint | undefined,
  to: bigint,
  events: number,
): Promise<void> {
  const { rowCount } = await pool.query(
    `UPDATE jejak.policy SET position = $4, events = events + $5, error = NULL, updated_at = now()
     WHERE name = $1 AND owner = $2 AND position IS NOT DISTINCT FROM $3`,
    [name, owner, from?.toString() ?? null, to.toString(), events],
  );
  if (rowCount === 0) throw lost(name);
}

function lost(name: string): ProjectionError {
  return new ProjectionError('PROJECTION.CHECKPOINT_LOST', `policy ${name} is run by another projector`);
}
