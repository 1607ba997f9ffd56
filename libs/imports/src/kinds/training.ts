import { ClaimExternalLearning, DecideExternalLearning, learningRecord } from '@jejak/domain';
import { command } from '../command.js';
import { defineKind } from '../define-kind.js';
import { fault } from '../faults.js';
import type { Misread, Plan } from '../kind.js';
import type { There } from '../there.js';
import { claimOf, type TrainingRow } from './training.claims.js';
import { trainingColumns as columns } from './training.columns.js';

const key = ({ nip, title, provider, endedOn }: TrainingRow): string =>
  JSON.stringify([nip, title, provider, endedOn]);

/** A file with its digest, or why there is none. */
function check({ evidenceName, evidenceSha256, withoutEvidence }: TrainingRow): Misread['faults'] {
  const empty = (column: string) => [{ column, fault: fault('IMPORT.EMPTY') }];
  if (withoutEvidence !== undefined && evidenceName === undefined && evidenceSha256 === undefined) return [];
  if (evidenceName === undefined) return empty(columns.evidenceName.heading);
  return evidenceSha256 === undefined ? empty(columns.evidenceSha256.heading) : [];
}

const nobody: Plan = {
  outcome: 'refused',
  column: columns.nip.heading,
  fault: fault('IMPORT.EMPLOYEE_UNKNOWN'),
};

/** What employees learned in the past (*riwayat pelatihan*). It counts once a second person has verified it. */
export const training = defineKind({
  name: 'training',
  title: { id: 'Riwayat pelatihan', en: 'Past training' },
  explanation: {
    id: 'Satu baris untuk setiap pelatihan seorang pegawai. Impor mengajukan klaim; jamnya baru dihitung setelah orang kedua memverifikasi, misalnya dengan mengimpor lembar yang sama sebagai verifikasi.',
    en: 'One row for each training of an employee. The import claims it; the hours count once a second person verified them, for example by importing the same sheet as a verification.',
  },
  columns,
  steps: ['claim'],
  key,
  check,
  plan: async (row, there) => {
    const employeeId = await there.find('employee', row.nip);
    if (employeeId === undefined) return nobody;
    const met = await claimOf(row, employeeId, there);
    if (met) return { outcome: 'same', at: { aggregate: learningRecord, id: employeeId } };
    return { outcome: 'added', steps: [{ name: 'claim', id: employeeId, command: claimed(row) }] };
  },
});

const claimed = ({
  evidenceName: name,
  evidenceSha256: sha256,
  ...row
}: TrainingRow): ClaimExternalLearning =>
  command(ClaimExternalLearning, {
    ...{ title: row.title, provider: row.provider, form: row.form, claimedJp: row.jp },
    ...{ startedOn: row.startedOn, endedOn: row.endedOn },
    ...(row.certificateNumber !== undefined && { certificateNumber: row.certificateNumber }),
    ...(name !== undefined && sha256 !== undefined && { evidence: { name, sha256 } }),
    ...(row.withoutEvidence !== undefined && { withoutEvidence: row.withoutEvidence }),
  });

/** The verification of what was claimed: the sheet of the claims, sent in by somebody who looked at the papers. */
export const trainingVerifications = defineKind({
  name: 'training-verifications',
  title: { id: 'Verifikasi riwayat pelatihan', en: 'Verification of past training' },
  explanation: {
    id: 'Lembar yang sama dengan riwayat pelatihan, diimpor oleh orang kedua yang sudah memeriksa buktinya: setiap klaim yang cocok dinyatakan terverifikasi, dan jamnya dihitung. Hapus dahulu baris yang tidak disetujui.',
    en: 'The same sheet as that of past training, imported by a second person who looked at the evidence: each claim that it meets is verified and its hours count. First delete the rows that are not agreed to.',
  },
  columns,
  steps: ['verify'],
  key,
  check,
  plan: verification,
});

async function verification(row: TrainingRow, there: There): Promise<Plan> {
  const employeeId = await there.find('employee', row.nip);
  if (employeeId === undefined) return nobody;
  const met = await claimOf(row, employeeId, there);
  if (!met)
    return { outcome: 'refused', column: columns.title.heading, fault: fault('IMPORT.CLAIM_UNKNOWN') };
  if (met.claim.status !== 'CLAIMED')
    return { outcome: 'same', at: { aggregate: learningRecord, id: employeeId } };
  const verify = command(DecideExternalLearning, {
    ...{ claimId: met.claimId, decision: 'VERIFIED' as const, reason: there.reason },
  });
  return { outcome: 'added', steps: [{ name: 'verify', id: employeeId, command: verify }] };
}
