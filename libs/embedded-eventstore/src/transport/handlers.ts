import type { ServerCall } from './call.js';
import { StatusCode, StatusError } from './status.js';

/** Serves one call. */
export type Handler = (call: ServerCall) => void;

/** A call whose request is one message must have sent it by then: an unfinished request costs memory. */
const REQUEST_MS = 30_000;

/** Serves calls with one request, once the client has sent all of it. */
export function oneRequest(serve: (request: Buffer, call: ServerCall) => void): Handler {
  return (call) => {
    let request: Buffer | undefined;
    const patience = setTimeout(
      () => call.fail(refused(StatusCode.DEADLINE_EXCEEDED, 'The request did not come to its end.')),
      REQUEST_MS,
    );
    call.onClose = () => clearTimeout(patience);
    call.onMessage = (message) => {
      if (request) throw refused(StatusCode.UNIMPLEMENTED, 'The method takes one request; a second came.');
      request = message;
    };
    call.onEnd = () => {
      clearTimeout(patience);
      if (!request) throw refused(StatusCode.UNIMPLEMENTED, 'The method takes one request; none came.');
      serve(request, call);
    };
  };
}

/** Serves calls with one request and one answer. */
export function unary(serve: (request: Buffer, call: ServerCall) => Buffer | Promise<Buffer>): Handler {
  return oneRequest((request, call) => {
    const answer = serve(request, call);
    if (Buffer.isBuffer(answer)) finish(call, answer);
    else
      answer.then(
        (bytes) => finish(call, bytes),
        (error: unknown) => call.fail(error),
      );
  });
}

/** Ends a call with its only answer. */
export function finish(call: ServerCall, answer: Buffer): void {
  call.write(answer);
  call.end();
}

function refused(code: StatusCode, details: string): StatusError {
  return new StatusError({ code, details });
}
