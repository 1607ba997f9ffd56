import type { SubmissionKind } from '@jejak/domain';
import { z } from 'zod';

/** A row as SIASN lists it, under the names that this side sends. */
export interface RemoteRow {
  readonly kind: SubmissionKind;
  /** Of the row there. */
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

const value = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((given) => (given === null || given === undefined ? undefined : String(given).trim()));

const id = z.union([z.string().min(1), z.number()]).transform(String);

/** Some answers call the number of a course `noSertipikat`, the end `tglSelesaiKursus`. */
const kursus = z
  .looseObject({
    ...{ id, namaKursus: value, nomorSertipikat: value, noSertipikat: value, jumlahJam: value },
    ...{ tanggalKursus: value, tanggalSelesaiKursus: value, tglSelesaiKursus: value, tahunKursus: value },
    institusiPenyelenggara: value,
  })
  .transform((given) => ({
    id: given.id,
    values: {
      namaKursus: given.namaKursus,
      nomorSertipikat: given.nomorSertipikat ?? given.noSertipikat,
      jumlahJam: given.jumlahJam,
      tanggalKursus: given.tanggalKursus,
      tanggalSelesaiKursus: given.tanggalSelesaiKursus ?? given.tglSelesaiKursus,
      tahunKursus: given.tahunKursus,
      institusiPenyelenggara: given.institusiPenyelenggara,
    },
  }));

const diklat = z
  .looseObject({
    ...{ id, latihanStrukturalId: value, nomor: value, jumlahJam: value },
    ...{ tanggal: value, tanggalSelesai: value, tahun: value, institusiPenyelenggara: value },
  })
  .transform(({ id: rowId, ...given }) => ({
    id: rowId,
    values: {
      ...{ latihanStrukturalId: given.latihanStrukturalId, nomor: given.nomor, jumlahJam: given.jumlahJam },
      ...{ tanggal: given.tanggal, tanggalSelesai: given.tanggalSelesai, tahun: given.tahun },
      institusiPenyelenggara: given.institusiPenyelenggara,
    },
  }));

/** What is said where somebody has no row. */
const NONE = /tidak (ada|ditemukan)|not found/i;

/**
 * The rows of a list that SIASN answered; undefined if the answer is none: an answer that is not understood must never pass
 * for an empty list, or rows would be sent twice.
 */
export function remoteRows(kind: SubmissionKind, answer: unknown): readonly RemoteRow[] | undefined {
  const listed = z.looseObject({ data: z.unknown() }).safeParse(answer);
  const data = listed.success ? listed.data.data : answer;
  if (typeof data === 'string' && NONE.test(data)) return [];
  const rows = z.array(kind === 'KURSUS' ? kursus : diklat).safeParse(data);
  return rows.success
    ? rows.data.map(({ id: rowId, values }) => ({
        ...{ kind, id: rowId },
        values: Object.fromEntries(
          Object.entries(values).flatMap(([name, text]) =>
            text === undefined || text === '' ? [] : [[name, text]],
          ),
        ),
      }))
    : undefined;
}
