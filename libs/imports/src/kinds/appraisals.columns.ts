import type { Rating } from '@jejak/domain';
import { texts } from '../columns/lists.js';
import { nipColumn } from '../columns/nip.js';
import { aCode, aWord, wordFor } from '../columns/readers.js';
import type { Column } from '../kind.js';

/** Ratings as Permenpan RB 6/2022 calls them. */
const RATING_WORDS: Readonly<Record<Rating, readonly string[]>> = {
  ABOVE: ['Di Atas Ekspektasi', 'Diatas Ekspektasi'],
  MEETS: ['Sesuai Ekspektasi'],
  BELOW: ['Di Bawah Ekspektasi', 'Dibawah Ekspektasi'],
};

/** A rating as a cell says it. */
export const ratingWord = (rating: Rating): string => wordFor(RATING_WORDS, rating);

const rating = (heading: string, id: string, en: string) => ({
  heading,
  explanation: {
    id: `${id}, salah satu: Di Atas Ekspektasi, Sesuai Ekspektasi, Di Bawah Ekspektasi.`,
    en: `${en}, one of ABOVE, MEETS and BELOW what was expected.`,
  },
  example: 'Sesuai Ekspektasi',
  required: true as const,
  personal: true,
  read: aWord(RATING_WORDS),
});

const remarks = (heading: string, id: string, en: string, example: string) => ({
  heading,
  explanation: {
    id: `${id}, dipisah titik koma; boleh kosong.`,
    en: `${en}, parted by semicolons; may be empty.`,
  },
  example,
  required: false as const,
  personal: true,
  read: texts(500),
});

/** Columns of a sheet of appraisals. The predicate follows from both ratings, so it is no column. */
export const appraisalColumns = {
  nip: nipColumn,
  period: {
    heading: 'Periode',
    explanation: {
      id: 'Tahun, seperti 2025, atau triwulan, seperti 2025-Q1.',
      en: 'A year, as 2025, or a quarter, as 2025-Q1.',
    },
    example: '2025',
    required: true,
    personal: false,
    read: aCode(/^(19|2\d)\d\d(-Q[1-4])?$/, '2025-Q1'),
  },
  result: rating('Hasil Kerja', 'Rating hasil kerja', 'Rating of the results of work'),
  behaviour: rating('Perilaku Kerja', 'Rating perilaku kerja', 'Rating of the behaviour at work'),
  strengths: remarks('Kelebihan', 'Yang sudah baik', 'What was good', 'Ramah kepada warga'),
  weaknesses: remarks(
    'Kekurangan',
    'Yang perlu diperbaiki',
    'What is to become better',
    'Laporan sering terlambat',
  ),
} as const satisfies Readonly<Record<string, Column<unknown>>>;
