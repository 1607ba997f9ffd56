import type { UnitKind } from '@jejak/domain';
import { aCode, aDay, aText, aWord } from '../columns/readers.js';
import type { Column } from '../kind.js';

/** How codes of units are written. */
export const UNIT_CODE = /^[A-Z0-9][A-Z0-9._/-]{0,39}$/;

/** Kinds of units as people call them. */
export const UNIT_KIND_WORDS: Readonly<Record<UnitKind, readonly string[]>> = {
  PEMKO: ['Pemerintah Kota'],
  SEKRETARIAT: ['Sekretariat'],
  OPD: ['OPD', 'Dinas', 'Badan', 'Perangkat Daerah'],
  UPT: ['UPT', 'UPTD'],
  BAGIAN: ['Bagian'],
  BIDANG: ['Bidang'],
  SUBBAGIAN: ['Subbagian', 'Subbag', 'Sub Bagian'],
  SEKSI: ['Seksi'],
  KECAMATAN: ['Kecamatan'],
  KELURAHAN: ['Kelurahan'],
  SEKOLAH: ['Sekolah'],
  PUSKESMAS: ['Puskesmas'],
  OTHER: ['Lainnya'],
};

/** Columns of a sheet of units. */
export const unitColumns = {
  code: {
    heading: 'Kode Unit',
    explanation: {
      id: 'Kode unit dalam daftar resmi kota; setiap unit satu kode.',
      en: "Code in the city's own list of units; one for each unit.",
    },
    example: '1.03.01',
    required: true,
    personal: false,
    read: aCode(UNIT_CODE, '1.03.01'),
  },
  name: {
    heading: 'Nama Unit',
    explanation: { id: 'Nama lengkap unit.', en: 'Full name of the unit.' },
    example: 'Dinas Pendidikan',
    required: true,
    personal: false,
    read: aText(300),
  },
  nameEn: {
    heading: 'Nama Unit (Inggris)',
    explanation: { id: 'Nama dalam bahasa Inggris, jika ada.', en: 'Name in English, where there is one.' },
    example: 'Education Department',
    required: false,
    personal: false,
    read: aText(300),
  },
  kind: {
    heading: 'Jenis Unit',
    explanation: {
      id: `Salah satu: ${Object.values(UNIT_KIND_WORDS)
        .map(([word]) => word)
        .join(', ')}.`,
      en: `One of ${Object.keys(UNIT_KIND_WORDS).join(', ')}.`,
    },
    example: 'OPD',
    required: true,
    personal: false,
    read: aWord(UNIT_KIND_WORDS),
  },
  parent: {
    heading: 'Kode Unit Induk',
    explanation: {
      id: 'Kode unit atasan; kosong untuk unit teratas. Baris unit atasan harus lebih dahulu.',
      en: 'Code of the unit above; empty for the topmost. Its row must stand above.',
    },
    example: '',
    required: false,
    personal: false,
    read: aCode(UNIT_CODE, '1.03'),
  },
  from: {
    heading: 'Berlaku Sejak',
    explanation: {
      id: 'Hari sejak unit berdiri, atau sejak nama atau induknya berubah.',
      en: 'Day from which the unit exists, or from which its name or parent changed.',
    },
    example: '2026-01-01',
    required: true,
    personal: false,
    read: aDay,
  },
} as const satisfies Readonly<Record<string, Column<unknown>>>;
