import { ArrayMaxSize, IsArray } from 'class-validator';
import { actorId } from '../exception/exception.fields.js';
import { Fits, IsId } from '../kernel/validators.js';
import { position } from './dispute.fields.js';

/** An event as the log has it. */
export class EventPlace {
  @IsId() eventId!: string;
  /** Place in the log, as timelines and the audit trail show it. */
  @Fits(position, 'a place in the log, in digits') position!: string;
}

/** A record as it stands: the event that says it last, and who recorded it. */
export class RecordAsFound extends EventPlace {
  /** Accounts, or policies; corrections included. */
  @IsArray() @ArrayMaxSize(1000) @Fits(actorId, 'who acted', { each: true }) recordedBy!: string[];
}
