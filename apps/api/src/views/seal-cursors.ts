import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { CursorSeal, type Question } from './cursor-seal.js';

/** Signs the `next` of a page on its way out, and takes only what it signed as `cursor` on its way in. */
@Injectable()
export class SealCursors implements NestInterceptor {
  constructor(private readonly seals: CursorSeal) {}

  /** @throws CursorError */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const query = request.query as Record<string, unknown>;
    const question = questionOf(request, query);
    if (typeof query.cursor === 'string') query.cursor = this.seals.open(query.cursor, question);
    return next.handle().pipe(map((page: unknown) => this.sealed(page, question)));
  }

  private sealed(page: unknown, question: Question): unknown {
    if (typeof page !== 'object' || page === null || !('next' in page)) return page;
    return typeof page.next === 'string' ? { ...page, next: this.seals.seal(page.next, question) } : page;
  }
}

/** What is given twice is refused after this, so it need not be told apart here. */
function questionOf(request: FastifyRequest, query: Readonly<Record<string, unknown>>): Question {
  const filter = Object.entries(query).filter(([name]) => name !== 'cursor' && name !== 'limit');
  return {
    subject: request.subject,
    path: request.url.split('?', 1).join(''),
    filter: Object.fromEntries(filter.map(([name, value]) => [name, String(value)])),
  };
}
