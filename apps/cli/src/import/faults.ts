import { tableFaultTexts } from '@jejak/spreadsheets';
import { fill, type Language, type Values } from '../texts.js';

/** What can be wrong with a row. Codes are stable; the texts say what to do. */
const reasons = {
  ...tableFaultTexts,
  'IMPORT.NOT_UTF8': {
    en: 'The cell is not UTF-8. Save the file as "CSV UTF-8".',
    id: 'Sel ini bukan UTF-8. Simpan berkas sebagai "CSV UTF-8".',
  },
  'IMPORT.RAGGED': {
    en: 'The row has {found} cells, the heading has {expected}. Is there a comma without quotes, or one missing?',
    id: 'Baris ini berisi {found} sel, sedangkan kepala tabel {expected}. Apakah ada koma tanpa tanda kutip, atau kurang koma?',
  },
  'IMPORT.BAD_QUOTES': {
    en: 'The quotes of this row do not match, so it cannot be split into cells ({detail}).',
    id: 'Tanda kutip pada baris ini tidak berpasangan, sehingga tidak dapat dipecah menjadi sel ({detail}).',
  },
  'IMPORT.EMPTY': {
    en: 'The cell is empty, but a value is needed.',
    id: 'Sel ini kosong, padahal harus diisi.',
  },
  'IMPORT.BAD_TEXT': {
    en: 'The cell holds control characters or is longer than {most} characters.',
    id: 'Sel ini berisi karakter kendali atau lebih panjang dari {most} karakter.',
  },
  'IMPORT.BAD_DATE': {
    en: '"{value}" is not a date of the calendar in the form {format}.',
    id: '"{value}" bukan tanggal kalender dengan bentuk {format}.',
  },
  'IMPORT.DATE_IN_FUTURE': {
    en: 'By its date and days the training is not over yet. Import it when it is.',
    id: 'Menurut tanggal dan jumlah harinya pelatihan ini belum berakhir. Impor setelah berakhir.',
  },
  'IMPORT.BAD_NUMBER': {
    en: '"{value}" is not a number such as {example}.',
    id: '"{value}" bukan angka seperti {example}.',
  },
  'IMPORT.OUT_OF_RANGE': {
    en: '{value} is not between {least} and {most}.',
    id: '{value} tidak di antara {least} dan {most}.',
  },
  'IMPORT.UNKNOWN_WORD': {
    en: 'The mapping does not say what "{value}" means. Correct the cell, or add the word to the mapping.',
    id: 'Pemetaan tidak menjelaskan arti "{value}". Perbaiki selnya, atau tambahkan kata itu ke pemetaan.',
  },
  'IMPORT.DUPLICATE_ROW': {
    en: 'The row repeats line {first}.',
    id: 'Baris ini mengulang baris {first}.',
  },
  'IMPORT.ALREADY_IN_RUN': {
    en: 'The employee stands in the same run on line {first} already, with other values. Which one is right?',
    id: 'Pegawai ini sudah tercantum pada angkatan yang sama di baris {first} dengan nilai lain. Mana yang benar?',
  },
  'IMPORT.RUN_DISAGREES': {
    en: 'The row belongs to the run of line {first} but says something else about it. Correct it, or add the column to programme.run in the mapping.',
    id: 'Baris ini termasuk angkatan baris {first} tetapi isinya tentang angkatan itu berbeda. Perbaiki, atau tambahkan kolomnya ke programme.run pada pemetaan.',
  },
  'IMPORT.EMPLOYEE_DISAGREES': {
    en: 'The row gives the employee of line {first} another kind, unit or position. An import registers each employee once; record the change of placement through the API.',
    id: 'Baris ini memberi pegawai pada baris {first} jenis, unit, atau jabatan lain. Impor mendaftarkan setiap pegawai satu kali; catat perubahan penempatan melalui API.',
  },
  'IMPORT.REFUSED': {
    en: 'Jejak refused it: {code} {detail}',
    id: 'Jejak menolaknya: {code} {detail}',
  },
  'IMPORT.CHANGED': {
    en: 'This was imported before with other content (rows added, removed or changed since). Record the difference as a correction through the API.',
    id: 'Ini sudah pernah diimpor dengan isi lain (baris ditambah, dihapus, atau diubah sejak itu). Catat perbedaannya sebagai koreksi melalui API.',
  },
} as const satisfies Record<string, { en: string; id: string }>;

export type FaultCode = keyof typeof reasons;

/** Something wrong with a row, at one of its cells or as a whole. */
export interface Fault {
  /** Of the file, from 1; the heading is line 1. */
  readonly line: number;
  readonly column?: string;
  readonly code: FaultCode;
  readonly values: Values;
}

/** A cell's fault before its place is known. */
export type CellFault = Pick<Fault, 'code' | 'values'>;

/** The reason for a person. */
export function reasonOf({ code, values }: CellFault, spoken: Language): string {
  return fill(reasons[code][spoken], values);
}

/** What a fault may quote of a cell: short, so that a report does not become a copy of the file. */
export function quoted(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}
