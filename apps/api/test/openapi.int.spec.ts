import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eventTypes } from '@jejak/domain';
import { commandSide, type Api } from './support.js';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, object>>;
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let api: Api;
let document: Document;
let operations: [path: string, method: string, operation: Operation][];

beforeAll(async () => {
  api = await commandSide();
  document = JSON.parse((await api.get('/openapi.json')).text) as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [
      path,
      method,
      operation,
    ]),
  );
});
afterAll(() => api.close());

it('is an OpenAPI 3.1 document', () => {
  expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Jejak', version: '0.1.0' } });
  const ids = operations.map(([, , { operationId }]) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

it('describes every route that the server has', () => {
  const lines = api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n');
  const parts: string[] = [];
  const routes = new Set<string>();
  for (const line of lines) {
    const [, indent, part, methods] = /^((?:│ {3}| {4})*)[├└]── ([^ ]*)(?: \((.*)\))?$/.exec(line) ?? [];
    if (indent === undefined || part === undefined) continue;
    parts.splice(indent.length / 4, Infinity, part);
    for (const method of (methods ?? '').split(', ').filter((one) => ['GET', 'POST', 'DELETE'].includes(one)))
      routes.add(
        `${method} ${parts
          .join('')
          .replace(/\/$/, '')
          .replace(/:(\w+)/g, '{$1}')}`,
      );
  }
  const described = new Set(operations.map(([path, method]) => `${method.toUpperCase()} ${path}`));
  const ours = [...routes].filter((route) => !/^GET (\/?$|\/docs|\/openapi|\/metrics|\*)/.test(route));
  expect(ours.length).toBeGreaterThan(30);
  expect([...described].sort()).toEqual(ours.sort());
});

it('gives every command its body, its headers, its answer and its problems', () => {
  const commands = operations.filter(
    ([path, method]) => method === 'post' && !/^\/(operations|people|imports)\//.test(path),
  );
  expect(commands.length).toBeGreaterThan(85);
  for (const [path, , { parameters, requestBody, responses }] of commands) {
    expect({ path, body: Object.keys(requestBody?.content ?? {}) }).toEqual({
      path,
      body: ['application/json'],
    });
    const named = (where: string) => parameters.filter((one) => one.in === where).map(({ name }) => name);
    expect(named('header').sort()).toEqual([
      'Idempotency-Key',
      'If-Match',
      'Jejak-Correlation-Id',
      'Jejak-Occurred-At',
    ]);
    const ifMatch = parameters.find(({ name }) => name === 'If-Match');
    expect({ path, required: ifMatch?.required }).toEqual({ path, required: !/^\/[\w-]+$/.test(path) });
    expect(named('path').sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
    const success = /^\/[\w-]+$/.test(path) ? '201' : '200';
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining([success, '400', '404', '409', '412', '422', '429', '503']),
    );
  }
});

it('refers only to schemas that it holds', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name!);
});

it('is shown as pages at /docs', async () => {
  const page = await api.get('/docs');
  expect(page.status).toBe(200);
  expect(page.headers['content-type']).toContain('text/html');
});

it('publishes the JSON Schema of every event type', async () => {
  const list = JSON.parse((await api.get('/event-types')).text) as { type: string; version: number }[];
  expect(list.map(({ type }) => type).sort()).toEqual([...eventTypes.keys()].sort());
  for (const { type, version } of list) {
    const { status, body } = await api.get(`/event-types/${type}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      $id: `urn:jejak:event:${type}:v${version}`,
      title: type,
      type: 'object',
      additionalProperties: false,
    });
  }
});

it('names the purpose where personal fields of others are shown for one, and nowhere else', () => {
  const asks = operations
    .filter(([, , { parameters }]) => parameters.some(({ name }) => name === 'Jejak-Purpose'))
    .map(([path, method]) => `${method} ${path}`);
  expect(asks).toEqual(
    expect.arrayContaining(['get /people/{employeeId}', 'post /people/search', 'get /audit-trail']),
  );
  for (const none of [
    'get /unit-overview',
    'post /employees',
    'get /evaluations/{evaluationId}',
    'get /health/live',
  ])
    expect(asks).not.toContain(none);
});

it('no two classes of bodies and answers have one name, by which they are described', () => {
  const files = ['apps/api/src', 'libs', 'projections'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  const classes = files
    .filter((file) => /\.(dto|commands)\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export class (\w+)/gm)].map(([, name]) => name),
    );
  expect(classes.length).toBeGreaterThan(300);
  expect(classes.filter((name, at) => classes.indexOf(name) < at)).toEqual([]);
});
