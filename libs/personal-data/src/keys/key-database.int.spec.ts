import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { HeldKms, type KeyDatabases, keyDatabases } from '../../testing/key-databases.js';
import { somePlace } from '../../testing/sealing.js';
import { KeyErased, KeyLost, KmsUnavailable, WrongMasterKeys } from '../errors.js';
import { FileKms } from '../kms/file-kms.js';
import { open, seal } from '../seal/seal.js';
import { PERSONAL_CLASSES } from '@jejak/domain';
import type { SubjectKey } from './key-cache.js';
import { KeyDatabase } from './key-database.js';
import { lockSubject } from './rows.js';

let databases: KeyDatabases;
beforeEach(async () => {
  databases = await keyDatabases();
});
afterEach(() => databases.close());

const heldKms = async () => new HeldKms(await FileKms.open(databases.folder));

it('gives one key for a person and class, another for each other, and again in another process', async () => {
  const [one, two] = [await databases.open(), await databases.open()];
  const [siti, budi] = [randomUUID(), randomUUID()];
  const keys = await Promise.all(
    [siti, budi].flatMap((subject) => PERSONAL_CLASSES.map((keyClass) => one.keyFor(subject, keyClass))),
  );
  expect(new Set(keys.map(({ id }) => id)).size).toBe(6);
  expect(new Set(keys.map(({ secret }) => secret.toString('hex'))).size).toBe(6);
  for (const key of keys) {
    expect(await two.keyFor(key.subject, key.class)).toEqual(key);
    expect((await two.keys([key.id])).get(key.id)).toEqual(key);
    expect([key.subject, key.secret.toString('hex')]).not.toContain(key.id);
  }
  expect(two.origin).toBe(one.origin);
});

it('what one process sealed another one opens', async () => {
  const [one, two, place] = [await databases.open(), await databases.open(), somePlace()];
  const envelope = seal(await one.keyFor(randomUUID(), 'identity'), one.origin, place, 'Siti Aminah');
  const key = (await two.keys([envelope.k])).get(envelope.k);
  expect(typeof key === 'object' && open(key, two.origin, place, envelope)).toBe('Siti Aminah');
});

it('many processes that begin at once have one origin, one master key, and one key for a person', async () => {
  const many = await Promise.all(Array.from({ length: 8 }, () => databases.open()));
  expect(new Set(many.map(({ origin }) => origin)).size).toBe(1);
  const subjects = Array.from({ length: 10 }, () => randomUUID());
  const keys = await Promise.all(
    many.flatMap((keys) => subjects.map((subject) => keys.keyFor(subject, 'identity'))),
  );
  expect(new Set(keys.map(({ id }) => id)).size).toBe(subjects.length);
  expect(await databases.sql(`SELECT FROM jejak_keys.subject_key`)).toHaveLength(subjects.length);
  expect(new Set(keys.map(({ id, secret }) => id + secret.toString('hex'))).size).toBe(subjects.length);
});

it('answers every id: a key that is not there, or is no key id, is lost', async () => {
  const errors: object[] = [];
  const keys = await databases.open({ log: { error: (facts) => errors.push(facts) } });
  const { id } = await keys.keyFor(randomUUID(), 'identity');
  const nobody = randomUUID();
  const found = await keys.keys([id, id, nobody, 'x', '']);
  expect([...found.keys()]).toEqual([id, nobody, 'x', '']);
  expect([...found.values()].slice(1)).toEqual(['lost', 'lost', 'lost']);
  expect(errors).toContainEqual({ keyId: nobody, code: 'PERSONAL.LOST' });
  expect(await keys.keys([])).toEqual(new Map());
});

