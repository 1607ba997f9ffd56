import { randomUUID } from 'node:crypto';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { convertToCommandError } from '@eventstore/db-client/dist/utils/CommandError.js';
import { Client, status, type CallOptions, type ClientDuplexStream, type Metadata } from '@grpc/grpc-js';
import { type AppendAnswer, decodeAppendAnswer } from './append-answer.js';
import { encodeAppend, type EncodedEvent } from './append-request.js';

/** When the server gives up an append by itself. */
const DEADLINE_MS = 10_000;

type Call = ClientDuplexStream<Buffer, AppendAnswer>;

/** The call for appends, with an encoder and a decoder of our own. */
class Streams extends Client {
  append(metadata: Metadata, options: CallOptions): Call {
    return this.makeBidiStreamRequest(
      '/event_store.client.streams.Streams/BatchAppend',
      (message: Buffer) => message,
      decodeAppendAnswer,
      metadata,
      options,
    );
  }
}

/** Who waits for an answer. */
interface Waiting {
  readonly resolve: (position: bigint | undefined) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Appends, all of them over one long call on the connection of the client, with its way to find, trust and sign in to a
 * server. When the call ends, so do all that are open; the next append begins another. An answer that nobody waits for is
 * passed over: some servers answer a refused append twice.
 */
export class Appends {
  readonly #calls = new WeakMap<Client, Call>();
  readonly #open = new WeakMap<Call, Map<string, Waiting>>();

  constructor(private readonly client: EventStoreDBClient) {}

  /**
   * Appends all events or none behind a revision (-1: to a stream that is not there).
   *
   * @returns the position of the last; undefined where they were there before and can no longer be read
   * @throws errors of the client's kinds; there is no time by which an answer must come
   */
  async append(stream: string, after: bigint, events: readonly EncodedEvent[]): Promise<bigint | undefined> {
    const begin = (streams: Streams) => this.#begin(streams);
    const call = await this.client['GRPCStreamCreator'](Streams, 'append', begin, this.#calls)();
    const correlation = randomUUID();
    const deadline = new Date(Date.now() + DEADLINE_MS);
    return new Promise((resolve, reject) => {
      this.#open.get(call)?.set(correlation, { resolve, reject });
      call.write(encodeAppend({ correlation, stream, after, deadline, events }));
    });
  }

  #begin(streams: Streams): Call {
    const call = streams.append(...this.client['callArguments']({}, { deadline: Infinity }));
    const open = new Map<string, Waiting>();
    const ended = (error: Error) => {
      for (const { reject } of open.values()) reject(error);
      open.clear();
    };
    this.#open.set(call, open);
    return call
      .on('data', ({ correlation, position, failure }: AppendAnswer) => {
        const waiting = open.get(correlation);
        open.delete(correlation);
        if (failure) waiting?.reject(failure);
        else waiting?.resolve(position);
      })
      .on('error', (error: Error) => ended(convertToCommandError(error)))
      .on('end', () =>
        ended(Object.assign(new Error('the server ended the call'), { code: status.UNAVAILABLE })),
      );
  }
}
