import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

let folder: string | undefined;

/** Names the folder of the master keys to a process that a test starts, and that uses what tests use. */
export const MASTER_KEYS_OF_TEST = 'MASTER_KEYS_OF_TEST';

/** Keys of personal data in this database, with master keys that every part of the test file shares. */
export function testKeySettings(databaseUrl: string) {
  folder ??= process.env[MASTER_KEYS_OF_TEST] ?? ownFolder();
  return { databaseUrl, masterKeys: folder, backupDays: 30 };
}

function ownFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'jejak-master-keys-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}
