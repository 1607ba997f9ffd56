import { Personal } from '../src/kernel/personal.js';
import { programme } from '../src/programme/programme.js';
import {
  FacilitatorAssigned,
  LearningMaterialPublished,
  ProgrammeCompleted,
  ProgrammeScheduled,
} from '../src/programme/programme.events.js';
import { programmeSeries } from '../src/programme-series/series.js';
import { SeriesPlanned } from '../src/programme-series/series.events.js';
import { afternoon, budi, morning, programmeId, seriesId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const [guestId, materialId] = [uuid(0xd1), uuid(0xd2)];
export const digest = 'a'.repeat(64);

const run = ProgrammeScheduled({
  ...{ programmeId, seriesId, title: { id: 'Pelayanan Prima' }, form: 'WORKSHOP', mode: 'OFFLINE' },
  ...{ competencies: [], objectives: [], totalJp: 6, capacity: 2, minAttendancePct: 60 },
  sessions: [
    { sessionId: morning, start: '2026-03-02T08:00:00+07:00', end: '2026-03-02T11:00:00+07:00', jp: 4 },
    { sessionId: afternoon, start: '2026-03-02T13:00:00+07:00', end: '2026-03-02T14:30:00+07:00', jp: 2 },
  ],
});

/** The run came to its end, with one participant. */
export const completedRun = [
  run,
  ProgrammeCompleted({
    ...{ programmeId, seriesId, title: run.data.title, form: run.data.form, endedOn: '2026-03-02' },
    ...{ realisedJp: 6, realisedCostIdr: 0 },
    participants: [
      { employeeId: budi, outcome: 'ATTENDED', attendancePct: 100, preScore: null, postScore: null },
    ],
  }),
];

/** An employee who teaches these sessions. */
export const teaches = (facilitatorId: string, ...sessionIds: string[]) =>
  FacilitatorAssigned({ programmeId, facilitatorId, role: 'SPEAKER', sessionIds });

export const outsider = {
  name: 'Prof. Rosmawati',
  field: 'Pelayanan publik',
  institution: 'Universitas Sumatera Utara',
};

/** Somebody from outside who teaches in the morning. */
export const guestTeaches = FacilitatorAssigned({
  ...teaches(guestId, morning).data,
  outsider: {
    name: Personal.of(outsider.name),
    field: Personal.of(outsider.field),
    institution: Personal.of(outsider.institution),
  },
});

export const published = LearningMaterialPublished({
  ...{ programmeId, materialId, kind: 'SLIDES', title: 'Standar pelayanan', sha256: digest },
});

/** Three months from July 2026 on, the first Monday of each. */
export const seriesPlanned = SeriesPlanned({
  ...{ seriesId, plan: 1, title: { id: 'Pelatihan rutin' }, rule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=3' },
  startsOn: '2026-07-01',
  occurrences: [
    { on: '2026-07-06', from: '2026-07-01', until: '2026-07-31' },
    { on: '2026-08-03', from: '2026-08-01', until: '2026-08-31' },
    { on: '2026-09-07', from: '2026-09-01', until: '2026-09-30' },
  ],
});

const reason = 'Narasumber berhalangan';

/** One sample of every command about who teaches what and how often, with every optional field. */
export const teachingSamples: readonly Sample[] = [
  of(programme, [run])('AssignFacilitator', {
    ...{ facilitatorId: guestId, role: 'WIDYAISWARA', sessionIds: [morning, afternoon], outsider },
  }),
  of(programme, [run, teaches(budi, morning)])('ReleaseFacilitator', { facilitatorId: budi, reason }),
  of(programme, [run])('PublishMaterial', {
    ...{ kind: 'SLIDES', title: 'Standar pelayanan', sha256: digest },
    url: 'https://lms.medan.go.id/bahan/42.pdf',
  }),
  of(programme, [run, published])('WithdrawMaterial', { materialId, reason }),

  of(programmeSeries, [])('PlanSeries', {
    title: { id: 'Pelatihan rutin', en: 'Routine training' },
    ...{ rule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=12', startsOn: '2026-07-01' },
  }),
  of(programmeSeries, [seriesPlanned])('EndSeries', { lastOn: '2026-07-31', reason }),
  of(programme, completedRun)('CloseProgramme', { waiver: 'Kelas percobaan tanpa kuesioner' }),
];
