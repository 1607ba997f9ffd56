import { EventStoreDBClient, START } from '@eventstore/db-client';
import { EventLog } from '@jejak/event-log';
import { rebuildAll } from '@jejak/projection-engine';
import { projections } from '@jejak-projections';

/** What a task works on. */
interface Where {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  /** How many the log holds. */
  readonly events: number;
}

/** What a task took of its own process. */
export interface Own {
  readonly seconds: number;
  /** CPU time. */
  readonly ownMs: number;
}

/** Reads the log with the bare client, and does nothing. */
function raw({ eventStoreUrl, events }: Where): Promise<void> {
  const client = EventStoreDBClient.connectionString(eventStoreUrl);
  return new Promise((resolve, reject) => {
    let seen = 0;
    const subscription = client.subscribeToAll({ fromPosition: START });
    subscription.on('error', reject).on('data', () => {
      if (++seen < events) return;
      void subscription.unsubscribe();
      resolve();
    });
  });
}

/** Reads and decodes the log by its one door, and does nothing. */
async function follow({ eventStoreUrl, events }: Where): Promise<void> {
  const log = EventLog.connect(eventStoreUrl);
  let seen = 0;
  const over = new AbortController();
  for await (const batch of log.follow({ most: 5000, signal: over.signal })) {
    seen += batch.events.length;
    if (seen >= events) break;
  }
  over.abort();
  await log.close();
}

/** Rebuilds one view, or all together. */
async function rebuild({ eventStoreUrl, databaseUrl }: Where, name: string): Promise<void> {
  const source = EventLog.connect(eventStoreUrl);
  const chosen = projections.filter((one) => name === 'all' || one.name === name);
  await rebuildAll({ databaseUrl, source, projections: chosen, dropOld: true });
  await source.close();
}

/**
 * One thing to measure, in a process of its own: V8 runs the same code at half the speed in a process that has done
 * something else with it before, such as to fill the log. Ready once everything is loaded; begins when it is told to.
 */
function main(task: string, where: Where): void {
  process.once('message', () => {
    const [before, began] = [process.cpuUsage(), performance.now()];
    const work = task === 'raw' ? raw(where) : task === 'follow' ? follow(where) : rebuild(where, task);
    void work.then(() => {
      const { user, system } = process.cpuUsage(before);
      const own: Own = { seconds: (performance.now() - began) / 1000, ownMs: (user + system) / 1000 };
      process.send?.(own, () => process.exit());
    });
  });
  process.send?.({ ready: true });
}

const [task = '', eventStoreUrl = '', databaseUrl = '', events] = process.argv.slice(2);
if (process.argv[1]?.includes('rebuild-task') === true)
  main(task, { eventStoreUrl, databaseUrl, events: Number(events) });
