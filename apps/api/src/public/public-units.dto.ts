import { COMMITMENT_STATES } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** What citizens think of a unit in a quarter (*Survei Kepuasan Masyarakat*). */
export class PublicSatisfaction {
  /** @example 2026-Q2 */
  period!: string;
  /** Answers that count. */
  n!: number;
  /** 25 to 100. */
  index!: number;
  /** `A`, `B`, `C` or `D`. */
  grade!: string;
}

/** How soon a unit answers. */
export class PublicAnswering {
  /** It is about what came on this day or later. @example 2025-11-27 */
  since!: string;
  /** What was answered, or should have been by now. Null where that are too few to tell of none of them. */
  @ApiProperty({ type: 'integer', nullable: true }) n!: number | null;
  /** Of these: answered by the day on which an answer was due. */
  @ApiProperty({ type: 'integer', nullable: true }) inTime!: number | null;
  /** Of these in per cent, with one decimal. @example 92.3 */
  @ApiProperty({ type: 'number', nullable: true }) inTimePercent!: number | null;
}

/** How a unit serves, as it may be told to everybody. */
export class PublicUnit {
  unitId!: string;
  nameId!: string;
  nameEn?: string | undefined;
  /** The latest quarter first; quarters with too few answers are left out. */
  satisfaction!: PublicSatisfaction[];
  answering!: PublicAnswering;
}

/** How often something was spoken of at a forum. */
export class PublicTopic {
  /** Code of a competency of staff or of a service. @example ADMINDUK.KTP */
  tag!: string;
  @ApiProperty({ type: 'integer' }) times!: number;
}

/** What was promised at a forum, and what came of it. */
export class PublicCommitment {
  what!: string;
  /** The unit that has to keep it. */
  unitId!: string;
  unitNameId!: string;
  /** Last day. @example 2026-09-30 */
  dueOn!: string;
  @ApiProperty({ enum: COMMITMENT_STATES }) state!: string;
  /** When it was so; null until it is reported. */
  @ApiProperty({ type: 'string', nullable: true }) reportedOn!: string | null;
  /** What was done, or why not; null until it is reported. */
  @ApiProperty({ type: 'string', nullable: true }) note!: string | null;
}

/** A forum of civil servants and citizens. */
export class PublicForum {
  /** @example 2026-05-20 */
  heldOn!: string;
  place!: string;
  @ApiProperty({ type: 'integer' }) civilServants!: number;
  @ApiProperty({ type: 'integer' }) citizens!: number;
  topics!: PublicTopic[];
  commitments!: PublicCommitment[];
}

/** What a unit promised at the forums that it held in a year, and what came of it. */
export class PublicForums {
  unitId!: string;
  @ApiProperty({ type: 'integer' }) year!: number;
  /** The latest first. */
  forums!: PublicForum[];
}
