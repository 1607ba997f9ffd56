import { CLAIM_STATES, FORMS, type ClaimState, type Form } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A claim of learning elsewhere (*riwayat pengembangan mandiri*), without what is personal in it. */
export class ListedClaim {
  claimId: string;

  employeeId: string;

  /** Unit in which the employee works today; null where that is none. */
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;

  /** Account of whoever claimed it. */
  claimantId: string;

  @ApiProperty({ enum: CLAIM_STATES }) state: ClaimState;

  @ApiProperty({ enum: FORMS }) form: Form;

  /** @example 2026-02-02 */
  startedOn: string;

  /** @example 2026-02-06 */
  endedOn: string;

  claimedJp: number;

  /** Lesson hours that it counts for, none where it was rejected; null while nobody decided. */
  @ApiProperty({ type: Number, nullable: true }) jp: number | null;

  /** Day in Medan on which it was claimed. @example 2026-02-09 */
  claimedOn: string;

  /** Day in Medan on which it was decided; null while nobody did. */
  @ApiProperty({ type: String, nullable: true }) decidedOn: string | null;

  /** Account of whoever decided; null while nobody did. */
  @ApiProperty({ type: String, nullable: true }) verifierId: string | null;

  /** Day in Medan on which its hours were taken back; null where they were not. */
  @ApiProperty({ type: String, nullable: true }) reversedOn: string | null;

  /** Days from the claim to the decision; to today while nobody decided. */
  ageDays: number;

  /** Whether the same file is the evidence of another claim that whoever asks may see. */
  evidenceShared: boolean;

  /** Whether no file was kept that shows it: to be looked at with care. */
  withoutEvidence: boolean;
}

/** A part of the board of claims. */
export class ClaimPage {
  items: ListedClaim[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

const TEXT_STATES = ['value', 'masked', 'erased', 'lost'] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** A claim in full. A text that is not shown has a state that says why. */
export class ExternalLearning extends ListedClaim {
  title?: string;

  /** Who taught. */
  provider?: string;

  /** Name of the file that shows it. */
  evidenceName?: string;

  /** Why no file was kept, and what shows it instead. */
  whyWithout?: string;

  /** Of these four. */
  @ApiProperty({ enum: TEXT_STATES }) textState: TextState;

  certificateNumber?: string;

  /** Absent where there is no number. */
  @ApiProperty({ enum: TEXT_STATES, required: false }) numberState?: TextState;

  /** Why it was decided so. */
  reason?: string;

  /** Absent while nobody decided. */
  @ApiProperty({ enum: TEXT_STATES, required: false }) reasonState?: TextState;
}

/** What an employee learned elsewhere, the latest claim first. */
export class ExternalLearningOfEmployee {
  employeeId: string;

  claims: ExternalLearning[];
}
