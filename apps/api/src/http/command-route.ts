import { applyDecorators, HttpCode, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { CREATES } from './caller.js';
import { Accepted } from './receipt.dto.js';
import { ReceiptInterceptor } from './receipt.interceptor.js';

const problem = (status: number, description: string) =>
  ApiResponse({ status, description, content: { 'application/problem+json': {} } });

const REVISION = '^"\\d{1,18}"$';

const header = (
  name: string,
  description: string,
  schema: { type: string; enum?: string[] } = { type: 'string' },
) => ApiHeader({ name, description, required: false, schema });

/**
 * A route that takes a command: its headers, its answers, its problems.
 *
 * @param creates whether the command begins a new aggregate: 201 instead of 200
 */
export const CommandRoute = ({ creates = false } = {}): MethodDecorator =>
  applyDecorators(
    HttpCode(creates ? 201 : 200),
    SetMetadata(CREATES, creates),
    UseInterceptors(ReceiptInterceptor),
    header(
      'Idempotency-Key',
      'The same key at the same address is the same command: carried out once, answered the same.',
    ),
    ApiHeader({
      name: 'If-Match',
      required: !creates,
      schema: { type: 'string', pattern: creates ? REVISION : `^(\\*|${REVISION.slice(1, -1)})$` },
      description:
        'The ETag of an earlier answer: carry it out only if nothing has changed since.' +
        (creates ? '' : ' `*`: whatever has changed since.'),
    }),
    header('Jejak-Correlation-Id', 'UUID of the work that this command is a part of.'),
    header('Jejak-Occurred-At', 'When it happened, if not now; ISO 8601 with offset.'),
    ApiResponse({ status: creates ? 201 : 200, type: Accepted }),
    problem(400, 'Not as described; nothing was recorded.'),
    problem(403, 'Not permitted to whoever asks; nothing was recorded.'),
    problem(404, 'Unknown id; nothing was recorded.'),
    problem(409, 'Not allowed in this state; nothing was recorded.'),
    problem(412, 'Changed since; nothing was recorded.'),
    problem(422, 'Breaks a rule, or a key that stands for another command; nothing was recorded.'),
    ...(creates ? [] : [problem(428, 'If-Match is missing; nothing was recorded.')]),
    problem(429, 'Too many requests; nothing was recorded. Wait as `Retry-After` says.'),
    problem(503, 'The log does not answer; try again with the same key.'),
  );
