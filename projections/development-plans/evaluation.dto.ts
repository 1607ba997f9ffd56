import { FORMULATION_PARTS, PLAN_VERDICTS, type FormulationPart, type PlanVerdict } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** Who was involved. */
export class InvolvedParty {
  kind!: string;
  organisation!: string;
}

/** Who formulated a plan, and as what. */
export class FormulatingParty extends InvolvedParty {
  @ApiProperty({ enum: FORMULATION_PARTS }) part!: FormulationPart;
}

/** A meeting at which others formulated a plan, too (*perumusan bersama*). */
export class PlanFormulation {
  formulationId!: string;
  /** @example 2025-11-20 */
  heldOn!: string;
  parties!: FormulatingParty[];
  /** Items that were agreed upon, as they stood then. */
  itemIds!: string[];
  /** Of the minutes. */
  minutesSha256!: string;
}

/** An evaluation of a plan as a whole. */
export class PlanEvaluation {
  evaluationId!: string;
  /** First day of the period. @example 2026-01-01 */
  from!: string;
  /** Last day of the period. @example 2026-06-30 */
  until!: string;
  @ApiProperty({ enum: PLAN_VERDICTS }) verdict!: PlanVerdict;
  involved!: InvolvedParty[];
}

/** Something that was said when a plan was evaluated, or why it was not. */
export class PlanRemark {
  /** Absent of a waiver. */
  evaluationId?: string;
  @ApiProperty({ enum: ['FINDINGS', 'RECOMMENDATION', 'WAIVER'] }) kind!: string;
  text?: string;
  /** Why there is no text, though there was one. */
  @ApiProperty({ enum: ['masked', 'erased', 'lost'], required: false }) textState?:
    'masked' | 'erased' | 'lost';
}
