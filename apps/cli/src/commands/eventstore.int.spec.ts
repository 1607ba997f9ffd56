import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { jejak, serve } from '../../testing/child.js';
import { securityOf } from './eventstore.js';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jejak-cli-'));
  data = path.join(folder, 'eventstore');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function append(url: string, count: number): Promise<void> {
  const client = EventStoreDBClient.connectionString(url);
  for (let i = 0; i < count; i++) await client.appendToStream('one', [jsonEvent({ type: 'a', data: { i } })]);
  await client.dispose();
}

it('runs the server for this machine only, and says so', async () => {
  const server = await serve(data);
  await append(server.url, 1);
  expect(await server.stop()).toBe(0);
  expect(server.said().out).toMatch(
    /^event store: esdb:\/\/127\.0\.0\.1:\d+.*\nListens on 127\.0\.0\.1: only this machine/,
  );
  expect(server.said().err).toBe('');
});

it('warns when others can reach it and no account is asked for', async () => {
  const server = await serve(data, ['--host', '0.0.0.0']);
  await server.stop();
  expect(server.said().err).toMatch(/^Warning: 0\.0\.0\.0 is reachable by others/);
  expect(server.said().out).not.toMatch(/only this machine/);
});

describe('the folder of a server', () => {
  let target: string;
  beforeEach(() => (target = path.join(folder, 'backup')));

  it('is checked and copied beside it', async () => {
    const server = await serve(data);
    await append(server.url, 3);
    expect(await jejak(['eventstore', 'verify', data])).toEqual({
      code: 0,
      out: expect.stringMatching(/is whole: 3 events in 1 streams, next position \d+\n$/) as string,
      err: '',
    });
    expect(await jejak(['eventstore', 'backup', data, '--to', target])).toMatchObject({ code: 0, err: '' });
    await append(server.url, 1);
    expect(await server.stop()).toBe(0);
    expect((await jejak(['eventstore', 'verify', target])).out).toMatch(/is whole: 3 events/);
    const restored = await serve(target);
    await append(restored.url, 2);
    await restored.stop();
    expect((await jejak(['eventstore', 'verify', target])).out).toMatch(/is whole: 5 events/);
  });

  it.each([
    ['log', /^record: .*\.log; restore it from a backup\n[^]* is damaged: 3 faults/],
    ['index', /^index: [^]* is whole, its index is not/],
  ])('has faults in its %s: they are named, 1', async (part, said) => {
    const server = await serve(data);
    await append(server.url, 2);
    await server.stop();
    const [name] = readdirSync(path.join(data, part)).filter((file) => /log$|data\.mdb$/.test(file));
    const file = path.join(data, part, name!);
    const bytes = readFileSync(file);
    bytes.write('X', bytes.indexOf(part === 'log' ? '{"i":0}' : 'one'));
    writeFileSync(file, bytes);
    const { code, err } = await jejak(['eventstore', 'verify', data]);
    expect([code, err]).toEqual([1, expect.stringMatching(said)]);
  });

  it.each([
    ['en', 'C', /^EVENTSTORE.NO_DATA: .* holds no event log/],
    ['id', 'id_ID.UTF-8', /^EVENTSTORE.NO_DATA: .* tidak memuat log peristiwa/],
  ])('is missing: says so in %s', async (_, LC_ALL, said) => {
    for (const args of [
      ['verify', folder],
      ['backup', folder, '--to', target],
    ]) {
      const { code, err } = await jejak(['eventstore', ...args], { LC_ALL });
      expect([code, err]).toEqual([1, expect.stringMatching(said)]);
    }
  });

  it('is not copied over what is there', async () => {
    await (await serve(data)).stop();
    const { code, err } = await jejak(['eventstore', 'backup', data, '--to', data]);
    expect([code, err]).toEqual([1, expect.stringMatching(/^EVENTSTORE.TARGET_NOT_EMPTY: /)]);
  });
});

it.each([
  [['eventstore'], /required option '--data <folder>'/],
  [['eventstore', '--port', 'x', '--data', 'd'], /A port is a number up to 65535/],
  [['eventstore', 'verify'], /missing required argument 'folder'/],
  [['eventstore', 'backup', 'd'], /required option '--to <folder>'/],
  [['eventstore', '--data', 'd', '--tls-cert', 'c'], /EVENTSTORE.TLS: --tls-cert and --tls-key go together/],
])('%j is used wrongly: 2', async (args, said) => {
  const { code, err } = await jejak(args);
  expect([code, err]).toEqual([2, expect.stringMatching(said)]);
});

describe('what protects the server', () => {
  const account = { JEJAK_EVENTSTORE_USER: 'jejak', JEJAK_EVENTSTORE_PASSWORD: 'a:b c' };
  const files = { tlsCert: __filename, tlsKey: __filename };

  it('is nothing unless asked for', () => {
    expect(securityOf({}, {})).toEqual({});
  });

  it.each([
    ['an account without TLS', {}, account],
    ['a name without a password', files, { JEJAK_EVENTSTORE_USER: 'x' }],
    ['a colon in the name', files, { ...account, JEJAK_EVENTSTORE_USER: 'x:y' }],
  ])('must be complete: %s', (_, flags, environment) => {
    const refused = { code: 'EVENTSTORE.CREDENTIALS', exitCode: 2 };
    expect(() => securityOf(flags, environment)).toThrow(expect.objectContaining(refused) as Error);
  });

  it('must be readable', () => {
    const flags = { tlsCert: path.join(folder, 'none'), tlsKey: path.join(folder, 'none') };
    const refused = { code: 'EVENTSTORE.TLS', message: expect.stringContaining('ENOENT') as string };
    expect(() => securityOf(flags, {})).toThrow(expect.objectContaining(refused) as Error);
  });

  it('lets in who knows the password, by TLS', async () => {
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
    const newKey = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '1'];
    execFileSync('openssl', ['req', '-x509', ...newKey, ...subject], { stdio: 'ignore' });
    const server = await serve(data, ['--tls-cert', cert, '--tls-key', key], account);
    const plain = await serve(path.join(folder, 'plain'));
    const port = Number(/:(\d+)/.exec(server.url.replace(/^esdb:/, ''))?.[1]);
    const by = (user: string): string =>
      `esdb://${user}@127.0.0.1:${port}?tls=true&tlsCAFile=${encodeURIComponent(cert)}`;
    await append(by('jejak:a%3Ab%20c'), 1);
    await expect(append(by('jejak:sesame'), 1)).rejects.toMatchObject({ type: 'access-denied' });
    const copied = await jejak(['eventstore', 'copy'], {
      JEJAK_COPY_FROM: by('jejak:a%3Ab%20c'),
      JEJAK_COPY_TO: plain.url,
    });
    expect([copied.code, copied.out]).toEqual([0, expect.stringMatching(/Both logs hold the same/)]);
    const refused = await jejak(['eventstore', 'copy', by('jejak:sesame'), plain.url]);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringMatching(/COPY\.UNREACHABLE: esdb:\/\/127/) as string,
    });
    expect(refused.err).not.toContain('sesame');
    await Promise.all([server.stop(), plain.stop()]);
  });
});
