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

/** Of a hundred people in functional positions, and of those in others, how many have which education. */
const EDUCATION: Readonly<Record<'functional' | 'other', readonly (readonly [QualificationLevel, number])[]>> =
  {
    functional: [['D3', 14], ['S1', 73], ['S2', 12], ['S3', 1]],
    other: [['SMA', 41], ['D3', 8], ['S1', 43], ['S2', 7], ['S3', 1]],
  }; // prettier-ignore

/** A level of education as the country's civil servants have it: together 15 % school, 12 % D3, 62 % S1, 10 % S2, 1 % S3. */
export function educationLevel(draw: Draw, isFunctional: boolean): QualificationLevel {
  let of = draw.between(1, 100);
  for (const [level, share] of EDUCATION[isFunctional ? 'functional' : 'other']) {
    of -= share;
    if (of <= 0) return level;
  }
  return 'S3';
}
