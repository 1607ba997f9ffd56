import {
  SUBMISSION_FAILURES,
  SUBMISSION_KINDS,
  SUBMISSION_SOURCES,
  SUBMISSION_STATUSES,
  type SiasnReferences,
  FormReference,
  type Submission,
  type SubmissionFailure,
  type SubmissionKind,
  type SubmissionSource,
  type SubmissionStatus,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** What goes to SIASN, as the log tells it now. */
export class SubmissionState {
  submissionId!: string;
  employeeId!: string;
  @ApiProperty({ enum: SUBMISSION_SOURCES }) source!: SubmissionSource;
  /** The run, or the claim of learning elsewhere. */
  sourceId!: string;
  @ApiProperty({ enum: SUBMISSION_STATUSES }) status!: SubmissionStatus;
  /** Whether SIASN shall have it. */
  wanted!: boolean;
  /** How often it was sent. */
  attempts!: number;
  /** When it was sent last. */
  sentAt?: Date;
  @ApiProperty({ enum: SUBMISSION_KINDS, required: false }) kind?: SubmissionKind;
  /** Of the row in SIASN. */
  remoteId?: string;
  /** Whether SIASN may have it although nobody knows. */
  uncertain!: boolean;
  @ApiProperty({ enum: SUBMISSION_FAILURES, required: false }) failure?: SubmissionFailure;
  /** Fields that are missing, by their names in SIASN. */
  missing!: string[];
  /** When it is tried again by itself. */
  retryAt?: Date;
}

export function presentSubmission(state: Submission): SubmissionState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id: submissionId, failure, remoteId, retryAt, overwrite: _, ...rest } = state;
  return {
    ...{ submissionId, ...rest },
    ...(remoteId !== undefined && { remoteId }),
    ...(failure !== undefined && { failure: failure.code }),
    missing: [...(failure?.missing ?? [])],
    ...(retryAt !== undefined && { retryAt }),
  };
}

/** By which ids SIASN knows the city and the forms of development. */
export class SiasnReferencesState {
  instansiId!: string;
  /** Who holds the programmes that name no institution. */
  institusiPenyelenggara!: string;
  forms!: FormReference[];
}

export function presentReferences(state: SiasnReferences): SiasnReferencesState | undefined {
  if (state.status === 'unknown') return undefined;
  const { instansiId, institusiPenyelenggara, forms } = state;
  return {
    ...{ instansiId, institusiPenyelenggara },
    forms: [...forms].map(([form, { latihanStrukturalId, ...reference }]) => ({
      ...{ form, ...reference },
      ...(latihanStrukturalId !== undefined && { latihanStrukturalId }),
    })),
  };
}
