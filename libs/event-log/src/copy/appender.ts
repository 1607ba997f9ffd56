import { randomUUID } from 'node:crypto';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb, {
  type BatchAppendReq,
  type BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { ClientDuplexStream } from '@grpc/grpc-js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import timestampPb from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { CopyError } from './copy-error.js';
import { nameOf, type RawEvent } from './raw-event.js';

const { BatchAppendReq: Request } = streamsPb;

/** How long the target may take to answer anything while something is open, and how often that is looked at. */
const ANSWER_MS = 60_000;
const LOOK_MS = 5_000;
/** When the target may give up an append by itself; generous, because its clock decides. */
const DEADLINE_MS = 3_600_000;

interface Pending {
  readonly first: RawEvent;
  readonly resolve: (position: bigint) => void;
  readonly reject: (error: CopyError) => void;
}

/**
 * Appends over one BatchAppend call, which a server reads in the order in which it was sent. Answers to appends that
 * nobody knows (some servers answer a refused one twice) are passed over.
 */
export class Appender {
  private readonly pending = new Map<string, Pending>();
  private failure: CopyError | undefined;
  /** Since when nothing was answered that was asked. */
  private since = Date.now();
  private readonly watch = setInterval(() => {
    if (this.pending.size > 0 && Date.now() - this.since > ANSWER_MS)
      this.broken(`no answer within ${ANSWER_MS / 1_000} s`);
  }, LOOK_MS).unref();

  constructor(
    private readonly call: ClientDuplexStream<BatchAppendReq, BatchAppendResp>,
    private readonly address: string,
  ) {
    call
      .on('data', (answer: BatchAppendResp) => this.answered(answer))
      .on('error', (error: Error) => this.broken(error.message, error))
      .on('end', () => this.broken('the server ended the call'));
  }

  /**
   * Appends events that follow each other in one stream, all or none, behind the revision before the first.
   *
   * @returns the position of the last
   * @throws CopyError COPY.REVISION, COPY.REFUSED, COPY.UNREACHABLE
   */
  append(events: readonly [RawEvent, ...RawEvent[]], expected = events[0].revision - 1n): Promise<bigint> {
    const correlation = randomUUID();
    return new Promise((resolve, reject) => {
      if (this.failure) {
        reject(this.failure);
        return;
      }
      if (this.pending.size === 0) this.since = Date.now();
      this.pending.set(correlation, { first: events[0], resolve, reject });
      this.call.write(encode(correlation, expected, events));
    });
  }

  /** Ends the call in order, unless something is open: the client drops the connection of a call that is given up. */
  close(): void {
    clearInterval(this.watch);
    if (this.pending.size === 0) this.call.end();
    else this.call.cancel();
  }

  private answered(answer: BatchAppendResp): void {
    const correlation = textOf(answer.getCorrelationId());
    const waiting = this.pending.get(correlation);
    if (!waiting) return;
    this.pending.delete(correlation);
    this.since = Date.now();
    const error = answer.getError();
    if (!error) {
      waiting.resolve(BigInt(answer.getSuccess()?.getPosition()?.getCommitPosition() ?? 0));
      return;
    }
    const kind = error.getDetails()?.getTypeName().replace('event_store.client.', '') ?? '';
    const why = [kind, error.getMessage()].filter((text) => text !== '').join(': ');
    const code = kind === 'WrongExpectedVersion' ? 'COPY.REVISION' : 'COPY.REFUSED';
    this.failure ??= new CopyError(code, { event: nameOf(waiting.first), why });
    waiting.reject(this.failure);
  }

  private broken(why: string, cause?: unknown): void {
    this.failure ??= new CopyError('COPY.UNREACHABLE', { url: this.address, why }, { cause });
    for (const { reject } of this.pending.values()) reject(this.failure);
    this.pending.clear();
  }
}

function encode(
  correlation: string,
  expected: bigint,
  events: readonly [RawEvent, ...RawEvent[]],
): BatchAppendReq {
  const options = new Request.Options();
  const stream = new sharedPb.StreamIdentifier();
  stream.setStreamName(Buffer.from(events[0].stream).toString('base64'));
  options.setStreamIdentifier(stream);
  options.setDeadline(timestampPb.Timestamp.fromDate(new Date(Date.now() + DEADLINE_MS)));
  if (expected < 0n) options.setNoStream(new emptyPb.Empty());
  else options.setStreamPosition(String(expected));
  const message = new Request();
  message.setCorrelationId(uuid(correlation));
  message.setOptions(options);
  message.setProposedMessagesList(events.map(proposed));
  message.setIsFinal(true);
  return message;
}

function proposed({ id, type, contentType, data, metadata }: RawEvent): BatchAppendReq.ProposedMessage {
  const message = new Request.ProposedMessage();
  message.setId(uuid(id));
  message.getMetadataMap().set('type', type).set('content-type', contentType);
  message.setData(data);
  message.setCustomMetadata(metadata);
  return message;
}

function uuid(text: string): sharedPb.UUID {
  const id = new sharedPb.UUID();
  id.setString(text);
  return id;
}

/** A server may answer with the two halves of an id. */
function textOf(id: sharedPb.UUID | undefined): string {
  const halves = id?.getStructured();
  if (!halves) return id?.getString() ?? '';
  const hex = [halves.getMostSignificantBits(), halves.getLeastSignificantBits()]
    .map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
