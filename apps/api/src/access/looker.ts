import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { PURPOSES, type Purpose } from '@jejak/access';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readActor } from '../http/caller.js';
import { Problem } from '../http/problem.js';

/** Who looks at personal data, and why. */
export interface Looker {
  /** Opaque id of who asks. */
  readonly actor: string;
  readonly role: string;
  readonly purpose: Purpose;
  readonly correlationId: string;
}

const purposes = z.enum(PURPOSES);

/** @throws Problem ACCESS.PURPOSE_REQUIRED, HEADER.INVALID */
export function readLooker(request: Pick<FastifyRequest, 'headers' | 'id'>): Looker {
  const { actor, correlationId = request.id } = readActor(request);
  const { data: purpose } = purposes.safeParse(request.headers['jejak-purpose']);
  if (!purpose) throw new Problem('ACCESS.PURPOSE_REQUIRED');
  return { actor: actor.id, role: actor.role, purpose, correlationId };
}

/** A parameter of a route: who looks, and why. */
export const LookerOf = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readLooker(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** A route that shows personal data: it asks for a purpose, and every answer is recorded before it leaves. */
export const PersonalRoute = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Jejak-Purpose',
      required: true,
      description: 'Why one looks; it is recorded with who looked at whom.',
      schema: { type: 'string', enum: [...PURPOSES] },
    }),
    ApiHeader({
      name: 'Jejak-Actor',
      required: false,
      description: 'Opaque UUID of who asks; until there is sign-in.',
    }),
    ApiHeader({ name: 'Jejak-Role', required: false, description: 'Role in which they ask.' }),
  );
