import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { VERSION } from '@jejak/xapi';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.js';
import { isXapi } from './xapi.status.js';

const HEADER = 'X-Experience-API-Version';

/** Refuses whoever does not say that they speak xAPI 1.0 (part 3, §1.2: versioning). */
@Injectable()
export class VersionCheck implements CanActivate {
  /** @throws Problem XAPI.VERSION */
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const said = headers[HEADER.toLowerCase()];
    if (typeof said !== 'string' || !/^1\.0(\.\d{1,3})?$/.test(said)) throw new Problem('XAPI.VERSION');
    return true;
  }
}

/** Every answer to who speaks xAPI says which version it is in, also one that refuses. */
export function answerVersion(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    if (isXapi(request.url)) void reply.header(HEADER, VERSION);
    done(null, payload);
  });
}
