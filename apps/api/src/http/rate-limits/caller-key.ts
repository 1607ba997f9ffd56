import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Opaque id of who signed in; undefined before that. */
    subject?: string;
  }
}

/** Whom a request counts against: who signed in, otherwise where it comes from. */
export function callerKey(request: Pick<FastifyRequest, 'subject' | 'ip'>): string {
  return request.subject === undefined ? addressKey(request.ip) : `subject ${request.subject}`;
}

/** One household or office has a whole network of IPv6 addresses, so there the first 64 bits count. */
export function addressKey(ip: string): string {
  const plain = ip
    .replace(/^::ffff:(?=\d+\.)/, '')
    .split('%', 1)
    .join('');
  if (!isIPv6(plain)) return `address ${plain}`;
  const [head = '', tail] = plain.split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  const network = [...first, ...gap, ...last].slice(0, 4).map((part) => parseInt(part, 16).toString(16));
  return `network ${network.join(':')}`;
}
