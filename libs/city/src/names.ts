import type { QualificationLevel } from '@jejak/domain';
import type { Draw } from './draw.js';

/**
 * Given names as they are heard in Medan, beside family names that nobody bears: each is made of two words for things, so that
 * a name of this city is no name of a person.
 */
const GIVEN = {
  female: {
    BATAK: ['Tiurma', 'Rosmida', 'Lasria', 'Hotmaida', 'Marlina', 'Duma', 'Riama', 'Nurhayati'],
    MELAYU: ['Siti', 'Nurul', 'Fatimah', 'Zubaidah', 'Aisyah', 'Rahmah', 'Khadijah', 'Laila'],
    JAWA: ['Sri', 'Endang', 'Wulan', 'Retno', 'Ningsih', 'Dwi', 'Lestari', 'Ratna'],
    MINANG: ['Yulia', 'Rahmi', 'Desi', 'Gusni', 'Upik', 'Mardiah', 'Elvi', 'Reni'],
    TIONGHOA: ['Mei Lin', 'Lilian', 'Vivian', 'Suryani', 'Hui Ling', 'Erni', 'Jenny', 'Yanti'],
    TAMIL: ['Kavitha', 'Priya', 'Selvi', 'Devi', 'Shanti', 'Malar', 'Letchumi', 'Vani'],
  },
  male: {
    BATAK: ['Togar', 'Parlin', 'Binsar', 'Hotman', 'Saut', 'Mangatas', 'Ramses', 'Jonner'],
    MELAYU: ['Ahmad', 'Syahrial', 'Iskandar', 'Zulkifli', 'Hamdan', 'Fauzi', 'Ridwan', 'Anwar'],
    JAWA: ['Slamet', 'Bambang', 'Agus', 'Joko', 'Wahyu', 'Teguh', 'Supri', 'Hadi'],
    MINANG: ['Syafri', 'Yusrizal', 'Afrizal', 'Hendri', 'Nasrul', 'Edison', 'Jasman', 'Rizal'],
    TIONGHOA: ['Hendra', 'Wijaya', 'Kevin', 'Susanto', 'Andi', 'Budiman', 'Johan', 'Tony'],
    TAMIL: ['Ravi', 'Kumar', 'Suresh', 'Ganesh', 'Murugan', 'Rajan', 'Anand', 'Selvam'],
  },
} as const;
const FIRST_HALVES = ['Awan', 'Batu', 'Cendana', 'Delima', 'Embun', 'Fajar', 'Gunung', 'Hujan', 'Intan', 'Jati', 'Kemiri', 'Lontar', 'Mega', 'Nilam', 'Ombak', 'Pinus', 'Rimba', 'Senja', 'Telaga', 'Wangi']; // prettier-ignore
const SECOND_HALVES = ['bakti', 'cahya', 'dermaga', 'engsel', 'gapura', 'harap', 'jendela', 'kertas', 'lampion', 'menara', 'nada', 'pena', 'roda', 'sampan', 'tinta', 'ukir', 'wastra', 'zamrud']; // prettier-ignore
const ORIGINS = [
  ...Array.from({ length: 33 }, () => 'BATAK' as const),
  ...Array.from({ length: 33 }, () => 'JAWA' as const),
  ...Array.from({ length: 14 }, () => 'MELAYU' as const),
  ...Array.from({ length: 10 }, () => 'MINANG' as const),
  ...Array.from({ length: 7 }, () => 'TIONGHOA' as const),
  ...Array.from({ length: 3 }, () => 'TAMIL' as const),
];

/** A name that nobody bears, with the degree where there is one. @example Wulan Embunmenara, S.Pd. */
export function nameOf(draw: Draw, sex: 'female' | 'male', degree: string | undefined): string {
  const given = draw.pick(GIVEN[sex][draw.pick(ORIGINS)]);
  const family = draw.pick(FIRST_HALVES) + draw.pick(SECOND_HALVES);
  return `${given} ${family}${degree === undefined ? '' : `, ${degree}`}`;
}

/** A level of education as the country's civil servants have it. */
export function educationLevel(draw: Draw): QualificationLevel {
  const of = draw.between(1, 100);
  if (of <= 15) return 'SMA';
  if (of <= 27) return 'D3';
  if (of <= 89) return 'S1';
  return of <= 99 ? 'S2' : 'S3';
}
