import { IsIn, IsInt, Max, Min } from 'class-validator';
import { IsId } from '../kernel/validators.js';
import { BASES, type Basis } from '../programme/programme.vocabulary.js';

/** Put somebody whose nomination was accepted at the end of the list. A second time changes nothing. */
export class JoinWaitingList {
  @IsId() employeeId!: string;
  /** Which nomination of theirs it was. */
  @IsInt() @Min(1) @Max(1_000_000) attempt!: number;
  @IsIn(BASES) basis!: Basis;
}

/** Take somebody off the list: this nomination of theirs was taken back. */
export class LeaveWaitingList {
  @IsId() employeeId!: string;
  @IsInt() @Min(1) @Max(1_000_000) attempt!: number;
}

/** Take somebody off the list who waits no more: they have the seat, or can have none. The programme is asked before. */
export class SettlePlace extends LeaveWaitingList {}

/** Record that somebody gave their seat back: it is offered to whoever is first. */
export class ReturnSeat {
  /** Whose seat it was: on that nomination they wait no more. */
  @IsId() employeeId!: string;
}
