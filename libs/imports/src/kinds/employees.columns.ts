import type { EmployeeKind, PositionClass } from '@jejak/domain';
import { aCode, aDay, aText, aWord } from '../columns/readers.js';
import { nipColumn } from '../columns/nip.js';
import type { Column } from '../kind.js';

/** Kinds of employees as people call them. */
export const EMPLOYEE_KIND_WORDS: Readonly<Record<EmployeeKind, readonly string[]>> = {
  PNS: ['PNS'],
  CPNS: ['CPNS'],
  PPPK: ['PPPK', 'P3K'],
  PPPK_PARUH_WAKTU: ['PPPK Paruh Waktu'],
};

/** Classes of positions as people call them. */
export const CLASS_WORDS: Readonly<Record<PositionClass, readonly string[]>> = {
  JPT_UTAMA: ['JPT Utama'],
  JPT_MADYA: ['JPT Madya'],
  JPT_PRATAMA: ['JPT Pratama', 'Eselon II'],
  ADMINISTRATOR: ['Administrator', 'Eselon III'],
  PENGAWAS: ['Pengawas', 'Eselon IV'],
  FUNGSIONAL: ['Fungsional', 'JF'],
  PELAKSANA: ['Pelaksana', 'Staf'],
};

const words = (table: Readonly<Record<string, readonly string[]>>): string =>
  Object.values(table)
    .map(([word]) => word)
    .join(', ');

/** `III/A` and `3a` are written `III/a` in papers. */
const gradeSpelling = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/^([IVXivx]+)(?:\/([a-eA-E]))?$/, (_, rank: string, step?: string) =>
      step === undefined ? rank.toUpperCase() : `${rank.toUpperCase()}/${step.toLowerCase()}`,
    );

/** Columns of a sheet of employees. */
export const employeeColumns = {
  nip: nipColumn,
  name: {
    heading: 'Nama',
    explanation: { id: 'Nama lengkap dengan gelar.', en: 'Full name, with degrees.' },
    example: 'Siti Aminah, S.Kom.',
    required: true,
    personal: true,
    read: aText(200),
  },
  kind: {
    heading: 'Jenis Pegawai',
    explanation: {
      id: `Salah satu: ${words(EMPLOYEE_KIND_WORDS)}.`,
      en: `One of ${words(EMPLOYEE_KIND_WORDS)}.`,
    },
    example: 'PNS',
    required: true,
    personal: false,
    read: aWord(EMPLOYEE_KIND_WORDS),
  },
  unit: {
    heading: 'Kode Unit',
    explanation: {
      id: 'Kode unit tempat bekerja, sudah ada di Jejak.',
      en: 'Code of the unit where they work; it must be in Jejak already.',
    },
    example: '1.03.01',
    required: true,
    personal: false,
    read: aCode(/^[A-Z0-9][A-Z0-9._/-]{0,39}$/, '1.03.01'),
  },
  position: {
    heading: 'Jabatan',
    explanation: {
      id: 'Nama jabatan; tulis sama untuk jabatan yang sama.',
      en: 'Title of the position; the same title is the same position.',
    },
    example: 'Pranata Komputer Ahli Pertama',
    required: true,
    personal: false,
    read: aText(200),
  },
  positionClass: {
    heading: 'Jenis Jabatan',
    explanation: { id: `Salah satu: ${words(CLASS_WORDS)}.`, en: `One of ${words(CLASS_WORDS)}.` },
    example: 'Fungsional',
    required: true,
    personal: false,
    read: aWord(CLASS_WORDS),
  },
  grade: {
    heading: 'Golongan',
    explanation: { id: 'Golongan ruang, jika ada.', en: 'Grade, where there is one.' },
    example: 'III/a',
    required: false,
    personal: false,
    read: aCode(/^[IVX]{1,5}(\/[a-e])?$/, 'III/a', gradeSpelling),
  },
  from: {
    heading: 'TMT Jabatan',
    explanation: { id: 'Hari sejak menempati jabatan ini.', en: 'Day from which the position is held.' },
    example: '2026-03-01',
    required: true,
    personal: false,
    read: aDay,
  },
  nik: {
    heading: 'NIK',
    explanation: { id: 'Nomor induk kependudukan, 16 angka.', en: 'Number of the population register.' },
    example: '',
    required: false,
    personal: true,
    read: aCode(/^\d{16}$/, '1271015503850001', (text) => text.replace(/[\s.'’-]/g, '')),
  },
  phone: {
    heading: 'Telepon',
    explanation: { id: 'Nomor telepon.', en: 'Telephone number.' },
    example: '',
    required: false,
    personal: true,
    read: aCode(/^\+?[0-9][0-9 -]{5,24}$/, '+62 812 3456 7890'),
  },
  email: {
    heading: 'Surel',
    explanation: { id: 'Alamat surel.', en: 'E-mail address.' },
    example: '',
    required: false,
    personal: true,
    read: aCode(/^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@.]{2,}$/, 'siti@medan.go.id', (text) => text),
  },
} as const satisfies Readonly<Record<string, Column<unknown>>>;
