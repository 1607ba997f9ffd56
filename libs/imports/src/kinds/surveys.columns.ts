import { aCode, aNumber, aText } from '../columns/readers.js';
import type { Column } from '../kind.js';
import { UNIT_CODE } from './units.columns.js';

const mark = (n: number, id: string, en: string) => ({
  heading: `U${n} ${id}`,
  explanation: {
    id: `Jawaban atas unsur ${n}, ${id.toLowerCase()}: 1 (tidak baik) sampai 4 (sangat baik).`,
    en: `The answer about element ${n}, ${en}: 1 (bad) to 4 (very good).`,
  },
  example: '3',
  required: true as const,
  personal: false,
  read: wholeNumber(1, 4, '3'),
});

/** A number without a fraction. */
function wholeNumber(least: number, most: number, example: string): Column<number>['read'] {
  const read = aNumber(least, most, example);
  return (cell) => {
    const reading = read(cell);
    return 'value' in reading && !Number.isInteger(reading.value) ? read({ ...cell, text: '?' }) : reading;
  };
}

/** Columns of a sheet of answers to a satisfaction survey (Permenpan RB 14/2017). */
export const surveyColumns = {
  unit: {
    heading: 'Kode Unit',
    explanation: {
      id: 'Kode unit yang layanannya dinilai, sudah ada di Jejak.',
      en: 'Code of the unit whose service it is about; it must be in Jejak already.',
    },
    example: '1.03.01',
    required: true,
    personal: false,
    read: aCode(UNIT_CODE, '1.03.01'),
  },
  period: {
    heading: 'Triwulan',
    explanation: { id: 'Triwulan survei, seperti 2026-Q1.', en: 'Quarter of the survey, as 2026-Q1.' },
    example: '2026-Q1',
    required: true,
    personal: false,
    read: aCode(/^(19|2\d)\d\d-Q[1-4]$/, '2026-Q1'),
  },
  service: {
    heading: 'Layanan',
    explanation: {
      id: 'Loket atau layanan, jika unit mempunyai beberapa survei dalam satu triwulan.',
      en: 'Counter or service, where a unit has several surveys in a quarter.',
    },
    example: 'KTP elektronik',
    required: false,
    personal: false,
    read: aText(200),
  },
  number: {
    heading: 'Nomor',
    explanation: {
      id: 'Nomor urut lembar jawaban dalam survei itu, mulai dari 1. Bukan nomor identitas atau telepon responden.',
      en: 'Running number of the answer sheet within that survey, from 1. No number of an identity card or telephone.',
    },
    example: '1',
    required: true,
    personal: false,
    read: wholeNumber(1, 99_999, '1'),
  },
  u1: mark(1, 'Persyaratan', 'requirements'),
  u2: mark(2, 'Prosedur', 'system, mechanism and procedure'),
  u3: mark(3, 'Waktu Penyelesaian', 'time to completion'),
  u4: mark(4, 'Biaya/Tarif', 'fees'),
  u5: mark(5, 'Produk Layanan', 'product of the service'),
  u6: mark(6, 'Kompetensi Pelaksana', 'competence of staff'),
  u7: mark(7, 'Perilaku Pelaksana', 'behaviour of staff'),
  u8: mark(8, 'Penanganan Pengaduan', 'handling of complaints'),
  u9: mark(9, 'Sarana dan Prasarana', 'facilities'),
} as const satisfies Readonly<Record<string, Column<unknown>>>;
