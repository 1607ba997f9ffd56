import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import type { ReportingReader } from '@jejak/projection-engine';
import type { FastifyRequest } from 'fastify';
import { grantedTo } from '../access/request-access.js';
import { Views } from './views.js';

/**
 * The views, as whoever sent the request may see them: the database filters rows by what was decided, whatever the question
 * says. Totals are asked over all rows (`totals` in the policy table). The request is what the pipe is given.
 */
@Injectable()
export class SeenViews implements PipeTransform<Pick<FastifyRequest, 'access'>, ReportingReader> {
  constructor(private readonly views: Views) {}

  transform(request: Pick<FastifyRequest, 'access'>): ReportingReader {
    return this.views.as(grantedTo(request).granted.sight);
  }
}

const Request = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<FastifyRequest>(),
);

/** A parameter of a route: the views as whoever asks may see them. */
export const Seen = (): ParameterDecorator => Request(SeenViews);
