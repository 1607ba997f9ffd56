import { RouteConfig } from '@nestjs/platform-fastify';
import type { RateClass } from '@jejak/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem.js';
import type { ProblemFilter } from '../problem.filter.js';
import { addressKey, callerKey } from './caller-key.js';
import type { RateLimits, Spent } from './rate-limits.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Where it is not told by the method. */
    rateClass?: RateClass;
  }
}

/** A route that is counted in this class, and not by its method. */
export const LimitedAs = (rateClass: RateClass): MethodDecorator =>
  RouteConfig({ rateClass } satisfies { rateClass: RateClass });

/** A route whose work is heavy: counted apart, with a limit of its own. */
export const HeavyRoute = (): MethodDecorator => LimitedAs('bulk');

/** Asked by whoever watches over this process, who would restart it for want of an answer. */
const UNLIMITED = '/health/live';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Limits the requests of each caller, and what an address may fail to sign in. Stands behind the hook that signs in. */
export function limitRates(server: FastifyInstance, limits: RateLimits, problems: ProblemFilter): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url === UNLIMITED) return;
    const spent = await limits.take(classOf(request), callerKey(request));
    tell(reply, spent);
    if (spent.refused) throw limited(spent);
  });
  // only failures count, so that nobody is locked out by somebody else's guesses from the same address
  server.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode !== 401) return payload;
    const spent = await limits.take('sign-in', addressKey(request.ip));
    if (!spent.refused) return payload;
    tell(reply, spent);
    void reply.removeHeader('WWW-Authenticate');
    return problems.write(limited(spent), request, reply);
  });
  server.addHook('onClose', () => limits.close());
}

const classOf = ({ method, routeOptions }: FastifyRequest): RateClass =>
  (routeOptions.config as { rateClass?: RateClass } | undefined)?.rateClass ??
  (READING.has(method) ? 'reads' : 'commands');

function tell(reply: FastifyReply, { limit, remaining, resetMs }: Spent): void {
  void reply
    .header('RateLimit-Limit', limit.requests)
    .header('RateLimit-Remaining', remaining)
    .header('RateLimit-Reset', Math.ceil(resetMs / 1000));
}

const limited = ({ resetMs }: Spent) =>
  new Problem('RATE.LIMITED', { retryAfterS: Math.max(1, Math.ceil(resetMs / 1000)) });
