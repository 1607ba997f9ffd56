import { cp, mkdir, rm, statfs } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import path from 'node:path';
import { findBinaries } from './binaries.js';
import { PostgresError } from './errors.js';
import { initialise } from './initialise.js';
import { runProgram } from './program.js';
import { chooseRunAs } from './run-as.js';
import { scratchName, sweepScratch } from './scratch.js';
import { startPostgres, type RunningPostgres } from './start.js';

const prefix = 'jejak-throwaway-postgres';

/** A file system in memory, on Linux. */
const memory = '/dev/shm';

/** Nothing of a throwaway server need survive a crash. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts a server for tests, empty and without durability, in a temporary folder (in
 * memory if it has 2 GB to spare) that `stop()` removes. It is a copy
 * of a data folder that was made once and kept in node_modules/.cache, so it is ready in about 0.1 s. Folders of
 * killed test runs are removed on the way.
 *
 * @throws PostgresError
 */
export async function startThrowawayPostgres(
  settings: Record<string, string> = {},
): Promise<RunningPostgres> {
  const places = [tmpdir(), memory];
  await Promise.all(places.map((place) => sweepScratch(place, prefix)));
  const dataDir = scratchName((await hasRoom(memory)) ? memory : tmpdir(), prefix);
  try {
    const template = await postgresTemplate();
    if (template) await copy(template, dataDir);
    const server = await startPostgres({ dataDir, settings: { ...careless, ...settings } });
    return {
      ...server,
      stop: async () => {
        await server.stop();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}

/**
 * The template: a data folder that was initialised and never started. Made on first use; of two processes that make
 * it at once, one wins. Undefined if this user may not write to node_modules.
 */
export async function postgresTemplate(): Promise<string | undefined> {
  const binaries = await findBinaries();
  const folder = path.join(
    nodeModules(),
    '.cache',
    'jejak',
    `postgres-${binaries.version}-${process.getuid?.() ?? 0}`,
  );
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch {
    return undefined;
  }
  await initialise(folder, binaries, chooseRunAs(folder));
  return folder;
}

/** In memory a throwaway server starts five times as fast. Docker gives only 64 MB there, which is not enough. */
async function hasRoom(folder: string): Promise<boolean> {
  const space = await statfs(folder).catch(() => undefined);
  return space !== undefined && space.bavail * space.bsize > 2 * 1024 ** 3;
}

async function copy(template: string, folder: string): Promise<void> {
  if (platform() === 'win32') return cp(template, folder, { recursive: true });
  await mkdir(folder, { mode: 0o700 });
  // cp is three times as fast as Node's own copy, and keeps the owner
  const { code, errors } = await runProgram({ command: [], diesWithUs: false }, 'cp', [
    '-a',
    `${template}/.`,
    folder,
  ]);
  if (code !== 0)
    throw new PostgresError('POSTGRES.INIT_FAILED', `${folder} could not be filled: ${errors.trim()}`);
}

function nodeModules(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'node_modules')) && folder !== path.dirname(folder))
    folder = path.dirname(folder);
  return path.join(folder, 'node_modules');
}
