import { isMetastream, originalOf } from '../storage/metadata.js';
import { StatusCode as Code } from '../transport/status.js';
import { failure, RequestError } from './status.js';

/** Who calls: an administrator may do everything, the application only add to what is there and read it. */
export type Caller = 'administrator' | 'application';

/** The caller may not do that; asking again is useless. */
export class AccessDenied extends RequestError {
  constructor(what: string) {
    super(failure(Code.PERMISSION_DENIED, `Access Denied: ${what}`, { exception: 'access-denied' }));
  }
}

/** The application adds to streams of its own, never to those of the server or to what hides events. */
export function checkMayAppend(caller: Caller, stream: Buffer): void {
  if (caller === 'administrator' || !isSystem(stream)) return;
  const what = isMetastream(stream) ? 'write the metadata of streams.' : 'append to system streams.';
  throw new AccessDenied(`this account may not ${what}`);
}

/** The application removes nothing. */
export function checkMayDelete(caller: Caller): void {
  if (caller !== 'administrator') throw new AccessDenied('this account may not delete or tombstone streams.');
}

/** The application reads `$all`, its streams and their metadata, and no system stream. */
export function checkMayRead(caller: Caller, stream: Buffer): void {
  if (caller === 'administrator') return;
  const read = isMetastream(stream) ? originalOf(stream) : stream;
  if (isSystem(read) && read.toString('utf8') !== '$all')
    throw new AccessDenied('this account may not read system streams.');
}

const DOLLAR = 0x24;

function isSystem(stream: Buffer): boolean {
  return stream[0] === DOLLAR;
}
