import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { problemCounter } from '../operations/metrics.js';
import { problems, type ProblemCode } from './problem.js';

const CODES: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'HEADER.TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST.TIMEOUT',
};

/**
 * Answers what Node's parser could not read as HTTP, and what did not come in time, then closes: after bytes that are not
 * understood nobody knows where the next request begins.
 */
export function answerBrokenRequest(error: Error, socket: Socket): void {
  if ('code' in error && error.code === 'ECONNRESET') return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const code = CODES['code' in error ? String(error.code) : ''] ?? 'REQUEST.MALFORMED';
  problemCounter.inc({ code });
  const { status, en } = problems[code];
  const document = JSON.stringify({
    type: `urn:jejak:problem:${code}`,
    title: en,
    status,
    code,
    instance: `urn:jejak:request:${uuidv7()}`,
  });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n` +
      'Content-Type: application/problem+json; charset=utf-8\r\nContent-Language: en\r\n' +
      'X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n' +
      `Content-Length: ${Buffer.byteLength(document)}\r\n\r\n${document}`,
    () => socket.destroy(),
  );
}
