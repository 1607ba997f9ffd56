import { ApiProperty } from '@nestjs/swagger';

/** A programme that is under no plan, as it stands beside a plan. */
export class ProgrammeBesidePlan {
  programmeId!: string;
  seriesId!: string;
  titleId!: string;
  titleEn?: string;
  /** Form of development (LAN 10/2018). */
  form!: string;
  @ApiProperty({ enum: ['SCHEDULED', 'RUNNING', 'COMPLETED', 'CANCELLED'] }) status!: string;
  /** Start of the first session of the latest calendar. */
  startsAt!: Date;
  /** Seats held. */
  enrolled!: number;
  /** Participants with outcome PASSED, FAILED or ATTENDED. */
  done!: number;
  /** Realised cost, rupiah, once completed. */
  costIdr?: number;
  /** Whether it was said why; false of programmes from before that was asked for. */
  explained!: boolean;
}

/** A programme that is under no plan, and why. */
export class OffPlanProgramme extends ProgrammeBesidePlan {
  /** Opaque id of the account that said why. */
  saidBy?: string;
  reason?: string;
  /** Why there is no reason, though there was one. */
  @ApiProperty({ enum: ['masked', 'erased', 'lost'], required: false }) reasonState?:
    'masked' | 'erased' | 'lost';
}

/** A part of the list of programmes that are under no plan, the latest first. */
export class OffPlanPage {
  items!: OffPlanProgramme[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
