import type { ProposedEvent } from '../storage/frame.js';
import type { Writer } from '../storage/writer.js';
import type { ServerCall } from '../transport/call.js';
import { StatusCode } from '../transport/status.js';
import { WireReader } from '@jejak/protobuf';
import { type AppendOptions, decodeOptions } from './append-options.js';
import { DeadlineError, encodeFailure, encodeRefusal, encodeSuccess } from './batch-answers.js';
import { Proposal } from './proposal.js';
import { decodeProposed, decodeUuid } from './proposed.js';
import type { Caller } from './rights.js';
import { failure, RequestError } from './status.js';

/** Most appends of one call that may have begun and not ended: what a client that never ends any costs. */
const MAX_UNFINISHED = 64;

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
export function serveBatchAppend(writer: Writer, caller: Caller, call: ServerCall): void {
  const proposals = new Map<string, Proposal>();
  let unanswered = 0;
  let ending = false; // the client sends no more: the call ends after the last answer
  const mayGoOn = (): void => {
    if (writer.isFull) void writer.relieved().then(mayGoOn);
    else if (call.hasRoom) call.resume();
  };
  const answer = (bytes: Buffer): void => {
    unanswered--;
    call.write(bytes);
    if (!call.hasRoom) call.pause(); // whoever does not read the answers is not listened to
    if (ending && unanswered === 0) call.end();
  };
  call.onMessage = (bytes) => {
    const message = decodeBatch(bytes);
    const proposal = gather(proposals, message, caller);
    if (!proposal) return;
    unanswered++;
    void respond(proposal, message.correlation, writer).then(answer);
    if (!writer.isFull) return;
    call.pause();
    mayGoOn();
  };
  call.onRoom = mayGoOn;
  call.onEnd = () => {
    ending = true;
    if (unanswered === 0) call.end();
  };
  call.onClose = () => proposals.clear();
}

/** Adds a piece to its append; returns the append when it is whole. */
function gather(
  proposals: Map<string, Proposal>,
  message: BatchMessage,
  caller: Caller,
): Proposal | undefined {
  const { key } = message;
  let proposal = proposals.get(key);
  if (!proposal) {
    if (proposals.size >= MAX_UNFINISHED) throw tooManyUnfinished();
    proposal = new Proposal(message.options, caller);
    if (!message.isFinal) proposals.set(key, proposal);
  }
  for (const event of message.events) proposal.add(event);
  if (!message.isFinal) return undefined;
  proposals.delete(key);
  return proposal;
}

function tooManyUnfinished(): RequestError {
  const details = `${MAX_UNFINISHED} appends of this call have begun and not ended: end one first.`;
  return new RequestError(failure(StatusCode.RESOURCE_EXHAUSTED, details));
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
