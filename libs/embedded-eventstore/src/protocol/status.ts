import { EventStoreError } from '../errors.js';
import { type CallStatus, StatusCode as Code, StatusError } from '../transport/status.js';

/** A refused request: throw it inside a call's handler. */
export class RequestError extends StatusError {
  constructor(status: CallStatus) {
    super(status);
    this.name = 'RequestError';
  }
}

/** A failure; `trailers` are what the official client maps to its error classes (`exception` first). */
export function failure(code: Code, details: string, trailers: Record<string, string> = {}): CallStatus {
  // Names and texts from the client may hold what a header may not.
  const printable = Object.entries(trailers).map(([key, value]) => [
    key,
    value.replaceAll(/[^\x20-\x7e]/g, '?').trim(),
  ]);
  return { code, details, trailers: Object.fromEntries(printable) as Record<string, string> };
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
export function toFailure(error: unknown): CallStatus {
  if (error instanceof StatusError) return error.status;
  if (error instanceof EventStoreError) {
    return failure(error.code === 'EVENTSTORE.CORRUPT' ? Code.DATA_LOSS : Code.UNAVAILABLE, error.message);
  }
  return failure(
    Code.INTERNAL,
    `EVENTSTORE.INTERNAL: ${error instanceof Error ? error.message : String(error)}`,
  );
}
