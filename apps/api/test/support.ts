import { setTimeout as sleep } from 'node:timers/promises';
import { projections } from '@jejak-projections';
import type { EdgeSettings, SiasnSettings } from '@jejak/runtime';
import { TestIssuer } from '../../../test/support/identity.js';
import { testEventStore } from '../../../test/support/event-store.js';
import { testDatabase } from '../../../test/support/postgres.js';
import { Views } from '../src/views/views.js';
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
  await allFollow(api);
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

/** Until the projector has set up every view, one after the other, and follows the log with all of them. */
async function allFollow(api: Api): Promise<void> {
  const position = (await api.head()) ?? 0n;
  const until = Date.now() + PATIENCE_MS;
  const views = api.app.get(Views, { strict: false });
  await Promise.all(projections.map(({ name }) => views.mustReach(name, { position, until })));
}

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
