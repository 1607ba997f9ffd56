import { readNip, type NipFault } from '@jejak/domain';
import type { Cell } from '@jejak/spreadsheets';
import { fault } from '../faults.js';
import type { CellReading, Column } from '../kind.js';

/** What is wrong with a number, said without its digits. */
const WHY: Readonly<Record<NipFault, string>> = {
  NOT_18_DIGITS: '≠ 18 digit',
  BIRTH_DATE: 'tanggal lahir (1–8)',
  START: 'TMT CPNS (9–14)',
  START_TOO_EARLY: 'TMT CPNS (9–14) < 18 tahun',
  START_IN_FUTURE: 'TMT CPNS (9–14) > hari ini',
  SEX: 'jenis kelamin (15)',
  SERIAL: 'nomor urut (16–18)',
};

/** The 18 digits of a NIP or NI PPPK; spaces, points and a leading apostrophe do not count. */
export function aNip({ text }: Cell): CellReading<string> {
  const value = text.replace(/[\s.'’-]/g, '');
  const asPns = readNip(value, 'PNS', new Date());
  // a number that is wrong for one kind may be right for the other; the kind is another cell
  const wrong = typeof asPns === 'string' ? readNip(value, 'PPPK', new Date()) : undefined;
  return typeof wrong === 'string' && typeof asPns === 'string'
    ? { fault: fault('IMPORT.BAD_NIP', { why: WHY[asPns] }) }
    : { value };
}

/** The column by which rows name an employee. */
export const nipColumn = {
  heading: 'NIP',
  explanation: {
    id: 'NIP PNS/CPNS atau NI PPPK, 18 angka. Format sel sebagai teks agar angkanya tidak hilang.',
    en: 'NIP of a PNS or CPNS, or NI PPPK: 18 digits. Format the cells as text, or digits are lost.',
  },
  example: '198503152010012001',
  required: true,
  personal: true,
  read: aNip,
} as const satisfies Column<string>;
