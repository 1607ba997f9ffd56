import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import type { ReportingReader, Visibility } from '@jejak/projection-engine';
import type { FastifyRequest } from 'fastify';
import { Views } from './views.js';

/**
 * Whose rows a request may see: the one place where that is decided for the database. Until there is sign-in everybody
 * sees everything. Views of totals are to be asked with scope `all`, by whoever may ask them: over fewer rows the totals
 * would be other figures, not less of the same.
 */
function visibility(): Visibility {
  return { scope: 'all' };
}

/** The views, as whoever sent the request may see them. The request is what the pipe is given. */
@Injectable()
export class SeenViews implements PipeTransform<FastifyRequest, ReportingReader> {
  constructor(private readonly views: Views) {}

  transform(): ReportingReader {
    return this.views.as(visibility());
  }
}

const Request = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<FastifyRequest>(),
);

/** A parameter of a route: the views as whoever asks may see them. */
export const Seen = (): ParameterDecorator => Request(SeenViews);
