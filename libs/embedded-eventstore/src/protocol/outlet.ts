import type { ServerCall } from '../transport/call.js';

/**
 * The answering side of a read or a subscription. Whoever writes waits for `room` when there is none, so that a slow
 * client costs one page of memory and nobody else's time.
 */
export class Outlet {
  private resume: (() => void) | undefined;

  constructor(private readonly call: ServerCall) {
    call.onRoom = () => this.wake();
    call.onClose = () => this.wake();
  }

  /** Sends one message. */
  write(message: Buffer): void {
    this.call.write(message);
  }

  /** False once the client has gone or the call has ended. */
  isOpen(): boolean {
    return this.call.isOpen;
  }

  /** Whether the client can take more, or has gone. */
  get hasRoom(): boolean {
    return this.call.hasRoom || !this.isOpen();
  }

  /** Resolves when the client can take more, or has gone. */
  async room(): Promise<void> {
    while (!this.hasRoom) await this.pause();
  }

  /** Resolves at the next `wake`, or when the call ends. */
  pause(): Promise<void> {
    return new Promise((resolve) => {
      if (this.isOpen()) this.resume = resolve;
      else resolve();
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
    this.call.end();
  }
}
