import { FORMS, MODES, type Form, type Mode } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A competency that a run raises. */
export class OfferedCompetency {
  /** @example MAN-03 */
  competencyCode: string;

  /** Level to reach. */
  targetLevel: number;
}

/** A run as whoever looks for something to learn sees it. */
export class OfferedRun {
  /** Nominate for this id at `/nominations`. */
  programmeId: string;

  seriesId: string;

  titleId: string;

  @ApiProperty({ type: String, nullable: true }) titleEn: string | null;

  @ApiProperty({ enum: FORMS }) form: Form;

  @ApiProperty({ enum: MODES }) mode: Mode;

  @ApiProperty({ enum: ['SCHEDULED', 'RUNNING', 'COMPLETED'] }) status: string;

  /** Start of the first session. */
  startsAt: Date;

  /** End of the last session. */
  endsAt: Date;

  /** Until when nominations make sense: the first session; where one learns at one's own pace, the end. */
  deadline: Date;

  /** Whether it takes nominations now. */
  open: boolean;

  /** Lesson hours (*jam pelajaran*, JP). */
  totalJp: number;

  /** Sessions on the calendar. */
  sessions: number;

  /** Rooms and online addresses. */
  places: string[];

  /** The institution that holds it; null where the city does itself. */
  @ApiProperty({ type: String, nullable: true }) providerName: string | null;

  competencies: OfferedCompetency[];

  /** The unit for whose plan it is held; null where it is for everybody. */
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;

  /** Seats. */
  capacity: number;

  /** Seats that nobody has. */
  seatsLeft: number;

  /** How many wait for a seat. */
  waiting: number;
}

/** A part of the catalogue, what begins first before the rest. */
export class CataloguePage {
  items: OfferedRun[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
