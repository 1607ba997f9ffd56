import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventStoreDBClient, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import { startEventStore } from '@jejak/embedded-eventstore';
import { selfSigned } from '../../libs/embedded-eventstore/test/certificate.js';
import { all, event, rejection, stream, types } from './support.js';

/**
 * What the account of the application may do, with the default ACL that docs/how-to/production-rights.md gives it.
 * `EVENTSTORE_APPLICATION_URL` names such an account of another server, `EVENTSTORE_ADMINISTRATOR_URL` an administrator.
 */
interface Server {
  readonly application: string;
  readonly administrator?: string;
  readonly close: () => Promise<void>;
}

async function secured(): Promise<Server> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'jejak-rights-'));
  const tls = selfSigned();
  const ca = path.join(dataDir, 'ca.pem');
  await writeFile(ca, tls.cert);
  const store = await startEventStore({
    ...{ dataDir: path.join(dataDir, 'log'), host: '127.0.0.1', tls },
    credentials: { username: 'jejak', password: 'secret' },
    administrator: { username: 'admin', password: 'changeit' },
  });
  const urlOf = (account: string) => `esdb://${account}@localhost:${store.port}?tls=true&tlsCAFile=${ca}`;
  return {
    application: urlOf('jejak:secret'),
    administrator: urlOf('admin:changeit'),
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function appendOnly(): Promise<Server> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'jejak-rights-'));
  const store = await startEventStore({ dataDir, appendOnly: true });
  return {
    application: store.url,
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

const { EVENTSTORE_APPLICATION_URL: given = '', EVENTSTORE_ADMINISTRATOR_URL: administrator = '' } =
  process.env;
const servers: [string, () => Promise<Server>][] = given
  ? [
      [
        'the given server',
        () =>
          Promise.resolve({
            application: given,
            ...(administrator && { administrator }),
            close: () => Promise.resolve(),
          }),
      ],
    ]
  : [
      ['the embedded server, secured', secured],
      ['the embedded server, open and append-only', appendOnly],
    ];

const denied = { type: 'access-denied' };
const impossible = 2n ** 62n;

describe.each(servers)('%s', (_, start) => {
  let server: Server;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    server = await start();
    client = EventStoreDBClient.connectionString(server.application);
  });
  afterAll(async () => {
    await client.dispose();
    await server.close();
  });

  it('lets the application append, read its streams and their metadata, and read and follow $all', async () => {
    const name = stream('rights');
    await client.appendToStream(name, [event('a')], { expectedRevision: NO_STREAM });
    expect(types(await all(client.readStream(name)))).toEqual(['a']);
    expect((await client.getStreamMetadata(name)).metadata).toBeUndefined();
    expect(await all(client.readAll({ maxCount: 1 }))).toHaveLength(1);
    const subscription = client.subscribeToAll({ fromPosition: START });
    for await (const { event: seen } of subscription) if (seen?.streamId === name) break;
  });

  it.each<[string, (name: string) => Promise<unknown>]>([
    ['delete', (name) => client.deleteStream(name)],
    ['tombstone', (name) => client.tombstoneStream(name)],
    ['set metadata', (name) => client.setStreamMetadata(name, { maxCount: 1 })],
    ['append to a metastream', (name) => client.appendToStream(`$$${name}`, [metadata()])],
    [
      'change who may read $all',
      () => client.setStreamMetadata('$all', {}, { expectedRevision: impossible }),
    ],
    [
      'change the default ACL',
      () => client.appendToStream('$settings', [metadata()], { expectedRevision: impossible }),
    ],
    ['append to a system stream', () => client.appendToStream(`$x-${randomUUID()}`, [event('a')])],
    ['read a system stream', () => all(client.readStream('$settings'))],
  ])('refuses the application to %s, and everything is as before', async (_name, attempt) => {
    const name = stream('rights');
    await client.appendToStream(name, [event('a'), event('b')]);
    expect(await rejection(attempt(name))).toMatchObject(denied);
    expect(types(await all(client.readStream(name)))).toEqual(['a', 'b']);
    expect((await client.appendToStream(name, [event('c')], { expectedRevision: 1n })).success).toBe(true);
  });

  it('answers a refused append among others on the same call alone', async () => {
    const [good, also] = [stream('rights'), stream('rights')];
    const [first, refused, last] = await Promise.allSettled([
      client.appendToStream(good, [event('a')]),
      client.appendToStream(`$$${good}`, [metadata()]),
      client.appendToStream(also, [event('a')]),
    ]);
    expect([first.status, refused.status, last.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('tells who may delete from who may not, by a revision that cannot be, and changes nothing', async () => {
    const name = stream('rights');
    const options = { expectedRevision: impossible };
    expect(await rejection(client.tombstoneStream(name, options))).toMatchObject(denied);
    if (!server.administrator) return;
    const admin = EventStoreDBClient.connectionString(server.administrator);
    const wrong = { type: 'wrong-expected-version' };
    expect(await rejection(admin.tombstoneStream(name, options))).toMatchObject(wrong);
    expect(await rejection(admin.deleteStream(name, options))).toMatchObject(wrong);
    expect(await rejection(admin.setStreamMetadata(name, {}, options))).toMatchObject(wrong);
    expect(await rejection(all(client.readStream(name)))).toMatchObject({ type: 'stream-not-found' });
    await client.appendToStream(name, [event('a')], { expectedRevision: NO_STREAM });
    await admin.setStreamMetadata(name, { maxCount: 1 });
    await admin.deleteStream(name);
    await admin.dispose();
  });
});

const metadata = () => jsonEvent({ type: '$metadata', data: { $maxCount: 1 } });
