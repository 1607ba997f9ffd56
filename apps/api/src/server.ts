import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { overdueEvaluations } from '@jejak-projections/programme-effectiveness';
import type { ApiSettings, Logger } from '@jejak/runtime';
import { v7 as uuidv7 } from 'uuid';
import { ApiModule } from './api.module.js';
import { pageInTrouble } from './certificate-page/trouble.js';
import { answerBrokenRequest } from './http/broken-request.js';
import { guardEdge, SERVER_LIMITS } from './http/edge.js';
import { rememberClassRules } from './http/class-rules.js';
import { InputPipe } from './http/input.pipe.js';
import { ProblemFilter } from './http/problem.filter.js';
import { QueryCheck } from './http/query-check.js';
import { RateLimits } from './http/rate-limits/rate-limits.js';
import { serveSignedIn } from './http/sign-in.js';
import { serveDocs } from './openapi.js';
import { EngineState } from './operations/engine-state.js';
import { ErasureClock } from './operations/erasure-clock.js';
import { SiasnState } from './siasn/siasn-state.js';
import { serveMetrics } from './operations/metrics.js';
import { Views } from './views/views.js';
import { answerVersion } from './xapi/version-check.js';

/** The HTTP server with all routes, not yet listening. */
export async function createServer(settings: ApiSettings, logger: Logger): Promise<NestFastifyApplication> {
  const problems = new ProblemFilter(logger, pageInTrouble);
  const adapter = new FastifyAdapter({
    ...SERVER_LIMITS,
    trustProxy: settings.edge.trustedProxies.length > 0 ? [...settings.edge.trustedProxies] : false,
    clientErrorHandler: answerBrokenRequest,
    genReqId: () => uuidv7(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(settings, logger), adapter, {
    logger: ['error', 'warn', 'fatal'],
    bodyParser: false,
  });
  const server = app.getHttpAdapter().getInstance();
  const limits = new RateLimits(settings.databaseUrl, settings.edge.rateLimits, logger);
  guardEdge(server, settings, {
    ...{ limits, problems },
    signIn: (server) => serveSignedIn(server, settings, logger),
  });
  answerVersion(server);
  const [engine, erasures, views] = [app.get(EngineState), app.get(ErasureClock), app.get(Views)];
  const siasn = app.get(SiasnState);
  serveMetrics(server, {
    status: () => engine.read(),
    deadlines: () => erasures.read(),
    overdueEvaluations: () => overdueEvaluations(views.as({ scope: 'all' })),
    submissions: () => siasn.read(),
    sends: siasn.sends,
  });
  app.useGlobalInterceptors(new QueryCheck());
  rememberClassRules();
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(problems);
  serveDocs(app);
  return app;
}
