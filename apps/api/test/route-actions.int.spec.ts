import type { Type } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { policy } from '@jejak/access';
import { aggregates, type AnyDecider } from '@jejak/domain';
import { createLogger } from '@jejak/runtime';
import { AccessGuard } from '../src/access/access.guard.js';
import { Gate } from '../src/access/gate.js';
import { Principals } from '../src/access/principals.js';
import { routeActions } from '../src/access/route-actions.js';
import { commandSide, type Api } from './support.js';

let api: Api;
beforeAll(async () => {
  api = await commandSide({ publicForms: true });
});
afterAll(() => api.close());

it('every route names its action, and every name is that of a route', async () => {
  const { paths } = (await api.get('/openapi.json')).body as {
    paths: Record<string, Record<string, object>>;
  };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  // /metrics is a route and no part of the document; whether that holds every other one is tested beside it
  expect(Object.keys(routeActions).sort()).toEqual([...routes, 'GET /metrics'].sort());
  expect((await api.get('/metrics')).status).toBe(200);
});

it('every command that somebody may send has a route', () => {
  const sent = new Set<string>(Object.values(routeActions));
  const commands = (aggregates as readonly AnyDecider[]).flatMap((one) => Object.keys(one.commands));
  const rows: Readonly<Record<string, { readonly roles: object }>> = policy;
  for (const name of commands)
    expect([name, sent.has(name)]).toEqual([name, Object.keys(rows[name]?.roles ?? {}).length > 0]);
});

it('a route that was forgotten in the list is for nobody, whoever asks', async () => {
  const get = <T>(of: Type<T>): T => api.app.get(of, { strict: false });
  const guard = new AccessGuard(get(Principals), get(Gate), createLogger('test', 'silent'));
  const stray = { method: 'GET', routeOptions: { url: '/employees/:employeeId/secrets' }, headers: {} };
  await expect(guard.canActivate(new ExecutionContextHost([stray]))).rejects.toMatchObject({
    code: 'ROUTE.UNKNOWN',
  });
});
