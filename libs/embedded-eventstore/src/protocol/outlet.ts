import type { ServerWritableStream } from '@grpc/grpc-js';
import type { OpenCalls } from './open-calls.js';
import type { Failure } from './status.js';

/**
 * The answering side of a read or a subscription. Whoever writes waits for `room` when `write` says so, so that a
 * slow client costs one page of memory and nobody else's time.
 */
export class Outlet {
  private closed = false;
  private full = false;
  private resume: (() => void) | undefined;
  private readonly forget: () => void;

  constructor(
    private readonly call: ServerWritableStream<unknown, Buffer>,
    calls: OpenCalls,
  ) {
    this.forget = calls.add((failure) => this.fail(failure));
    const close = (): void => this.close();
    call.on('cancelled', close).on('close', close).on('error', close);
    call.on('drain', () => {
      this.full = false;
      this.wake();
    });
    if (call.cancelled) close();
  }

  /** Sends one message. False: wait for `room` before the next. */
  write(message: Buffer): boolean {
    if (this.closed) return true;
    this.full = !this.call.write(message);
    return !this.full;
  }

  /** False once the client has gone or the call has ended. */
  isOpen(): boolean {
    return !this.closed;
  }

  /** Whether the client can take more. */
  get hasRoom(): boolean {
    return !this.full || this.closed;
  }

  /** Resolves when the client can take more, or has gone. */
  async room(): Promise<void> {
    while (this.full && !this.closed) await this.pause();
  }

  /** Resolves at the next `wake`, or when the call ends. */
  pause(): Promise<void> {
    return new Promise((resolve) => {
      if (this.closed) resolve();
      else this.resume = resolve;
    });
  }

  /** Ends a pause. */
  wake(): void {
    const { resume } = this;
    this.resume = undefined;
    resume?.();
  }

  /** Ends the call well. */
  end(): void {
    if (this.closed) return;
    this.close();
    this.call.end();
  }

  /** Ends the call with a status other than OK. */
  fail(failure: Failure): void {
    if (this.closed) return;
    this.close();
    this.call.emit('error', failure);
  }

  private close(): void {
    this.closed = true;
    this.forget();
    this.wake();
  }
}
