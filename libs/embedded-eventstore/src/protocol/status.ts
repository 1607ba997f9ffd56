import { Metadata, status as Code, type StatusObject } from '@grpc/grpc-js';
import { EventStoreError } from '../errors.js';

/** How a call ends when it fails: what grpc-js takes for a status. */
export type Failure = Pick<StatusObject, 'code' | 'details' | 'metadata'>;

/** A refused request: throw it inside a call's handler. */
export class RequestError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.details);
    this.name = 'RequestError';
  }
}

/** A failure; `trailers` are what the official client maps to its error classes (`exception` first). */
export function failure(code: Code, details: string, trailers: Record<string, string> = {}): Failure {
  const metadata = new Metadata();
  // Names and texts from the client may hold what a header may not.
  for (const [key, value] of Object.entries(trailers))
    metadata.set(key, value.replaceAll(/[^\x20-\x7e]/g, '?'));
  return { code, details, metadata };
}

/** The request breaks the rules of the protocol or of this server: repeating it is useless. */
export function badRequest(details: string, trailers?: Record<string, string>): RequestError {
  return new RequestError(failure(Code.INVALID_ARGUMENT, details, trailers));
}

/** The stream is deleted for ever. */
export function streamDeleted(stream: Buffer): RequestError {
  const name = stream.toString('utf8');
  return new RequestError(
    failure(Code.FAILED_PRECONDITION, `Event stream '${name}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': name,
    }),
  );
}

/** The real server knows this, we do not. */
export function unimplemented(what: string): RequestError {
  return new RequestError(failure(Code.UNIMPLEMENTED, `The embedded event store does not serve ${what}.`));
}

/** Any error as the end of a call. */
export function toFailure(error: unknown): Failure {
  if (error instanceof RequestError) return error.failure;
  if (error instanceof EventStoreError) {
    return failure(error.code === 'EVENTSTORE.CORRUPT' ? Code.DATA_LOSS : Code.UNAVAILABLE, error.message);
  }
  return failure(
    Code.INTERNAL,
    `EVENTSTORE.INTERNAL: ${error instanceof Error ? error.message : String(error)}`,
  );
}
