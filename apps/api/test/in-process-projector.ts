import { projections } from '@jejak-projections';
import { CommandExecutor, reactWith } from '@jejak/commands';
import { policies, queueSubmissions } from '@jejak/domain';
import { withErasures } from '@jejak/erasure';
import { EventLog } from '@jejak/event-log';
import { OpenedLog } from '@jejak/opened-log';
import { LazyKeys } from '@jejak/personal-data';
import { Projector } from '@jejak/projection-engine';
import { testKeySettings } from '../../../test/support/keys.js';
import type { BothServers } from './in-process-api.js';

/** Projections and policies in this process, wired as in apps/projector; `outbox`: whether what goes to SIASN is queued. */
export function startProjector(
  { eventStoreUrl, databaseUrl }: BothServers,
  outbox = false,
): {
  stop: () => Promise<void>;
} {
  const log = EventLog.connect(eventStoreUrl);
  const keys = new LazyKeys(testKeySettings(databaseUrl));
  const opened = new OpenedLog(log, keys);
  const erasures = { log, keys, databaseUrl, projections, backupDays: 30 };
  const projector = new Projector({
    databaseUrl,
    source: opened,
    places: opened,
    projections,
    policies: {
      policies: policies.filter((one) => outbox || one !== queueSubmissions),
      source: log,
      execute: withErasures(reactWith(new CommandExecutor(log, keys)), erasures),
    },
    standbyPollMs: 100,
    heartbeatMs: 200,
  });
  const stop = new AbortController();
  const running = projector.run(stop.signal);
  return {
    stop: async () => {
      stop.abort();
      await running;
      await log.close();
      await keys.close();
    },
  };
}
