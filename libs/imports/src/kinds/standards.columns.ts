import { aCode, aDay, aText } from '../columns/readers.js';
import { duties, DUTIES_EXAMPLE, levels, LEVELS_EXAMPLE } from '../columns/lists.js';
import type { Column } from '../kind.js';

const required = (heading: string, which: { id: string; en: string }, example: string) => ({
  heading,
  explanation: {
    id: `Kompetensi ${which.id} yang dipersyaratkan, dengan tingkat 1 sampai 5: ${LEVELS_EXAMPLE}.`,
    en: `The ${which.en} competencies that are required, with levels from 1 to 5: ${LEVELS_EXAMPLE}.`,
  },
  example,
  required: false as const,
  personal: false,
  read: levels,
});

/** Columns of a sheet of positions and their competency standards. */
export const standardColumns = {
  position: {
    heading: 'Jabatan',
    explanation: {
      id: 'Nama jabatan, sama dengan yang dipakai pada lembar pegawai.',
      en: 'Title of the position, as the sheet of employees has it.',
    },
    example: 'Pengelola Layanan Kependudukan',
    required: true,
    personal: false,
    read: aText(200),
  },
  family: {
    heading: 'Rumpun Jabatan',
    explanation: {
      id: 'Kode rumpun jabatan, jika ada; dipakai untuk survei kebutuhan dan program.',
      en: 'Code of the family of positions, where there is one; surveys of needs and programmes use it.',
    },
    example: 'POPULATION_SERVICE',
    required: false,
    personal: false,
    read: aCode(/^[A-Z][A-Z0-9_-]{0,39}$/, 'POPULATION_SERVICE'),
  },
  technical: required('Kompetensi Teknis', { id: 'teknis', en: 'technical' }, 'TEK-12=2'),
  managerial: required('Kompetensi Manajerial', { id: 'manajerial', en: 'managerial' }, 'MAN-01=3; MAN-02=2'),
  socioCultural: required(
    'Kompetensi Sosial Kultural',
    { id: 'sosial kultural', en: 'socio-cultural' },
    'SOS-01=2',
  ),
  duties: {
    heading: 'Uraian Tugas',
    explanation: {
      id: `Tugas jabatan beserta kompetensi yang diperlukan, dipisah titik koma: ${DUTIES_EXAMPLE}.`,
      en: `Duties of the position with the competencies that they need, parted by semicolons: ${DUTIES_EXAMPLE}.`,
    },
    example: DUTIES_EXAMPLE,
    required: false,
    personal: false,
    read: duties,
  },
  from: {
    heading: 'Berlaku Sejak',
    explanation: { id: 'Hari sejak standar berlaku.', en: 'Day from which the standard counts.' },
    example: '2026-01-01',
    required: true,
    personal: false,
    read: aDay,
  },
} as const satisfies Readonly<Record<string, Column<unknown>>>;
