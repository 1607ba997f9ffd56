import type { ProposedEvent } from '../storage/record.js';
import type { Writer } from '../storage/writer.js';
import type { ServerCall } from '../transport/call.js';
import { WireReader } from '../wire/reader.js';
import { type AppendOptions, decodeOptions } from './append-options.js';
import { DeadlineError, encodeFailure, encodeRefusal, encodeSuccess } from './batch-answers.js';
import { Proposal } from './proposal.js';
import { decodeProposed, decodeUuid } from './proposed.js';

/** One message of a BatchAppend call: a piece of the append with that correlation id. */
interface BatchMessage {
  /** `UUID` as it came, for the answer. */
  correlation: Buffer;
  /** The same as text: decoded with the message, for what cannot be decoded must end the call, not the process. */
  key: string;
  options?: AppendOptions;
  events: ProposedEvent[];
  isFinal: boolean;
}

/** Decodes `BatchAppendReq`. */
function decodeBatch(bytes: Buffer): BatchMessage {
  const message: BatchMessage = { correlation: Buffer.alloc(0), key: '', events: [], isFinal: false };
  const reader = new WireReader(bytes);
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        message.correlation = reader.view();
        message.key = decodeUuid(new WireReader(message.correlation));
        break;
      case 2:
        message.options = decodeOptions(reader.message());
        break;
      case 3:
        message.events.push(decodeProposed(reader.message()));
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
export function serveBatchAppend(writer: Writer, call: ServerCall): void {
  const proposals = new Map<string, Proposal>();
  let unanswered = 0;
  let ending = false; // the client sends no more: the call ends after the last answer
  const answer = (bytes: Buffer): void => {
    unanswered--;
    call.write(bytes);
    if (ending && unanswered === 0) call.end();
  };
  call.onMessage = (bytes) => {
    const message = decodeBatch(bytes);
    const proposal = gather(proposals, message);
    if (!proposal) return;
    unanswered++;
    void respond(proposal, message.correlation, writer).then(answer);
    if (!writer.isFull) return;
    call.pause();
    void writer.relieved().then(() => call.resume());
  };
  call.onEnd = () => {
    ending = true;
    if (unanswered === 0) call.end();
  };
  call.onClose = () => proposals.clear();
}

/** Adds a piece to its append; returns the append when it is whole. */
function gather(proposals: Map<string, Proposal>, message: BatchMessage): Proposal | undefined {
  const { key } = message;
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
