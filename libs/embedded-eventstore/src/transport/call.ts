import { constants, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import { frameAll, framedSize, MessageReader } from './messages.js';
import { type CallStatus, StatusCode, StatusError, trailersOf } from './status.js';
import { parseTimeout } from './timeout.js';

/** Messages are joined up to about so many bytes and written at once: a write costs far more than the copy. */
const JOINED_BYTES = 64 * 1024;
/** With more waiting for its client than this, a call has no room: the most that a client who never reads costs. */
const ROOM_BYTES = 2 * JOINED_BYTES;

const RESPONSE_HEADERS = {
  [constants.HTTP2_HEADER_STATUS]: constants.HTTP_STATUS_OK,
  [constants.HTTP2_HEADER_CONTENT_TYPE]: 'application/grpc+proto',
  'grpc-accept-encoding': 'identity',
} as const;

/** What a call needs to know of its server. */
export interface CallContext {
  /** The largest message that is taken, in bytes. */
  maxMessageBytes: number;
  /** How a call ends in which something threw that is no `StatusError`. */
  statusOf: (error: unknown) => CallStatus;
  /** Called once when the call has ended. */
  ended: (call: ServerCall) => void;
}

const nothing = (): void => undefined;

/**
 * One call of a client: messages in both directions, then a status. Its handler sets what it wants to hear before it
 * returns. What it throws there ends the call.
 */
export class ServerCall {
  /** Gets each message; it may be a view into a larger buffer. */
  onMessage: (message: Buffer) => void = nothing;
  /** The client sends no more. */
  onEnd: () => void = nothing;
  /** There is room again after there was none. */
  onRoom: () => void = nothing;
  /** The call has ended, by whomever: the last that is heard of it. */
  onClose: () => void = nothing;

  private readonly messages: MessageReader;
  private readonly deadline: NodeJS.Timeout | undefined;
  private responded = false;
  private closed = false;
  /** Written by the handler, not yet handed to HTTP/2: waits for the end of the tick. */
  private joining: Buffer[] = [];
  private joiningBytes = 0;
  /** Handed to HTTP/2, which waits for the client. */
  private unsentBytes = 0;
  private lacksRoom = false;

  constructor(
    private readonly stream: ServerHttp2Stream,
    readonly headers: IncomingHttpHeaders,
    private readonly context: CallContext,
  ) {
    this.messages = new MessageReader(context.maxMessageBytes);
    stream.on('data', (chunk: Buffer) => this.attempt(() => this.messages.push(chunk, this.deliver)));
    stream.on('end', () => this.attempt(() => this.finishRequest()));
    stream.on('aborted', () => this.close()).on('close', () => this.close());
    stream.on('error', nothing); // `close` follows
    this.deadline = this.startDeadline();
  }

  /** False once the call has ended, for instance because the client has gone. */
  get isOpen(): boolean {
    return !this.closed;
  }

  /** False: whoever writes should wait for `onRoom`. */
  get hasRoom(): boolean {
    return this.joiningBytes + this.unsentBytes < ROOM_BYTES;
  }

  /** Sends a message, together with what else is written in this tick. It must not be changed afterwards. */
  write(message: Buffer): void {
    if (this.closed) return;
    if (this.joining.length === 0) process.nextTick(() => this.flush());
    this.joining.push(message);
    this.joiningBytes += framedSize(message);
    if (this.joiningBytes >= JOINED_BYTES) this.flush();
    if (!this.hasRoom) this.lacksRoom = true;
  }

  /** Takes no more messages for now; a few may still come. */
  pause(): void {
    if (!this.closed) this.stream.pause();
  }

  resume(): void {
    this.stream.resume();
  }

  /** Ends the call: well, or with another status. What was written before is sent before. */
  end(status: CallStatus = { code: StatusCode.OK, details: 'OK' }): void {
    if (this.closed) return;
    this.flush();
    const { stream } = this;
    this.close();
    if (stream.destroyed || stream.closed) return;
    if (this.responded) {
      stream.once('wantTrailers', () => stream.sendTrailers(trailersOf(status)));
      stream.end();
    } else stream.respond({ ...RESPONSE_HEADERS, ...trailersOf(status) }, { endStream: true });
  }

  /** Ends the call with what an error says. */
  fail(error: unknown): void {
    this.end(error instanceof StatusError ? error.status : this.context.statusOf(error));
  }

  /** Runs a step of the handler. */
  attempt(step: () => void): void {
    if (this.closed) return;
    try {
      step();
    } catch (error) {
      this.fail(error);
    }
  }

  private readonly deliver = (message: Buffer): void => {
    if (!this.closed) this.onMessage(message);
  };

  private finishRequest(): void {
    if (this.messages.isInMessage)
      throw new StatusError({ code: StatusCode.INTERNAL, details: 'The request ends within a message.' });
    this.onEnd();
  }

  private flush(): void {
    const { joining, joiningBytes, stream } = this;
    if (joining.length === 0) return;
    this.joining = [];
    this.joiningBytes = 0;
    if (this.closed || stream.destroyed || stream.closed) return;
    if (!this.responded) {
      this.responded = true;
      stream.respond(RESPONSE_HEADERS, { waitForTrailers: true });
    }
    this.unsentBytes += joiningBytes;
    stream.write(frameAll(joining, joiningBytes), () => this.sent(joiningBytes));
  }

  private sent(bytes: number): void {
    this.unsentBytes -= bytes;
    if (!this.lacksRoom || !this.hasRoom || this.closed) return;
    this.lacksRoom = false;
    this.attempt(this.onRoom);
  }

  private startDeadline(): NodeJS.Timeout | undefined {
    const header = this.headers['grpc-timeout'];
    if (header === undefined) return undefined;
    const timeout = parseTimeout(String(header));
    if (timeout === 'none') return undefined;
    if (timeout === 'invalid') {
      const details = `The grpc-timeout "${String(header)}" is none.`;
      process.nextTick(() => this.end({ code: StatusCode.INTERNAL, details }));
      return undefined;
    }
    return setTimeout(
      () => this.end({ code: StatusCode.DEADLINE_EXCEEDED, details: 'Deadline exceeded' }),
      timeout,
    );
  }

  private close(): void {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.deadline);
    // What still comes is passed over until the client has ended too. Resetting the stream would be quicker, but
    // drops the trailers when they wait for the client (nghttp2).
    this.stream.resume();
    this.context.ended(this);
    this.onClose();
  }
}
