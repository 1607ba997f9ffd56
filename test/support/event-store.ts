import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEventStore } from '@jejak/embedded-eventstore';

/** An event store for one test file. */
export interface TestEventStore {
  /** Connection string for @eventstore/db-client. */
  url: string;
  close: () => Promise<void>;
}

/**
 * An empty embedded event store in this process, with its data in a temporary folder that `close()` removes. With
 * `EVENTSTORE_URL` set it is that server instead, which is not empty: use random stream names.
 */
export async function testEventStore(): Promise<TestEventStore> {
  const { EVENTSTORE_URL } = process.env;
  if (EVENTSTORE_URL) return { url: EVENTSTORE_URL, close: () => Promise.resolve() };
  const dataDir = await mkdtemp(path.join(tmpdir(), 'jejak-test-event-store-'));
  const store = await startEventStore({ dataDir, port: 0 });
  return {
    url: store.url,
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
