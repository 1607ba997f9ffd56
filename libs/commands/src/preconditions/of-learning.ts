import {
  ClaimExternalLearning,
  IssueCertificate,
  learningRecord,
  programme,
  Refusal,
  WithdrawRegistration,
  type Outcome,
} from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { inService } from './registered.js';
import { when } from './when.js';

const CERTIFIED: ReadonlySet<Outcome> = new Set(['PASSED', 'ATTENDED']);

/** A certificate is for somebody who passed or attended a programme that ended. @throws Refusal */
async function checkParticipation(
  { programmeId, issuedOn }: IssueCertificate,
  employeeId: string,
  load: LoadState,
): Promise<void> {
  const run = await load(programme, programmeId);
  if (run.status === 'unknown') throw new Refusal('PROGRAMME.UNKNOWN', { programmeId });
  if (run.status !== 'completed')
    throw new Refusal('LEARNING.PROGRAMME_NOT_COMPLETED', { status: run.status });
  const outcome = run.outcomes.get(employeeId);
  if (outcome === undefined) throw new Refusal('LEARNING.NOT_A_PARTICIPANT', { programmeId });
  if (!CERTIFIED.has(outcome)) throw new Refusal('LEARNING.NOT_PASSED', { outcome });
  if (issuedOn < run.endedOn) throw new Refusal('LEARNING.ISSUED_BEFORE_END', { endedOn: run.endedOn });
}

/** What was learnt stays with somebody: hours and certificates that stand, claims that wait for a decision. */
async function refuseLearnt(employeeId: string, load: LoadState): Promise<void> {
  const { credits, certificates, claims } = await load(learningRecord, employeeId);
  const stands = {
    credits: [...credits.values()].some(({ reversed }) => !reversed),
    certificates: [...certificates.values()].some(({ revoked }) => !revoked),
    claims: [...claims.values()].some(({ status }) => status === 'CLAIMED'),
  };
  const records = Object.entries(stands).flatMap(([kind, some]) => (some ? [kind] : []));
  if (records.length > 0) throw new Refusal('EMPLOYEE.HAS_RECORDS', { records });
}

/** Certificates are earned; who learned elsewhere is in service. */
export const ofLearning = [
  when(IssueCertificate, checkParticipation),
  when(ClaimExternalLearning, async (_, employeeId, load) => {
    await inService(employeeId, load);
  }),
  when(WithdrawRegistration, (_, employeeId, load) => refuseLearnt(employeeId, load)),
];
