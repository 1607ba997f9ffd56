import type { SubmissionKind } from '@jejak/domain';
import { textOf, type SiasnRow } from './shape.js';

/** The columns of a file, in order: the fields that SIASN takes, between what says whose row and which submission it is. */
export const CSV_COLUMNS: Readonly<Record<SubmissionKind, readonly string[]>> = {
  KURSUS: [
    ...['nipBaru', 'pnsOrangId', 'instansiId', 'jenisDiklatId', 'jenisKursusSertipikat', 'namaKursus'],
    ...['nomorSertipikat', 'tanggalKursus', 'tanggalSelesaiKursus', 'tahunKursus', 'jumlahJam'],
    ...['institusiPenyelenggara', 'submissionId'],
  ],
  DIKLAT: [
    ...['nipBaru', 'pnsOrangId', 'latihanStrukturalId', 'jenisKompetensi', 'nomor', 'tanggal', 'tanggalSelesai'],
    ...['tahun', 'jumlahJam', 'bobot', 'institusiPenyelenggara', 'submissionId'],
  ],
}; // prettier-ignore

/** What a spreadsheet would run as a formula gets an apostrophe in front (OWASP: CSV injection). */
const guarded = (text: string) => (/^[=+@\t\r\n-]/.test(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly unknown[]) =>
  `${cells.map((cell) => quoted(typeof cell === 'string' ? guarded(cell) : textOf(cell))).join(',')}\r\n`;

/** The first line of a file (RFC 4180). */
export const csvHeading = (kind: SubmissionKind): string => line(CSV_COLUMNS[kind]);

/** A row of a file of its kind. */
export function csvLine({ kind, row }: SiasnRow, nipBaru: string, submissionId: string): string {
  const values: Readonly<Record<string, unknown>> = { ...row, nipBaru, submissionId };
  return line(CSV_COLUMNS[kind].map((name) => values[name]));
}
