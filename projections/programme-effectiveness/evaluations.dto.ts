import { INSTRUMENTS, VERDICTS, type Instrument, type Level, type Verdict } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** How an evaluation stands, as of today in Medan. */
export const EVALUATION_STATES = ['UPCOMING', 'OPEN', 'OVERDUE', 'CONCLUDED', 'WAIVED'] as const;
export type EvaluationStateName = (typeof EVALUATION_STATES)[number];

/** An evaluation of a run, and by when it is to be concluded. */
export class DueEvaluation {
  evaluationId!: string;
  /** The run. */
  programmeId!: string;
  seriesId!: string | null;
  /** Title of the run in Indonesian. */
  titleId!: string | null;
  titleEn!: string | null;
  /** Kirkpatrick's level, 1 to 4. */
  level!: Level;
  @ApiProperty({ enum: INSTRUMENTS }) instrument!: Instrument;
  /** Day of the last session of the run, once it is completed. */
  endedOn!: string | null;
  /** First day of which records tell; null where any may. */
  opensOn!: string | null;
  /** @example 2026-08-29 */
  dueOn!: string;
  concludedOn!: string | null;
  /** `OVERDUE`: the due day is past. `WAIVED`: the file of the run was closed without it. */
  @ApiProperty({ enum: EVALUATION_STATES }) state!: EvaluationStateName;
  /** Days since it was due; null where it is not overdue. */
  daysOverdue!: number | null;
  /** With fewer records it concludes `INSUFFICIENT_DATA`. */
  minRecords!: number;
  /** What came in. */
  records!: number;
  @ApiProperty({ enum: VERDICTS, nullable: true }) verdict!: Verdict | null;
  /** The rule by which a policy opened it; null where a person did. */
  ruleId!: string | null;
}

/** A part of the evaluations, the one that is due first coming first. */
export class DueEvaluationPage {
  items!: DueEvaluation[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** Evaluations of a level that are due in a month. */
export class EvaluationMonth {
  /** @example 2026-08 */
  month!: string;
  /** Kirkpatrick's level, 1 to 4. */
  level!: Level;
  due!: number;
  concluded!: number;
  overdue!: number;
  /** Still to be concluded. */
  toCome!: number;
  /** Of runs whose file was closed without them. */
  waived!: number;
}

/** The calendar of evaluations. */
export class EvaluationCalendar {
  /** By month, then level; what is not there is none. */
  months!: EvaluationMonth[];
}

/** What participants added to the questionnaires of an evaluation. */
export class EvaluationComments {
  evaluationId!: string;
  level!: Level;
  /** Questionnaires that came in, with a comment or without. */
  n!: number;
  /** In no order, without who wrote them; empty below the least number of questionnaires. */
  comments!: string[];
  /** Comments that were erased, or whose key is lost. */
  gone!: number;
}

/** What participants said of a run in their own words. */
export class RunComments {
  /** With fewer questionnaires no comment of an evaluation is shown: it would tell who wrote it. */
  leastAnswers!: number;
  evaluations!: EvaluationComments[];
}
