import {
  BREACH_STATUSES,
  BREACH_STEPS,
  NOTICE_ADDRESSEES,
  NOTICE_CHANNELS,
  PERSONAL_CLASSES,
  type BreachStatus,
  type BreachStepKind,
  type NoticeAddressee,
  type NoticeChannel,
  type PersonalClass,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { BREACH_REMARKS, type BreachRemarkKind, type ShownScope } from './step.entity.js';

/** A breach of personal data in the list, with its clock. */
export class ListedBreach {
  breachId!: string;
  @ApiProperty({ enum: BREACH_STATUSES }) status!: BreachStatus;
  discoveredAt!: Date;
  /** By when the people and the agency have to be told: 3 × 24 hours later (UU 27/2022 art. 46). */
  dueAt!: Date;
  /** Not all were told by then, or not all are told and it is over. */
  late!: boolean;
  /** People on the list. */
  affected!: number;
  /** Of these, who are left to be told. */
  untold!: number;
  /** People of the last scope who are not on the list yet: determine the same scope again. */
  unlisted!: number;
  subjectsToldAt?: Date;
  agencyToldAt?: Date;
  publicToldAt?: Date;
  closedAt?: Date;
}

/** A part of the list. */
export class PersonalDataBreachPage {
  items!: ListedBreach[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** Somebody whom a breach affects. */
export class AffectedPerson {
  /** An employee, an account where that is nobody's, or what a citizen said. */
  subjectId!: string;
  /** Classes of personal data that could be seen; none where only codes and figures could. */
  @ApiProperty({ enum: PERSONAL_CLASSES, isArray: true }) classes!: PersonalClass[];
  /** In what: `look:` a read of the API, `view:` a view, `event:` a type of event, `named`. @example ["look:person"] */
  sources!: string[];
  /** When the first notice to them went out; absent as long as none did. */
  toldAt?: Date;
}

/** A part of those whom a breach affects, by id. */
export class AffectedPage {
  items!: AffectedPerson[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A text of a breach. */
export class BreachRemark {
  @ApiProperty({ enum: BREACH_REMARKS }) kind!: BreachRemarkKind;
  text?: string;
  /** Why the text is not there: it was erased, its key is lost, or it is not shown to whoever asks. */
  state?: 'masked' | 'erased' | 'lost';
}

/** Something that was done about a breach. */
export class BreachStep {
  /** Place in the log. */
  position!: string;
  @ApiProperty({ enum: BREACH_STEPS }) kind!: BreachStepKind;
  at!: Date;
  /** Opaque id of the account. */
  actorId!: string;
  /** `DETERMINED`: accounts with their period, views, streams and people that it began with. */
  @ApiProperty({ type: 'object', additionalProperties: true }) scope?: ShownScope;
  @ApiProperty({ enum: NOTICE_ADDRESSEES }) addressee?: NoticeAddressee;
  @ApiProperty({ enum: NOTICE_CHANNELS }) channel?: NoticeChannel;
  issuedAt?: Date;
  textReference?: string;
  /** `DETERMINED`: who came onto the list or of whom more is known; `NOTICE`: who was told; `CLOSED`: who was not. */
  people!: number;
  remarks!: BreachRemark[];
}

/** A breach with all that was done about it. */
export class BreachHistory extends ListedBreach {
  steps!: BreachStep[];
}
