import { policy } from '@jejak/access';
import { aggregates, type AnyDecider } from '@jejak/domain';
import { routeActions } from '../src/access/route-actions.js';
import { commandSide, type Api } from './support.js';

let api: Api;
beforeAll(async () => {
  api = await commandSide();
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
