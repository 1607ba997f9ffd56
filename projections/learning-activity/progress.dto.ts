import { MODES, OUTCOMES, type Mode, type Outcome } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** States in which a run is shown. */
export const SHOWN_RUNS = ['SCHEDULED', 'RUNNING', 'COMPLETED'] as const;
export type ShownRun = (typeof SHOWN_RUNS)[number];

/** What was done on platforms. */
class Done {
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

/** How far a participant of a run came (*kemajuan belajar*). */
export class LearnerProgress extends Done {
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
}

/** A part of a list of learners, by run, then by employee id. */
export class LearnerProgressPage {
  items: LearnerProgress[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** How far the participants of a run came together. */
export class RunProgress extends Done {
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
  active: number;

  /** Participants who came to the end of the course. */
  finished: number;

  /** Mean progress of those who did something, per cent; null where nobody did. */
  @ApiProperty({ type: Number, nullable: true }) meanProgressPct: number | null;
}

/** A part of a list of runs, the latest first. */
export class RunProgressPage {
  items: RunProgress[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
