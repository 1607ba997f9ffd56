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
import { z } from 'zod';
import { Problem } from '../http/problem.js';
import { SealCursors } from './seal-cursors.js';
import { Views } from './views.js';

const VIEW = 'jejak:view';

/** Seconds that a read waits for its view, if the caller does not say, and at most. */
const WAIT_S = 5;
const MOST_WAIT_S = 30;

const headers = z.object({
  'jejak-min-position': z
    .string()
    .regex(/^\d{1,19}$/, 'must be the Jejak-Position of an earlier answer')
    .optional(),
  prefer: z.string().optional(),
});

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
    const view = this.reflector.get<string>(VIEW, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { data, error } = headers.safeParse(request.headers);
    if (error) {
      const errors = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
      throw new Problem('HEADER.INVALID', { errors });
    }
    const position = data['jejak-min-position'];
    if (position !== undefined) {
      const wanted = Number(/\bwait=(\d{1,3})\b/.exec(data.prefer ?? '')?.[1] ?? WAIT_S);
      const reached = await this.views.reaches(view, BigInt(position), Math.min(wanted, MOST_WAIT_S) * 1_000);
      if (!reached) throw new Problem('VIEW.BEHIND');
    }
    const at = this.views.position(view);
    if (at !== undefined && at >= 0n) void reply.header('Jejak-Position', String(at));
    return next.handle();
  }
}

/** A route that reads a view. */
export const ViewRoute = (view: string): MethodDecorator =>
  applyDecorators(
    SetMetadata(VIEW, view),
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
