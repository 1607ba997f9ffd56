import type { Form, Mode } from '@jejak/domain';
import { CLASSES, ONLINE, type Season } from './calendar.js';
import type { Group } from './units.js';

/** A programme that the city holds again and again. */
export interface CitySeries {
  readonly code: string;
  readonly title: string;
  readonly en: string;
  readonly form: Form;
  readonly mode: Mode;
  readonly jp: number;
  /** Sessions of a run. */
  readonly sessions: number;
  /** When a session begins and ends, in minutes after midnight: classes by day, what is online after them. */
  readonly hours: readonly [from: number, until: number];
  /** Days from one session to the next. */
  readonly every: number;
  readonly competency: string;
  /** Score from which one passes; absent where there is nothing to pass. */
  readonly passScore?: number;
  /** Seats of a run. */
  readonly seats: number;
  readonly season: Season;
  /** By how much its gains differ from those of the others, in points. */
  readonly effect: number;
  /** Cost of a seat, in rupiah. */
  readonly seatIdr: number;
  /** The family of positions that it is for; absent where it is for everybody. */
  readonly only?: string;
}

/** Whether it takes the day, so that nobody can be in another one. */
export const isByDay = ({ hours }: CitySeries): boolean => hours === BY_DAY;

const BY_DAY = [8 * 60, 16 * 60] as const;
const CLASS = { mode: 'OFFLINE', hours: BY_DAY, every: 1, seats: 40, season: CLASSES, passScore: 70, seatIdr: 1_250_000 } as const; // prettier-ignore
const WEB = {
  mode: 'ONLINE',
  hours: [16 * 60 + 30, 18 * 60 + 30],
  every: 1,
  season: ONLINE,
  sessions: 1,
  seatIdr: 35_000,
} as const;
const LEADERS = { hours: BY_DAY, form: 'LEADERSHIP_TRAINING', mode: 'BLENDED', every: 7, sessions: 16, seats: 40, season: CLASSES, passScore: 70, seatIdr: 21_000_000 } as const; // prettier-ignore

const ALL: readonly CitySeries[] = [
  { ...CLASS, code: 'PRIMA', title: 'Pelatihan Pelayanan Prima dan Komunikasi Empatik', en: 'Excellent service and empathy', form: 'TECHNICAL_TRAINING', jp: 24, sessions: 3, competency: 'TEK-LAYANAN', effect: 6 },
  { ...CLASS, code: 'TIK', title: 'Pelatihan TIK Perkantoran', en: 'Office computing', form: 'TECHNICAL_TRAINING', jp: 30, sessions: 3, competency: 'TEK-TIK', effect: 12 },
  { ...CLASS, code: 'AJAR', title: 'Metodologi Mengajar Kurikulum Merdeka', en: 'Teaching methods', form: 'FUNCTIONAL_TRAINING', jp: 32, sessions: 4, competency: 'TEK-AJAR', effect: 3 },
  { ...CLASS, code: 'ASESMEN', title: 'Bimtek Asesmen Pembelajaran', en: 'Assessing learners', form: 'TECHNICAL_GUIDANCE', jp: 20, sessions: 2, competency: 'TEK-AJAR', effect: 0 },
  { ...CLASS, code: 'BTCLS', title: 'PPGD dan BTCLS Perawat', en: 'Emergency care', form: 'FUNCTIONAL_TRAINING', jp: 40, sessions: 5, competency: 'TEK-RAWAT', effect: 8, only: 'HEALTH_WORKER' },
  { ...CLASS, code: 'RS', title: 'Manajemen Rumah Sakit dan Pelayanan Pasien', en: 'Hospital management', form: 'TECHNICAL_TRAINING', jp: 40, sessions: 5, competency: 'TEK-RAWAT', effect: -2 },
  { ...CLASS, code: 'SIPD', title: 'Pengelolaan Anggaran dengan SIPD', en: 'Budgeting', form: 'TECHNICAL_GUIDANCE', jp: 32, sessions: 4, competency: 'TEK-ANGGARAN', effect: -5 },
  { ...CLASS, code: 'PBJ', title: 'Pengadaan Barang dan Jasa Level 1', en: 'Procurement', form: 'FUNCTIONAL_TRAINING', jp: 60, sessions: 6, competency: 'TEK-ANGGARAN', effect: 2 },
  { ...CLASS, code: 'ADMINDUK', title: 'Pelatihan Layanan Adminduk', en: 'Civil registration', form: 'TECHNICAL_TRAINING', jp: 20, sessions: 2, competency: 'TEK-ADMINDUK', effect: 9 },
  { ...CLASS, code: 'MANAJEMEN', title: 'Pelatihan Manajemen ASN', en: 'Managing civil servants', form: 'MANAGERIAL_TRAINING', jp: 40, sessions: 5, competency: 'MAN-02', effect: 0 },
  { ...CLASS, code: 'INOVASI', title: 'Workshop Kebijakan Publik dan Inovasi', en: 'Public policy and innovation', form: 'WORKSHOP', jp: 16, sessions: 2, competency: 'MAN-05', effect: 4 },
  { ...WEB, code: 'ETIKA', title: 'Seminar Etika, Integritas dan Antikorupsi', en: 'Ethics and integrity', form: 'SEMINAR', jp: 4, seats: 300, competency: 'MAN-01', effect: 0 },
  { ...WEB, code: 'PDP', title: 'Sosialisasi Pelindungan Data Pribadi', en: 'Personal data protection', form: 'SOCIALISATION', jp: 4, seats: 300, competency: 'MAN-01', effect: 0 },
  { ...WEB, code: 'DIGITAL', title: 'Literasi Digital ASN', en: 'Digital literacy', form: 'E_LEARNING',
    hours: [19 * 60, 21 * 60], jp: 10, seats: 100, competency: 'TEK-TIK', passScore: 70, effect: 1 },
  { ...WEB, code: 'WAKTU', title: 'Manajemen Waktu dan Produktivitas', en: 'Time management', form: 'E_LEARNING',
    hours: [19 * 60, 21 * 60], jp: 6, seats: 100, competency: 'MAN-05', passScore: 70, effect: -3 },
  { ...LEADERS, code: 'PKP', title: 'Pelatihan Kepemimpinan Pengawas', en: 'Leadership, supervisors', jp: 875, competency: 'MAN-02', effect: 0 },
  { ...LEADERS, code: 'PKA', title: 'Pelatihan Kepemimpinan Administrator', en: 'Leadership, administrators', jp: 907, competency: 'MAN-02', effect: 0 },
]; // prettier-ignore

