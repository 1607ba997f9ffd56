import { keysFolder } from '../../libs/badges/testing/certificate.js';

/** Issues badges for an address that nothing ever asks, with a key that is made when it is first needed. */
export function testBadgeSettings() {
  const issuerName = 'Pemerintah Kota Medan';
  return { url: 'https://jejak.medan.example', issuerName, keys: keysFolder(), makesKeys: true };
}
