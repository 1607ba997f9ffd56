import type { ExpectedRevision } from '../expected-revision.js';
import type { WireReader } from '@jejak/protobuf';
import { decodeStreamName } from './proposed.js';
import { badRequest } from './status.js';

/** The head of an append. */
export interface AppendOptions {
  stream: Buffer;
  /** `StreamIdentifier` as it came, for the answer. */
  identifier: Buffer;
  /** Undefined when the client named none. */
  expected: ExpectedRevision | undefined;
  /** Milliseconds since 1970 after which the client no longer wants it; undefined: no limit. */
  deadline: number | undefined;
}

export const NO_OPTIONS: AppendOptions = {
  stream: Buffer.alloc(0),
  identifier: Buffer.alloc(0),
  expected: undefined,
  deadline: undefined,
};

/** Decodes `AppendReq.Options` or `BatchAppendReq.Options`: their common fields have the same numbers. */
export function decodeOptions(reader: WireReader): AppendOptions {
  const options: AppendOptions = { ...NO_OPTIONS };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        options.identifier = reader.view();
        options.stream = decodeStreamName(options.identifier);
        break;
      case 2:
        options.expected = { kind: 'exact', revision: reader.uint64() };
        break;
      case 3:
        reader.skip();
        options.expected = { kind: 'no-stream' };
        break;
      case 4:
        reader.skip();
        options.expected = { kind: 'any' };
        break;
      case 5:
        reader.skip();
        options.expected = { kind: 'stream-exists' };
        break;
      case 6:
        options.deadline = decodeTimestamp(reader.message());
        break;
      default:
        reader.skip();
    }
  }
  return options;
}

/** @throws RequestError when the append names no expected revision. */
export function expectedOf(options: AppendOptions): ExpectedRevision {
  if (!options.expected) throw badRequest('An append must say which revision it expects.');
  return options.expected;
}

function decodeTimestamp(reader: WireReader): number {
  let milliseconds = 0;
  while (reader.next()) {
    if (reader.field === 1) milliseconds += Number(BigInt.asIntN(64, reader.uint64())) * 1000;
    else if (reader.field === 2) milliseconds += Number(reader.uint64()) / 1_000_000;
    else reader.skip();
  }
  return milliseconds;
}
