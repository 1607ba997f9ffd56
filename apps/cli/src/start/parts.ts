import path from 'node:path';
import { TRIAL_AUDIENCE, TRIAL_CLIENT, TRIAL_WEB_CLIENT } from '@jejak/sign-in';
import {
  type Account,
  API as API_ACCOUNT,
  KEYS,
  PROJECTOR as PROJECTOR_ACCOUNT,
} from '@jejak/projection-engine';
import type { Settings } from '@jejak/runtime';
import { accessLogUrl, ensureAccounts, urlAs } from './accounts.js';
import { portOf } from './address.js';
import { LogFile } from './log-file.js';
import { apiOptions, projectorOptions } from './node-options.js';
import { nodePart } from './node-part.js';
import type { Part, Task } from './part.js';
import { postgresPart } from './postgres-part.js';
import type { Given } from './supervisor.js';
import { trialAccountsTask } from './trial/task.js';

/** Names of the parts, as people see them. */
export const POSTGRES = 'PostgreSQL';
export const EVENT_STORE = 'event store';
export const PROJECTOR = 'projector';
export const SIASN_SENDER = 'siasn sender';
export const IDENTITY = 'sign-in';
export const ACCOUNTS = 'accounts';
export const API = 'api';

/**
 * The parts of a whole system, in the order in which they come up. A server that the environment names is taken
 * as it is; the others are embedded and keep their data under the data folder. Of the embedded PostgreSQL each process
 * gets the address of its own account, and no other. Where no issuer is named, people sign in for a trial.
 *
 * @param cli the built `apps/cli/src/main.js`; the other programs lie beside it
 */
export function partsOf(settings: Settings, cli: string): (Part | Given | Task)[] {
  const { dataDir, databaseUrl, accessLogDatabaseUrl, eventStoreUrl, keys, signIn } = settings;
  const accounts = databaseUrl === undefined ? ensureAccounts(dataDir) : undefined;
  const program = (app: string): string => path.resolve(path.dirname(cli), '..', '..', app, 'src', 'main.js');
  const database = (urls: ReadonlyMap<string, string>, account: Account) =>
    accounts ? urlAs(account, accounts, urls.get(POSTGRES) ?? '') : databaseUrl;
  const connections = (urls: ReadonlyMap<string, string>, account: Account) => ({
    DATABASE_URL: database(urls, account),
    KEYS_DATABASE_URL: keys.databaseUrl ?? (accounts && database(urls, KEYS)),
    EVENTSTORE_URL: urls.get(EVENT_STORE) ?? '',
    LOG_LEVEL: settings.logLevel,
  });
  const accessLogDatabase = (urls: ReadonlyMap<string, string>) =>
    accessLogDatabaseUrl ?? (accounts && accessLogUrl(accounts, urls.get(POSTGRES) ?? ''));
  return [
    accounts
      ? postgresPart(POSTGRES, dataDir, accounts)
      : { name: POSTGRES, url: databaseUrl ?? '', variable: 'DATABASE_URL' },
    eventStoreUrl
      ? { name: EVENT_STORE, url: eventStoreUrl, variable: 'EVENTSTORE_URL' }
      : nodePart({
          name: EVENT_STORE,
          script: cli,
          args: (urls) => [
            'eventstore',
            ...['--data', path.join(dataDir, 'eventstore')],
            ...['--port', samePort(urls.get(EVENT_STORE), 0)],
            '--append-only',
          ],
          secrets: ['eventStore'],
          log: new LogFile(dataDir, 'eventstore'),
          stopWithin: 15_000,
        }),
    nodePart({
      name: PROJECTOR,
      script: program('projector'),
      secrets: ['keys'],
      environment: (urls) => ({
        ...connections(urls, PROJECTOR_ACCOUNT),
        NODE_OPTIONS: projectorOptions(),
        SIASN_OUTBOX: settings.siasnOutbox ? 'on' : 'off',
      }),
      log: new LogFile(dataDir, 'projector'),
      stopWithin: 15_000,
    }),
    ...(settings.siasn
      ? [
          nodePart({
            name: SIASN_SENDER,
            script: program('siasn-sender'),
            secrets: ['keys', 'siasn'],
            environment: (urls) => ({
              ...connections(urls, API_ACCOUNT),
              ACCESS_LOG_DATABASE_URL: accessLogDatabase(urls),
            }),
            log: new LogFile(dataDir, 'siasn-sender'),
            stopWithin: 15_000,
          }),
        ]
      : []),
    ...(signIn
      ? [{ name: IDENTITY, url: signIn.issuer, variable: 'OIDC_ISSUER' }]
      : [
          nodePart({
            name: IDENTITY,
            script: program('identity'),
            log: new LogFile(dataDir, 'identity'),
            stopWithin: 5_000,
          }),
          trialAccountsTask(ACCOUNTS, (urls) => ({
            issuer: urls.get(IDENTITY) ?? '',
            eventStoreUrl: urls.get(EVENT_STORE) ?? '',
            keys: { ...keys, databaseUrl: keys.databaseUrl ?? database(urls, KEYS) ?? '' },
          })),
        ]),
    nodePart({
      name: API,
      script: program('api'),
      secrets: ['keys', 'cursors', 'siasn'],
      environment: (urls) => ({
        ...connections(urls, API_ACCOUNT),
        ACCESS_LOG_DATABASE_URL: accessLogDatabase(urls),
        ...(signIn ? {} : trialTokens(urls.get(IDENTITY) ?? '')),
        NODE_OPTIONS: apiOptions(),
        JEJAK_HOST: settings.host,
        JEJAK_PORT: samePort(urls.get(API), settings.port),
      }),
      log: new LogFile(dataDir, 'api'),
      stopWithin: 15_000,
    }),
  ];
}

/** What the API has to know to take the tokens of the identity provider for trials. */
const trialTokens = (issuer: string) => ({
  OIDC_ISSUER: issuer,
  OIDC_AUDIENCE: TRIAL_AUDIENCE,
  OIDC_CLIENTS: [TRIAL_CLIENT, TRIAL_WEB_CLIENT].join(','),
  OIDC_ALGORITHMS: 'ES256',
  OIDC_ACCEPT_TYP: 'at+jwt',
});

/** A part that is started again takes the port that it had, so that everybody finds it. */
function samePort(url: string | undefined, otherwise: number): string {
  return String(url === undefined ? otherwise : portOf(url));
}