it('asks the KMS once for keys that it holds, and again when their time has passed', async () => {
  const kms = await heldKms();
  const keys = await databases.open({ kms, cacheTtlMs: 300 });
  const { id } = await keys.keyFor(randomUUID(), 'identity');
  const before = kms.unwrapped;
  for (let time = 0; time < 5; time++) expect((await keys.keys([id])).get(id)).toMatchObject({ id });
  expect(kms.unwrapped).toBe(before);
  expect(keys.cached).toBe(1);
  await sleep(500);
  expect(keys.cached).toBe(0);
  await keys.keys([id]);
  expect(kms.unwrapped).toBe(before + 1);
});

it('a key whose row was changed, or moved to another person, is lost and not given', async () => {
  const keys = await databases.open({ cacheTtlMs: 1 });
  const [siti, budi] = [
    await keys.keyFor(randomUUID(), 'identity'),
    await keys.keyFor(randomUUID(), 'identity'),
  ];
  await databases.sql(
    `UPDATE jejak_keys.subject_key SET wrapped = (SELECT wrapped FROM jejak_keys.subject_key WHERE id = $1)
     WHERE id = $2`,
    [siti.id, budi.id],
  );
  await sleep(20);
  expect((await keys.keys([budi.id, siti.id])).get(budi.id)).toBe('lost');
  expect((await keys.keys([siti.id])).get(siti.id)).toEqual(siti);
  await expect(keys.keyFor(budi.subject, 'identity')).rejects.toBeInstanceOf(KeyLost);
});

it('does not open with master keys that are not its own, and makes none', async () => {
  await databases.open();
  const folder = mkdtempSync(path.join(tmpdir(), 'jejak-other-'));
  const kms = await FileKms.open(folder);
  await expect(databases.open({ kms })).rejects.toBeInstanceOf(WrongMasterKeys);
  expect((await kms.describe()).currentVersion).toBe(0);
  rmSync(folder, { recursive: true });
});

it('says that keys are unavailable when the KMS or the database does not answer', async () => {
  const kms = await heldKms();
  const keys = await databases.open({ kms });
  const { id, subject } = await keys.keyFor(randomUUID(), 'identity');
  const down = new KmsUnavailable('down');
  kms.unwrap = () => Promise.reject(down);
  kms.wrap = () => Promise.reject(down);
  const unavailable = { code: 'PERSONAL.UNAVAILABLE', cause: down };
  await databases.sql(`UPDATE jejak_keys.state SET epoch = epoch + 1`);
  await expect(keys.keys([id])).rejects.toMatchObject(unavailable);
  await expect(keys.keyFor(subject, 'identity')).rejects.toMatchObject(unavailable);
  await expect(keys.keyFor(randomUUID(), 'identity')).rejects.toMatchObject(unavailable);
  const nowhere = 'postgresql://x:x@127.0.0.1:1/x';
  await expect(KeyDatabase.open({ databaseUrl: nowhere, kms })).rejects.toMatchObject({
    code: 'PERSONAL.UNAVAILABLE',
  });
});

describe('of people who are asked for together, what fails for one', () => {
  const settled = (outcomes: readonly PromiseSettledResult<SubjectKey>[]) =>
    outcomes.map((one) => (one.status === 'fulfilled' ? one.value.subject : String(one.reason)));
  const unavailable = expect.stringMatching(/^KeysUnavailable: /) as string;

  it('in the KMS, leaves the others their keys', async () => {
    const kms = await heldKms();
    const [keys, other] = [await databases.open({ kms }), await databases.open()];
    const [cached, known, fresh] = [randomUUID(), randomUUID(), randomUUID()];
    await keys.keyFor(cached, 'identity');
    await other.keyFor(known, 'identity');
    const ask = () => Promise.allSettled([cached, known, fresh].map((one) => keys.keyFor(one, 'identity')));
    const down = () => Promise.reject(new KmsUnavailable('down'));
    const [wrap, unwrap] = [kms.wrap, kms.unwrap];
    Object.assign(kms, { wrap: down, unwrap: down });
    expect(settled(await ask())).toEqual([cached, unavailable, unavailable]);
    Object.assign(kms, { unwrap });
    expect(settled(await ask())).toEqual([cached, known, unavailable]);
    Object.assign(kms, { wrap });
    expect(settled(await ask())).toEqual([cached, known, fresh]);
  });

  it('by the lock of another process, holds up neither the others nor who comes after', async () => {
    const keys = await databases.open();
    const [held, fresh, later] = [randomUUID(), randomUUID(), randomUUID()];
    const eraser = new pg.Client({ connectionString: databases.url });
    await eraser.connect();
    await eraser.query('BEGIN');
    await lockSubject(eraser, held);
    let waits = true;
    const holder = keys.keyFor(held, 'identity').finally(() => (waits = false));
    expect(await keys.keyFor(fresh, 'identity')).toMatchObject({ subject: fresh });
    expect(await keys.keyFor(later, 'identity')).toMatchObject({ subject: later });
    expect(waits).toBe(true);
    await eraser.query('COMMIT');
    expect(await holder).toMatchObject({ subject: held });
    await eraser.end();
  });
});

