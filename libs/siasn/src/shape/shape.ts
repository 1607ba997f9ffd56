import type { SubmissionKind } from '@jejak/domain';
import { z } from 'zod';

/**
 * The rows that SIASN takes. BKN publishes no specification that could be read for this: names and shapes are those with which
 * public programs of other agencies call it (docs/how-to/send-to-siasn.md), and were never tried against SIASN itself.
 */

/** A day as SIASN writes it. */
const day = z.string().regex(/^\d{2}-\d{2}-\d{4}$/);
const hours = z.int().positive();
const year = z.int().min(1900).max(2999);
const some = z.string().min(1);

/** A course (*kursus*): every form that is no structural training. */
export const kursusRow = z.strictObject({
  /** Of the row there, where one is changed. */
  id: some.optional(),
  instansiId: some,
  institusiPenyelenggara: some,
  jenisDiklatId: some,
  jenisKursusSertipikat: some,
  jumlahJam: hours,
  namaKursus: some,
  nomorSertipikat: some,
  path: z.array(z.never()),
  pnsOrangId: some,
  tahunKursus: year,
  tanggalKursus: day,
  tanggalSelesaiKursus: day,
});

/** Structural training (*diklat struktural*). */
export const diklatRow = z.strictObject({
  id: some.optional(),
  bobot: z.literal(0),
  institusiPenyelenggara: some,
  jenisKompetensi: some,
  jumlahJam: hours,
  latihanStrukturalId: some,
  nomor: some,
  path: z.array(z.never()),
  pnsOrangId: some,
  tahun: year,
  tanggal: day,
  tanggalSelesai: day,
});

export type KursusRow = z.output<typeof kursusRow>;
export type DiklatRow = z.output<typeof diklatRow>;

/** A row on its way, and into which list. */
export type SiasnRow =
  { readonly kind: 'KURSUS'; readonly row: KursusRow } | { readonly kind: 'DIKLAT'; readonly row: DiklatRow };

/** The fields that both sides have, by the names of this side. */
export const COMPARED: Readonly<Record<SubmissionKind, readonly string[]>> = {
  KURSUS: [
    'namaKursus',
    'nomorSertipikat',
    'jumlahJam',
    'tanggalKursus',
    'tanggalSelesaiKursus',
    'tahunKursus',
    'institusiPenyelenggara',
  ],
  DIKLAT: ['latihanStrukturalId', 'nomor', 'jumlahJam', 'tanggal', 'tanggalSelesai', 'tahun'],
};

/** A row again, as text that was kept. @throws ZodError if it is none */
export function readRow(kind: SubmissionKind, text: string): SiasnRow {
  const json: unknown = JSON.parse(text);
  return kind === 'KURSUS' ? { kind, row: kursusRow.parse(json) } : { kind, row: diklatRow.parse(json) };
}

/** `2026-03-02` as SIASN writes it: `02-03-2026`. */
export const siasnDay = (iso: string): string => iso.split('-').reverse().join('-');

/** A value of a row as text; nothing where there is none. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
