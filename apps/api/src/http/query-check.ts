import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Problem } from './problem.js';

/**
 * Refuses parameters of an address that its route does not read: who sends one believes that it does something. What a
 * route does read is checked against its class; but not names that every object has, which that check would drop.
 */
@Injectable()
export class QueryCheck implements NestInterceptor {
  /** @throws Problem QUERY.INVALID */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { query } = context.switchToHttp().getRequest<FastifyRequest>();
    const names = Object.keys(query as object);
    const reads = names.length > 0 && readsQuery(context);
    const strays = names.filter((name) => !reads || name in Object.prototype || name === 'prototype');
    if (strays.length > 0)
      throw new Problem('QUERY.INVALID', {
        errors: strays
          .slice(0, 10)
          .map((field) => ({ field, message: `property ${field} should not exist` })),
      });
    return next.handle();
  }
}

/** Whether the handler has a `@Query()`. */
function readsQuery(context: ExecutionContext): boolean {
  const args: unknown = Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    context.getClass(),
    context.getHandler().name,
  );
  return Object.keys(args ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
