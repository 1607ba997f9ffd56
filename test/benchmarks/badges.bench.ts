import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  ALGORITHM,
  type BadgeFacts,
  credentialOf,
  type Issuer,
  signed,
  type Signer,
  SigningKeys,
} from '@jejak/badges';
import { CompactSign } from 'jose';
import { median, report } from './figure.js';
import { Scratch } from './scratch.js';
import { setting } from './setting.js';

const ISSUER: Issuer = { url: 'https://jejak.medan.example', name: 'Pemerintah Kota Medan' };

/** Badges made and signed one after the other. The baseline signs the same bytes with the library alone. */
export async function benchBadges(): Promise<void> {
  const [badges, rounds] = [setting('BADGES', 1_000), setting('ROUNDS', 5)];
  const scratch = new Scratch();
  try {
    const signer = await new SigningKeys(join(scratch.folder, 'keys'), true).signer();
    const certificates = Array.from({ length: badges }, (_, index) => facts(index));
    const payloads = await Promise.all(certificates.map((one) => payloadOf(one, signer)));
    const took: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
    for (let round = -1; round < rounds; round++) {
      const bare = await seconds(payloads, (payload) => sign(payload, signer));
      const ours = await seconds(certificates, (one) => signed(credentialOf(one, ISSUER), signer, ISSUER));
      if (round < 0) continue;
      took.ours.push(ours);
      took.bare.push(bare);
    }
    const value = median(took.ours);
    const compared = { ratio: value / median(took.bare), to: 'signing alone' };
    await report('badges', {
      name: `${badges} badges signed`,
      value,
      unit: 's',
      ...compared,
      note: 'goal 60 s',
    });
  } finally {
    scratch.remove();
  }
}

const facts = (index: number): BadgeFacts => ({
  ...{ certificateId: randomUUID(), programmeId: randomUUID(), title: 'Pelayanan publik berbasis data' },
  ...{ form: 'TECHNICAL_TRAINING', jp: 8, number: `800.2/${index}/BKPSDM/2026`, issuedOn: '2026-03-05' },
  ...{ contentHash: 'ab'.repeat(32), index },
});

/** The bytes that stand in a badge. */
async function payloadOf(certificate: BadgeFacts, signer: Signer): Promise<Uint8Array> {
  const jws = await signed(credentialOf(certificate, ISSUER), signer, ISSUER);
  return Buffer.from(jws.split('.')[1] ?? '', 'base64url');
}

const sign = (payload: Uint8Array, { key, publicKey: { kty, n, e, kid } }: Signer): Promise<string> =>
  new CompactSign(payload)
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT', jwk: { kty, n, e } })
    .sign(key);

async function seconds<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (const one of all) await work(one);
  return (performance.now() - began) / 1_000;
}
