import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsNumber, Max, Min } from 'class-validator';
import { Fits, IsCompetencyCode, IsId, IsText, Optional } from '../kernel/validators.js';
import { question } from './needs.fields.js';

/** The answer to one question of the survey. */
export class SurveyAnswer {
  /** @example READY_FOR_DIGITAL */
  @Fits(question, 'a question, as READY_FOR_DIGITAL') question!: string;
  /** 1 not at all to 5 fully. */
  @IsInt() @Min(1) @Max(5) value!: number;
}

/** A competency that a respondent lacks. */
export class PerceivedGap {
  /** @example MAN-03 */
  @IsCompetencyCode() competencyCode!: string;
  /** 1 little to 5 most needed. */
  @IsInt() @Min(1) @Max(5) priority!: number;
}

/** What a paper says is needed. */
export class PaperFinding {
  /** @example MAN-03 */
  @IsCompetencyCode() competencyCode!: string;
  /** In words. Sealed under a key of whoever records it. */
  @IsText(3, 500) statement!: string;
}

/** A forum at which citizens said what is needed. */
export class ForumRef {
  @IsId() forumId!: string;
  /** Of what was said there (`feedbackId`), what this is about, each once. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsId({ each: true })
  aspirationIds?: string[];
  /** Of what was promised there, what this is about, each once. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsId({ each: true })
  commitmentIds?: string[];
}

/** What a focus group says is needed. */
export class GroupFinding extends PaperFinding {
  /** Who of the group agreed; at most as many as attended. */
  @IsInt() @Min(0) @Max(200) votes!: number;
}

/** A gap of a unit in a competency, as the assessment concludes it. */
export class ConcludedGap {
  /** @example MAN-03 */
  @IsCompetencyCode() competencyCode!: string;
  /** A unit of the scope, or one below it. */
  @IsId() unitId!: string;
  /** Mean of the levels that the positions require, 1 to 5. */
  @IsNumber() @Min(1) @Max(5) requiredAverage!: number;
  /** Mean of the levels held, 0 to 5. */
  @IsNumber() @Min(0) @Max(5) actualAverage!: number;
  /** Employees whom it concerns. */
  @IsInt() @Min(1) @Max(10_000_000) headcount!: number;
  /** 1 little to 5 most needed. */
  @IsInt() @Min(1) @Max(5) priority!: number;
}
