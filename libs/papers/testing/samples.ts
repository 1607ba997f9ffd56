import {
  attendanceList,
  type AttendanceListData,
  type CertificateData,
  type EvaluationReportData,
  evaluationReport,
  historySheet,
  hoursSummary,
  type Language,
  type Letterhead,
  type Paper,
  type PaperHead,
  yearlyPlan,
} from '../src/index.js';

export const letterhead: Letterhead = {
  government: 'PEMERINTAH KOTA MEDAN',
  office: 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA',
  address: 'Jalan Kapten Maulana Lubis Nomor 2, Medan 20112',
  place: 'Medan',
};

const ID = '0192f0c1-0000-7000-8000-';
const idOf = (number: number) => `${ID}${String(number).padStart(12, '0')}`;

export const head = (path: string, language: Language = 'id'): PaperHead => ({
  language,
  letterhead,
  address: `https://jejak.example.go.id${path}`,
  asOf: new Date('2026-03-02T01:30:00Z'),
});

/** A name of 300 characters, as people have them. */
export const LONG_NAME = 'Raden Ajeng Siti Nurhaliza Simanjuntak Hutagalung, S.Sos., M.Si. '
  .repeat(5)
  .slice(0, 300);

/** Names with letters that a careless font or a trick would spoil. */
export const ODD_NAMES = [
  'Nurhayati Br. Situmorang, S.Pd.',
  'Zoë Ångström-Şükrü Đặng',
  'Siti \u202eHANIMA\u202c \u200fRahmah',
  'ᯅᯖᯂ᯲ Batak',
  LONG_NAME,
  'A'.repeat(300),
];

const person = (number: number) => ({
  id: idOf(number),
  name: ODD_NAMES[number] ?? `Pegawai Nomor ${String(number).padStart(5, '0')} Harahap, S.E.`,
  employeeNumber: `19870512${String(number).padStart(10, '0')}`,
});

/** A session with so many participants. */
export const attendance = (people: number, held = true): AttendanceListData => ({
  title: 'Pelatihan Pelayanan Publik Berbasis Elektronik Angkatan III',
  startsAt: new Date('2026-03-02T01:00:00Z'),
  endsAt: new Date('2026-03-02T05:00:00Z'),
  jp: 4.5,
  held,
  place: 'Aula Lantai 3',
  facilitators: ['Dr. Ir. Tiurma Siregar, M.T.'],
  attending: Array.from({ length: people }, (_, number) => ({
    ...person(number),
    ...(held && { status: number % 7 === 6 ? 'ABSENT' : 'PRESENT', method: 'QR' }),
  })),
});

export const certificate: CertificateData = {
  language: 'id',
  letterhead,
  address: 'https://jejak.example.go.id/learning-records/0192f0c1-0000-7000-8000-000000000001',
  number: '800.2/0123/BKPSDM/2026',
  issuedOn: '2026-03-05',
  name: 'Siti Aminah Siregar, S.Kom.',
  employeeNumber: '198705122010012003',
  title: 'Pelatihan Pelayanan Publik Berbasis Elektronik Angkatan III',
  form: 'TECHNICAL_TRAINING',
  outcome: 'PASSED',
  endedOn: '2026-03-04',
  jp: 24,
};

export const evaluated: EvaluationReportData = {
  ...{ titleId: 'Pelatihan Pelayanan Publik', form: 'TECHNICAL_TRAINING', status: 'COMPLETED' },
  ...{ endedOn: '2026-03-04', totalJp: 24, realisedJp: 22.5, capacity: 40, enrolled: 38, withdrawn: 2 },
  ...{ completed: 37, attendancePct: 93.25, passed: 35, failed: 2, passPct: 94.594, budgetIdr: 48_000_000 },
  costIdr: 45_250_000,
  learning: {
    ...{ n: 36, preMean: 54.2, postMean: 81.75, gain: 27.55, normalisedGain: 0.6, costPerPointIdr: 45_624 },
    effectSize: { d: 1.91, low: 1.4, high: 2.42 },
  },
  feedback: {
    ...{ n: 35, mean: 4.31, scaleMax: 5 },
    aspects: ['MATERIAL', 'FACILITATOR', 'ORGANISATION'].map((aspect) => ({
      ...{ aspect, n: 35, mean: 4.31, scaleMax: 5 },
    })),
  },
  evaluations: [
    { level: 1, instrument: 'QUESTIONNAIRE', verdict: 'ACHIEVED' },
    { level: 3, instrument: 'OBSERVATION', verdict: null },
  ],
};

const STATES = ['OPEN', 'UNDER_WAY', 'REACHED', 'REMOVED'] as const;

/** One of each paper but the certificate, with so many rows. */
export const papers = (rows: number, language: Language = 'id'): Readonly<Record<string, Paper>> => ({
  'attendance-list': attendanceList(head('/programmes/x', language), attendance(rows)),
  'attendance-list-to-sign': attendanceList(head('/programmes/x', language), attendance(rows, false)),
  'yearly-plan': yearlyPlan(head('/development-plans/x', language), {
    ...{ year: 2026, scope: 'UNIT', of: 'Dinas Komunikasi dan Informatika', state: 'approved', revision: 2 },
    ...{ policyReference: 'Peraturan Wali Kota Nomor 12 Tahun 2025', letterNumber: '800/123/2026' },
    ...{ plannedJp: 4_800, plannedIdr: 1_250_000_000, budgetIdr: 1_500_000_000, targetHeadcount: 240 },
    ...{ achievedPct: 41.7, approvedAt: new Date('2026-01-05T03:00:00Z') },
    objectives: [
      { kind: 'SERVICE', indicator: 'Waktu layanan perizinan', baseline: '9 hari', target: '5 hari' },
    ],
    items: Array.from({ length: rows }, (_, number) => ({
      ...{ competencyCode: `TEK-${number}`, fromLevel: 2, toLevel: 3, form: 'TECHNICAL_TRAINING' },
      ...{ quarter: (number % 4) + 1, jp: 20, targetHeadcount: 30, budgetIdr: 45_000_000, done: number % 30 },
      status: STATES[number % 4] ?? 'OPEN',
    })),
  }),
  'evaluation-report': evaluationReport(head('/programme-effectiveness/x', language), evaluated),
  'hours-summary': hoursSummary(head('/learning-hours', language), {
    ...{ year: 2026, unit: 'Dinas Komunikasi dan Informatika', ruleSet: 'learning-hours/1' },
    lines: Array.from({ length: rows }, (_, number) => ({
      ...person(number),
      ...{ kind: 'PNS', unit: 'Bidang Aplikasi Informatika', jp: number % 40, jpClassical: number % 40 },
      ...{ jpNonClassical: 0, jpExternal: 0, target: 20, status: number % 40 < 20 ? 'SHORT' : 'REACHED' },
    })),
  }),
  history: historySheet(head('/employee-timeline/x', language), {
    employee: person(4),
    unit: 'Dinas Komunikasi dan Informatika',
    lines: Array.from({ length: rows }, (_, number) => ({
      ...{ position: String(90_000 - number), kind: 'HOURS', outcome: 'CREDITED', validOn: '2026-03-02' },
      ...{ recordedAt: new Date('2026-03-03T02:00:00Z'), titleId: 'Pelatihan Pelayanan Publik', jp: 24 },
    })),
  }),
});
