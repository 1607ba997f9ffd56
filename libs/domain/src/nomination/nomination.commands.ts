import { IsBoolean, IsIn } from 'class-validator';
import { IsId, IsText, Optional, Part } from '../kernel/validators.js';
import { PlanLink } from '../programme/programme.parts.dto.js';
import { BASES, type Basis } from '../programme/programme.vocabulary.js';
import { DECLINE_REASONS, type DeclineReason } from './nomination.vocabulary.js';

/** Propose an employee, or oneself, for a seat in a run of a programme. */
export class NominateParticipant {
  @IsId() programmeId!: string;
  @IsId() employeeId!: string;
  /** `SELF` for oneself, and only then (*pendaftaran mandiri*). */
  @IsIn(BASES) basis!: Basis;
  /** The item of an approved development plan that calls for it; needed with the basis `PLAN`. */
  @Optional() @Part(() => PlanLink) plan?: PlanLink;
  /** Nominate somebody for whom the programme is not, with that as part of the reason; not oneself. */
  @Optional() @IsBoolean() overrideEligibility?: boolean;
  /** Why: merit is shown by it. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Accept a nomination, as somebody who is neither nominated nor nominated them. A seat follows, or a place in the waiting list. */
export class AcceptNomination {
  @IsId() programmeId!: string;
  @IsId() employeeId!: string;
  /** What has to be said about it. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(3, 500) reason?: string;
}

/** Decline a nomination, as somebody who is neither nominated nor nominated them. */
export class DeclineNomination {
  @IsId() programmeId!: string;
  @IsId() employeeId!: string;
  @IsIn(DECLINE_REASONS) reasonCode!: DeclineReason;
  /** Why, in words. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Take a nomination back, also one that was accepted and waits for a seat. */
export class WithdrawNomination {
  @IsId() programmeId!: string;
  @IsId() employeeId!: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}
