import { randomUUID } from 'node:crypto';
import type { Answer, Api, Headers } from './support.js';

/** Bodies of commands that are in order. Times lie in 2024, so that sessions can have been held. */

export const employeeBody = () => ({
  kind: 'PNS',
  placement: {
    unitId: randomUUID(),
    positionId: randomUUID(),
    positionClass: 'PELAKSANA',
    grade: 'III/a',
  },
  effectiveDate: '2024-01-02',
});

export const MORNING = '7c9f1c9e-0e55-4f0a-9a39-1f1d7a0c0001';
export const AFTERNOON = '7c9f1c9e-0e55-4f0a-9a39-1f1d7a0c0002';

export const times = {
  [MORNING]: { actualStart: '2024-03-04T08:00:00+07:00', actualEnd: '2024-03-04T11:00:00+07:00' },
  [AFTERNOON]: { actualStart: '2024-03-04T13:00:00+07:00', actualEnd: '2024-03-04T14:30:00+07:00' },
};

/** A day with 4 JP in the morning and 2 JP in the afternoon; off plan, unless the change names one. */
export const programmeBody = (change: object = {}) => ({
  ...(!('plan' in change) && { offPlanReason: 'Permintaan mendadak' }),
  seriesId: randomUUID(),
  title: { id: 'Pelayanan publik prima', en: 'Excellent public service' },
  form: 'TECHNICAL_TRAINING',
  mode: 'OFFLINE',
  sessions: [
    {
      sessionId: MORNING,
      start: '2024-03-04T08:00:00+07:00',
      end: '2024-03-04T11:00:00+07:00',
      jp: 4,
    },
    {
      sessionId: AFTERNOON,
      start: '2024-03-04T13:00:00+07:00',
      end: '2024-03-04T14:30:00+07:00',
      jp: 2,
    },
  ],
  capacity: 10,
  minAttendancePct: 60,
  passScore: 70,
  budgetIdr: 8_000_000,
  ...change,
});

/** Somebody from outside who teaches these sessions. */
export const outsiderBody = (...sessionIds: string[]) => ({
  ...{ role: 'SPEAKER', sessionIds },
  outsider: { name: 'Prof. Rosmawati', field: 'Pelayanan publik', institution: 'Universitas Sumatera Utara' },
});

export const materialBody = () => ({ kind: 'SLIDES', title: 'Standar pelayanan', sha256: SHA_256 });

