import { randomUUID } from 'node:crypto';
import type { Api } from '../support.js';
import { registered } from './people.js';
import { SHA_256, done } from './send.js';

/** Bodies about runs; times lie in 2024, so that sessions can have been held. */

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

/** Of an employee for a run, because of a gap. */
export const nominationBody = (programmeId: string, employeeId: string, change: object = {}) => ({
  ...{ programmeId, employeeId, basis: 'GAP', reason: 'Melayani loket perizinan' },
  ...change,
});

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
