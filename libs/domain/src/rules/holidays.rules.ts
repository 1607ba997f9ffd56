import type { LegalBasis } from './legal-basis.js';

/** Days off of one calendar year besides Saturdays and Sundays. */
export interface HolidayYear extends LegalBasis {
  readonly year: number;
  /** National holidays (*hari libur nasional*), `YYYY-MM-DD`. */
  readonly national: readonly string[];
  /** Days off that are set jointly (*cuti bersama*). */
  readonly joint: readonly string[];
}

/** On which days offices are closed. A year that is not named has Saturdays and Sundays only. */
export interface HolidayRules {
  /** Name and version. */
  readonly id: string;
  readonly years: readonly HolidayYear[];
}

/**
 * The days off as known today. Whoever changes anything here raises the version in `id`; due dates that were told to
 * somebody stay. The days of a year are entered before it begins.
 */
export const holidayRules: HolidayRules = {
  id: 'holidays/1',
  years: [
    {
      year: 2026,
      source: 'SKB 3 Menteri tentang Hari Libur Nasional dan Cuti Bersama Tahun 2026',
      from: '2026-01-01',
      until: '2026-12-31',
      verified: false,
      note: 'No day was compared with the decree; those that follow the moon may be moved. Compare them before due dates are relied on.',
      national: [
        '2026-01-01',
        '2026-01-16',
        '2026-02-17',
        '2026-03-19',
        '2026-03-21',
        '2026-03-22',
        '2026-04-03',
        '2026-04-05',
        '2026-05-01',
        '2026-05-14',
        '2026-05-27',
        '2026-05-31',
        '2026-06-01',
        '2026-06-16',
        '2026-08-17',
        '2026-08-25',
        '2026-12-25',
      ],
      joint: [
        '2026-02-16',
        '2026-03-18',
        '2026-03-20',
        '2026-03-23',
        '2026-03-24',
        '2026-05-15',
        '2026-05-28',
        '2026-12-24',
      ],
    },
  ],
};
