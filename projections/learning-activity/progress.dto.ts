import { MODES, OUTCOMES, type Mode, type Outcome } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** States in which a run is shown. */
export const SHOWN_RUNS = ['SCHEDULED', 'RUNNING', 'COMPLETED'] as const;
export type ShownRun = (typeof SHOWN_RUNS)[number];

/** How far a participant of a run came (*kemajuan belajar*). */
export class LearnerProgress {
  programmeId: string;

  seriesId: string;

  titleId: string;

  @ApiProperty({ type: String, nullable: true }) titleEn: string | null;

  @ApiProperty({ enum: MODES }) mode: Mode;

  @ApiProperty({ enum: SHOWN_RUNS }) status: ShownRun;

  employeeId: string;

  /** Null until the run is completed. */
  @ApiProperty({ enum: OUTCOMES, nullable: true }) outcome: Outcome | null;

  /** Per cent of the course, by the furthest that platforms tell of; null where none does. */
  @ApiProperty({ type: Number, nullable: true }) progressPct: number | null;

  /** Things done. */
  activities: number;

  /** Modules completed. */
  modules: number;

  /** Posts in discussion forums; what was written is not kept. */
  posts: number;

  /** Assignments handed in. */
  submissions: number;

  /** Minutes, as far as platforms told them. */
  minutes: number;

  /** When the last of it was; null where there is none. */
  @ApiProperty({ type: Date, nullable: true }) lastAt: Date | null;
}

/** A part of a list of learners, by run, then by employee id. */
export class LearnerProgressPage {
  items: LearnerProgress[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/**
 * How far the participants of a run came together. To who asks only as head of a unit all but `seats` are null where fewer than
 * five sit in it or did something.
 */
export class RunProgress {
  programmeId: string;

  seriesId: string;

  titleId: string;

  @ApiProperty({ type: String, nullable: true }) titleEn: string | null;

  @ApiProperty({ enum: MODES }) mode: Mode;

  @ApiProperty({ enum: SHOWN_RUNS }) status: ShownRun;

  /** Start of the first session. */
  startsAt: Date;

  /** Participants. */
  seats: number;

  /** Participants who did something on a platform. */
  @ApiProperty({ type: Number, nullable: true }) active: number | null;

  /** Participants who came to the end of the course. */
  @ApiProperty({ type: Number, nullable: true }) finished: number | null;

  /** Mean progress of those who did something, per cent; null where nobody did. */
  @ApiProperty({ type: Number, nullable: true }) meanProgressPct: number | null;

  /** Modules completed. */
  @ApiProperty({ type: Number, nullable: true }) modules: number | null;

  /** Posts in discussion forums; what was written is not kept. */
  @ApiProperty({ type: Number, nullable: true }) posts: number | null;

  /** Assignments handed in. */
  @ApiProperty({ type: Number, nullable: true }) submissions: number | null;

  /** Minutes, as far as platforms told them. */
  @ApiProperty({ type: Number, nullable: true }) minutes: number | null;

  /** When the last of it was; null where there is none. */
  @ApiProperty({ type: Date, nullable: true }) lastAt: Date | null;
}

/** A part of a list of runs, the latest first. */
export class RunProgressPage {
  items: RunProgress[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
