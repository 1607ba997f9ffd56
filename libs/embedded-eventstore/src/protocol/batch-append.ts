import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { ProposedEvent } from '../storage/record.js';
import type { Writer } from '../storage/writer.js';
import { WireReader } from '../wire/reader.js';
import { type AppendOptions, decodeOptions } from './append-options.js';
import { DeadlineError, encodeFailure, encodeRefusal, encodeSuccess } from './batch-answers.js';
import type { OpenCalls } from './open-calls.js';
import { Proposal } from './proposal.js';
import { decodeProposed, decodeUuid } from './proposed.js';

/** One message of a BatchAppend call: a piece of the append with that correlation id. */
export interface BatchMessage {
  /** `UUID` as it came, for the answer. */
  correlation: Buffer;
  options?: AppendOptions;
  events: ProposedEvent[];
  isFinal: boolean;
}

/** Decodes `BatchAppendReq`. */
export function decodeBatch(bytes: Buffer): BatchMessage {
  const message: BatchMessage = { correlation: Buffer.alloc(0), events: [], isFinal: false };
  const reader = new WireReader(bytes);
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        message.correlation = reader.view();
        break;
      case 2:
        message.options = decodeOptions(reader.view());
        break;
      case 3:
        message.events.push(decodeProposed(reader.view()));
        break;
      case 4:
        message.isFinal = reader.uint64() !== 0n;
        break;
      default:
        reader.skip();
    }
  }
  return message;
}

/** Serves BatchAppend: many appends over one call, answered in the order in which they are on disk. */
export function serveBatchAppend(
  writer: Writer,
  calls: OpenCalls,
  call: ServerDuplexStream<BatchMessage, Buffer>,
): void {
  const proposals = new Map<string, Proposal>();
  let unanswered = 0;
  let ending = false; // the client sends no more: the call ends after the last answer
  let closed = false;
  const close = (): void => {
    closed = true;
    proposals.clear();
    forget();
  };
  const forget = calls.add((status) => {
    if (closed) return;
    close();
    call.emit('error', status);
  });
  const answer = (bytes: Buffer): void => {
    unanswered--;
    if (closed) return;
    call.write(bytes);
    if (ending && unanswered === 0) call.end();
  };
  call.on('data', (message: BatchMessage) => {
    const proposal = gather(proposals, message);
    if (!proposal) return;
    unanswered++;
    void respond(proposal, message.correlation, writer).then(answer);
    if (!writer.isFull || closed) return;
    call.pause();
    void writer.relieved().then(() => call.resume());
  });
  call.on('end', () => {
    ending = true;
    if (unanswered === 0 && !closed) call.end();
  });
  call.on('cancelled', close).on('close', close).on('error', close);
}

/** Adds a piece to its append; returns the append when it is whole. */
function gather(proposals: Map<string, Proposal>, message: BatchMessage): Proposal | undefined {
  const key = decodeUuid(message.correlation);
  let proposal = proposals.get(key);
  if (!proposal) {
    proposal = new Proposal(message.options);
    if (!message.isFinal) proposals.set(key, proposal);
  }
  for (const event of message.events) proposal.add(event);
  if (!message.isFinal) return undefined;
  proposals.delete(key);
  return proposal;
}

async function respond(proposal: Proposal, correlation: Buffer, writer: Writer): Promise<Buffer> {
  const { options } = proposal;
  try {
    if (options.deadline !== undefined && options.deadline < Date.now()) throw new DeadlineError();
    const outcome = await proposal.submit(writer);
    return outcome.kind === 'success'
      ? encodeSuccess(outcome, options, correlation)
      : encodeRefusal(outcome, options, correlation);
  } catch (error) {
    return encodeFailure(error, options, correlation);
  }
}
