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
