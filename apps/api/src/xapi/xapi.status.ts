import type { RefusalCode, RefusalKind } from '@jejak/domain';

/** Whether a request speaks xAPI. */
export const isXapi = (url: string): boolean => /^\/xapi\//i.test(url);

/**
 * Statuses of the standard (part 3, §3.2). 409 says one thing only: under this id another statement was taken; for many clients
 * it means that they need not send it again, so no other refusal may have it.
 */
export function xapiStatusOf(code: RefusalCode, kind: RefusalKind): number {
  if (code === 'STATEMENT.TOLD_OTHERWISE') return 409;
  return kind === 'forbidden' ? 403 : 400;
}
