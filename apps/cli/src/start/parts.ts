import path from 'node:path';
import type { Settings } from '@jejak/runtime';
import { portOf } from './address.js';
import { LogFile } from './log-file.js';
import { nodePart } from './node-part.js';
import type { Part } from './part.js';
import { postgresPart } from './postgres-part.js';
import { projectorOptions } from './projector-options.js';
import type { Given } from './supervisor.js';

/** Names of the parts, as people see them. */
export const POSTGRES = 'PostgreSQL';
export const EVENT_STORE = 'event store';
export const PROJECTOR = 'projector';
export const API = 'api';

/**
 * The parts of a whole system, in the order in which they come up. A server that the environment names is taken
 * as it is; the others are embedded and keep their data under the data folder.
 *
 * @param cli the built `apps/cli/src/main.js`; the other programs lie beside it
 */
export function partsOf(settings: Settings, cli: string): (Part | Given)[] {
  const { dataDir, databaseUrl, eventStoreUrl } = settings;
  const program = (app: string): string => path.resolve(path.dirname(cli), '..', '..', app, 'src', 'main.js');
  const connections = (urls: ReadonlyMap<string, string>) => ({
    DATABASE_URL: urls.get(POSTGRES) ?? '',
    EVENTSTORE_URL: urls.get(EVENT_STORE) ?? '',
    LOG_LEVEL: settings.logLevel,
  });
  return [
    databaseUrl
      ? { name: POSTGRES, url: databaseUrl, variable: 'DATABASE_URL' }
      : postgresPart(POSTGRES, path.join(dataDir, 'postgres')),
    eventStoreUrl
      ? { name: EVENT_STORE, url: eventStoreUrl, variable: 'EVENTSTORE_URL' }
      : nodePart({
          name: EVENT_STORE,
          script: cli,
          args: (urls) => [
            'eventstore',
            ...['--data', path.join(dataDir, 'eventstore')],
            ...['--port', samePort(urls.get(EVENT_STORE), 0)],
          ],
          log: new LogFile(dataDir, 'eventstore'),
          stopWithin: 15_000,
        }),
    nodePart({
      name: PROJECTOR,
      script: program('projector'),
      environment: (urls) => ({ ...connections(urls), NODE_OPTIONS: projectorOptions() }),
      log: new LogFile(dataDir, 'projector'),
      stopWithin: 15_000,
    }),
    nodePart({
      name: API,
      script: program('api'),
      environment: (urls) => ({
        ...connections(urls),
        JEJAK_HOST: settings.host,
        JEJAK_PORT: samePort(urls.get(API), settings.port),
      }),
      log: new LogFile(dataDir, 'api'),
      stopWithin: 15_000,
    }),
  ];
}

/** A part that is started again takes the port that it had, so that everybody finds it. */
function samePort(url: string | undefined, otherwise: number): string {
  return String(url === undefined ? otherwise : portOf(url));
}
