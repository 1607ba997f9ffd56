import type pg from 'pg';
import { type Arrived, arrived } from '../description/recorded.js';
import { moveCheckpoints, recordFault, type Step } from '../registry/checkpoint.js';
import type { EngineLog } from '../log.js';
import type { EventSource } from '../source.js';
import { Poison } from './poison.js';
import type { GenerationWriter } from './writer.js';
import { pause } from './backoff.js';
import { faultOf } from './faults.js';
import { Pace } from './pace.js';
import { applyTogether } from './together.js';

interface Session {
  readonly pool: pg.Pool;
  readonly source: EventSource;
  readonly writers: readonly GenerationWriter[];
  readonly owner: string;
  readonly batchSize: number;
  readonly log: EngineLog;
  /** Aborts as soon as a reader says that it waits for a position, from now on. */
  readonly awaited: () => AbortSignal;
  /** Called after each batch that was written. */
  readonly progressed: () => void;
}

/**
 * Reads the log once for all projections, from the lowest of their checkpoints, and writes what comes, until the
 * signal aborts or something fails. A projection that can neither apply nor park an event stops and says so; the others
 * go on.
 */
export async function follow(session: Session, signal: AbortSignal): Promise<void> {
  const { source, batchSize, writers } = session;
  let running = [...writers];
  const after = lowest(running);
  const pace = new Pace(performance.now());
  for await (const batch of source.follow({
    ...(after !== undefined && { after }),
    most: batchSize,
    signal,
  })) {
    if (signal.aborted) return;
    if (batch.events.length === 0) continue;
    const awaited = session.awaited();
    const began = performance.now();
    running = await write(session, running, batch.events.map(arrived));
    session.progressed();
    const at = performance.now();
    const { ms, unawaitedMs } = pace.rest({ events: batch.events.length, tookMs: at - began, at });
    if (unawaitedMs === 0 || !batch.caughtUp) continue;
    await pause(ms, signal);
    await pause(unawaitedMs - ms, AbortSignal.any([signal, awaited]));
  }
}

/** @returns the writers that go on */
async function write(
  session: Session,
  running: readonly GenerationWriter[],
  events: readonly Arrived[],
): Promise<GenerationWriter[]> {
  if (await applyTogether(session.pool, running, events)) return [...running];
  const results = await Promise.allSettled(running.map((writer) => writer.apply(writer.unseen(events))));
  const unmoved: { writer: GenerationWriter; step: Step }[] = [];
  const goOn: GenerationWriter[] = [];
  for (const [index, result] of results.entries()) {
    const writer = running[index];
    if (!writer) continue;
    if (result.status === 'fulfilled') {
      goOn.push(writer);
      if (result.value) unmoved.push({ writer, step: result.value });
    } else if (result.reason instanceof Poison) await stop(session, writer, result.reason);
    else throw result.reason;
  }
  if (unmoved.length > 0) {
    await moveCheckpoints(
      session.pool,
      unmoved.map(({ step }) => step),
    );
    for (const { writer, step } of unmoved) writer.moved(step.to);
  }
  return goOn;
}

async function stop(session: Session, { generation }: GenerationWriter, poison: Poison): Promise<void> {
  const { event } = poison;
  session.log.error(
    { projection: generation.name, eventId: event.id, type: event.type, position: event.position.toString() },
    `projection stopped: ${faultOf(poison.cause)}`,
  );
  await recordFault(session.pool, { generation, owner: session.owner }, event.position, poison.message);
}

function lowest(writers: readonly GenerationWriter[]): bigint | undefined {
  let least: bigint | undefined;
  for (const [index, { position }] of writers.entries()) {
    if (position === undefined) return undefined;
    if (index === 0 || least === undefined || position < least) least = position;
  }
  return least;
}
