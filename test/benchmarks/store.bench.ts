import { join } from 'node:path';
import { ClientProcess } from './client-process.js';
import { median, report, type Figure } from './figure.js';
import { cpuTime } from './process-usage.js';
import { program, Scratch } from './scratch.js';
import { setting } from './setting.js';
import type { AppendWork, Stretch } from './store-jobs.js';

/** A server under test. */
interface Target {
  readonly name: string;
  readonly url: string;
  /** Its process, if it is one of ours. */
  readonly pid?: number;
}

/** One measurement; latencies in ms where they were taken, CPU of the server in µs per event. */
interface Measured {
  readonly perSecond: number;
  readonly p50?: number;
  readonly p99?: number;
  readonly cpu?: number;
}

/** A line of the table: what is done, and the ratio to the null server that it should reach. */
interface Row {
  readonly name: string;
  readonly floor: number;
  readonly goal: number;
  /** What EventStoreDB 24.2 reached on two cores, with its flushes. */
  readonly real: number;
  readonly latency?: boolean;
  run(target: Target): Promise<{ perSecond: number; events: number; p50?: number; p99?: number }>;
}

const NULL = 'null server';
const EMBEDDED = 'embedded';

/** Append, read and subscribe with 1 KB events, beside the same client against a server that stores nothing. */
export async function benchStore(): Promise<void> {
  const rounds = setting('ROUNDS', 3);
  const seconds = setting('SECONDS_EACH', 4);
  const count = setting('READ', 200_000);
  const scratch = new Scratch();
  try {
    const targets = await startTargets(scratch);
    const client = await ClientProcess.start(scratch);
    const stretches = new Map<Target, Stretch>();
    const stretch = (target: Target): Stretch => {
      const known = stretches.get(target);
      if (!known) throw new Error(`${target.name} was not filled`);
      return known;
    };
    const append = ({ width, batch }: AppendWork) => ({
      run: async ({ url }: Target) => {
        const done = await client.run('append', { url, width, batch, seconds });
        const perSecond = done.perSecond * batch;
        return { ...done, perSecond, events: done.times * batch };
      },
    });
    const readAll = async (target: Target) => {
      return { perSecond: await client.run('readAll', stretch(target)), events: count };
    };
    const subscribe = async (target: Target) => {
      return { perSecond: await client.run('subscribeToAll', stretch(target)), events: count };
    };
    const appends: Row[] = [
      {
        name: 'append, 1 in flight',
        floor: 0.55,
        goal: 0.8,
        real: 0.46,
        latency: true,
        ...append({ width: 1, batch: 1 }),
      },
      {
        name: 'append, 32 in flight',
        floor: 0.85,
        goal: 1,
        real: 0.83,
        latency: true,
        ...append({ width: 32, batch: 1 }),
      },
      {
        name: 'append, 256 in flight',
        floor: 0.85,
        goal: 1.1,
        real: 1.1,
        ...append({ width: 256, batch: 1 }),
      },
      { name: 'append, 8 × 10 events', floor: 0.75, goal: 1, real: 0.69, ...append({ width: 8, batch: 10 }) },
      {
        name: 'append, 8 × 100 events',
        floor: 0.85,
        goal: 1.1,
        real: 1.09,
        ...append({ width: 8, batch: 100 }),
      },
    ];
    const reads: Row[] = [
      { name: `readAll, ${count} events`, floor: 0.95, goal: 1.3, real: 1.27, run: readAll },
      { name: `subscribeToAll, ${count} events`, floor: 0.95, goal: 1.3, real: 1.23, run: subscribe },
    ];
    for (const { url } of targets) await client.run('append', { url, width: 8, batch: 10, seconds: 1 });
    for (const row of appends) await compare(row, targets, rounds);
    for (const target of targets) {
      // a subscription starts after its position: one event more than is read
      const from = await client.run('fillStretch', { url: target.url, count: count + 1 });
      stretches.set(target, { url: target.url, from, count });
    }
    for (const row of reads) await compare(row, targets, rounds);
  } finally {
    scratch.remove();
  }
}

async function startTargets(scratch: Scratch): Promise<Target[]> {
  const nothing = await scratch.start(program('./null-server.js'));
  const folder = join(scratch.folder, 'eventstore');
  const args = ['eventstore', '--port', '0', '--data', folder];
  const embedded = await scratch.start(program('../../apps/cli/src/main.js'), args);
  const targets: Target[] = [
    { name: NULL, url: String(nothing.message.url), pid: nothing.child.pid },
    { name: EMBEDDED, url: String(embedded.message.url), pid: embedded.child.pid },
  ];
  const given = process.env.EVENTSTORE_URL;
  return given ? [...targets, { name: 'EVENTSTORE_URL', url: given }] : targets;
}

/** Each server in turn, so many rounds; then the medians. */
async function compare(row: Row, targets: readonly Target[], rounds: number): Promise<void> {
  const measured = new Map<Target, Measured[]>(targets.map((target) => [target, []]));
  for (let round = 0; round < rounds; round++)
    for (const target of targets) measured.get(target)?.push(await measure(row, target));
  const middle = (target: Target, figure: keyof Measured): number | undefined => {
    const values = measured.get(target)?.flatMap((one) => one[figure] ?? []) ?? [];
    return values.length > 0 ? median(values) : undefined;
  };
  const [first] = targets;
  const figures: [keyof Measured, string, string][] = [
    ['perSecond', 'events/s', ''],
    ['cpu', 'µs/event', ', server CPU'],
  ];
  if (row.latency) figures.push(['p50', 'ms', ', p50'], ['p99', 'ms', ', p99']);
  for (const [figure, unit, suffix] of figures) {
    for (const target of targets) {
      const value = middle(target, figure);
      if (value === undefined || !first) continue;
      const name = `${row.name}, ${target.name}${suffix}`;
      const baseline = middle(first, figure);
      const compared: Partial<Figure> =
        target === first || baseline === undefined ? {} : { ratio: value / baseline, to: NULL };
      await report('store', { name, value, unit, ...compared, ...hint(row, target, figure) });
    }
  }
}

function hint({ floor, goal, real }: Row, { name }: Target, figure: keyof Measured): { note?: string } {
  if (name !== EMBEDDED || figure !== 'perSecond') return {};
  return { note: `floor ${floor.toFixed(2)}, goal ${goal.toFixed(2)}, EventStoreDB ${real.toFixed(2)}` };
}

async function measure(row: Row, target: Target): Promise<Measured> {
  const before = target.pid === undefined ? undefined : cpuTime(target.pid);
  const { events, ...done } = await row.run(target);
  const after = target.pid === undefined ? undefined : cpuTime(target.pid);
  if (before === undefined || after === undefined) return done;
  return { ...done, cpu: ((after - before) * 1000) / events };
}
