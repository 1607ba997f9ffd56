import { randomUUID } from 'node:crypto';
import { activityIri, VERBS } from '@jejak/xapi';
import { done } from '../samples.js';
import type { Api } from '../support.js';

const SHA_256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** A number that fits, and a day on which the run of samples.ts was over. */
export const certificateBody = (programmeId: string, change: object = {}) => ({
  ...{ programmeId, number: '800.2/0123/BKPSDM/2024', contentHash: SHA_256, issuedOn: '2024-03-05' },
  ...change,
});

/** Of 12 hours in February 2024. */
export const claimBody = (change: object = {}) => ({
  ...{ title: 'Analisis data dasar', provider: 'Universitas Sumatera Utara', form: 'E_LEARNING' },
  ...{ startedOn: '2024-02-05', endedOn: '2024-02-09', claimedJp: 12, certificateNumber: 'USU/2024/0042' },
  evidence: { sha256: SHA_256, name: 'sertifikat.pdf' },
  ...change,
});

/** A claim about somebody; its id. */
export async function claimed(
  api: Pick<Api, 'get' | 'post'>,
  employeeId: string,
  change: object = {},
): Promise<string> {
  const path = `/learning-records/${employeeId}`;
  await done(api, `${path}/claims`, claimBody(change));
  const { claims } = (await api.get(path)).body as { claims: { claimId: string }[] };
  return claims.at(-1)?.claimId ?? '';
}

/** One thing that was done on a platform. */
export const activityLine = (change: object = {}) => ({
  ...{ source: 'MOODLE', sourceId: randomUUID(), verb: 'COMPLETED_MODULE', object: 'Modul 2' },
  ...{ at: '2024-03-04T19:30:00+07:00', minutes: 25, progressPct: 40, ...change },
});

/** A statement of xAPI: a participant of a run completed a part of it. */
export const statementBody = (seat: { readonly programmeId: string; readonly employeeId: string }) => ({
  id: randomUUID(),
  actor: { account: { homePage: 'https://jejak.example', name: seat.employeeId } },
  verb: { id: VERBS.completed },
  object: { id: activityIri('https://jejak.example', `programmes/${seat.programmeId}/modules/2`) },
  timestamp: '2024-03-04T19:30:00+07:00',
});
