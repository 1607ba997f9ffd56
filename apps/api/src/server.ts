import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ConnectedSettings, Logger } from '@jejak/runtime';
import { v7 as uuidv7 } from 'uuid';
import { ApiModule } from './api.module.js';
import { checkBody, checkText } from './http/body-check.js';
import { inputPipe } from './http/input.pipe.js';
import { ProblemFilter } from './http/problem.filter.js';
import { serveDocs } from './openapi.js';
import { serveMetrics } from './operations/metrics.js';

/** The largest body that is read. */
const MOST_BYTES = 256 * 1024;

/** The HTTP server with all routes, not yet listening. */
export async function createServer(
  settings: ConnectedSettings,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MOST_BYTES,
    genReqId: () => uuidv7(),
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(settings, logger), adapter, {
    logger: ['error', 'warn', 'fatal'],
  });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('preValidation', (request, _, done) => {
    checkText(decodeURIComponent(request.url));
    checkBody(request.body);
    done();
  });
  server.addHook('onSend', (_, reply, payload, done) => {
    void reply.header('X-Content-Type-Options', 'nosniff').header('Cache-Control', 'no-store');
    done(null, payload);
  });
  serveMetrics(server);
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  serveDocs(app);
  return app;
}
