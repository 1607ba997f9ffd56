import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { ruleId } from '../kernel/fields.js';
import { Fits, IsDay, IsId, IsMoment, IsText, ListOf, Optional } from '../kernel/validators.js';
import { aspect } from './evaluation.fields.js';
import { Answer } from './evaluation.parts.dto.js';
import {
  INSTRUMENTS,
  LEVELS,
  VERDICTS,
  type Instrument,
  type Level,
  type Verdict,
} from './evaluation.vocabulary.js';

/** Begin to evaluate a programme, on one of Kirkpatrick's levels, by one instrument. */
export class OpenEvaluation {
  @IsId() programmeId!: string;
  /** 1 reaction, 2 learning, 3 behaviour, 4 result. */
  @IsIn(LEVELS) level!: Level;
  @IsIn(INSTRUMENTS) instrument!: Instrument;
  /** What is asked about, each once. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Fits(aspect, 'an aspect, as FACILITATOR', { each: true })
  aspects!: string[];
  /** Answers go from 1 to this. */
  @IsInt() @Min(2) @Max(100) scaleMax!: number;
  /** With fewer records the evaluation concludes `INSUFFICIENT_DATA`. */
  @IsInt() @Min(1) @Max(10_000) minRecords!: number;
  /** First day of which records may tell; leave it out where they may at once. @example 2026-06-01 */
  @Optional() @IsDay() opensOn?: string;
  /** @example 2026-06-30 */
  @IsDay() dueOn!: string;
  /** Name and version of the rule; only policies of the system give one. @example evaluation-opening/1 */
  @Optional() @Fits(ruleId, 'a rule with its version, as evaluation-opening/1') ruleId?: string;
}

/** Hand in a questionnaire (*kuesioner*): one per respondent. */
export class RecordQuestionnaire {
  @IsId() respondentId!: string;
  @ArrayMinSize(1) @ArrayMaxSize(50) @ListOf(() => Answer) items!: Answer[];
  /** What they add in their own words. Sealed under a key of the respondent; shown only among others, without who wrote it. */
  @Optional() @IsText(1, 1000) comment?: string;
}

/** Record an interview (*wawancara*). */
export class RecordInterview {
  @IsId() interviewerId!: string;
  @IsId() intervieweeId!: string;
  /** @example 2026-05-04T10:00:00+07:00 */
  @IsMoment() heldAt!: string;
  @ArrayMinSize(1) @ArrayMaxSize(50) @ListOf(() => Answer) items!: Answer[];
}

/** Record an observation of somebody at work (*observasi*). */
export class RecordObservation {
  @IsId() observerId!: string;
  @IsId() subjectId!: string;
  /** @example 2026-05-04T10:00:00+07:00 */
  @IsMoment() observedAt!: string;
  @IsText(1, 300) place!: string;
  @ArrayMinSize(1) @ArrayMaxSize(50) @ListOf(() => Answer) items!: Answer[];
}

/** Replace all answers of a wrong record, before the evaluation is concluded. */
export class CorrectEvaluation {
  @IsId() recordId!: string;
  @ArrayMinSize(1) @ArrayMaxSize(50) @ListOf(() => Answer) items!: Answer[];
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** End the evaluation. With too few records the verdict is `INSUFFICIENT_DATA`, whatever is given here. */
export class ConcludeEvaluation {
  @IsIn(VERDICTS) verdict!: Verdict;
  /** What to do next. Sealed under a key of whoever concludes. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsText(1, 500, { each: true })
  recommendations?: string[];
}
