import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { positionFamily } from '../competency-standard/standard.fields.js';
import {
  Fits,
  IsDay,
  IsId,
  IsMoment,
  IsSha256,
  IsText,
  ListOf,
  Optional,
  Part,
} from '../kernel/validators.js';
import { question } from './needs.fields.js';
import {
  ConcludedGap,
  ForumRef,
  GroupFinding,
  PaperFinding,
  PerceivedGap,
  SurveyAnswer,
} from './needs.parts.dto.js';
import {
  NEEDS_INSTRUMENTS,
  PAPER_INSTRUMENTS,
  type NeedsInstrument,
  type PaperInstrument,
} from './needs.vocabulary.js';

/** Begin to find out what development is needed, in these units and all below them. */
export class OpenNeedsAssessment {
  /** Units (*unit kerja*) of the scope, each once; all below them are part of it. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsId({ each: true }) unitIds!: string[];
  /** Families of positions (*rumpun jabatan*) of the scope; leave it out for all. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @Fits(positionFamily, 'a family of positions, as TEACHER', { each: true })
  positionFamilies?: string[];
  /** The year for which development will be planned. @example 2027 */
  @IsInt() @Min(1900) @Max(2999) year!: number;
  /** By what needs are found, each once. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsIn(NEEDS_INSTRUMENTS, { each: true })
  instruments!: NeedsInstrument[];
  /** Questions of the survey that are answered from 1 to 5, each once. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @Fits(question, 'a question, as READY_FOR_DIGITAL', { each: true })
  questions?: string[];
  /** From when on the survey takes answers. @example 2026-01-05T08:00:00+07:00 */
  @IsMoment() opensAt!: string;
  /** Until when, itself not included. @example 2026-01-31T17:00:00+07:00 */
  @IsMoment() closesAt!: string;
}

/** Answer the survey: once, while it is open. */
export class SubmitNeedsResponse {
  /** Who answers. */
  @IsId() employeeId!: string;
  @ArrayMaxSize(100) @ListOf(() => SurveyAnswer) answers!: SurveyAnswer[];
  /** Competencies that the respondent lacks, each once. */
  @ArrayMaxSize(20) @ListOf(() => PerceivedGap) perceivedGaps!: PerceivedGap[];
  /** In own words. Sealed under a key of the respondent. */
  @Optional() @IsText(1, 2000) comment?: string;
}

/** Record a focus group (*diskusi kelompok terarah*, FGD). */
export class RecordFocusGroup {
  /** Not in the future, nor before the assessment was opened for answers. @example 2026-01-12 */
  @IsDay() heldOn!: string;
  /** Opaque id of the moderator, who need not be an employee. */
  @IsId() moderatorId!: string;
  /** Employees who attended, each once. */
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(50) @IsId({ each: true }) attendeeIds!: string[];
  /** What was talked about. Sealed under a key of whoever records it. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsText(1, 300, { each: true }) topics!: string[];
  @ArrayMaxSize(50) @ListOf(() => GroupFinding) findings!: GroupFinding[];
  /** SHA-256 of the minutes (*berita acara*), in hexadecimal. */
  @IsSha256() minutesSha256!: string;
}

/** Record what documents, appraisals or citizens' feedback say is needed. */
export class RecordNeedsFindings {
  @IsIn(PAPER_INSTRUMENTS) instrument!: PaperInstrument;
  @ArrayMinSize(1) @ArrayMaxSize(50) @ListOf(() => PaperFinding) findings!: PaperFinding[];
  /** SHA-256 of the paper, in hexadecimal. */
  @IsSha256() paperSha256!: string;
  /** The forum at which citizens said it; with `PUBLIC_FEEDBACK` only. */
  @Optional() @Part(() => ForumRef) forum?: ForumRef;
}

/** End the assessment with the gaps that were found. It needs a result of at least one instrument, and is final. */
export class ConcludeNeedsAssessment {
  /** One for each competency and unit. */
  @ArrayMaxSize(500) @ListOf(() => ConcludedGap) gaps!: ConcludedGap[];
  /** Employees who were asked to answer the survey; needed where there was one, at least those who did. */
  @Optional() @IsInt() @Min(1) @Max(10_000_000) invited?: number;
  /** What to do. Sealed under a key of whoever concludes. */
  @Optional() @IsArray() @ArrayMaxSize(50) @IsText(1, 500, { each: true }) recommendations?: string[];
}

/** Give an assessment up. */
export class CancelNeedsAssessment {
  /** Why. Sealed under a key of whoever cancels it. */
  @IsText(3, 500) reason!: string;
}
