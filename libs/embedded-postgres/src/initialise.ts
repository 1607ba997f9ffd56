/**
 * A data folder holds `cluster/` (PostgreSQL's own files), `password` and `postgres.log`.
 *
 * The cluster is made in a scratch folder and renamed when it is whole, so a `cluster/` that exists is complete: a
 * first start that was killed half-way leaves nothing that blocks the next one, and of two first starts at once one
 * wins and the other uses its cluster.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { access, link, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { errnoOf, PostgresError } from './errors.js';
import { runProgram } from './program.js';
import { giveTo, noAccess, type RunAs } from './run-as.js';
import { scratchName, sweepScratch } from './scratch.js';

/** The superuser and the database that every cluster of ours has. */
export const owner = 'jejak';

export const clusterOf = (dataDir: string) => path.join(dataDir, 'cluster');
const passwordOf = (dataDir: string) => path.join(dataDir, 'password');

/**
 * Makes the cluster and its database `jejak` unless they are there.
 *
 * @returns the superuser's password
 * @throws PostgresError POSTGRES.INIT_FAILED, POSTGRES.NO_ACCESS, POSTGRES.PASSWORD_MISSING
 */
export async function initialise(dataDir: string, binaries: Binaries, runAs: RunAs): Promise<string> {
  await sweepScratch(dataDir, 'init');
  const cluster = clusterOf(dataDir);
  if (await exists(cluster)) return readPassword(dataDir);

  const password = await ensurePassword(dataDir, runAs);
  const scratch = scratchName(dataDir, 'init');
  mkdirSync(scratch, { mode: 0o700 });
  giveTo(runAs, scratch);
  try {
    await makeCluster(scratch, passwordOf(dataDir), binaries, runAs);
    await rename(scratch, cluster);
    await syncFolder(dataDir);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    if (!(await exists(cluster))) throw error;
  }
  return password;
}

async function makeCluster(
  folder: string,
  passwordFile: string,
  binaries: Binaries,
  runAs: RunAs,
): Promise<void> {
  // The builtin provider sorts and compares alike on every operating system; it came with PostgreSQL 17.
  const locale =
    Number.parseInt(binaries.version) >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8'];
  const init = ['-D', folder, '-U', owner, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8'];
  await must(binaries.initdb, [...init, ...locale, '--no-instructions'], runAs);
  // PostgreSQL's single-user mode needs no port. Renaming the empty database `postgres` instead of making another
  // saves 300 files, a fifth of what a throwaway server copies.
  const rename = `ALTER DATABASE postgres RENAME TO ${owner}\n`;
  await must(binaries.postgres, ['--single', '-D', folder, 'template1'], runAs, rename);
}

async function must(program: string, args: string[], runAs: RunAs, input?: string): Promise<void> {
  const { code, errors } = await runProgram(runAs, program, args, input).catch((error: unknown) => {
    throw noAccess(runAs, program, error);
  });
  if (code === 0 && !/\b(ERROR|FATAL|PANIC):/.test(errors)) return;
  if (/permission denied/i.test(errors) && runAs.ids) throw noAccess(runAs, program, errors.trim());
  throw new PostgresError(
    'POSTGRES.INIT_FAILED',
    `${path.basename(program)} could not make the database (exit code ${code ?? 'none: killed'}). ` +
      `Check free disk space and the folder's rights. It said: ${errors.trim()}`,
  );
}

/** Written aside and linked into place: whole or absent, and the same for two processes that do it at once. */
async function ensurePassword(dataDir: string, runAs: RunAs): Promise<string> {
  const file = passwordOf(dataDir);
  const aside = scratchName(dataDir, 'init');
  await writeFile(aside, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  giveTo(runAs, aside);
  await link(aside, file).catch((error: unknown) => {
    if (errnoOf(error) !== 'EEXIST') throw error;
  });
  await rm(aside, { force: true });
  return readPassword(dataDir);
}

async function readPassword(dataDir: string): Promise<string> {
  try {
    chmodSync(passwordOf(dataDir), 0o600);
    return (await readFile(passwordOf(dataDir), 'utf8')).trim();
  } catch (error) {
    throw new PostgresError(
      'POSTGRES.PASSWORD_MISSING',
      `${passwordOf(dataDir)} cannot be read (${errnoOf(error) ?? 'unknown'}). Restore it from a backup; or, since ` +
        `views can be rebuilt from the event log, remove ${clusterOf(dataDir)} and start again.`,
      { cause: error },
    );
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (platform() === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
