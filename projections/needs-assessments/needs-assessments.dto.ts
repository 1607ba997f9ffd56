import { NEEDS_INSTRUMENTS, type NeedsInstrument } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** An assessment of needs, and how it stands. */
export class ListedNeedsAssessment {
  needsId: string;

  /** The year for which development will be planned. */
  year: number;

  @ApiProperty({ enum: ['OPEN', 'CONCLUDED', 'CANCELLED'] })
  status: string;

  /** Units of the scope; all below them are part of it. */
  unitIds: string[];

  /** None: all. */
  positionFamilies: string[];

  @ApiProperty({ enum: NEEDS_INSTRUMENTS, isArray: true })
  instruments: NeedsInstrument[];

  opensAt: Date;

  closesAt: Date;

  /** Answers to the survey. */
  responses: number;

  /** Who was asked to answer it; null before the conclusion and without a survey. */
  invited: number | null;

  /** 100 × `responses` / `invited`; null where that is. */
  responseRate: number | null;

  focusGroups: number;

  /** How often findings from papers were recorded. */
  papers: number;

  /** When it was concluded or given up; null while it is open. */
  endedAt: Date | null;
}

/** A part of the assessments, the latest opening first. */
export class NeedsAssessmentPage {
  items: ListedNeedsAssessment[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A gap with which an assessment ended. */
export class RankedGap {
  /** From 1, of all gaps of the assessment: by priority, then by gap × headcount. */
  rank: number;

  unitId: string;

  /** @example TEK-12 */
  competencyCode: string;

  requiredAverage: number;

  actualAverage: number;

  /** `requiredAverage` − `actualAverage`. */
  gap: number;

  headcount: number;

  /** 1 little to 5 most needed. */
  priority: number;
}

/** What came in about a competency, all units of the scope together. */
export class NeedsSignal {
  competencyCode: string;

  /** Respondents of the survey who lack it. */
  mentions: number;

  /** Mean of the priorities that these gave it; null where there are none. */
  priorityMean: number | null;

  /** Votes for it in focus groups. */
  votes: number;

  /** Findings about it, of focus groups and papers. */
  findings: number;
}

/** What was answered to a question of the survey, all respondents together. */
export class NeedsAnswer {
  /** Code of the question. @example READY_FOR_DIGITAL */
  question: string;

  /** How many answered it. */
  answers: number;

  /** Of the answers, each 1 to 5; null where fewer than five answered. */
  mean: number | null;

  /** Answers of 1 or 2; null where fewer than five answered. */
  low: number | null;

  /** Whether so many answered 1 or 2 that an item of the plan is called for, by `ruleSet`; null where fewer than five answered. */
  many: boolean | null;

  /** Name and version of the rule that says how many are many. @example plan-item-suggestion/1 */
  ruleSet: string;
}

/** One assessment with what it found. */
export class NeedsResults extends ListedNeedsAssessment {
  /**
   * Employees who may answer the survey, today or on the day on which it closed: they work in a unit of the scope or below it,
   * and the standard of their position is of one of the families. `invited` is what was said at the conclusion.
   */
  inScope: number;

  /** By rank; of the units that whoever asks may see. */
  gaps: RankedGap[];

  /** By mentions and votes, the most first. */
  signals: NeedsSignal[];

  /** To the survey’s own questions, in their order. */
  answers: NeedsAnswer[];
}
