import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from './problem.js';

/** How far a reader wants what they are shown to have come. */
export interface MinPosition {
  /** In the log. */
  readonly position: bigint;
  /** How long it is waited for at most, in milliseconds since 1970. */
  readonly until: number;
}

/** Seconds that a read waits, if the caller does not say, and at most. */
const WAIT_S = 5;
const MOST_WAIT_S = 30;

const headers = z.object({
  'jejak-min-position': z
    .string()
    .regex(/^\d{1,19}$/, 'must be the Jejak-Position of an earlier answer')
    .optional(),
  prefer: z.string().optional(),
});

/** What the headers `Jejak-Min-Position` and `Prefer: wait=N` say, from now on. @throws Problem HEADER.INVALID */
export function minPositionOf(request: Pick<FastifyRequest, 'headers'>): MinPosition | undefined {
  const { data, error } = headers.safeParse(request.headers);
  if (error) {
    const errors = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
    throw new Problem('HEADER.INVALID', { errors });
  }
  const position = data['jejak-min-position'];
  if (position === undefined) return undefined;
  const wanted = Number(/\bwait=(\d{1,3})\b/.exec(data.prefer ?? '')?.[1] ?? WAIT_S);
  return { position: BigInt(position), until: Date.now() + Math.min(wanted, MOST_WAIT_S) * 1_000 };
}
