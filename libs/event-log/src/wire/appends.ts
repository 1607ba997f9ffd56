import { randomUUID } from 'node:crypto';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { convertToCommandError } from '@eventstore/db-client/dist/utils/CommandError.js';
import { status } from '@grpc/grpc-js';
import type { AppendAnswer } from './append-answer.js';
import { encodeAppend, type EncodedEvent } from './append-request.js';
import { type AppendCall, callAppend } from './call-append.js';

/** When the server gives up an append by itself. */
const DEADLINE_MS = 10_000;

/** Who waits for an answer. */
interface Waiting {
  readonly resolve: (position: bigint | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** A call, and the appends that are open on it, by correlation id. */
interface Line {
  readonly call: AppendCall;
  readonly open: Map<string, Waiting>;
}

/**
 * Appends, all of them over one long call. When it ends, however that is, so do all that are open, and the next append
 * begins another. An answer that nobody waits for is passed over: some servers answer a refused append twice.
 */
export class Appends {
  #line: Promise<Line> | undefined;

  constructor(private readonly client: EventStoreDBClient) {}

  /**
   * Appends all events or none behind a revision (-1: to a stream that is not there).
   *
   * @returns the position of the last; undefined where they were there before and can no longer be read
   * @throws errors of the client's kinds; there is no time by which an answer must come
   */
  async append(stream: string, after: bigint, events: readonly EncodedEvent[]): Promise<bigint | undefined> {
    const line = (this.#line ??= this.#begin());
    const { call, open } = await line;
    if (this.#line !== line) throw gone(); // it ended meanwhile, and tells nobody any more
    const correlation = randomUUID();
    const deadline = new Date(Date.now() + DEADLINE_MS);
    return new Promise((resolve, reject) => {
      open.set(correlation, { resolve, reject });
      call.write(encodeAppend({ correlation, stream, after, deadline, events }));
    });
  }

  #begin(): Promise<Line> {
    const open = new Map<string, Waiting>();
    const ended = (error: Error) => {
      if (this.#line === line) this.#line = undefined;
      for (const { reject } of open.values()) reject(error);
      open.clear();
    };
    const answered = ({ correlation, position, failure }: AppendAnswer) => {
      const waiting = open.get(correlation);
      open.delete(correlation);
      if (failure) waiting?.reject(failure);
      else waiting?.resolve(position);
    };
    const line = callAppend(this.client).then(
      (call) => {
        call
          .on('data', answered)
          .on('error', (error: Error) => ended(convertToCommandError(error)))
          .on('end', () => {
            ended(gone());
            call.end();
          });
        return { call, open };
      },
      (error: unknown) => {
        if (this.#line === line) this.#line = undefined;
        throw error;
      },
    );
    return line;
  }
}

/** As of a server that cannot be reached: worth another try. */
const gone = () => Object.assign(new Error('the server ended the call'), { code: status.UNAVAILABLE });
