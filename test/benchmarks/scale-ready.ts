import type { ChildProcess } from 'node:child_process';
import type { ClientProcess } from './client-process.js';
import { median, report } from './figure.js';
import { end, program, type Scratch } from './scratch.js';

const ROUNDS = 3;
/** Appends that are acknowledged before a server is killed. */
const LOAD = 200;

/** What the parts of `bench scale` share. */
export interface ScaleBench {
  readonly scratch: Scratch;
  readonly client: ClientProcess;
  /** The data folder of the growing log. */
  readonly folder: string;
  /** Another, of a log without events. */
  readonly emptyFolder: string;
}

/** A server that listens. */
interface Server {
  readonly child: ChildProcess;
  readonly url: string;
}

/** How a server was ended before it is started again. */
type Ending = 'clean stop' | 'kill -9';

/** What is timed: the whole process until its first answer, or in it `startEventStore` until it listens. */
type Part = 'process' | 'server alone';

/** One start on the log after each ending, of each part. Each step ends its server as the next one wants it. */
const STEPS: readonly (readonly [Part, Ending])[] = [
  ['process', 'clean stop'],
  ['server alone', 'kill -9'],
  ['process', 'kill -9'],
  ['server alone', 'clean stop'],
];

/** `jejak eventstore` on a folder and a free port. */
export async function startServer(scratch: Scratch, folder: string): Promise<Server> {
  const args = ['eventstore', '--port', '0', '--data', folder];
  const { child, message } = await scratch.start(program('../../apps/cli/src/main.js'), args);
  return { child, url: String(message.url) };
}

/**
 * Reports the time to be ready on a log of this size, after each ending, beside that on an empty log, which is
 * the time of Node.js and of loading the modules. Both folders are there and were stopped cleanly before.
 */
export async function readyRow(bench: ScaleBench, size: number): Promise<void> {
  const times = new Map<string, number[]>();
  const add = (name: string, ms: number) => times.set(name, [...(times.get(name) ?? []), ms]);
  for (let round = 0; round < ROUNDS; round++) {
    for (const part of ['process', 'server alone'] as const) {
      const { ms, started } = await timedStart({ ...bench, folder: bench.emptyFolder }, part);
      add(`empty log, ${part}`, ms);
      await end(started.child);
    }
    for (const [index, [part, ending]] of STEPS.entries()) {
      const { ms, started } = await timedStart(bench, part);
      add(`${ending}, ${part}`, ms);
      const [, next] = STEPS[index + 1] ?? STEPS[0] ?? [];
      await (next === 'kill -9' ? killUnderLoad(bench, started) : end(started.child));
    }
  }
  for (const part of ['process', 'server alone'] as const) {
    const baseline = median(times.get(`empty log, ${part}`) ?? []);
    await report('scale', { name: `ready, ${part}, empty log`, value: baseline, unit: 'ms' });
    for (const ending of ['clean stop', 'kill -9'] as const) {
      const value = median(times.get(`${ending}, ${part}`) ?? []);
      const name = `ready, ${part}, log of ${size}, after ${ending}`;
      await report('scale', { name, value, unit: 'ms', ratio: value / baseline, to: 'an empty log' });
    }
  }
}

async function timedStart(
  { scratch, client, folder }: ScaleBench,
  part: Part,
): Promise<{ ms: number; started: Server }> {
  if (part === 'server alone') {
    const { child, message } = await scratch.start(program('./timed-server.js'), [folder]);
    return { ms: Number(message.milliseconds), started: { child, url: String(message.url) } };
  }
  const start = performance.now();
  const started = await startServer(scratch, folder);
  await client.run('readLast', { url: started.url });
  return { ms: performance.now() - start, started };
}

/** Kills a server in the middle of appends. */
async function killUnderLoad({ client }: ScaleBench, { child, url }: Server): Promise<void> {
  let killed: Promise<void> | undefined;
  await client.run('appendUntilGone', { url }, (done) => {
    if (done >= LOAD) killed ??= end(child, 'SIGKILL');
  });
  await killed;
}
