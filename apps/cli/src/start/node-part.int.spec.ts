import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Keeper } from './keeper.js';
import { LogFile } from './log-file.js';
import { nodePart } from './node-part.js';
import type { Part } from './part.js';

const NEVER = new AbortController().signal;
const NONE: ReadonlyMap<string, string> = new Map();
const READY = `process.send({ ready: true, url: 'pid:' + process.pid });`;
const STOPS = `process.on('SIGTERM', () => process.exit(0));`;

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'jejak part '))));
afterEach(() => rmSync(folder, { recursive: true }));

function part(program: string): Part {
  const script = path.join(folder, 'part.mjs');
  writeFileSync(script, `process.on('disconnect', () => process.exit(0)); ${program}`);
  return nodePart({ name: 'part', script, log: new LogFile(folder, 'part'), stopWithin: 500 });
}

const pidOf = (url: string): number => Number(url.replace('pid:', ''));
const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a part', () => {
  it('that ends before it is ready fails with the end of its log', async () => {
    const failing = part(`console.error('MINE.BROKEN: mend it'); process.exit(3);`);
    await expect(failing.start(NONE, NEVER)).rejects.toMatchObject({
      code: 'START.PART_ENDED',
      message: expect.stringMatching(/exit code 3[^]*MINE\.BROKEN: mend it/) as string,
    });
  });

  it('is gone when its start is aborted', async () => {
    const stop = new AbortController();
    const slow = part(`console.log(process.pid); setInterval(() => 0, 1000);`);
    const starting = slow.start(NONE, stop.signal);
    await sleep(300);
    stop.abort();
    await expect(starting).rejects.toThrow();
    expect(lives(Number(new LogFile(folder, 'part').tail()))).toBe(false);
  });

  it('gets of the secrets of our environment only those that it needs', async () => {
    const secrets = { SIASN_TOKEN: 'a', VAULT_TOKEN: 'b', DATABASE_URL: 'c', JEJAK_COPY_FROM: 'd' };
    const before = process.env;
    process.env = { ...before, ...secrets };
    const names = JSON.stringify(Object.keys(secrets));
    const script = path.join(folder, 'part.mjs');
    writeFileSync(
      script,
      `process.on('disconnect', () => process.exit(0));
       process.send({ ready: true, url: ${names}.filter((name) => name in process.env).join() });`,
    );
    const log = new LogFile(folder, 'part');
    const given = nodePart({ name: 'part', script, log, stopWithin: 500, secrets: ['keys'] });
    try {
      const { url, stop } = await given.start(NONE, NEVER);
      await stop(NEVER);
      expect(url).toBe('VAULT_TOKEN');
    } finally {
      process.env = before;
    }
  });

  it('stops when asked', async () => {
    const { url, stop } = await part(`${STOPS} ${READY}`).start(NONE, NEVER);
    expect(await stop(NEVER)).toBe('stopped');
    expect(lives(pidOf(url))).toBe(false);
  });

  it('that does not is killed', async () => {
    const deaf = `process.removeAllListeners('disconnect'); process.on('SIGTERM', () => 0); setInterval(() => 0, 1000);`;
    const { url, stop } = await part(`${deaf} ${READY}`).start(NONE, NEVER);
    expect(await stop(NEVER)).toBe('killed');
    expect(lives(pidOf(url))).toBe(false);
  });
});

describe('a keeper', () => {
  it('starts a part again that was killed, and stops it for good', async () => {
    const lines: string[] = [];
    const keeper = new Keeper(part(`${STOPS} ${READY}`), NONE, (line) => lines.push(line));
    const { url, ended } = await keeper.start(NEVER);
    process.kill(pidOf(url), 'SIGKILL');
    expect(await ended).toBe('SIGKILL');
    while (lines.length < 2) await sleep(20);
    expect(lines).toEqual([expect.stringContaining('SIGKILL'), expect.stringContaining('part')]);
    expect(await keeper.stop(NEVER)).toBe('stopped');
    await sleep(400);
    expect(lines).toHaveLength(2);
  });

  it('that shall stop does not wait for a part that cannot start again', async () => {
    const mark = path.join(folder, 'second');
    const once = `import { existsSync, writeFileSync } from 'node:fs';
      if (existsSync(${JSON.stringify(mark)})) process.exit(1);
      writeFileSync(${JSON.stringify(mark)}, ''); ${STOPS} ${READY}`;
    const lines: string[] = [];
    const keeper = new Keeper(part(once), NONE, (line) => lines.push(line));
    const { url } = await keeper.start(NEVER);
    process.kill(pidOf(url), 'SIGKILL');
    while (lines.length < 3) await sleep(20); // it died, and failed twice to come back
    expect(await keeper.stop(NEVER)).toBeUndefined();
  });
});
