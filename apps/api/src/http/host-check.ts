import { isLoopback } from '@jejak/runtime';
import { Problem } from './problem.js';

/**
 * An API that keeps to this machine answers to this machine's names only. Otherwise a web page could have its own
 * name resolved to 127.0.0.1 and read from here in the visitor's browser (DNS rebinding).
 *
 * @param host the `Host` header
 * @throws Problem HOST.UNKNOWN
 */
export function checkHost(host: string | undefined): void {
  const name = (host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  if (!isLoopback(name)) throw new Problem('HOST.UNKNOWN');
}
