import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { steadyPool, transaction } from './index.js';

/** What PostgreSQL says to a connection that an administrator ends. */
function ended(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0');
  const length = Buffer.alloc(4);
  length.writeInt32BE(fields.length + 4);
  return Buffer.concat([Buffer.from('E'), length, fields]);
}

const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

let database: TestDatabase;
let server: Server;
let breaking = 0;
beforeAll(async () => {
  database = await testDatabase();
  const { hostname, port } = new URL(database.url);
  // ends the next connections in the moment in which they are ready, within the same packet
  server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    client.on('error', () => undefined).on('close', () => upstream.destroy());
    upstream.on('error', () => undefined).on('close', () => client.destroy());
    client.pipe(upstream);
    upstream.on('data', (chunk) => {
      if (breaking > 0 && chunk.subarray(-READY.length).equals(READY)) {
        breaking--;
        client.end(Buffer.concat([chunk, ended()]));
      } else client.write(chunk);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  await database.drop();
});

it('outlives connections that end in the moment in which they are made, and opens others', async () => {
  const url = new URL(database.url);
  url.port = String((server.address() as AddressInfo).port);
  const pool = steadyPool({ connectionString: url.href, max: 1 });
  const one = () =>
    transaction(pool, async (client) => (await client.query<{ n: number }>('SELECT 1 AS n')).rows);
  breaking = 2;
  await expect(one()).rejects.toThrow();
  await expect(pool.query('SELECT 1')).rejects.toThrow();
  expect(await one()).toEqual([{ n: 1 }]);
  await pool.end();
});