/** The first Monday of twelve months of 2024. */
export const seriesBody = (change: object = {}) => ({
  title: { id: 'Pelatihan rutin', en: 'Routine training' },
  ...{ rule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=12', startsOn: '2024-01-01' },
  ...change,
});

export const evaluationBody = (programmeId: string) => ({
  programmeId,
  level: 1,
  instrument: 'QUESTIONNAIRE',
  aspects: ['MATERIAL', 'FACILITATOR'],
  scaleMax: 5,
  minRecords: 3,
  dueOn: '2024-06-30',
});

/** Of later runs of a series, after a forum. */
export const adjustmentBody = (seriesId: string, forumId: string) => ({
  ...{ seriesId, source: { kind: 'FORUM', id: forumId }, changes: ['METHOD'], reason: 'Diganti studi kasus' },
});

export const assessmentBody = (actualLevel = 2) => ({
  method: 'TEST',
  assessedOn: '2024-02-01',
  items: [{ competencyCode: 'MAN-03', requiredLevel: 4, actualLevel }],
});

/** The appraisal of an employee for the year 2024, as a body. */
export const appraisalBody = (employeeId: string, change: object = {}) => ({
  ...{ employeeId, period: '2024', resultRating: 'MEETS', behaviourRating: 'ABOVE' },
  ...{ strengths: ['Ramah kepada warga'], weaknesses: ['Laporan sering terlambat'] },
  ...change,
});

/** Of an employee for a run, because of a gap. */
export const nominationBody = (programmeId: string, employeeId: string, change: object = {}) => ({
  ...{ programmeId, employeeId, basis: 'GAP', reason: 'Melayani loket perizinan' },
  ...change,
});

/** Of a head of unit, for the next 30 days. */
export const grantBody = () => ({
  role: 'unit-head',
  unitId: randomUUID(),
  from: new Date().toISOString(),
  until: new Date(Date.now() + 30 * 86_400_000).toISOString(),
  reason: 'Pengangkatan pejabat',
});

export const unitBody = (parentId?: string) => ({
  ...(parentId !== undefined && { parentId }),
  kind: 'OPD',
  code: '1.01',
  name: { id: 'Dinas Pendidikan', en: 'Education Department' },
  effectiveDate: '2024-01-02',
});

/** Of somebody who need not hold the levels, for somebody. */
export const mentorshipBody = (mentorId: string, menteeId: string) => ({
  ...{ mentorId, menteeId, basis: 'ONBOARDING', overrideReason: 'Pembina di unit yang sama' },
  goals: [{ competencyCode: 'MAN-03', toLevel: 3 }],
});

/** A session in a mentorship that began on 4 March 2024. */
export const mentoringSessionBody = () => ({
  ...{ heldOn: '2024-03-11', minutes: 60, topics: ['MAN-03'] },
  ...{ challenge: 'RKA belum sesuai pagu', nextSteps: 'Menyusun ulang bersama' },
});

export const mentorshipStart = { startDate: '2024-03-04', plannedSessions: 6 };

/** As intended, on the day of the session. */
export const mentorshipEnd = () => ({
  ...{ outcome: 'COMPLETED', endDate: '2024-03-11', reason: 'Sasaran tercapai' },
  ...{ goalResults: [{ competencyCode: 'MAN-03', level: 3 }], ratingByMentor: 4, ratingByMentee: 5 },
});

/** A mentorship that runs. */
export async function mentored(
  api: Pick<Api, 'post'>,
  mentorId: string,
  menteeId: string,
): Promise<{ readonly path: string; readonly id: string; readonly position: string }> {
  const { id } = await done(api, '/mentorships', mentorshipBody(mentorId, menteeId));
  const path = `/mentorships/${id}`;
  const { position } = await done(api, `${path}/start`, mentorshipStart);
  return { id, path, position };
}
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

export const SHA_256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

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

export const feedbackBody = (unitId: string) => ({
  ...{ unitId, channel: 'LETTER', category: 'COMPLAINT', receivedAt: '2024-03-04T10:00:00+07:00' },
  ...{ text: 'Antrean dua jam', contact: 'Budi, +62 812 3456 7890' },
});

export const surveyBody = (unitId: string) => ({ unitId, period: '2024-Q1' });

/** A forum of a unit, at which it promised one thing that another unit has to keep. */
export const forumBody = (unitId: string, ownerUnitId = unitId, change: object = {}) => ({
  ...{ unitId, heldOn: '2024-03-04', place: 'Aula Kecamatan', civilServants: 12, citizens: 85 },
  aspirations: [{ tag: 'MAN-05', text: 'Antrean dua jam, kata Budi' }],
  commitments: [{ what: 'Loket buka sampai pukul 17.00', ownerUnitId, dueOn: '2024-06-30' }],
  ...change,
});

/** Answers of as many citizens, the same to all nine questions. */
export const ratingsBody = (count: number, mark = 3) => ({
  answers: Array.from({ length: count }, () => ({
    ...{ u1: mark, u2: mark, u3: mark, u4: mark, u5: mark, u6: mark, u7: mark, u8: mark, u9: mark },
  })),
});

/** Sends a command that must be carried out; its answer. */
export async function done(
  api: Pick<Api, 'post'>,
  path: string,
  body: unknown,
  headers: Headers = {},
): Promise<Answer & { readonly id: string; readonly position: string; readonly etag: string }> {
  const answer = await api.post(path, body, headers);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return {
    ...answer,
    id: String(answer.body.id),
    position: String(answer.headers['jejak-position']),
    etag: String(answer.headers.etag),
  };
}

export const registered = async (api: Pick<Api, 'post'>): Promise<string> =>
  (await done(api, '/employees', employeeBody())).id;

export const scheduled = async (api: Pick<Api, 'post'>, change: object = {}): Promise<string> =>
  (await done(api, '/programmes', programmeBody(change))).id;

export const enrol = (employeeId: string) => ({ employeeId, basis: 'GAP' });

/** A run whose only participant attended all of it. */
export async function heldRun(
  api: Pick<Api, 'post'>,
): Promise<{ programmeId: string; employeeId: string; path: string }> {
  const [employeeId, programmeId] = await Promise.all([registered(api), scheduled(api)]);
  const path = `/programmes/${programmeId}`;
  await done(api, `${path}/participants`, enrol(employeeId));
  for (const session of [MORNING, AFTERNOON] as const)
    await done(api, `${path}/sessions/${session}/attendance`, {
      ...times[session],
      attendance: [{ employeeId, status: 'PRESENT' }],
    });
  return { programmeId, employeeId, path };
}

/** A remedial for somebody, after a programme. */
export const followUpBody = (employeeId: string, programmeId: string) => ({
  kind: 'REMEDIAL',
  source: { kind: 'PROGRAMME', id: programmeId },
  employeeId,
  note: 'Ulangi ujian akhir',
});

/** For a month from now. */
export const assignmentBody = (ownerId: string) => ({
  ownerId,
  dueOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
});
