import { fields, type Form } from '@jejak/domain';
import type { Cell } from '@jejak/spreadsheets';
import { nipColumn } from '../columns/nip.js';
import { aCode, aDay, aText, aWord } from '../columns/readers.js';
import { fault, quoted } from '../faults.js';
import type { CellReading, Column } from '../kind.js';

/** Forms of development as people call them (LAN 10/2018). */
export const FORM_WORDS: Readonly<Record<Form, readonly string[]>> = {
  LEADERSHIP_TRAINING: ['Pelatihan Kepemimpinan', 'Diklatpim', 'PKP', 'PKA', 'PKN'],
  MANAGERIAL_TRAINING: ['Pelatihan Manajerial'],
  TECHNICAL_TRAINING: ['Pelatihan Teknis', 'Diklat Teknis'],
  FUNCTIONAL_TRAINING: ['Pelatihan Fungsional', 'Diklat Fungsional'],
  SOCIO_CULTURAL_TRAINING: ['Pelatihan Sosial Kultural'],
  SEMINAR: ['Seminar', 'Konferensi', 'Sarasehan'],
  WORKSHOP: ['Workshop', 'Lokakarya'],
  COURSE: ['Kursus'],
  UPGRADING: ['Penataran'],
  TECHNICAL_GUIDANCE: ['Bimbingan Teknis', 'Bimtek'],
  SOCIALISATION: ['Sosialisasi'],
  OTHER_CLASSICAL: ['Klasikal Lainnya'],
  COACHING: ['Coaching'],
  MENTORING: ['Mentoring'],
  E_LEARNING: ['E-Learning', 'Pembelajaran Daring'],
  DISTANCE_TRAINING: ['Pelatihan Jarak Jauh'],
  SECONDMENT: ['Detasering'],
  OUTBOUND: ['Outbound', 'Pembelajaran Alam Terbuka'],
  BENCHMARKING: ['Benchmarking', 'Patok Banding'],
  PUBLIC_PRIVATE_EXCHANGE: ['Pertukaran PNS dengan Swasta'],
  SELF_STUDY: ['Belajar Mandiri'],
  COMMUNITY_OF_PRACTICE: ['Komunitas Belajar'],
  WORKPLACE_GUIDANCE: ['Bimbingan di Tempat Kerja'],
  INTERNSHIP: ['Magang'],
  OTHER_NON_CLASSICAL: ['Nonklasikal Lainnya'],
};

const hours = fields.jp.positive().max(1000);

/** Lesson hours as commands take them, with a point or a comma. */
function lessonHours({ text }: Cell): CellReading<number> {
  const value = /^\d{1,4}([.,]\d)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  return hours.safeParse(value).success
    ? { value }
    : { fault: fault('IMPORT.BAD_NUMBER', { value: quoted(text), least: 0.5, most: 1000, example: '40' }) };
}

const personal = { required: true, personal: true } as const;
const clear = { required: true, personal: false } as const;

/** Columns of a sheet of what employees learned in the past. */
export const trainingColumns = {
  nip: nipColumn,
  title: {
    heading: 'Nama Pelatihan',
    explanation: { id: 'Seperti tertulis pada sertifikat.', en: 'As the certificate has it.' },
    example: 'Pelatihan Pelayanan Prima',
    ...personal,
    read: aText(300),
  },
  provider: {
    heading: 'Penyelenggara',
    explanation: { id: 'Lembaga yang menyelenggarakan.', en: 'Who taught.' },
    example: 'BPSDM Provinsi Sumatera Utara',
    ...personal,
    read: aText(200),
  },
  form: {
    heading: 'Bentuk',
    explanation: {
      id: `Bentuk pengembangan, salah satu: ${Object.values(FORM_WORDS)
        .map(([word]) => word)
        .join(', ')}.`,
      en: `Form of development, one of ${Object.keys(FORM_WORDS).join(', ')}.`,
    },
    example: 'Pelatihan Teknis',
    ...clear,
    read: aWord(FORM_WORDS),
  },
  startedOn: {
    heading: 'Tanggal Mulai',
    explanation: { id: 'Hari pertama.', en: 'First day.' },
    example: '2025-03-03',
    ...clear,
    read: aDay,
  },
  endedOn: {
    heading: 'Tanggal Selesai',
    explanation: {
      id: 'Hari terakhir; jam dihitung untuk tahunnya.',
      en: 'Last day; the hours count for its year.',
    },
    example: '2025-03-07',
    ...clear,
    read: aDay,
  },
  jp: {
    heading: 'JP',
    explanation: {
      id: 'Jam pelajaran, 0,5 sampai 1000, kelipatan setengah.',
      en: 'Lesson hours, 0.5 to 1000, in halves.',
    },
    example: '40',
    ...clear,
    read: lessonHours,
  },
  certificateNumber: {
    heading: 'Nomor Sertifikat',
    explanation: { id: 'Nomor sertifikat, jika ada.', en: 'Number of the certificate, where there is one.' },
    example: '00042/PELPRIMA/2025',
    ...{ required: false, personal: true },
    read: aText(100),
  },
  evidenceName: {
    heading: 'Berkas Bukti',
    explanation: {
      id: 'Nama berkas pindaian sertifikat. Jejak menyimpan sidik digitalnya, bukan berkasnya.',
      en: 'Name of the file with the scanned certificate. Jejak keeps its digest, not the file.',
    },
    example: '198503152010012001-pelprima.pdf',
    ...{ required: false, personal: true },
    read: aText(200),
  },
  evidenceSha256: {
    heading: 'SHA-256 Bukti',
    explanation: {
      id: 'Sidik digital berkas bukti, 64 angka heksadesimal, seperti yang dihitung perintah sha256sum.',
      en: 'Digest of that file, 64 hexadecimal digits, as the command sha256sum gives it.',
    },
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    ...{ required: false, personal: true },
    read: aCode(/^[0-9a-f]{64}$/, '9f86d081…, 64 digit', (text) => text.toLowerCase()),
  },
  withoutEvidence: {
    heading: 'Alasan Tanpa Bukti',
    explanation: {
      id: 'Hanya untuk pelatihan tahun-tahun lalu yang berkasnya tidak ada lagi, sebagai ganti dua kolom bukti: mengapa tidak ada, dan apa yang menunjukkannya.',
      en: 'Only for training of earlier years whose file is gone, in place of both columns of evidence: why there is none, and what shows it instead.',
    },
    example: '',
    ...{ required: false, personal: true },
    read: aText(500),
  },
} as const satisfies Readonly<Record<string, Column<unknown>>>;
