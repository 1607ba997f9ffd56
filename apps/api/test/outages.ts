import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEventStore, type RunningEventStore } from '@jejak/embedded-eventstore';
import { startPostgres, type RunningPostgres } from '@jejak/embedded-postgres';

/** A server that a test stops and starts again, at the same address and with the same data. */
export interface Switchable {
  readonly url: string;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops it for good and removes its data. */
  readonly remove: () => Promise<void>;
}

async function switchable<Running extends { readonly url: string }>(
  launch: (dataDir: string, before?: Running) => Promise<Running>,
  halt: (running: Running) => Promise<void>,
): Promise<Switchable> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'jejak-test-outage-'));
  let last = await launch(dataDir);
  let runs = true;
  const stop = async () => {
    if (runs) await halt(last);
    runs = false;
  };
  return {
    url: last.url,
    stop,
    start: async () => {
      last = await launch(dataDir, last);
      runs = true;
    },
    remove: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export const switchableEventStore = () =>
  switchable<RunningEventStore>(
    (dataDir, before) => startEventStore({ dataDir, port: before?.port ?? 0 }),
    (running) => running.close(),
  );

export const switchablePostgres = () =>
  switchable<RunningPostgres>(
    (dataDir, before) =>
      startPostgres({
        dataDir: path.join(dataDir, 'postgres'),
        settings: { fsync: 'off' },
        ...(before && { port: Number(new URL(before.url).port) }),
      }),
    (running) => running.stop(),
  );
