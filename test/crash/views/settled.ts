import { setTimeout as sleep } from 'node:timers/promises';
import { projections } from '@jejak-projections';
import { policies, queueSubmissions } from '@jejak/domain';
import type { EventLog } from '@jejak/event-log';
import type { Services } from './services.js';

/** Everything that was killed must have come up again and caught up by then, in milliseconds. */
const SETTLE_MS = 60_000;

/**
 * Waits until views and policies have seen the whole log, no policy has added to it meanwhile, and the projector has
 * carried out what rebuilds it was asked for. One policy is off, as nothing goes to SIASN here.
 */
export async function settled(services: Services, log: EventLog): Promise<void> {
  let last = 'nothing';
  for (const end = Date.now() + SETTLE_MS; Date.now() < end;) {
    try {
      const head = await log.head();
      const places = await services.sql<{ name: string; position: string | null }>(
        `SELECT name, position FROM jejak.projection WHERE status = 'live'
         UNION ALL SELECT name, position FROM jejak.policy`,
      );
      last = places.map(({ name, position }) => `${name} at ${position ?? 'start'}`).join(', ');
      const there = places.length === projections.length + policies.length;
      const open = await services.sql(
        `SELECT FROM jejak.rebuild WHERE by_projector AND state IN ('requested', 'running')`,
      );
      const caughtUp =
        there &&
        places.every(({ name, position }) => name === queueSubmissions.name || position === String(head));
      if (caughtUp && open.length === 0 && head === (await log.head())) return;
      last = `${last} of ${String(head)}, ${open.length} rebuilds open`;
    } catch (error) {
      last = String(error);
    }
    await sleep(20);
  }
  throw new Error(`The views have not caught up within ${SETTLE_MS} ms: ${last}`);
}
