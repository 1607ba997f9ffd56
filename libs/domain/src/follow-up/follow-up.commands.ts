import { IsBoolean, IsIn } from 'class-validator';
import { ruleId } from '../kernel/fields.js';
import { Fits, IsCompetencyCode, IsDay, IsId, IsText, Optional, Part } from '../kernel/validators.js';
import { SourceRef } from './follow-up.parts.dto.js';
import {
  FOLLOW_UP_KINDS,
  FOLLOW_UP_OUTCOMES,
  type FollowUpKind,
  type FollowUpOutcome,
} from './follow-up.vocabulary.js';

/** Say that something is to be done about an employee, a unit, a programme or a series: exactly one of them. */
export class RaiseFollowUp {
  @IsIn(FOLLOW_UP_KINDS) kind!: FollowUpKind;
  @Part(() => SourceRef) source!: SourceRef;
  @Optional() @IsId() employeeId?: string;
  @Optional() @IsId() unitId?: string;
  @Optional() @IsId() programmeId?: string;
  /** The runs of one programme. */
  @Optional() @IsId() seriesId?: string;
  /** What an item of a plan would develop; of a `PLAN_ITEM_SUGGESTION`, and of no other. @example TEK-12 */
  @Optional() @IsCompetencyCode() competencyCode?: string;
  /** Name and version of the rule; only policies of the system give one. @example failed-programme/1 */
  @Optional() @Fits(ruleId, 'a rule with its version, as failed-programme/1') ruleId?: string;
  /** Day by which it shall be seen to, not in the past when a person says it; assigning it sets the day that counts. @example 2026-12-31 */
  @Optional() @IsDay() seeToBy?: string;
  /** What is to be done, and why. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(3, 1000) note?: string;
}

/** Give it to an employee to do, by a day; again with a reason. */
export class AssignFollowUp {
  /** The employee who has to see to it; not whom it is about. */
  @IsId() ownerId!: string;
  /** Last day. @example 2026-12-31 */
  @IsDay() dueOn!: string;
  /** Why it goes to somebody else or to another day; needed then. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(3, 500) reason?: string;
}

/** Say that nothing is left to do. Only its owner can. */
export class ResolveFollowUp {
  @IsIn(FOLLOW_UP_OUTCOMES) outcome!: FollowUpOutcome;
  /** What shows it: the number of a decree, an id. Needed unless it is dismissed. Sealed, as the reason is. */
  @Optional() @IsText(1, 100) resultRef?: string;
  /** What was done, or why nothing is. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Say whether it helped. Only somebody else than its owner can; where it did not, it is raised anew. */
export class VerifyFollowUp {
  @IsBoolean() effective!: boolean;
  /** By what that is seen. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) note!: string;
}
