import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { policy, PURPOSES, type Action, type Asking } from '@jejak/access';
import { fields } from '@jejak/domain';
import type { Logger } from '@jejak/runtime';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readHeaders } from '../http/caller.js';
import { minPositionOf } from '../http/min-position.js';
import { Problem } from '../http/problem.js';
import { Gate } from './gate.js';
import { Principals } from './principals.js';
import type { RequestAccess } from './request-access.js';
import { routeActions } from './route-actions.js';
import { isList } from './lists.js';
import { subjectOfAddress } from './subjects.js';

const actions = new Map<string, Action>(Object.entries(routeActions));

/** Decided once the body was read: it says whom they are about, or why. */
const decidedLater = (action: Action) => isCommand(action) || action === 'identity-reveal';

const isCommand = (action: Action) => /^[A-Z]/.test(action);

/** Lets a request pass only if the policy table permits what its route does. A route without an action is for nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly principals: Principals,
    private readonly gate: Gate,
    private readonly logger: Logger,
  ) {}

  /** @throws Problem with the code of the denial; HEADER.INVALID, VIEW.UNAVAILABLE; KeysUnavailable, LogUnavailable */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const action = actionOf(request);
    if (action === undefined) throw new Problem('ROUTE.UNKNOWN');
    if (policy[action].open) return true;
    const access = await this.enter(request, action);
    request.access = access;
    if (decidedLater(action)) return true;
    if (isList(action)) await this.gate.permitList(access);
    else await this.gate.permit(access, subjectOfAddress(request.params as Record<string, string>));
    return true;
  }

  private async enter(request: FastifyRequest, action: Action): Promise<RequestAccess> {
    const { signedIn } = request;
    const principal = signedIn ? await this.principals.of(signedIn) : undefined;
    if (!principal) {
      this.logger.info({ code: 'ACCESS.NO_ACCOUNT', action, requestId: request.id }, 'refused');
      throw new Problem('ACCESS.NO_ACCOUNT');
    }
    const { 'jejak-correlation-id': correlationId = request.id } = readHeaders(request);
    const minPosition = isCommand(action) ? undefined : minPositionOf(request);
    return { action, principal, asking: askingOf(request), correlationId, now: new Date(), minPosition };
  }
}

/** HEAD asks what GET would answer. */
function actionOf({ method, routeOptions: { url = '' } }: FastifyRequest): Action | undefined {
  const path = url.replaceAll(/:(\w+)/g, '{$1}');
  return actions.get(`${method === 'HEAD' ? 'GET' : method} ${path}`);
}

const purposes = z.enum(PURPOSES).optional();

/** What is no moment, by the rule of the routes that take one, is left to them: they refuse it. */
function askingOf({ headers, query }: FastifyRequest): Asking {
  const { data: purpose, error } = purposes.safeParse(headers['jejak-purpose']);
  if (error) {
    const message = `must be one of ${PURPOSES.join(', ')}`;
    throw new Problem('HEADER.INVALID', { errors: [{ field: 'jejak-purpose', message }] });
  }
  const { asOf } = query as { readonly asOf?: unknown };
  const { data: moment } = fields.moment.safeParse(typeof asOf === 'string' ? asOf.replace(' ', '+') : asOf);
  return { purpose, asOf: moment === undefined ? undefined : new Date(moment) };
}
