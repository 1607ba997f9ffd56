import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsInt, Max, Min } from 'class-validator';
import { PERSONAL_CLASSES, type PersonalClass } from '../kernel/personal.js';
import { IsDay, IsId, IsMoment, IsText, Optional } from '../kernel/validators.js';
import {
  ERASURE_BASES,
  ERASURE_DECISIONS,
  type ErasureBasis,
  type ErasureDecision,
} from './privacy.vocabulary.js';

/** Take down a request that personal data of somebody be erased. */
export class RequestErasure {
  /** What is asked for. */
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(PERSONAL_CLASSES, { each: true })
  classes!: PersonalClass[];
  @IsIn(ERASURE_BASES) basis!: ErasureBasis;
  /** When the request reached the agency. @example 2026-03-02T08:00:00+07:00 */
  @IsMoment() receivedAt!: string;
  /** What was asked, and by whom for the person. Sealed under a key of whoever takes it down. */
  @IsText(3, 500) reason!: string;
}

/** Decide about a request. */
export class DecideErasure {
  @IsId() erasureId!: string;
  @IsIn(ERASURE_DECISIONS) decision!: ErasureDecision;
  /** With `PARTLY`: what is erased. */
  @Optional()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(PERSONAL_CLASSES, { each: true })
  classes?: PersonalClass[];
  /**
   * The provision that decides: with `GRANTED` the one by which data go, otherwise the one by which something stays.
   * @example UU 27/2022 art. 8
   */
  @IsText(3, 200) article!: string;
  /** Why. Sealed under a key of whoever decides. */
  @IsText(3, 500) reason!: string;
}

/** Confirm a decision, as a second person. What follows cannot be undone. */
export class ConfirmErasure {
  @IsId() erasureId!: string;
  /** Why one agrees. Sealed under a key of whoever confirms. */
  @IsText(3, 500) reason!: string;
}

/** The keys are fenced. For the process manager of erasures only. */
export class RecordFence {
  @IsId() erasureId!: string;
}

/** The keys are destroyed. For the process manager of erasures only. */
export class RecordErasure {
  @IsId() erasureId!: string;
  @ArrayMinSize(1) @ArrayMaxSize(3) @IsId({ each: true }) keyIds!: string[];
}

/** Views and files were searched. For the process manager of erasures only. */
export class RecordVerification {
  @IsId() erasureId!: string;
  @IsInt() @Min(0) @Max(1_000_000_000) sealedValues!: number;
  @IsInt() @Min(0) @Max(1_000_000_000) shownValues!: number;
  @IsDay() backupsUntil!: string;
}

/** Backups and master keys are gone as well. For the process that looks after erasures only. */
export class RecordFinalErasure {
  @IsId() erasureId!: string;
  @Optional() @IsInt() @Min(1) @Max(1_000_000_000) masterKeyVersion?: number;
}

/** Keep something from being erased for as long as a case needs it (*legal hold*). */
export class PlaceLegalHold {
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(PERSONAL_CLASSES, { each: true })
  classes!: PersonalClass[];
  /** The provision by which it is kept. @example UU 43/2009 art. 49 */
  @IsText(3, 200) article!: string;
  /** Last day; without it the hold stays until it is lifted. @example 2027-12-31 */
  @Optional() @IsDay() until?: string;
  /** Why. Sealed under a key of whoever places it. */
  @IsText(3, 500) reason!: string;
}

/** Lift a hold. */
export class LiftLegalHold {
  @IsId() holdId!: string;
  /** Why. Sealed under a key of whoever lifts it. */
  @IsText(3, 500) reason!: string;
}
