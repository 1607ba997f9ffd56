import { createHash } from 'node:crypto';
import type { ShownCertificate } from '@jejak-projections/certificate-proof';
import { certificateAddress, certificateCode } from './certificate-code.js';
import { certificatePage, type CertificatePageData } from './certificate-page.js';
import { certificatePageTexts as texts } from './certificate-page.texts.js';
import { pageInTrouble } from './trouble.js';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;
const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const contentHash = createHash('sha256').update('sertifikat').digest('hex');
const certificate: ShownCertificate = {
  ...{ certificateId: id(1), employeeId: id(2), programmeId: id(3), titleId: HOSTILE, titleEn: null },
  ...{ form: 'WORKSHOP', outcome: 'PASSED', jp: 8.5, endedOn: '2026-03-04', number: 'A/1/2026' },
  ...{ contentHash, issuedOn: '2026-03-05', revokedOn: null },
};
const pageOf = (change: Partial<CertificatePageData> = {}) =>
  certificatePage({
    ...{ language: 'id', number: certificate.number, code: certificateCode(certificate), certificate },
    ...{ issuer: { government: 'PEMERINTAH KOTA MEDAN', office: 'BKPSDM' } },
    asOf: new Date('2026-04-01T00:00:00Z'),
    ...change,
  });

it.each(['id', 'en'] as const)(
  'says in %s what was issued, without a script or an id of a person',
  (language) => {
    const t = texts[language];
    const page = pageOf({ language });
    for (const words of [t.valid, t.hash, contentHash, 'A/1/2026', 'PEMERINTAH KOTA MEDAN', 'Workshop'])
      expect(page).toContain(words === 'Workshop' && language === 'id' ? 'Lokakarya' : words);
    expect(page).not.toMatch(/<(?:script|img|iframe)|style=|<[^>]*\son\w+=/);
    for (const one of [certificate.employeeId, certificate.programmeId]) expect(page).not.toContain(one);
    expect(page).toContain(`lang=${language === 'id' ? 'en' : 'id'}" hreflang`);
  },
);

it('says that it was revoked, and when; that there is none; and where the badge is', () => {
  const revoked = pageOf({ certificate: { ...certificate, revokedOn: '2026-03-20' }, badge: 'badges/x' });
  for (const words of [texts.id.revoked, '20 Maret 2026', 'href="badges/x"'])
    expect(revoked).toContain(words);
  expect(revoked).not.toContain(texts.id.valid);
  const unknown = pageOf({ certificate: undefined, number: HOSTILE, code: HOSTILE });
  expect(unknown).toContain(texts.id.unknown);
  expect(unknown).not.toContain('<script');
  expect(unknown).not.toContain('<form');
});

it.each([
  [contentHash, 'same'],
  [` ${contentHash.toUpperCase()} \n`, 'same'],
  ['ab'.repeat(32), 'other'],
  [HOSTILE, 'malformed'],
] as const)('compares the hash %j: %s', (hash, answer) => {
  const page = pageOf({ hash });
  for (const one of ['same', 'other', 'malformed'] as const)
    expect(page.includes(texts.id[one])).toBe(one === answer);
  expect(page).not.toContain('<script');
});

it('is found by a code that another certificate does not have, and that tells nothing of the ids', () => {
  const changes = [
    { number: 'A/2/2026' },
    { issuedOn: '2026-03-06' },
    { employeeId: id(9) },
    { programmeId: id(9) },
  ];
  const codes = [{}, ...changes].map((change) => certificateCode({ ...certificate, ...change }));
  expect(new Set(codes).size).toBe(5);
  for (const code of codes) expect(code).toMatch(/^[0-9a-f]{32}$/);
  const { searchParams } = new URL(certificateAddress(certificate), 'https://jejak.example');
  expect(Object.fromEntries(searchParams)).toEqual({ number: 'A/1/2026', code: codes[0] });
});

it('says to try again while servers are away, and only where the page was asked for', () => {
  const asked = `/verify?number=A%2F1&code=${HOSTILE}&lang=en`;
  for (const status of [429, 500, 503]) {
    const page = pageInTrouble(asked, status);
    expect(page?.language).toBe('en');
    expect(page?.text).toContain('href="verify?number=A%2F1&amp;code=');
    expect(page?.text).not.toContain('<script');
  }
  for (const [url, status] of [
    [asked, 400],
    ['/verify/style.css', 503],
    ['/units', 503],
    ['//', 503],
  ] as const)
    expect(pageInTrouble(url, status)).toBeUndefined();
  expect(pageInTrouble('/public/pages/id', 503)?.language).toBe('id');
});
