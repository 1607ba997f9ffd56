import { FACILITATOR_ROLES, type FacilitatorRole } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** What two sessions that overlap have in common. */
export const CLASH_KINDS = ['PLACE', 'FACILITATOR', 'PARTICIPANT'] as const;
export type ClashKind = (typeof CLASH_KINDS)[number];

/** How it stands with a day on which a run is expected. */
export const OCCURRENCE_STATUSES = ['HELD', 'SCHEDULED', 'EXPECTED', 'MISSING'] as const;
export type OccurrenceStatus = (typeof OCCURRENCE_STATUSES)[number];

/** A session of a run. */
export class ClashingSession {
  programmeId!: string;
  sessionId!: string;
  /** Title of the run in Indonesian. */
  titleId!: string;
  start!: Date;
  end!: Date;
}

/** Two sessions that overlap in the same place or with the same person. */
export class Clash {
  /** `FACILITATOR`: the person teaches in at least one of the two. */
  @ApiProperty({ enum: CLASH_KINDS }) kind!: ClashKind;
  /** `PLACE`: the room or online address. */
  place?: string;
  /** The employee who teaches or sits in both. */
  employeeId?: string;
  /** The facilitator from outside who teaches in both. */
  outsiderId?: string;
  overlapsFrom!: Date;
  overlapsUntil!: Date;
  /** The one that begins first. */
  first!: ClashingSession;
  second!: ClashingSession;
}

/** A part of the clashes, the earliest first. */
export class ClashPage {
  items!: Clash[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A day on which a run of a series is expected. */
export class Occurrence {
  seriesId!: string;
  /** Number of the plan, from 1. */
  plan!: number;
  /** Title of the series in Indonesian. */
  titleId!: string;
  titleEn?: string;
  /** @example 2026-07-06 */
  occursOn!: string;
  /** First day on which the run that is this one may begin. */
  windowFrom!: string;
  /** Last such day. */
  windowUntil!: string;
  /** `MISSING`: the day is past, and no run was held or is to come. */
  @ApiProperty({ enum: OCCURRENCE_STATUSES }) status!: OccurrenceStatus;
  /** Runs that begin within the window. */
  runs!: number;
  /** One of them: one that was held before others, then the earliest. */
  programmeId?: string;
}

/** A part of the days, the earliest first. */
export class OccurrencePage {
  items!: Occurrence[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** Somebody who teaches or moderates in a run. */
export class NamedFacilitator {
  facilitatorId!: string;
  /** Whether they are no employee of the city; what follows is there of those only. */
  outside!: boolean;
  @ApiProperty({ enum: FACILITATOR_ROLES }) role!: FacilitatorRole;
  /** Sessions that were named; some may not be on the calendar any more. */
  sessionIds!: string[];
  name?: string;
  /** Field of expertise. */
  field?: string;
  institution?: string;
  /** Why these three are not there: they were erased, their key is lost, or they are not shown to whoever asks. */
  identityState?: 'masked' | 'erased' | 'lost';
}

/** Who teaches or moderates in a run. */
export class Facilitators {
  facilitators!: NamedFacilitator[];
}
