import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inFiles } from '../../testing/database-files.js';
import { type KeyDatabases, keyDatabases } from '../../testing/key-databases.js';
import { KeyErased } from '../errors.js';
import type { SubjectKey } from './key-cache.js';
import type { KeyDatabase } from './key-database.js';

const RUN_TYPESCRIPT = path.resolve(__dirname, '../../../../test/support/ts-child.cjs');
const PROGRAM = path.resolve(__dirname, '../../testing/erasure-program.ts');

let databases: KeyDatabases;
let keys: KeyDatabase;
beforeEach(async () => {
  databases = await keyDatabases();
  keys = await databases.open();
});
afterEach(() => databases.close());

/** Starts the work, and kills it (kill -9) so long after it was ready. @returns whether it had ended by itself */
async function killedAfter(ms: number, ...args: string[]): Promise<boolean> {
  const [what = '', ...rest] = args;
  const child: ChildProcess = fork(RUN_TYPESCRIPT, [PROGRAM, what, databases.url, databases.folder, ...rest]);
  const gone = once(child, 'exit');
  await once(child, 'message');
  await Promise.race([sleep(ms), gone]);
  child.kill('SIGKILL');
  const [code] = (await gone) as [number | null];
  return code === 0;
}

it('an erasure that is killed anywhere leaves the key whole, fenced or destroyed, and can be ended', async () => {
  const seen = new Set<string>();
  for (let round = 0; round < 8; round++) {
    const [subject, event] = [randomUUID(), randomUUID()];
    const key = await keys.keyFor(subject, 'identity');
    const [row] = await databases.sql<{ wrapped: Buffer }>(
      `SELECT wrapped FROM jejak_keys.subject_key WHERE id = $1`,
      [key.id],
    );
    await killedAfter(round * 8, 'erase', subject, event);

    const [tombstone] = (await keys.erasure.tombstones(subject)).filter(({ keyId }) => keyId === key.id);
    seen.add(tombstone?.state ?? 'active');
    if (tombstone) await expect(keys.keyFor(subject, 'identity')).rejects.toBeInstanceOf(KeyErased);
    else expect(await keys.keyFor(subject, 'identity')).toEqual(key);

    await keys.erasure.fence(subject, event);
    await keys.erasure.destroy(subject);
    expect((await keys.keys([key.id])).get(key.id)).toBe('erased');
    expect((await inFiles(databases, [row!.wrapped], 'tables')) ?? []).toEqual([]);
  }
  expect(seen.size).toBeGreaterThan(1);
});

it('wrapping anew that is killed anywhere loses no key, and the next one goes on', async () => {
  const made: SubjectKey[] = [];
  while (made.length < 1500)
    made.push(
      ...(await Promise.all(Array.from({ length: 100 }, () => keys.keyFor(randomUUID(), 'identity')))),
    );
  let ended = false;
  for (let round = 0; round < 4 && !ended; round++) {
    ended = await killedAfter(10 + round * 25, 'rewrap');
    const found = await (await databases.open()).keys(made.map(({ id }) => id));
    expect([...found.values()]).toEqual(made);
  }
  const currentVersion = await keys.masterKeys.rotate();
  await keys.masterKeys.rewrap(currentVersion);
  expect([...(await keys.masterKeys.inUse()).keys()]).toEqual([currentVersion]);
  for (let version = 1; version < currentVersion; version++) await keys.masterKeys.destroyVersion(version);
  const found = await (await databases.open()).keys(made.map(({ id }) => id));
  expect([...found.values()]).toEqual(made);
});
