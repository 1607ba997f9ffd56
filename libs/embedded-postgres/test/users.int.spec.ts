import { spawnSync } from 'node:child_process';
import { chown, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { startPostgres } from '../src/index.js';
import { folders, kill, lives, query, startInChild, until } from './support.js';

const { make, remove } = folders();
afterEach(remove);

const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
const canChange =
  process.getuid?.() === 0 && spawnSync(nobody[0]!, [...nobody.slice(1), 'true']).status === 0;
/** Not as root: then every other test shows that it works as an ordinary user. */
const asRoot = canChange ? it : it.skip;

asRoot('runs for an ordinary user', async () => {
  const folder = await make();
  const dataDir = path.join(folder, 'data');
  await mkdir(dataDir);
  await chown(dataDir, 65534, 65534);
  const { child, running } = await startInChild(dataDir, { command: nobody });
  const { pid, url } = await running;
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect((await stat(path.join(dataDir, 'cluster'))).uid).toBe(65534);
  await kill(child);
  await until(async () => !(await lives(pid)));
});

asRoot('runs for root on a folder that nobody else may enter', async () => {
  const folder = await make();
  const dataDir = path.join(folder, 'private');
  await mkdir(dataDir, { mode: 0o700 });
  const server = await startPostgres({ dataDir });
  try {
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  } finally {
    await server.stop();
  }
});

asRoot("runs for root on an ordinary user's folder as that user", async () => {
  const folder = await make();
  await chown(folder, 65534, 65534);
  const server = await startPostgres({ dataDir: folder });
  try {
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await stat(path.join(folder, 'cluster'))).uid).toBe(65534);
  } finally {
    await server.stop();
  }
});

asRoot('says what to do when the account in place of root may not enter the folder', async () => {
  const folder = await make();
  const closed = path.join(folder, 'closed');
  await mkdir(closed, { mode: 0o700 });
  const { running } = await startInChild(path.join(closed, 'data'), { env: { PATH: '/nowhere' } });
  await expect(running).rejects.toThrow(/POSTGRES.NO_ACCESS: uid 65534.* Start Jejak as an ordinary user/);
});
