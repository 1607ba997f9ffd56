import type { EventStoreDBClient } from '@eventstore/db-client';
import { convertToCommandError } from '@eventstore/db-client/dist/utils/CommandError.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { StoredEvent } from '../stored-event.js';
import type { Answer } from './answer.js';
import { callRead } from './call-read.js';

const { ReadReq: Request } = streamsPb;

/** Which part of a stream. */
export interface StreamSlice {
  /** The first revision. */
  readonly from: bigint;
  /** Most events (all where absent). */
  readonly most?: number;
  /** How long it may take, in milliseconds. */
  readonly ms: number;
}

/**
 * The events of a stream in order; none where there is no such stream, or none so far on.
 *
 * @throws errors of the client's kinds
 */
export async function readStream(
  client: EventStoreDBClient,
  stream: string,
  { from, most = Number.MAX_SAFE_INTEGER, ms }: StreamSlice,
): Promise<StoredEvent[]> {
  const call = await callRead(client, options(stream, from, most), ms);
  return new Promise((resolve, reject) => {
    const events: StoredEvent[] = [];
    call.on('data', ({ event }: Answer) => {
      if (event) events.push(event);
    });
    call.on('error', (error) => {
      reject(convertToCommandError(error));
    });
    call.on('end', () => {
      resolve(events);
    });
  });
}

function options(name: string, from: bigint, most: number): ReadReq.Options {
  const id = new sharedPb.StreamIdentifier();
  id.setStreamName(Buffer.from(name));
  const stream = new Request.Options.StreamOptions();
  stream.setStreamIdentifier(id);
  stream.setRevision(String(from));
  const wanted = new Request.Options();
  wanted.setStream(stream);
  wanted.setReadDirection(Request.Options.ReadDirection.FORWARDS);
  wanted.setCount(String(most));
  wanted.setNoFilter(new sharedPb.Empty());
  return wanted;
}
