import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Order } from '@jejak/commands';
import { fields, ROLES } from '@jejak/domain';
import type { FastifyRequest } from 'fastify';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { Problem } from './problem.js';

/** What the headers of a command say about it: all of an order but the aggregate and the command. */
export type Caller = Omit<Order, 'aggregate' | 'id' | 'command'>;

/** Metadata of a route: whether its command begins an aggregate. */
export const CREATES = 'jejak:creates';

/** Namespace of the command ids that are derived from idempotency keys. */
const COMMAND_IDS = '7f1c1a52-6f0e-4d3b-9a55-0d3f6f3c2e10';

/** Who acts where nobody says so: there is no sign-in yet, and the API listens to this machine only. */
const TRIAL_ACTOR = '00000000-0000-4000-8000-000000000001';

const headers = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 visible ASCII characters')
    .optional(),
  'jejak-correlation-id': z.uuid().toLowerCase().optional(),
  'jejak-occurred-at': fields.moment.optional(),
  'jejak-actor': z.uuid().toLowerCase().default(TRIAL_ACTOR),
  'jejak-role': z.enum(ROLES).default('programme-officer'),
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
  request: Pick<FastifyRequest, 'headers' | 'method' | 'url'>,
  { creates }: { readonly creates: boolean },
): Caller {
  const data = readHeaders(request);
  const key = data['idempotency-key'];
  const actor = actorOf(data);
  const scope = `${actor.id} ${request.method} ${request.url.split('?', 1).join('').toLowerCase()}`;
  const commandId = key === undefined ? uuidv7() : uuidv5(`${scope} ${key}`, COMMAND_IDS);
  return {
    commandId,
    correlationId: data['jejak-correlation-id'] ?? commandId,
    actor,
    occurredAt: data['jejak-occurred-at'] === undefined ? undefined : new Date(data['jejak-occurred-at']),
    expectedRevision: expectedRevision(data['if-match'], creates),
  };
}

/** Who asks, of whatever request. @throws Problem HEADER.INVALID */
export function readActor(
  request: Pick<FastifyRequest, 'headers'>,
): Pick<Caller, 'actor'> & { readonly correlationId: string | undefined } {
  const data = readHeaders(request);
  return { actor: actorOf(data), correlationId: data['jejak-correlation-id'] };
}

type Headers = z.output<typeof headers>;

function readHeaders(request: Pick<FastifyRequest, 'headers'>): Headers {
  const { data, error } = headers.safeParse(request.headers);
  if (error) {
    throw new Problem('HEADER.INVALID', {
      errors: error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
    });
  }
  return data;
}

const actorOf = (data: Headers) => ({ id: data['jejak-actor'], role: data['jejak-role'] });

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
