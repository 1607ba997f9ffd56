import { bytesField, numberField } from '@jejak/protobuf';

/** An event as it goes over the wire. Its id, a UUID in lower case, tells a repetition from another event. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  /** As `application/json`. */
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An append: all of it or nothing. */
export interface AppendRequest {
  /** A UUID by which the answer is known. */
  readonly correlation: string;
  readonly stream: string;
  /** The revision that the stream must be at; -1 where it must not be there. */
  readonly after: bigint;
  /** The server refuses what comes to it later, by its clock. */
  readonly deadline: Date;
  readonly events: readonly EncodedEvent[];
}

/** The content type of JSON in UTF-8, of which all events of Jejak are. */
export const JSON_TYPE = 'application/json';

const EMPTY = Buffer.alloc(0);
const IS_FINAL = numberField(4, 1);

/**
 * Encodes a `BatchAppendReq` of EventStoreDB's `streams.proto`, the whole append in one message. The client's own way, which
 * builds JSON and messages twice and goes through base64, takes a tenth of the processor time of a command.
 */
export function encodeAppend({ correlation, stream, after, deadline, events }: AppendRequest): Buffer {
  const ms = deadline.getTime();
  const seconds = Math.floor(ms / 1000);
  const options = Buffer.concat([
    bytesField(1, bytesField(3, Buffer.from(stream))),
    after < 0n ? bytesField(3, EMPTY) : numberField(2, Number(after)),
    bytesField(6, Buffer.concat([numberField(1, seconds), numberField(2, (ms - seconds * 1000) * 1e6)])),
  ]);
  return Buffer.concat([
    bytesField(1, uuid(correlation)),
    bytesField(2, options),
    ...events.map((event) => bytesField(3, proposed(event))),
    IS_FINAL,
  ]);
}

function proposed({ id, type, contentType, data, metadata }: EncodedEvent): Buffer {
  return Buffer.concat([
    bytesField(1, uuid(id)),
    property('type', type),
    contentType === JSON_TYPE ? IS_JSON : property('content-type', contentType),
    bytesField(3, metadata),
    bytesField(4, data),
  ]);
}

const uuid = (text: string): Buffer => bytesField(2, Buffer.from(text, 'latin1'));

const property = (name: string, value: string): Buffer =>
  bytesField(2, Buffer.concat([bytesField(1, Buffer.from(name)), bytesField(2, Buffer.from(value))]));

const IS_JSON = property('content-type', JSON_TYPE);