it('goes on after its connections were ended', async () => {
  const keys = await databases.open();
  const { id } = await keys.keyFor(randomUUID(), 'identity');
  await databases.sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'jejak-keys'`,
  );
  await keys.keys([id]).catch(() => undefined);
  expect((await keys.keys([id])).get(id)).toMatchObject({ id });
});

describe('a key that is fenced while it is being read', () => {
  it('is neither given nor put back into the cache', async () => {
    const kms = await heldKms();
    const [reader, eraser] = [await databases.open({ kms }), await databases.open()];
    const { id, subject } = await eraser.keyFor(randomUUID(), 'identity');
    for (const read of [
      () => reader.keys([id]).then((found) => expect(found.get(id)).toBe('erased')),
      () => expect(reader.keyFor(subject, 'identity')).rejects.toBeInstanceOf(KeyErased),
    ]) {
      await eraser.erasure.unfence(subject);
      const { reached, release } = kms.hold();
      const reading = read();
      await reached;
      await eraser.erasure.fence(subject, randomUUID());
      release();
      await reading;
      expect(reader.cached).toBe(0);
    }
  });

  it('is not put back when another call of the same process has seen the fence meanwhile', async () => {
    const kms = await heldKms();
    const reader = await databases.open({ kms });
    const eraser = await databases.open();
    const { id, subject } = await eraser.keyFor(randomUUID(), 'identity');
    const { reached, release } = kms.hold();
    const slow = reader.keys([id]);
    await reached;
    await eraser.erasure.fence(subject, randomUUID());
    expect((await reader.keys([id])).get(id)).toBe('erased');
    await eraser.erasure.destroy(subject);
    release();
    expect((await slow).get(id)).toBe('erased');
    expect(reader.cached).toBe(0);
    expect((await reader.keys([id])).get(id)).toBe('erased');
  });
});

it('secrets are overwritten when they leave the cache, and what was given out is not', async () => {
  const keys = await databases.open();
  const { id, subject } = await keys.keyFor(randomUUID(), 'identity');
  const given = (await keys.keys([id])).get(id);
  const again = (await keys.keys([id])).get(id);
  if (typeof given !== 'object' || typeof again !== 'object') throw new Error('no key');
  expect(given.secret).not.toBe(again.secret);
  expect(given.secret.buffer).not.toBe(again.secret.buffer);
  await keys.erasure.fence(subject, randomUUID());
  expect((await keys.keys([id])).get(id)).toBe('erased');
  expect(given.secret.every((byte) => byte === 0)).toBe(false);
});

it('does not open beside the views where it has to be apart, whatever the address says', async () => {
  await databases.open({ apart: true });
  await databases.sql(`CREATE SCHEMA jejak`);
  await expect(databases.open({ apart: true })).rejects.toMatchObject({ code: 'PERSONAL.NOT_SEPARATE' });
  await databases.open();
});
