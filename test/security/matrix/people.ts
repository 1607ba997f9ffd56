import { randomUUID } from 'node:crypto';
import { CertificateIssued, learningRecord } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { claimBody } from '../../../apps/api/test/samples/learning.js';
import {
  appraisalBody,
  assessmentBody,
  done,
  enrol,
  employeeBody,
  nominationBody,
  scheduled,
} from '../../../apps/api/test/samples.js';
import { talentBody } from '../../../apps/api/test/samples/professionalism.js';
import { untilStatus, type Api } from '../../../apps/api/test/support.js';
import { fact } from '../../support/completed-run.js';

/** The number of a certificate that everybody has. */
export const CERTIFICATE_NUMBER = 'A-0001-2024';

/** Planted where it is personal: whoever is shown it must be somebody who may see it. */
export const PLANTED = {
  name: 'Zulkarnain',
  reason: 'Salah ketik pada nilai',
  'reason of a look': 'Pemeriksaan nomor 7',
} as const;

const runs = new WeakMap<Api, Promise<string>>();

/** The run for which everybody is nominated. */
export function runOf(api: Api): Promise<string> {
  const known = runs.get(api) ?? scheduled(api, { capacity: 200 });
  runs.set(api, known);
  return known;
}

/** An employee with a name, a correction, a nomination and a place in a pool with a reason each, and a look for a reason. */
export async function employed(api: Api, unitId: string): Promise<string> {
  const body = employeeBody();
  const identity = { name: `${PLANTED.name} Siregar` };
  const placement = { ...body.placement, unitId };
  const { id } = await done(api, '/employees', { ...body, placement, identity });
  const path = `/employees/${id}`;
  await done(api, `${path}/competency-assessments`, assessmentBody());
  const [{ assessmentId }] = (await api.get(path)).body.assessments as [{ assessmentId: string }];
  const { position } = await done(api, `${path}/competency-assessments/${assessmentId}/corrections`, {
    items: assessmentBody(3).items,
    reason: PLANTED.reason,
  });
  await done(api, '/appraisals', appraisalBody(id, { weaknesses: [PLANTED.reason] }));
  await done(api, `/employees/${id}/talents`, talentBody({ reason: PLANTED.reason }));
  await done(api, `/learning-records/${id}/claims`, claimBody({ title: PLANTED.reason }));
  await certified(api, id);
  await done(api, '/nominations', nominationBody(await runOf(api), id, { reason: PLANTED.reason }));
  const online = await scheduled(api, { mode: 'SELF_PACED' });
  await done(api, `/programmes/${online}/participants`, enrol(id));
  const look = { reason: PLANTED['reason of a look'] };
  await done(api, `/people/${id}/revelation`, look, { 'jejak-min-position': position });
  return id;
}

/** A certificate, put into the log as it is: of a programme of which the test needs nothing else. */
async function certified(api: Api, employeeId: string): Promise<void> {
  const log = api.app.get(EventLog, { strict: false });
  const ids = { employeeId, certificateId: randomUUID(), programmeId: randomUUID() };
  const issued = CertificateIssued({
    ...{ ...ids, number: CERTIFICATE_NUMBER, contentHash: '0'.repeat(64), issuedOn: '2024-03-05' },
  });
  await log.append(learningRecord, employeeId, await log.load(learningRecord, employeeId), [fact(issued)]);
}

/** Moves somebody to another unit; out of the service where none is given. */
export async function placed(api: Api, id: string, unitId?: string): Promise<void> {
  const placement = { ...employeeBody().placement, unitId };
  await done(api, `/employees/${id}/placements`, {
    ...(unitId === undefined ? { kind: 'EXIT' } : { kind: 'MUTATION', placement }),
    ...{ effectiveDate: '2024-02-01', reason: PLANTED.reason },
  });
}

/** Erases who somebody is: asked for, decided, confirmed by somebody else, carried out, verified. */
export async function erased(api: Api, id: string): Promise<void> {
  const privacy = `/privacy/${id}`;
  const reason = 'Permintaan tertulis';
  const receivedAt = new Date().toISOString();
  await done(api, `${privacy}/erasures`, {
    classes: ['identity'],
    basis: 'WRONG_PERSON',
    receivedAt,
    reason,
  });
  const read = async () => {
    const answer = await api.get(privacy);
    const [erasure] = answer.body.erasures as [{ erasureId: string; status: string }];
    return { answer, ...erasure };
  };
  const path = `${privacy}/erasures/${(await read()).erasureId}`;
  await done(api, `${path}/decision`, { decision: 'GRANTED', article: 'UU 27/2022 art. 8', reason });
  const second = await api.as('second protector', ['data-protection-officer']);
  await done(api, `${path}/confirmation`, { reason }, second);
  await untilStatus(200, async () => {
    const { answer, status } = await read();
    return { ...answer, status: status === 'verified' ? 200 : 102 };
  });
}
