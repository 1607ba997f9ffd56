import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback, type ConnectedSettings, type Logger } from '@jejak/runtime';
import { v7 as uuidv7 } from 'uuid';
import { ApiModule } from './api.module.js';
import { checkAddress, checkBody } from './http/body-check.js';
import { checkHost } from './http/host-check.js';
import { InputPipe } from './http/input.pipe.js';
import { ProblemFilter } from './http/problem.filter.js';
import { serveSignedIn } from './http/sign-in.js';
import { serveDocs } from './openapi.js';
import { EngineState } from './operations/engine-state.js';
import { serveMetrics } from './operations/metrics.js';

/** The largest body that is read. */
const MOST_BYTES = 256 * 1024;

/** The HTTP server with all routes, not yet listening. */
export async function createServer(
  settings: ConnectedSettings,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const problems = new ProblemFilter(logger);
  const adapter = new FastifyAdapter({
    bodyLimit: MOST_BYTES,
    genReqId: () => uuidv7(),
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(settings, logger), adapter, {
    logger: ['error', 'warn', 'fatal'],
    bodyParser: false,
  });
  const server = app.getHttpAdapter().getInstance();
  // JSON only: forms and plain text are what a page of any web site may send to this machine unasked
  server.removeContentTypeParser('text/plain');
  if (isLoopback(settings.host)) {
    server.addHook('onRequest', (request, _, done) => {
      checkHost(request.headers.host);
      done();
    });
  }
  serveSignedIn(server, settings, logger);
  server.addHook('preValidation', (request, _, done) => {
    checkAddress(request.url);
    checkBody(request.body);
    done();
  });
  server.addHook('onSend', (_, reply, payload, done) => {
    void reply.header('X-Content-Type-Options', 'nosniff').header('Cache-Control', 'no-store');
    done(null, payload);
  });
  const engine = app.get(EngineState);
  serveMetrics(server, () => engine.read());
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(problems);
  serveDocs(app);
  return app;
}
