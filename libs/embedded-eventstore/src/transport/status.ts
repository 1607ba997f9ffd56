import type { OutgoingHttpHeaders } from 'node:http2';

/** The status codes of gRPC. */
export const StatusCode = {
  OK: 0,
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  OUT_OF_RANGE: 11,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  DATA_LOSS: 15,
  UNAUTHENTICATED: 16,
} as const;
export type StatusCode = (typeof StatusCode)[keyof typeof StatusCode];

/** How a call ends. */
export interface CallStatus {
  code: StatusCode;
  /** For people, in any characters. */
  details: string;
  /** Further trailers: names in lower case, values of printable ASCII. */
  trailers?: Record<string, string>;
}

/** Throw it where a call is served: the call ends with that status. */
export class StatusError extends Error {
  constructor(readonly status: CallStatus) {
    super(status.details);
    this.name = 'StatusError';
  }
}

/** Longer texts are cut: clients bound the size of the headers they take. */
const MAX_DETAILS = 2_000;

/** The trailers that say how a call ended. */
export function trailersOf({ code, details, trailers }: CallStatus): OutgoingHttpHeaders {
  return { ...trailers, 'grpc-status': code, 'grpc-message': percentEncode(details.slice(0, MAX_DETAILS)) };
}

/** As gRPC over HTTP/2 wants it: the bytes that a header may not hold, and the percent sign, as %XX. */
function percentEncode(text: string): string {
  if (/^(?! )[\x20-\x24\x26-\x7e]*(?<! )$/.test(text)) return text;
  let encoded = '';
  for (const byte of Buffer.from(text)) {
    const plain = byte > 0x20 && byte < 0x7f && byte !== 0x25;
    encoded += plain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}
