import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SettingsError, type Settings } from '@jejak/runtime';

const FILE = 'cursor.key';
const BYTES = 32;

/**
 * The key that signs cursors and the codes of attendance: that of `JEJAK_CURSOR_KEY`, otherwise of a file in the data folder, which the first process
 * makes. All processes need the same. Whoever loses it loses the pages that somebody is leafing through at that moment and the
 * codes that are shown; whoever has it can make codes.
 *
 * @throws SettingsError
 */
export async function cursorKey({ dataDir, edge }: Pick<Settings, 'dataDir' | 'edge'>): Promise<Buffer> {
  if (edge.cursorKey !== undefined) return Buffer.from(edge.cursorKey, 'base64');
  const file = path.join(dataDir, FILE);
  try {
    return (await read(file)) ?? (await make(file));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SettingsError(
      `JEJAK_CURSOR_KEY: ${file} cannot be used (${why}). Set the variable to what \`openssl rand -base64 32\` prints.`,
      { cause },
    );
  }
}

async function read(file: string): Promise<Buffer | undefined> {
  const key = await readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (key && key.length !== BYTES) throw new Error(`it has ${key.length} bytes, not ${BYTES}`);
  return key;
}

/** The file appears whole or not at all, and of two processes that make it one is first. */
async function make(file: string): Promise<Buffer> {
  await mkdir(path.dirname(file), { recursive: true });
  const own = `${file}.${randomBytes(8).toString('hex')}`;
  await writeFile(own, randomBytes(BYTES), { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(own, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(own);
  }
  const key = await read(file);
  if (!key) throw new Error('it is gone again');
  return key;
}
