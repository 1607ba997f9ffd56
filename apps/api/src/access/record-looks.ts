import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { lookAt } from './looked-at.js';
import { Looks } from './looks.js';
import { grantedTo } from './request-access.js';

/** Before an answer that tells of people leaves, it is on record who looked at whom; otherwise it does not leave. */
@Injectable()
export class RecordLooks implements NestInterceptor {
  constructor(private readonly looks: Looks) {}

  /** @throws AccessLogUnavailable */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!request.access) return next.handle(); // everybody may ask it
    const params = request.params as Record<string, string>;
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        const access = grantedTo(request);
        const look = lookAt(access.action, answer, params);
        if (look) await this.looks.recordAll(access, look.subjects, look.holds);
        return answer;
      }),
    );
  }
}
