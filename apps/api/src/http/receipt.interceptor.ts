import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Receipt } from '@jejak/commands';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { Accepted } from './receipt.dto.js';

/**
 * Turns the receipt of a command into the answer: id and revision in the body, the revision as `ETag`, the place
 * in the log as `Jejak-Position`, and `Jejak-Replayed` where the command had been carried out before.
 */
@Injectable()
export class ReceiptInterceptor implements NestInterceptor<Receipt, Accepted> {
  intercept(context: ExecutionContext, next: CallHandler<Receipt>): Observable<Accepted> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ id, revision, position, replayed }) => {
        void reply.header('ETag', `"${revision}"`).header('Jejak-Position', String(position));
        if (replayed) void reply.header('Jejak-Replayed', 'true');
        return { id, revision: Number(revision) };
      }),
    );
  }
}
