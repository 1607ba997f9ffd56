import { DECLINE_REASONS, type DeclineReason } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** How often nominations were declined for a reason. */
export class DeclinedFor {
  @ApiProperty({ enum: DECLINE_REASONS }) reasonCode!: DeclineReason;
  textId!: string;
  textEn!: string;
  /** 5 or more. */
  count!: number;
}

/**
 * What chance to learn the people of a unit and of a kind had in a year, by programmes that begin in it. A figure is null
 * where it is 1 to 4, and all but `people` are where there are fewer than five people: it would tell of somebody.
 */
export class Opportunity {
  unitId!: string;
  /** PNS, CPNS, PPPK or PPPK_PARUH_WAKTU, as registered. */
  kind!: string;
  /** Who works in the unit itself at the end of the year, or today. */
  people!: number;
  /** Nominations. */
  nominated!: number | null;
  accepted!: number | null;
  declined!: number | null;
  /** Seats, however they came about; not those that were given back. */
  enrolled!: number | null;
  /** People with neither a nomination nor a seat. */
  withoutChance!: number | null;
  /** People for whom at least one of the programmes was, by the position that they hold at the end of the year, or today. */
  eligible!: number | null;
  /** Of `eligible`: those with neither a nomination nor a seat. */
  eligibleWithoutChance!: number | null;
  /** Of `enrolled`, in per cent: seats in a programme about a competency in which a gap was known before it began. */
  gapSharePct!: number | null;
  /** Reasons for which five or more were declined. */
  declinedFor!: DeclinedFor[];
}

/** A part of the units, by unit id and kind. */
export class OpportunityPage {
  year!: number;
  items!: Opportunity[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
