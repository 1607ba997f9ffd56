import type { EngineStatus } from '@jejak/projection-engine';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { FastifyInstance } from 'fastify';
import type { ErasureDeadlines } from '@jejak-projections/erasures';
import type { SiasnBacklog } from '@jejak-projections/siasn-submissions';
import { EngineMetrics } from './engine-metrics.js';
import { EvaluationMetrics } from './evaluation-metrics.js';
import { ErasureMetrics } from './erasure-metrics.js';
import { SiasnMetrics } from './siasn-metrics.js';

/** Figures of this process for Prometheus. Labels are routes and codes: never an id. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: 'jejak_api_' });

const durations = new Histogram({
  name: 'jejak_http_request_duration_seconds',
  help: 'Time from request to answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

/** Problems that left the API, by code. */
export const problemCounter = new Counter({
  name: 'jejak_http_problems_total',
  help: 'Problem documents by code',
  labelNames: ['code'],
  registers: [registry],
});

const engine = new EngineMetrics(registry);
const erasures = new ErasureMetrics(registry);
const evaluations = new EvaluationMetrics(registry);
const siasn = new SiasnMetrics(registry);

/** What is asked for the figures of others at each look; a failure leaves them out. */
export interface Asked {
  readonly status: () => Promise<EngineStatus>;
  readonly deadlines: () => Promise<ErasureDeadlines>;
  readonly overdueEvaluations: () => Promise<number>;
  readonly submissions: () => Promise<SiasnBacklog>;
  /** Whether this installation sends to SIASN. */
  readonly sends: boolean;
}

/** Measures every request and serves the figures at `/metrics`. */
export function serveMetrics(
  server: FastifyInstance,
  { status, deadlines, overdueEvaluations, submissions, sends }: Asked,
): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  server.get('/metrics', async (_, reply) => {
    // no figure rather than an old one
    const none = () => undefined;
    const [engineNow, deadlinesNow, overdue, backlog] = await Promise.all([
      status().catch(none),
      deadlines().catch(none),
      overdueEvaluations().catch(none),
      submissions().catch(none),
    ]);
    engine.set(engineNow);
    erasures.set(deadlinesNow);
    evaluations.set(overdue);
    siasn.set(backlog, sends);
    await reply.header('Content-Type', registry.contentType).send(await registry.metrics());
  });
}
