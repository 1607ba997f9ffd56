import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { LimitedAs } from '../http/rate-limits/limit-rates.js';

const problem = (status: number, description: string) =>
  ApiResponse({ status, description, content: { 'application/problem+json': {} } });

const limited = problem(429, 'Too many requests from this address. Wait as `Retry-After` says.');

/** A route under `/public` that answers everybody. */
export const PublicRead = (): MethodDecorator =>
  applyDecorators(ApiTags('Public'), LimitedAs('public-reads'), problem(404, 'There is none.'), limited);

/** A route under `/public` by which everybody may say something. */
export const PublicWrite = (): MethodDecorator =>
  applyDecorators(
    ApiTags('Public'),
    HttpCode(201),
    LimitedAs('public-writes'),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      schema: { type: 'string', format: 'uuid' },
      description:
        'A random UUID (version 4), new for each thing that is said and kept secret: sent again with it, it is recorded once.',
    }),
    problem(400, 'Not as described; nothing was recorded.'),
    problem(404, 'Unknown id; nothing was recorded.'),
    problem(409, 'Not allowed in this state; nothing was recorded.'),
    problem(413, 'Larger than 32 KiB; nothing was recorded.'),
    problem(422, 'The key stands for something else that was said; nothing was recorded.'),
    limited,
    problem(503, 'The log does not answer; try again with the same key.'),
  );
