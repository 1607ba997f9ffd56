import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Action, Asking, Columns, Permitted, Principal, Scoped } from '@jejak/access';
import type { Envelope, Role } from '@jejak/domain';
import type { Visibility } from '@jejak/projection-engine';
import type { FastifyRequest } from 'fastify';
import type { MinPosition } from '../http/min-position.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, for what. Undefined on routes that everybody may ask. */
    access?: RequestAccess;
  }
}

/** Who asks, for what, and how. */
export interface AccessRequest {
  readonly action: Action;
  readonly principal: Principal;
  readonly asking: Asking;
  readonly correlationId: string;
  /** The moment at which it is decided. */
  readonly now: Date;
  /** Of a read: how far the view of relations must have come where they decide, so that what was just granted counts. */
  readonly minPosition?: MinPosition | undefined;
}

/** A request on its way, and what was decided of it. */
export interface RequestAccess extends AccessRequest {
  /** Absent until it is decided: nothing is carried out or shown before. */
  granted?: Granted;
  /** Why, in the words of whoever asks; kept with the record of the look. */
  sealedReason?: Envelope;
}

/** What was permitted. */
export interface Granted extends Pick<Permitted, 'masked'> {
  /** By which it is permitted, the most specific first. */
  readonly roles: readonly Role[];
  /** Whose rows the database shows, whatever is asked of it. */
  readonly sight: Visibility;
  /** Of a list: which of its rows may be shown. */
  readonly narrow?: (columns: Columns, firstParam: number) => Scoped;
}

/** A request that was permitted. */
export type Decided = RequestAccess & { readonly granted: Granted };

/** @throws Error if the route was never decided: a fault of ours, answered with nothing */
export function grantedTo({ access }: Pick<FastifyRequest, 'access'>): Decided {
  const granted = access?.granted;
  if (!granted) throw new Error('the request was not decided');
  return { ...access, granted };
}

/** A parameter of a route that decides by what its body says: the request, not decided yet. */
export const Entering = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { access } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!access) throw new Error('a request of nobody');
  return access;
});

/** A parameter of a route: what was permitted. */
export const Allowed = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    grantedTo(context.switchToHttp().getRequest<FastifyRequest>()).granted,
);
