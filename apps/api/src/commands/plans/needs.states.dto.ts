import {
  COMPETENCY_KINDS,
  NEEDS_INSTRUMENTS,
  type CompetencyKind,
  type NeedsInstrument,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A competency and the level that a position requires of it. */
export class RequirementState {
  competencyCode!: string;
  @ApiProperty({ enum: COMPETENCY_KINDS }) kind!: CompetencyKind;
  /** 1 to 5. */
  level!: number;
}

/** What a duty is. */
export class DutyTextState {
  id!: string;
  en?: string | undefined;
}

/** A duty of a position (*uraian tugas*), and what it needs. */
export class DutyState {
  code!: string;
  statement!: DutyTextState;
  /** Of the required competencies those that the duty needs. */
  competencyCodes!: string[];
}

/** What was proposed and nobody has published yet. */
export class ProposalState {
  proposalId!: string;
  /** Day from which it would count. */
  effectiveFrom!: string;
  /** Opaque id of the account of whoever proposed it; somebody else publishes. */
  proposedBy!: string;
  items!: RequirementState[];
  /** Family of positions. */
  family?: string;
  duties!: DutyState[];
}

/** What a position requires, in the newest version. */
export class CompetencyStandardState {
  positionId!: string;
  @ApiProperty({ enum: ['proposed', 'published', 'withdrawn'] }) status!: string;
  /** Absent where none was ever published. */
  version?: number | undefined;
  /** Day from which the newest version counts, or from which there is none; it may lie ahead. */
  since?: string | undefined;
  /** Of the newest version; none where it was withdrawn. */
  items!: RequirementState[];
  /** Family of positions, by the newest version. */
  family?: string;
  /** Of the newest version. */
  duties!: DutyState[];
  proposal?: ProposalState | undefined;
}

/** An assessment of needs. Who answered is not told here. */
export class NeedsAssessmentState {
  needsId!: string;
  @ApiProperty({ enum: ['open', 'concluded', 'cancelled'] }) status!: string;
  /** Units of the scope; all below them are part of it. */
  unitIds!: string[];
  /** None: all. */
  positionFamilies!: string[];
  /** The year for which development will be planned. */
  year!: number;
  @ApiProperty({ enum: NEEDS_INSTRUMENTS, isArray: true }) instruments!: NeedsInstrument[];
  /** Questions of the survey. */
  questions!: string[];
  opensAt!: string;
  /** Until when the survey takes answers, itself not included. */
  closesAt!: string;
  /** Answers to the survey so far. */
  responses!: number;
  /** Focus groups so far. */
  focusGroups!: number;
  /** How often findings from papers were recorded. */
  papers!: number;
}
