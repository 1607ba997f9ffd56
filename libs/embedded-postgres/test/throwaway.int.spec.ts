import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { postgresTemplate, startThrowawayPostgres } from '../src/index.js';
import { processInfo } from '../src/process-table.js';
import { query } from './support.js';

it('starts empty servers from one template, apart from each other, and leaves nothing', async () => {
  const [one, two] = await Promise.all([startThrowawayPostgres(), startThrowawayPostgres()]);
  const folder = path.dirname((await processInfo(one.pid))?.workingFolder ?? '');
  try {
    await query(one.url, 'CREATE TABLE mine (n int)');
    expect(await query(two.url, `SELECT to_regclass('mine') AS found`)).toEqual([{ found: null }]);
    expect(await query(one.url, 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
    await access(folder);
  } finally {
    await Promise.all([one.stop(), two.stop()]);
  }
  await expect(access(folder)).rejects.toThrow('ENOENT');
  const template = await postgresTemplate();
  if (template) expect((await readdir(template)).sort()).toEqual(['cluster', 'password']);
});

it('removes what killed test runs left', async () => {
  const dead = spawn('true');
  await once(dead, 'exit');
  const left = path.join(tmpdir(), `jejak-throwaway-postgres.${dead.pid!}.0123abcd`);
  await mkdir(left);
  await (await startThrowawayPostgres()).stop();
  await expect(access(left)).rejects.toThrow('ENOENT');
});
