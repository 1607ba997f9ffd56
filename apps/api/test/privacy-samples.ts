import { randomUUID } from 'node:crypto';
import { done } from './samples.js';
import type { Api } from './support.js';

/** A breach that was found; times lie in 2024, as those of all samples. */
export const breachBody = (change: object = {}) => ({
  discoveredAt: '2024-03-05T08:00:00+07:00',
  what: 'Sandi akun perencana diketahui orang lain',
  ...change,
});

/** A scope with these people in it. */
export const scopeBody = (subjectIds: readonly string[], change: object = {}) => ({
  ...{ accounts: [], views: [], streams: [], subjectIds, reason: 'Menurut log akses' },
  ...change,
});

/** A notice, to the agency unless the change says otherwise. */
export const noticeBody = (change: object = {}) => ({
  ...{ to: 'AGENCY', channel: 'LETTER', issuedAt: '2024-03-06T08:00:00+07:00' },
  textReference: '800/112/BKPSDM/2024',
  ...change,
});

/** The part of `everyCommand` about breaches, one of which affects this employee. */
export async function everyBreachCommand(
  api: Pick<Api, 'post'>,
  employeeId: string,
): Promise<Readonly<Record<string, object>>> {
  const breach = `/breaches/${(await done(api, '/breaches', breachBody())).id}`;
  await done(api, `${breach}/affected`, scopeBody([employeeId]));
  return {
    '/breaches': breachBody(),
    [`${breach}/affected`]: scopeBody([employeeId]),
    [`${breach}/notices`]: noticeBody({ to: 'SUBJECTS', subjectIds: [employeeId] }),
    [`${breach}/closing`]: { reason: 'because', untoldReason: 'because' },
  };
}

/** The part of `everyCommand` about the dispute of a record of this employee, which nobody opened. */
export const everyDisputeCommand = (
  employeeId: string,
  programmeId: string,
): Readonly<Record<string, object>> => {
  const dispute = `/disputes/${employeeId}/ATTENDANCE/${programmeId}`;
  return {
    '/disputes': { employeeId, kind: 'ATTENDANCE', recordId: programmeId, grounds: 'because' },
    [`${dispute}/upholding`]: { position: '1', reason: 'because' },
    [`${dispute}/rejection`]: { reason: 'because' },
    [`${dispute}/withdrawal`]: { reason: 'because' },
  };
};

/** The part of `everyCommand` about what goes to SIASN of this employee; nothing was queued. */
export const everySiasnCommand = (employeeId: string): Readonly<Record<string, object>> => {
  const submission = `/siasn/submissions/${employeeId}/${randomUUID()}`;
  return {
    '/siasn/references': referencesBody(),
    [`/employees/${employeeId}/siasn-id`]: { siasnId: 'A8ACA7A4ECE03912E040640A040269BB' },
    [`${submission}/retry`]: { reason: 'because' },
    [`${submission}/upload`]: { remoteId: '8ae486447f86758c017fd1e783d70271' },
    [`${submission}/reconciliation`]: { decision: 'SEND_OURS', reason: 'because' },
  };
};

/** By which ids SIASN knows the city. */
export const referencesBody = (change: object = {}) => ({
  ...{ instansiId: 'A5EB03E23C52F6A0E040640A040252AD', institusiPenyelenggara: 'BKPSDM Kota Medan' },
  forms: [{ form: 'TECHNICAL_TRAINING', jenisDiklatId: '4', jenisKursusSertipikat: 'Pelatihan Teknis' }],
  ...change,
});
