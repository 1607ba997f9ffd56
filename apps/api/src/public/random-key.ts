import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../http/problem.js';

const headers = z.object({ 'idempotency-key': z.uuidv4('must be a random UUID (version 4)').optional() });

/**
 * The `Idempotency-Key` of somebody who did not sign in, in lower case. All of them are one to the system, so a key that
 * another one could have chosen too would mix up what they say: it has to be random.
 *
 * @throws Problem HEADER.INVALID
 */
export function readRandomKey(request: Pick<FastifyRequest, 'headers'>): string | undefined {
  const { data, error } = headers.safeParse(request.headers);
  if (error) {
    const errors = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
    throw new Problem('HEADER.INVALID', { errors });
  }
  return data['idempotency-key']?.toLowerCase();
}

/** A parameter of a public route: its key, if it has one. */
export const RandomKey = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readRandomKey(context.switchToHttp().getRequest<FastifyRequest>()),
);
