import type { ExpectedRevision } from '../expected-revision.js';
import type { DeleteRequest, WriteOutcome } from '../storage/group.js';
import type { Writer } from '../storage/writer.js';
import { StatusCode as Code } from '../transport/status.js';
import { bytesField, numberField, WireReader } from '@jejak/protobuf';
import { type AppendOptions, decodeOptions, expectedOf, NO_OPTIONS } from './append-options.js';
import { checkDeletable } from './proposed.js';
import { failure, RequestError, streamDeleted } from './status.js';

/** Decodes `DeleteReq` or `TombstoneReq`: their options have the numbers of those of an append. */
function decodeDelete(bytes: Buffer): AppendOptions {
  const reader = new WireReader(bytes);
  let options = NO_OPTIONS;
  while (reader.next()) {
    if (reader.field === 1) options = decodeOptions(reader.message());
    else reader.skip();
  }
  return options;
}

/** Answers Delete or Tombstone. */
export async function serveDelete(
  writer: Writer,
  deletion: DeleteRequest['deletion'],
  request: Buffer,
): Promise<Buffer> {
  const options = decodeDelete(request);
  const { stream } = options;
  checkDeletable(stream);
  const expected = expectedOf(options);
  return encodeOutcome(await writer.write({ stream, expected, deletion }, 0), stream, expected);
}

/** `DeleteResp` or `TombstoneResp`. */
function encodeOutcome(outcome: WriteOutcome, stream: Buffer, expected: ExpectedRevision): Buffer {
  switch (outcome.kind) {
    case 'success': {
      const { position = 0 } = outcome;
      return bytesField(1, Buffer.concat([numberField(1, position), numberField(2, position)]));
    }
    case 'wrong-expected-revision':
      throw wrongExpectedVersion(stream, numberOf(expected), outcome.current);
    case 'stream-deleted':
      throw streamDeleted(stream);
  }
}

function wrongExpectedVersion(stream: Buffer, expected: bigint, current: number): RequestError {
  const name = stream.toString('utf8');
  return new RequestError(
    failure(
      Code.FAILED_PRECONDITION,
      `The stream '${name}' was expected at revision ${String(expected)} and is at ${current}.`,
      {
        exception: 'wrong-expected-version',
        'stream-name': name,
        'expected-version': String(expected),
        'actual-version': String(current),
      },
    ),
  );
}

/** The numbers that stand for what is no revision. */
function numberOf(expected: ExpectedRevision): bigint {
  switch (expected.kind) {
    case 'exact':
      return expected.revision;
    case 'no-stream':
      return -1n;
    case 'any':
      return -2n;
    case 'stream-exists':
      return -4n;
  }
}
