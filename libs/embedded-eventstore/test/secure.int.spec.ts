import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EventStoreDBClient,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
} from '@eventstore/db-client';
import { type EventStoreOptions, type RunningEventStore, startEventStore } from '../src/index.js';
import { selfSigned } from './certificate.js';
import { all, event, notes, rejection, types, until } from './support.js';

const tls = selfSigned();
const credentials = { username: 'jejak', password: 'päss:word' };

let dataDir: string;
let server: RunningEventStore | undefined;
const clients: EventStoreDBClient[] = [];
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'jejak-eventstore-'))));
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
  await server?.close();
  server = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

const start = async (options: Partial<EventStoreOptions>): Promise<RunningEventStore> =>
  (server = await startEventStore({ dataDir, ...options }));
const connect = (user?: typeof credentials, rootCertificate = Buffer.from(tls.cert)): EventStoreDBClient => {
  const endpoint = { address: 'localhost', port: server!.port };
  const client = new EventStoreDBClient({ endpoint }, { rootCertificate }, user);
  clients.push(client);
  return client;
};

describe('with a certificate', () => {
  it('serves whoever trusts it, and nobody else', async () => {
    expect((await start({ tls })).url).toMatch(/\?tls=true$/);
    const client = connect();
    await client.appendToStream('one', [event('a')]);
    expect(types(await all(client.readStream('one')))).toEqual(['a']);
    const stranger = connect(undefined, Buffer.from(selfSigned().cert));
    expect(await rejection(all(stranger.readAll()))).toMatchObject({ code: 14 });
    const open = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${server!.port}?tls=false`);
    clients.push(open);
    expect(await rejection(all(open.readAll()))).toMatchObject({ code: 14 });
  });

  it('that cannot be used, does not start, and leaves the folder free', async () => {
    await expect(start({ tls: { cert: 'no', key: 'no' } })).rejects.toThrow();
    await start({});
  });
});

describe('with an account', () => {
  beforeEach(() => start({ tls, credentials }));

  it('serves it by default credentials and by those of a call', async () => {
    const client = connect(credentials);
    await client.appendToStream('one', [event('a')]);
    const said = notes(client.subscribeToAll({ fromPosition: START }));
    await until(() => said.includes('caught up'));
    const guest = connect();
    await guest.appendToStream('one', [event('b')], { credentials });
    expect(types(await all(guest.readStream('one', { credentials })))).toEqual(['a', 'b']);
    await until(() => said.includes('b'));
    expect(said).toEqual(['confirmed', 'a', 'caught up', 'b']);
  });

  it.each([
    ['no credentials', undefined],
    ['another password', { ...credentials, password: 'x' }],
    ['another name', { ...credentials, username: 'x' }],
  ])('denies everything to %s', async (_name, user) => {
    const client = connect(user);
    for (const attempt of [
      () => client.appendToStream('one', [event()]),
      () => client.appendToStream('one', [event()], user && { credentials: user }),
      () => all(client.readStream('one')),
      () => all(client.readAll()),
      () => client.deleteStream('one'),
      () => client.tombstoneStream('one'),
    ])
      expect(await rejection(attempt())).toMatchObject({ type: 'access-denied' });
    const said = notes(client.subscribeToAll());
    await until(() => said.length > 0);
    expect(said).toEqual(['error access-denied']);
    expect(await all(connect(credentials).readAll())).toEqual([]);
  });
});

it('asks for no credentials over an open connection, and says so', async () => {
  const lines: string[] = [];
  const { url } = await start({ credentials, log: (line) => lines.push(line) });
  const client = EventStoreDBClient.connectionString(url);
  clients.push(client);
  await client.appendToStream('one', [event('a')]);
  expect(lines.join('\n')).toMatch(/without TLS the credentials are not asked for/);
});

it.each([
  ['open', {}, 'tls=false'],
  ['encrypted', { tls, credentials }, 'tls=true'],
])('is found by its gossip over an %s connection', async (_name, options, param) => {
  const { port } = await start(options);
  const client =
    param === 'tls=false'
      ? EventStoreDBClient.connectionString(`esdb+discover://localhost:${port}?${param}`)
      : new EventStoreDBClient(
          { discover: { address: 'localhost', port } },
          { rootCertificate: Buffer.from(tls.cert) },
          credentials,
        );
  clients.push(client);
  await client.appendToStream('one', [event('a')]);
  expect(types(await all(client.readStream('one')))).toEqual(['a']);
});

it.each<[string, (client: EventStoreDBClient) => Promise<unknown>]>([
  [
    'persistent subscriptions',
    (client) =>
      client.createPersistentSubscriptionToStream(
        'one',
        'group',
        persistentSubscriptionToStreamSettingsFromDefaults(),
      ),
  ],
  ['projections', (client) => client.createProjection('name', 'fromAll()')],
])('does not implement %s, and says so', async (_name, attempt) => {
  const { url } = await start({});
  const client = EventStoreDBClient.connectionString(url);
  clients.push(client);
  expect(String(await rejection(attempt(client)))).toMatch(/UNIMPLEMENTED.*does not implement/);
});
