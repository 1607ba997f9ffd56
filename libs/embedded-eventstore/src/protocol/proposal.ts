import type { WriteOutcome } from '../storage/group.js';
import type { ProposedEvent } from '../storage/frame.js';
import type { Writer } from '../storage/writer.js';
import { type AppendOptions, expectedOf, NO_OPTIONS } from './append-options.js';
import { checkEvent, checkWritable, MAX_APPEND_BYTES, sizeOf } from './proposed.js';
import { type Caller, checkMayAppend } from './rights.js';
import { badRequest, RequestError } from './status.js';

/** The append is over the limit. */
export class TooLargeError extends RequestError {
  constructor() {
    const { status } = badRequest(
      `An append may hold ${MAX_APPEND_BYTES} bytes of data, metadata and types.`,
      {
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': String(MAX_APPEND_BYTES),
      },
    );
    super(status);
  }
}

/**
 * An append that is coming in piece by piece. What is wrong with it is kept until its end, so that it is answered
 * exactly once; the payload of a refused one is let go at once.
 */
export class Proposal {
  readonly options: AppendOptions;
  private events: ProposedEvent[] = [];
  private bytes = 0;
  private refusal: RequestError | undefined;

  /** `options` are missing when the client did not begin with them. */
  constructor(options: AppendOptions | undefined, caller: Caller) {
    this.options = options ?? NO_OPTIONS;
    this.check(() => {
      if (!options) throw badRequest('An append must begin with its options.');
      checkWritable(options.stream);
      checkMayAppend(caller, options.stream);
      expectedOf(options);
    });
  }

  add(event: ProposedEvent): void {
    this.check(() => {
      this.bytes += sizeOf(event);
      if (this.bytes > MAX_APPEND_BYTES) throw new TooLargeError();
      checkEvent(event);
      this.events.push(event);
    });
  }

  /**
   * Hands the whole of it to the writer.
   * @throws RequestError for a fault of its own; EventStoreError when it could not be written.
   */
  async submit(writer: Writer): Promise<WriteOutcome> {
    if (this.refusal) throw this.refusal;
    const { stream } = this.options;
    return writer.write({ stream, expected: expectedOf(this.options), events: this.events }, this.bytes);
  }

  private check(step: () => void): void {
    if (this.refusal) return;
    try {
      step();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.refusal = error;
      this.events = [];
    }
  }
}
