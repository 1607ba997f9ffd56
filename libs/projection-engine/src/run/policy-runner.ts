import { setMaxListeners } from 'node:events';
import type { Policy, Reaction } from '@jejak/domain';
import { Refusal } from '@jejak/domain';
import { type LoggedEvent, type RecordedEvent, UnreadableEvent } from '@jejak/event-log';
import type pg from 'pg';
import type { Queryable } from '../database.js';
import type { EngineLog } from '../log.js';
import type { EventSource } from '../source.js';
import { aborted, Backoff } from './backoff.js';
import { described } from './faults.js';
import { PolicyCheckpoints } from './policy-checkpoints.js';
import { wantedBy } from './reactions.js';
import { SharedSource } from './shared-source.js';

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
  /** The log as policies read it. They look into nothing personal, so it need not be opened. Absent: as projections read it. */
  readonly source?: EventSource;
}

/** What policies run on. */
interface PolicyRun extends PolicyOptions {
  readonly pool: pg.Pool;
  readonly source: EventSource;
  readonly owner: string;
  readonly log: EngineLog;
}

/** What each of them runs on. */
interface OnePolicyRun extends Pick<PolicyRun, 'execute' | 'log'> {
  readonly source: SharedSource;
  readonly checkpoints: PolicyCheckpoints;
}

/** Commands take much longer than rows: a crash shall not bring many of them again. */
const batchSize = 200;

/** Runs each policy on its own, so that none waits for another, until the signal aborts. */
export async function runPolicies(run: PolicyRun, signal: AbortSignal): Promise<void> {
  const { policies, pool, owner, execute, log } = run;
  if (policies.length === 0) return;
  setMaxListeners(10 + policies.length, signal); // each listens to the same one; Node warns of more than 10
  const checkpoints = new PolicyCheckpoints(pool, owner);
  const one = { execute, log, checkpoints, source: SharedSource.begin(run.source, signal) };
  await Promise.all(policies.map((policy) => runPolicy(one, policy, signal)));
  await checkpoints.end();
}

async function runPolicy(run: OnePolicyRun, policy: Policy, signal: AbortSignal): Promise<void> {
  const backoff = new Backoff();
  while (!signal.aborted) {
    try {
      const { broken, ...start } = await run.checkpoints.start(policy.name);
      let { position } = start;
      for await (const batch of run.source.follow({
        ...(position !== undefined && { after: position }),
        most: batchSize,
        signal: AbortSignal.any([signal, broken]),
      })) {
        if (batch.events.length === 0) continue;
        let acted = false;
        for (const event of readable(batch.events))
          acted = (await react(run, policy, event, signal)) || acted;
        if (aborted(signal)) return;
        const move = { from: position, to: batch.position, events: batch.events.length };
        run.checkpoints.passed(policy.name, move);
        if (acted) await run.checkpoints.write(policy.name);
        position = batch.position;
        backoff.succeeded();
      }
      if (!aborted(signal)) broken.throwIfAborted();
    } catch (error) {
      if (aborted(signal)) return;
      run.log.warn({ policy: policy.name, err: described(error) }, 'policy starts over from its checkpoint');
      if (error instanceof UnreadableEvent)
        await run.checkpoints.noteFault(policy.name, `${error.code} ${error.stream}@${error.revision}`);
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

/** @returns whether the policy wanted something */
async function react(
  run: OnePolicyRun,
  policy: Policy,
  event: RecordedEvent,
  signal: AbortSignal,
): Promise<boolean> {
  const backoff = new Backoff();
  const wanted = wantedBy(policy, event);
  for (const one of wanted) {
    const { reaction, commandId } = one;
    for (let done = run.source.holds(one); !done && !signal.aborted;) {
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
  return wanted.length > 0;
}

async function failed(
  run: OnePolicyRun,
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
  await run.checkpoints.noteFault(policy.name, described(error));
  await backoff.wait(signal);
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