/** What somebody takes part in, in one year, and how many of a thousand people do. */
export interface Bundle {
  readonly perMille: number;
  readonly series: readonly CitySeries[];
}

export const catalogue: ReadonlyMap<string, CitySeries> = new Map(ALL.map((one) => [one.code, one]));

const bundle = (perMille: number, ...codes: readonly string[]): Bundle => ({
  perMille,
  series: codes.map((code) => {
    const found = catalogue.get(code);
    if (!found) throw new Error(`There is no series ${code}`);
    return found;
  }),
});

/**
 * Lesson hours of a year: 18 % of the people none, 34 % up to 19, 38 % 20 to 40, 10 % more. What is claimed from elsewhere and
 * mentoring come on top.
 */
export const bundles: Readonly<Record<Group, readonly Bundle[]>> = {
  EDUCATION: [
    ...[bundle(120, 'ETIKA'), bundle(100, 'DIGITAL', 'ETIKA'), bundle(60, 'WAKTU', 'PDP'), bundle(60, 'INOVASI')],
    ...[bundle(160, 'AJAR', 'ETIKA'), bundle(140, 'ASESMEN', 'ETIKA'), bundle(80, 'TIK', 'PDP')],
    ...[bundle(60, 'AJAR', 'INOVASI'), bundle(38, 'TIK', 'ASESMEN'), bundle(2, 'PKP')],
  ],
  HEALTH: [
    ...[bundle(120, 'ETIKA'), bundle(120, 'DIGITAL', 'ETIKA'), bundle(60, 'WAKTU', 'PDP'), bundle(40, 'INOVASI')],
    ...[bundle(160, 'BTCLS'), bundle(140, 'PRIMA', 'ETIKA'), bundle(80, 'TIK', 'ETIKA')],
    ...[bundle(60, 'RS', 'ETIKA'), bundle(36, 'RS', 'INOVASI'), bundle(4, 'PKP')],
  ],
  OFFICE: [
    ...[bundle(100, 'ETIKA'), bundle(120, 'DIGITAL', 'ETIKA'), bundle(60, 'WAKTU', 'PDP'), bundle(60, 'INOVASI')],
    ...[bundle(120, 'SIPD', 'ETIKA'), bundle(120, 'TIK', 'ETIKA'), bundle(80, 'PRIMA', 'PDP'), bundle(60, 'MANAJEMEN')],
    ...[bundle(50, 'PBJ', 'ETIKA'), bundle(40, 'SIPD', 'INOVASI'), bundle(4, 'PKP'), bundle(6, 'PKA')],
  ],
  DISTRICT: [
    ...[bundle(140, 'ETIKA'), bundle(100, 'DIGITAL', 'ETIKA'), bundle(60, 'WAKTU', 'PDP'), bundle(40, 'INOVASI')],
    ...[bundle(180, 'ADMINDUK', 'ETIKA'), bundle(120, 'PRIMA', 'PDP'), bundle(80, 'TIK')],
    ...[bundle(60, 'ADMINDUK', 'TIK'), bundle(32, 'PRIMA', 'INOVASI', 'ADMINDUK'), bundle(8, 'PKA')],
  ],
}; // prettier-ignore
