import { EventStoreDBClient, END } from '@eventstore/db-client';
import { toldCheckpoints } from '@jejak/projection-engine';
import { projections } from '@jejak-projections';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { report } from './figure.js';
import { percentile } from './load.js';
import { setting } from './setting.js';
import { System } from './system.js';

const RATE = setting('RATE', 300);
const SECONDS = setting('SECONDS', 20);
const WARM_UP_SECONDS = 5;
const GOALS = { p50: 10, p99: 60 } as const;

/** A command that was answered, and when its event was seen; milliseconds of one clock. */
interface Sent {
  readonly began: number;
  readonly answered: number;
  readonly position: bigint;
}

/** When a position was reached, by those who tell of reaching positions in order. */
class Reached {
  readonly #at: { readonly position: bigint; readonly time: number }[] = [];

  tell(position: bigint): void {
    this.#at.push({ position, time: performance.now() });
  }

  /** Undefined if it was not. */
  when(position: bigint): number | undefined {
    let [low, high] = [0, this.#at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle]?.position ?? 0n) < position) low = middle + 1;
      else high = middle;
    }
    return this.#at[low]?.time;
  }
}

/** How long after a command was sent and answered its event is in every view, beside a subscriber that does nothing. */
export async function benchVisible(): Promise<void> {
  const system = await new System().startServers();
  const database = new pg.Client(system.databaseUrl);
  try {
    await system.startApi();
    await system.startProjector();
    await database.connect();
    const views = new Map(projections.map(({ name }) => [name, new Reached()]));
    database.on('notification', ({ payload = '' }) => {
      for (const { name, position } of toldCheckpoints(payload)) views.get(name)?.tell(position);
    });
    await database.query('LISTEN jejak_checkpoint');
    const bare = new Reached();
    const client = EventStoreDBClient.connectionString(system.eventStoreUrl);
    client
      .subscribeToAll({ fromPosition: END })
      .on('data', ({ event }) => event?.position && bare.tell(event.position.commit))
      .on('error', () => undefined);
    await send(system, WARM_UP_SECONDS);
    const sent = await send(system, SECONDS);
    await sleep(1000);
    await tell('a bare subscriber has it', sent, [bare]);
    await tell('it is in every view', sent, [...views.values()], bare);
  } finally {
    await database.end();
    await system.stop();
  }
}

/** Commands at a steady rate, whether or not those before are answered. */
async function send(system: System, seconds: number): Promise<Sent[]> {
  const start = performance.now();
  const sent: Promise<Sent>[] = [];
  for (let number = 0; number < RATE * seconds; number++) {
    const due = start + (number * 1000) / RATE;
    if (due > performance.now()) await sleep(due - performance.now());
    sent.push(registered(system));
  }
  return Promise.all(sent);
}

async function registered(system: System): Promise<Sent> {
  const began = performance.now();
  const position = await system.registerEmployee();
  return { began, answered: performance.now(), position };
}

async function tell(what: string, sent: readonly Sent[], by: readonly Reached[], baseline?: Reached) {
  const seen = (who: readonly Reached[], { position }: Sent) =>
    Math.max(...who.map((one) => one.when(position) ?? Number.POSITIVE_INFINITY));
  for (const from of ['began', 'answered'] as const) {
    const delays = (who: readonly Reached[]) =>
      sent.map((one) => Math.max(0, seen(who, one) - one[from])).sort((a, b) => a - b);
    const moment = from === 'began' ? 'sent' : 'answered';
    for (const [tail, share] of [
      ['p50', 0.5],
      ['p99', 0.99],
    ] as const) {
      const value = percentile(delays(by), share);
      await report('visible', {
        name: `${RATE} commands/s, ${moment} until ${what}, ${tail}`,
        ...{ value, unit: 'ms' },
        // when a command is answered a bare subscriber has its event already: nothing to compare with
        ...(baseline &&
          moment === 'sent' && {
            ratio: value / percentile(delays([baseline]), share),
            to: 'a bare subscriber',
          }),
        ...(baseline && {
          note: `goal: at most ${GOALS[tail]} ms`,
        }),
      });
    }
  }
}
