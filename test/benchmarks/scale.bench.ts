import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { showProgress } from '../../apps/cli/src/progress.js';
import { ClientProcess } from './client-process.js';
import { report } from './figure.js';
import { curveRow, type Costs } from './scale-curve.js';
import { benchMemory } from './scale-memory.js';
import { readyRow, startServer } from './scale-ready.js';
import { STREAM_EVENTS, type FilledLog } from './scale-jobs.js';
import { end, Scratch } from './scratch.js';
import { setting, settings } from './setting.js';

/** Up to here events are of the full size where nothing else is said; beyond it a log would take long to fill. */
const FULL_SIZE_UP_TO = 1_000_000;

/** What grows with a log: cost of appends and reads, time until the server is ready, memory under subscribers. */
export async function benchScale(): Promise<void> {
  const sizes = [...settings('SIZES', [10_000, 100_000, 1_000_000, 5_000_000])].sort((a, b) => a - b);
  const largest = sizes.at(-1) ?? 0;
  const bytes = setting('EVENT_BYTES', largest > FULL_SIZE_UP_TO ? 200 : 1000);
  const slice = Math.min(20_000, (sizes[0] ?? 0) >> 1);
  await report('scale', { name: 'text in an event', value: bytes, unit: 'bytes' });
  const scratch = new Scratch();
  try {
    const client = await ClientProcess.start(scratch);
    const folder = join(scratch.folder, 'eventstore');
    const emptyFolder = join(scratch.folder, 'empty');
    const bench = { scratch, client, folder, emptyFolder };
    await end((await startServer(scratch, emptyFolder)).child); // makes it
    let log: FilledLog = { url: '', run: randomUUID(), streams: 0, bytes };
    let first: Costs | undefined;
    for (const size of sizes) {
      const server = await startServer(scratch, folder);
      log = await fill(client, { ...log, url: server.url }, size);
      const { costs, after } = await curveRow(client, log, { size, slice, ...(first && { first }) });
      first ??= costs;
      log = after;
      await end(server.child);
      await readyRow(bench, size);
    }
    await benchMemory(bench, log);
  } finally {
    scratch.remove();
  }
}

async function fill(client: ClientProcess, log: FilledLog, size: number): Promise<FilledLog> {
  const more = Math.max(0, Math.ceil(size / STREAM_EVENTS) - log.streams);
  const progress = showProgress(more * STREAM_EVENTS, ({ done, rate, left }) => {
    return `filling to ${size} events: ${done} of ${more * STREAM_EVENTS}, ${rate} a second, ${left} s left`;
  });
  try {
    await client.run('fillStreams', { log, more }, (streams) => progress.update(streams * STREAM_EVENTS));
  } finally {
    progress.end();
  }
  return { ...log, streams: log.streams + more };
}
