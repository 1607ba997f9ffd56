import { Injectable } from '@nestjs/common';
import {
  recordPlaces,
  Refusal,
  streamOfRecord,
  streamsOfCorrection,
  type EventPlace,
  type RecordAsFound,
  type RecordOfPerson,
} from '@jejak/domain';
import { EventLog, type RecordedEvent } from '@jejak/event-log';
import { peopleOf } from '../people-of-events.js';

/** What the log says of records that people dispute: which event says it, and who recorded it. */
@Injectable()
export class RecordsInLog {
  constructor(private readonly log: EventLog) {}

  /** The record as it stands. @throws Refusal DISPUTE.RECORD_UNKNOWN where there is none about this employee */
  async found(record: RecordOfPerson): Promise<RecordAsFound> {
    const events = await this.log.read(streamOfRecord(record));
    const saying = events.filter((event) => says(event, record));
    const last = saying.at(-1);
    if (!last || !events.some((event) => peopleOf(event).has(record.employeeId)))
      throw new Refusal('DISPUTE.RECORD_UNKNOWN', { kind: record.kind });
    const { eventId, position } = placeOf(last);
    return { eventId, position, recordedBy: [...new Set(saying.map(({ metadata }) => metadata.actor.id))] };
  }

  /**
   * The event at a place in the log that may have put the record right: one of its stream, or of the streams of the employee;
   * undefined where there is none, or it tells of others.
   */
  async correction(record: RecordOfPerson, position: string): Promise<EventPlace | undefined> {
    for (const stream of streamsOfCorrection(record)) {
      const event = (await this.log.read(stream)).find((one) => one.position === BigInt(position));
      if (event && peopleOf(event).has(record.employeeId)) return placeOf(event);
    }
    return undefined;
  }
}

/** Whether an event says this record. In the streams of an employee there are many, and each names its own id. */
function says({ type, data }: RecordedEvent, { kind, recordId }: RecordOfPerson): boolean {
  const { stream, types } = recordPlaces[kind];
  if (!types.includes(type)) return false;
  return (
    stream === 'programme' || stream === 'mentorship' || Object.values(data as object).includes(recordId)
  );
}

const placeOf = ({ id, position }: RecordedEvent): EventPlace => ({
  eventId: id,
  position: String(position),
});
