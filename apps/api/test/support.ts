import { setTimeout as sleep } from 'node:timers/promises';
import type { EdgeSettings, SiasnSettings } from '@jejak/runtime';
import { TestIssuer } from '../../../test/support/identity.js';
import { testEventStore } from '../../../test/support/event-store.js';
import { testDatabase } from '../../../test/support/postgres.js';
import { startApi, type Answer, type Api, type BothServers, type Servers } from './in-process-api.js';
import { startProjector } from './in-process-projector.js';

export * from './in-process-api.js';
export { startProjector };

/** The write side alone, on an empty log. */
export async function commandSide(
  edge: Partial<EdgeSettings> = {},
): Promise<Api & { readonly servers: Servers }> {
  const [store, keys, issuer] = await Promise.all([testEventStore(), testDatabase(), TestIssuer.start()]);
  const servers = { eventStoreUrl: store.url, keysDatabaseUrl: keys.url, issuer };
  const api = await startApi(servers, edge);
  return {
    ...api,
    servers,
    close: async () => {
      await api.close();
      await Promise.all([store.close(), keys.drop(), issuer.close()]);
    },
  };
}

/** The whole of it: log, API, projections, policies, PostgreSQL; all views are there. */
export async function wholeSystem(
  edge: Partial<EdgeSettings> = {},
  siasn?: SiasnSettings,
): Promise<Api & BothServers & { readonly issuer: TestIssuer }> {
  const [store, database, issuer] = await Promise.all([testEventStore(), testDatabase(), TestIssuer.start()]);
  const servers = { eventStoreUrl: store.url, databaseUrl: database.url, issuer };
  const api = await startApi({ ...servers, ...(siasn && { siasn }) }, edge);
  const projector = startProjector(servers, siasn !== undefined);
  await untilStatus(200, () => api.get('/audit-trail'));
  return {
    ...api,
    ...servers,
    close: async () => {
      await projector.stop();
      await api.close();
      await Promise.all([store.close(), database.drop(), issuer.close()]);
    },
  };
}

const PATIENCE_MS = 60_000;

/** Repeats the question until the answer has the status. */
export async function untilStatus(status: number, ask: () => Promise<Answer>): Promise<Answer> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const answer = await ask();
    if (answer.status === status) return answer;
    if (Date.now() > end)
      throw new Error(`still ${answer.status} after ${PATIENCE_MS} ms, not ${status}: ${answer.text}`);
    await sleep(50);
  }
}
