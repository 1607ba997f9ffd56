import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { minPositionOf } from '../http/min-position.js';
import { SealCursors } from './seal-cursors.js';
import { Views } from './views.js';

const VIEW = 'jejak:view';

/**
 * Read your own writes: with `Jejak-Min-Position` the answer comes only once the view has reached that position of
 * the log, after at most `Prefer: wait=N` seconds. `Jejak-Position` tells up to where the answer reaches at least.
 */
@Injectable()
export class WaitForView implements NestInterceptor {
  constructor(
    private readonly views: Views,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const names = this.reflector.get<readonly string[]>(VIEW, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const wanted = request.access?.minPosition ?? minPositionOf(request);
    if (wanted) for (const name of names) await this.views.mustReach(name, wanted);
    const at = lowest(names.map((name) => this.views.position(name)));
    if (at !== undefined && at >= 0n) void reply.header('Jejak-Position', String(at));
    return next.handle();
  }
}

/** How far all of them reach; undefined where that of one is not known. */
const lowest = (positions: readonly (bigint | undefined)[]): bigint | undefined =>
  positions.reduce((low, at) => (low === undefined || at === undefined ? undefined : at < low ? at : low));

/** A route that reads views: they must all have reached what is asked for. */
export const ViewRoute = (...views: [string, ...string[]]): MethodDecorator =>
  applyDecorators(
    SetMetadata(VIEW, views),
    UseInterceptors(WaitForView, SealCursors),
    ApiHeader({
      name: 'Jejak-Min-Position',
      required: false,
      description: 'The Jejak-Position of a command: answer once the view shows what it did.',
    }),
    ApiHeader({
      name: 'Prefer',
      required: false,
      description: '`wait=N`: wait at most N seconds for it (5; most 30).',
    }),
    ApiResponse({
      status: 503,
      description: 'The view is behind, or its database does not answer. Ask again.',
    }),
  );
