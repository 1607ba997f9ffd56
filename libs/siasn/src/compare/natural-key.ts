import type { RemoteRow } from '../shape/remote.js';
import { textOf, type SiasnRow } from '../shape/shape.js';

/** Spaces, marks and capitals make no other certificate. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * By what a row is known on both sides, among the rows of one person: number of the certificate, what it is, first day. SIASN
 * takes no id of ours, so after an unknown outcome only this tells whether a row arrived.
 */
export function naturalKey(row: SiasnRow | RemoteRow): string {
  const values: Readonly<Record<string, unknown>> = 'row' in row ? row.row : row.values;
  const names =
    row.kind === 'KURSUS'
      ? ['nomorSertipikat', 'namaKursus', 'tanggalKursus']
      : ['nomor', 'latihanStrukturalId', 'tanggal'];
  return [row.kind, ...names.map((name) => plain(textOf(values[name])))].join('|');
}
