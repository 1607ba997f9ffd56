import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { fields, nameId } from '@jejak/domain';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Sent } from '../access/authorised-commands.js';
import { Problem } from './problem.js';

/** What a request says about its command: who asks, and what the headers tell. */
export type Caller = Omit<Sent, 'id' | 'command'>;

/** Metadata of a route: whether its command begins an aggregate. */
export const CREATES = 'jejak:creates';

/** Namespace of the command ids that are derived from idempotency keys. */
const COMMAND_IDS = '7f1c1a52-6f0e-4d3b-9a55-0d3f6f3c2e10';

const headers = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 visible ASCII characters')
    .optional(),
  'jejak-correlation-id': z.uuid().toLowerCase().optional(),
  'jejak-occurred-at': fields.moment.optional(),
  'if-match': z
    .string()
    .regex(/^(?:\*|"\d{1,18}")$/, 'must be the ETag of an earlier answer, such as "3", or *')
    .optional(),
});

/**
 * Reads the headers of a command.
 *
 * An idempotency key belongs to its actor and its address: the same key there is the same command.
 *
 * @param creates whether the command begins an aggregate. Otherwise `If-Match` has to say which revision it is about, or
 *   `*`: whichever (RFC 9110 §13.1.1, RFC 6585 §3)
 * @throws Problem HEADER.INVALID, COMMAND.IF_MATCH_REQUIRED, COMMAND.STALE
 */
export function readCaller(
  request: Pick<FastifyRequest, 'access' | 'headers' | 'method' | 'url'>,
  { creates }: { readonly creates: boolean },
): Caller {
  const { access } = request;
  if (!access) throw new Error('a command of nobody');
  const data = readHeaders(request);
  const key = data['idempotency-key'];
  const scope = `${access.principal.accountId} ${request.method} ${request.url.split('?', 1).join('').toLowerCase()}`;
  const commandId = key === undefined ? uuidv7() : nameId(`${scope} ${key}`, COMMAND_IDS);
  return {
    access,
    commandId,
    correlationId: data['jejak-correlation-id'] ?? commandId,
    occurredAt: data['jejak-occurred-at'] === undefined ? undefined : new Date(data['jejak-occurred-at']),
    expectedRevision: expectedRevision(data['if-match'], creates),
  };
}

type Headers = z.output<typeof headers>;

/** @throws Problem HEADER.INVALID */
export function readHeaders(request: Pick<FastifyRequest, 'headers'>): Headers {
  const { data, error } = headers.safeParse(request.headers);
  if (error) {
    throw new Problem('HEADER.INVALID', {
      errors: error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
    });
  }
  return data;
}

function expectedRevision(ifMatch: string | undefined, creates: boolean): bigint | undefined {
  if (ifMatch === undefined && !creates) throw new Problem('COMMAND.IF_MATCH_REQUIRED');
  if (ifMatch === '*' && creates) throw new Problem('COMMAND.STALE'); // there is nothing yet that could match
  return ifMatch === undefined || ifMatch === '*' ? undefined : BigInt(ifMatch.slice(1, -1));
}

/** The caller of a command, from its headers. */
export const CallerOf = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readCaller(context.switchToHttp().getRequest<FastifyRequest>(), {
    creates: Reflect.getMetadata(CREATES, context.getHandler()) === true,
  }),
);
