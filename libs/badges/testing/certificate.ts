import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BadgeFacts, type Issuer, SigningKeys } from '../src/index.js';

/** An issuer that is not there: nothing is ever fetched. */
export const ISSUER: Issuer = { url: 'https://jejak.medan.example', name: 'Pemerintah Kota Medan' };

/** SHA-256 of a paper, in hexadecimal. */
export const PAPER = createHash('sha256').update('sertifikat').digest('hex');

/** What a badge says of a certificate. */
export const facts = (change: Partial<BadgeFacts> = {}): BadgeFacts => ({
  certificateId: '018f2f6e-7c1a-7d5e-9b3a-000000000040',
  programmeId: '018f2f6e-7c1a-7d5e-9b3a-000000000020',
  title: 'Pelayanan publik berbasis data',
  form: 'WORKSHOP',
  jp: 8,
  number: '800.2/0123/BKPSDM/2026',
  contentHash: PAPER,
  issuedOn: '2026-03-05',
  index: 131_075,
  ...change,
});

/** A folder for keys that is gone once the process ends. */
export function keysFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'jejak-badge-keys-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Keys in a folder of their own. */
export const someKeys = (): SigningKeys => new SigningKeys(keysFolder(), true);
