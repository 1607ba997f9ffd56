import { randomUUID } from 'node:crypto';
import type { CommandExecutor } from '@jejak/commands';
import {
  CreditLearningHours,
  employee,
  IssueCertificate,
  learningRecord,
  QueueSubmission,
  RecordSiasnId,
  RecordSiasnReferences,
  RegisterEmployee,
  SIASN_REFERENCES,
  siasnReferences,
  submission,
  submissionIdOf,
  type AnyDecider,
} from '@jejak/domain';
import type { EventLog } from '@jejak/event-log';
import { completedRun } from './completed-run.js';

/** Carries a command out as somebody of the city. */
export const carryOut =
  (executor: CommandExecutor) =>
  async (aggregate: AnyDecider, id: string, command: object): Promise<void> => {
    const [commandId, correlationId] = [randomUUID(), randomUUID()];
    const actor = { id: '018f2f6e-7c1a-7d5e-9b3a-0000000000aa', role: 'hr-planner' };
    await executor.execute({ aggregate, id, command, commandId, correlationId, actor });
  };

export const REFERENCES = {
  instansiId: 'A5EB03E23C52F6A0E040640A040252AD',
  institusiPenyelenggara: 'BKPSDM Kota Medan',
  forms: [{ form: 'TECHNICAL_TRAINING', jenisDiklatId: '4', jenisKursusSertipikat: 'Pelatihan Teknis' }],
};

export const referencesRecorded = (executor: CommandExecutor): Promise<void> =>
  carryOut(executor)(
    siasnReferences,
    SIASN_REFERENCES,
    Object.assign(new RecordSiasnReferences(), REFERENCES),
  );

/** Somebody who learned something that goes to SIASN. */
export interface Learner {
  readonly employeeId: string;
  readonly programmeId: string;
  readonly submissionId: string;
  readonly nip: string;
  readonly pnsOrangId: string;
  readonly number: string;
}

/** Registers somebody who passed a run, was credited and has a certificate; with a number of their own from 1 to 999. */
export async function learner(
  log: EventLog,
  executor: CommandExecutor,
  serial: number,
  unitId: string = randomUUID(),
): Promise<Learner> {
  const send = carryOut(executor);
  const employeeId = randomUUID();
  const nip = `19900315201503${1 + (serial % 2)}${String(serial).padStart(3, '0')}`;
  const pnsOrangId = randomUUID().replaceAll('-', '').toUpperCase();
  const placement = { unitId, positionId: randomUUID(), positionClass: 'PELAKSANA' };
  const identity = { name: 'Siti Aminah', employeeNumber: nip };
  const registration = { kind: 'PNS', placement, effectiveDate: '2025-01-01', identity };
  await send(employee, employeeId, Object.assign(new RegisterEmployee(), registration));
  await send(employee, employeeId, Object.assign(new RecordSiasnId(), { siasnId: pnsOrangId }));
  const { programmeId } = await completedRun(log, [employeeId]);
  const hours = { programmeId, jp: 4, year: 2026, form: 'TECHNICAL_TRAINING', rule: 'programme-hours/1' };
  await send(learningRecord, employeeId, Object.assign(new CreditLearningHours(), hours));
  const number = `800/${serial}/${programmeId.slice(0, 8).toUpperCase()}`;
  const certificate = { programmeId, number, contentHash: 'a'.repeat(64), issuedOn: '2026-03-03' };
  await send(learningRecord, employeeId, Object.assign(new IssueCertificate(), certificate));
  const record = { employeeId, source: 'PROGRAMME' as const, sourceId: programmeId };
  return { employeeId, programmeId, submissionId: submissionIdOf(record), nip, pnsOrangId, number };
}

/** Queues what they learned, as the policy does. */
export async function queued(executor: CommandExecutor, { employeeId, programmeId, submissionId }: Learner) {
  const record = { employeeId, source: 'PROGRAMME', sourceId: programmeId };
  await carryOut(executor)(submission, submissionId, Object.assign(new QueueSubmission(), record));
}
