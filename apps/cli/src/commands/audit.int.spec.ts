import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startEventStore, type RunningEventStore } from '@jejak/embedded-eventstore';
import { jejak } from '../../testing/child.js';

const IDS = ['018f2f6e-7c1a-7d5e-9b3a-000000000001', '018f2f6e-7c1a-7d5e-9b3a-000000000002'] as const;

let folder: string;
let honest: RunningEventStore;
let forged: RunningEventStore;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'jejak-audit-'));
  const start = (name: string) => startEventStore({ dataDir: path.join(folder, name) });
  [honest, forged] = await Promise.all([start('honest'), start('forged')]);
  await record(honest.url, ['hadir', 'lulus']);
  await record(forged.url, ['hadir', 'gagal']);
});
afterAll(async () => {
  await Promise.all([honest.close(), forged.close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Two events with these words, under the same ids, and a stream that is gone. */
async function record(url: string, words: readonly [string, string]): Promise<void> {
  const client = EventStoreDBClient.connectionString(url);
  for (const [at, word] of words.entries())
    await client.appendToStream('one', jsonEvent({ id: IDS[at] ?? '', type: 'Said', data: { word } }));
  await client.appendToStream('gone', jsonEvent({ id: IDS[0], type: 'Said', data: {} }));
  await client.tombstoneStream('gone');
  await client.dispose();
}

const run = (url: string, ...args: string[]) => jejak(['audit', ...args], { EVENTSTORE_URL: url });
const anchorIn = (out: string) => /\d+:\d+:[0-9a-f]{64}/.exec(out)?.[0] ?? out;
const file = (name: string) => path.join(folder, name);

it('computes the same from the log, from an export, and by the program of the how-to; another log does not hold', async () => {
  const out = file('events.jsonl');
  expect(await run(honest.url, 'export', '--out', out)).toMatchObject({ code: 0 });
  const [, program = ''] =
    /```js\n([\s\S]*?)```/.exec(readFileSync('docs/how-to/examine-records.md', 'utf8')) ?? [];
  writeFileSync(file('digest.mjs'), program.replaceAll(/^ {3}/gm, ''));
  const printed = execFileSync(process.execPath, [file('digest.mjs'), out], { encoding: 'utf8' });
  const anchor = printed.trim().split('\n').at(-1) ?? '';
  writeFileSync(file('torn.jsonl'), `${readFileSync(out, 'utf8')}not an event\n`);

  const [log, exported, other, torn, none, wrong] = await Promise.all([
    run(honest.url, 'digest', '--anchor', anchor),
    run('', 'digest', out),
    run(forged.url, 'digest', '--anchor', anchor),
    run('', 'digest', file('torn.jsonl')),
    run('', 'digest', file('none')),
    run('', 'digest', '--anchor', 'mine'),
  ]);
  expect(log).toMatchObject({ code: 0, out: expect.stringContaining('The 1 digests') as string });
  expect([anchorIn(log.out), anchorIn(exported.out)]).toEqual([anchor, anchor]);
  expect(other).toMatchObject({ code: 1, err: expect.stringMatching(/^AUDIT.ALTERED: /) as string });
  expect(torn.err).toMatch(/^AUDIT.LINE: Line 5 /);
  expect(none.err).toMatch(/^AUDIT.UNREADABLE: .*ENOENT/);
  expect(wrong.code).toBe(2);
});
