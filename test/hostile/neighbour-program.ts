import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

/**
 * Somebody who works with a server while others misbehave: in a process of its own, so that it waits only for the
 * server. Argument: the URL. Says `ready`; after any message it does one round more and says how long the longest
 * took, in milliseconds, and how many there were.
 */
export interface Experience {
  worst: number;
  times: number;
}

async function work(client: EventStoreDBClient, goesOn: () => boolean): Promise<Experience> {
  const experience = { worst: 0, times: 0 };
  for (let more = true; more; experience.times++) {
    more = goesOn();
    const from = performance.now();
    const stream = `neighbour-${randomUUID()}`;
    await client.appendToStream(stream, jsonEvent({ type: 'thing', data: {} }));
    let read = 0;
    for await (const { event } of client.readStream(stream)) if (event) read++;
    if (read !== 1) throw new Error(`It read ${read} events where it had written one.`);
    experience.worst = Math.max(experience.worst, performance.now() - from);
    await sleep(10);
  }
  return experience;
}

async function main(url: string): Promise<void> {
  const client = EventStoreDBClient.connectionString(url);
  await work(client, () => false);
  let going = true;
  process.once('message', () => (going = false));
  process.send?.('ready');
  const experience = await work(client, () => going);
  process.send?.(experience, () => process.exit());
}

process.on('disconnect', () => process.exit());
void main(process.argv[2] ?? '');
