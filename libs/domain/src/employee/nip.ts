import { dayInMedan } from '../kernel/medan.js';
import type { EmployeeKind } from './employee.vocabulary.js';

/**
 * What the number of a civil servant says. It is personal data: it tells the birth date and the sex, so it is never an
 * id, and stands in no event, log line or error in the clear.
 */
export interface Nip {
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  /** PNS: month of the start as CPNS, `YYYY-MM`. PPPK: year of the first contract, `YYYY`. */
  readonly start: string;
  /** PPPK: two digits that count the contracts. */
  readonly contract?: string;
  readonly sex: 'male' | 'female';
  /** 1 to 999 */
  readonly serial: number;
}

/** The first thing that is wrong with a number; says nothing of its digits. */
export type NipFault =
  | 'NOT_18_DIGITS'
  | 'BIRTH_DATE' // there is no such day, or it is in the future
  | 'START' // there is no such month
  | 'START_TOO_EARLY'
  | 'START_IN_FUTURE'
  | 'SEX'
  | 'SERIAL';

/** Youngest age at the start. PNS 18; PPPK 20, PP 49/2018. Neither was checked in the text of the law. */
const YOUNGEST: Readonly<Record<'PNS' | 'PPPK', number>> = { PNS: 18, PPPK: 20 };

const FORM = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})$/;

/**
 * Reads a NIP (*nomor induk pegawai*) of a PNS or CPNS, or the number of a PPPK (*nomor induk PPPK*): 18 digits.
 *
 * PNS: birth date YYYYMMDD, start as CPNS YYYYMM, sex (1 male, 2 female), serial from 001 (Perka BKN 22/2007 and
 * 43/2007). PPPK: birth date, year of the first contract, two digits that count the contracts (often 21; what they
 * mean was not verified, so any are taken), sex, serial.
 *
 * There is no check digit: a number that passes may still be somebody else's, or nobody's.
 *
 * @param today a moment; a start up to a month later is taken, because numbers are given before the first day
 */
export function readNip(text: string, kind: EmployeeKind, today: Date): Nip | NipFault {
  const [, year, month, day, startYear, startMonth, sex, serial] = FORM.exec(text) ?? [];
  if (!year || !month || !day || !startYear || !startMonth || !sex || !serial) return 'NOT_18_DIGITS';
  const birthDate = `${year}-${month}-${day}`;
  if (!isDay(birthDate) || birthDate > dayInMedan(today)) return 'BIRTH_DATE';

  const contracted = kind === 'PPPK' || kind === 'PPPK_PARUH_WAKTU';
  if (!contracted && (startMonth < '01' || startMonth > '12')) return 'START';
  const start = contracted ? startYear : `${startYear}-${startMonth}`;
  const youngest = Number(year) + YOUNGEST[contracted ? 'PPPK' : 'PNS'];
  // to the precision that the number has: a month for PNS, a year for PPPK
  if (start < `${youngest}-${month}`.slice(0, start.length)) return 'START_TOO_EARLY';
  if (start > aMonthLater(today).slice(0, start.length)) return 'START_IN_FUTURE';

  if (sex !== '1' && sex !== '2') return 'SEX';
  if (serial === '000') return 'SERIAL';
  return {
    birthDate,
    start,
    ...(contracted && { contract: startMonth }),
    sex: sex === '1' ? 'male' : 'female',
    serial: Number(serial),
  };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '1900';
}

function aMonthLater(today: Date): string {
  const [year = 0, month = 0] = dayInMedan(today).split('-').map(Number);
  const later = year * 12 + month; // months since year 0, the next one
  return `${Math.floor(later / 12)}-${String((later % 12) + 1).padStart(2, '0')}`;
}
