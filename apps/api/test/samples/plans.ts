import { randomUUID } from 'node:crypto';
import { SHA_256 } from './send.js';

/** Bodies about standards, needs and plans. */

/** What a position requires. */
export const standardBody = (level = 3) => ({
  items: [{ competencyCode: 'MAN-03', kind: 'MANAGERIAL', level }],
  effectiveFrom: '2024-01-02',
});

/** An assessment of the needs of a unit with a survey that is open for the next hour. */
export const needsBody = (unitId: string, change: object = {}) => ({
  ...{ unitIds: [unitId], positionFamilies: [], year: 2027, questions: ['READY_FOR_DIGITAL'] },
  instruments: ['SURVEY', 'FGD', 'DOCUMENT'],
  opensAt: '2024-01-02T08:00:00+07:00',
  closesAt: new Date(Date.now() + 3_600_000).toISOString(),
  ...change,
});

export const focusGroupBody = (attendeeIds: readonly string[]) => ({
  ...{ heldOn: '2024-02-01', moderatorId: randomUUID(), attendeeIds, topics: ['Layanan digital'] },
  findings: [{ competencyCode: 'TEK-12', statement: 'Belum mahir memakai aplikasi', votes: 2 }],
  minutesSha256: SHA_256,
});

export const responseBody = (employeeId: string) => ({
  employeeId,
  answers: [{ question: 'READY_FOR_DIGITAL', value: 2 }],
  perceivedGaps: [{ competencyCode: 'TEK-12', priority: 4 }],
  comment: 'Perlu pelatihan yang praktis',
});

export const findingsBody = () => ({
  instrument: 'DOCUMENT',
  findings: [{ competencyCode: 'TEK-12', statement: 'Laporan unit menyebutnya' }],
  paperSha256: SHA_256,
});

export const conclusionBody = (unitId: string) => ({
  gaps: [
    { competencyCode: 'TEK-12', unitId, requiredAverage: 2.5, actualAverage: 1, headcount: 48, priority: 5 },
  ],
  invited: 4,
  recommendations: ['Pelatihan aplikasi layanan'],
});

export const ITEM = '7c9f1c9e-0e55-4f0a-9a39-1f1d7a0c0003';

/** Of a unit for 2024, with 100 million rupiah. */
export const planBody = (unitId: string) => ({
  ...{ scope: 'UNIT', unitId, year: 2024, horizonYear: 2026 },
  needsAssessmentIds: [],
  objectives: [{ kind: 'SERVICE', indicator: 'Waktu layanan', baseline: '25 menit', target: '15 menit' }],
  budgetIdr: 100_000_000,
});

/** Of an employee for 2024. */
export const individualPlanBody = (employeeId: string) => ({
  ...{ scope: 'INDIVIDUAL', employeeId, year: 2024, aspiration: 'Menjadi kepala seksi' },
  objectives: [{ kind: 'TECHNICAL', indicator: 'Analisis data', target: 'Tingkat 3' }],
});

/** For 20 people in the first quarter, 30 million rupiah. */
export const planItemBody = (change: object = {}) => ({
  ...{ itemId: ITEM, competencyCode: 'MAN-05', fromLevel: 2, toLevel: 3, form: 'TECHNICAL_TRAINING' },
  ...{ targetHeadcount: 20, jp: 6, quarter: 1, budgetIdr: 30_000_000 },
  ...change,
});
