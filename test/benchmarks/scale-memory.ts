import { showProgress } from '../../apps/cli/src/progress.js';
import { report } from './figure.js';
import { memory, type Memory } from './process-usage.js';
import { STREAM_EVENTS, type FilledLog } from './scale-jobs.js';
import { startServer, type ScaleBench } from './scale-ready.js';
import { end, program, type Scratch } from './scratch.js';
import { setting } from './setting.js';
import type { Subscribe, Told } from './subscribers.js';
import { trend, type Sample } from './trend.js';

/** Processes that the subscribers are spread over. */
const PROCESSES = 4;
const SAMPLE_MS = 500;
const MEGABYTE = 2 ** 20;

/** Memory of the server while many subscribers read the log, and while one never reads and others append. */
export async function benchMemory(bench: ScaleBench, log: FilledLog): Promise<void> {
  const each = Math.ceil(setting('SUBSCRIBERS', 100) / PROCESSES);
  const events = Math.min(setting('READ_EVENTS', 1_000_000), log.streams * STREAM_EVENTS);
  const name = `${each * PROCESSES} subscribers, ${events} events`;
  await memoryDuring(bench, name, async (port) => {
    const total = each * PROCESSES * events;
    const progress = showProgress(total, ({ done, rate, left }) => {
      return `${name}: ${Math.floor((done * 100) / total)} %, ${rate} events a second, ${left} s left`;
    });
    const read = new Array<number>(PROCESSES).fill(0);
    const start = performance.now();
    try {
      const reading = read.map((_, index) =>
        subscribe(bench.scratch, { port, subscribers: each, events }, (count) => {
          read[index] = count;
          progress.update(read.reduce((sum, one) => sum + one, 0));
        }),
      );
      await Promise.all(reading);
    } finally {
      progress.end();
    }
    const value = (total * 1000) / (performance.now() - start);
    await report('scale', { name: `${name}: all together`, value, unit: 'events/s' });
  });
  const more = Math.ceil(events / STREAM_EVENTS / 4);
  await memoryDuring(bench, `1 never reads, ${more * STREAM_EVENTS} events appended`, async (port, url) => {
    const never = subscribe(bench.scratch, { port, subscribers: 1, events: 0 });
    const filled = bench.client.run('fillStreams', { log: { ...log, url }, more });
    await Promise.race([never, filled]); // what never reads is never done; it can only fail
  });
}

/** Subscribers in a process of their own. @returns when each has read its events */
async function subscribe(
  scratch: Scratch,
  what: Subscribe,
  onRead?: (events: number) => void,
): Promise<void> {
  const { child } = await scratch.start(program('./subscribers.js'));
  await new Promise<void>((resolve, reject) => {
    child.on('message', (told: Told) => {
      if ('read' in told) onRead?.(told.read);
      else if ('failure' in told) reject(new Error(told.failure));
      else resolve();
    });
    child.once('exit', () => reject(new Error('subscribers ended before they were done')));
    child.send(what);
  });
  await end(child);
}

async function memoryDuring(
  { scratch, folder }: ScaleBench,
  name: string,
  task: (port: number, url: string) => Promise<void>,
): Promise<void> {
  const { child, url } = await startServer(scratch, folder);
  const began = performance.now();
  const samples: (Memory & { at: number })[] = [];
  const sample = () => {
    const now = child.pid === undefined ? undefined : memory(child.pid);
    if (now) samples.push({ at: (performance.now() - began) / 1000, ...now });
  };
  sample();
  const timer = setInterval(sample, SAMPLE_MS);
  try {
    await task(Number(new URL(url.replace('esdb:', 'http:')).port), url);
    sample();
  } finally {
    clearInterval(timer);
    await end(child);
  }
  const last = samples.at(-1);
  if (!last) {
    process.stdout.write(`${name}: this system does not tell the memory of a process\n`);
    return;
  }
  const kinds = [
    ['resident', 'RSS'],
    ['anonymous', 'RSS without files'],
  ] as const;
  for (const [kind, title] of kinds) {
    const values = samples.map((one): Sample => ({ at: one.at, value: one[kind] / MEGABYTE }));
    const went = trend(values);
    for (const what of ['start', 'max', 'end'] as const)
      await report('scale', { name: `${name}: ${title}, ${what}`, value: went[what], unit: 'MiB' });
    await report('scale', {
      name: `${name}: ${title}, slope`,
      value: went.slope * 60,
      unit: 'MiB/min',
      note: `second half of ${Math.round(last.at)} s`,
    });
  }
}
