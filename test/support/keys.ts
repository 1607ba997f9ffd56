import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

let folder: string | undefined;

/** Keys of personal data in this database, with master keys that every part of the test file shares. */
export function testKeySettings(databaseUrl: string) {
  folder ??= ownFolder();
  return { databaseUrl, masterKeys: folder, backupDays: 30 };
}

function ownFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'jejak-master-keys-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}
