import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Fits, IsDay, IsId, IsText, ListOf, Optional } from '../kernel/validators.js';
import { positionFamily } from './standard.fields.js';
import { PositionDuty, RequiredCompetency } from './standard.parts.dto.js';

/** Propose what a position requires from a day on, in place of a proposal that nobody has published yet. */
export class ProposeStandard {
  /** All that the position requires, each competency once. */
  @ArrayMinSize(1) @ArrayMaxSize(100) @ListOf(() => RequiredCompetency) items!: RequiredCompetency[];
  /**
   * Family of positions (*rumpun jabatan*) to which it belongs: surveys and programmes are for families.
   * @example TEACHER
   */
  @Optional() @Fits(positionFamily, 'a family of positions, as TEACHER') family?: string;
  /** Duties of the position, each once, with the competencies that they need. */
  @Optional() @ArrayMaxSize(100) @ListOf(() => PositionDuty) duties?: PositionDuty[];
  /**
   * Day from which it counts; not before that of the last change.
   * @example 2026-01-01
   */
  @IsDay() effectiveFrom!: string;
}

/** Publish a proposal as the next version of the standard. Not for whoever proposed it. */
export class PublishStandard {
  @IsId() proposalId!: string;
  /** By which decision. Sealed under a key of whoever publishes. */
  @IsText(3, 500) reason!: string;
}

/** Take back a proposal that nobody has published. A standard that is in force stays so. */
export class WithdrawProposal {
  @IsId() proposalId!: string;
  /** Why. Sealed under a key of whoever takes it back. */
  @IsText(3, 500) reason!: string;
}

/** Take a standard back: from that day on the position has none, until another version is published. */
export class WithdrawStandard {
  /** Day from which it counts no more; not before that of the last change. */
  @IsDay() effectiveFrom!: string;
  /** Why. Sealed under a key of whoever withdraws it. */
  @IsText(3, 500) reason!: string;
}
