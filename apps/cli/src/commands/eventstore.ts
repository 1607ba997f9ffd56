import { mkdirSync } from 'node:fs';
import { startEventStore } from '@jejak/embedded-eventstore';
import { aborted, stopSignal, tellReady } from '@jejak/runtime';
import { say } from '../console.js';

/** `jejak eventstore`: the embedded event store alone, until it is told to stop. */
export async function eventstore(options: { data: string; host: string; port: number }): Promise<void> {
  const stop = stopSignal();
  mkdirSync(options.data, { recursive: true, mode: 0o700 });
  const store = await startEventStore({
    dataDir: options.data,
    host: options.host,
    port: options.port,
    log: say,
  });
  tellReady({ url: store.url });
  await aborted(stop);
  await store.close();
  if (process.connected) process.disconnect();
}
