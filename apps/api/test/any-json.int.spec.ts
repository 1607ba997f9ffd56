import fc from 'fast-check';
import { routeActions } from '../src/access/route-actions.js';
import { everyCommand } from './every-command.js';
import { commandSide, type Api } from './support.js';

let api: Api;
let routes: Readonly<Record<string, object>>;

beforeAll(async () => {
  api = await commandSide();
  routes = await everyCommand(api);
});
afterAll(() => api.close());

async function expectOrder(path: string, body: unknown): Promise<void> {
  const answer = await api.post(path, body);
  if (answer.status >= 200 && answer.status < 300) return;
  // what an exception is, and what stands about somebody, the views tell, which are not here
  const needsViews = /^\/exceptions\/|^\/employees\/[^/]+\/withdrawal$/.test(path);
  if (needsViews && /^VIEW\.(UNAVAILABLE|BEHIND)$/.test(String(answer.body.code))) return;
  expect(`${answer.status} ${answer.text}`).toMatch(/^4\d\d /);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body.code).toMatch(/^[A-Z]+\.[A-Z_]+$/);
}

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'length', 'valueOf', 'toJSON'];
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary' }),
  fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 })),
  fc.constantFrom<unknown>(
    null,
    '',
    '\0',
    '\ud800',
    [],
    [[]],
    [{}],
    {},
    -0,
    1e308,
    Number.MAX_SAFE_INTEGER + 1,
    true,
  ),
);

it('knows every address that takes commands', () => {
  // operations, imports and forms of citizens are not for here: they want the database of the views, a sheet, or to be switched on
  const posts = Object.keys(routeActions).filter(
    (route) =>
      route.startsWith('POST ') &&
      !/^POST \/(operations|public|imports)\/|\/(search|revelation)$/.test(route),
  );
  const addresses = Object.keys(routes);
  const pattern = (route: string) => new RegExp(`^${route.slice(5).replace(/\{\w+\}/g, '[^/]+')}$`);
  expect(posts.filter((route) => !addresses.some((address) => pattern(route).test(address)))).toEqual([]);
  expect(posts.length).toBeGreaterThanOrEqual(addresses.length);
});

it('answers any JSON at any address with 2xx or a problem of the caller, never of its own', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(routes)), anything, expectOrder), {
    numRuns: 200,
  });
});

it('does so also where one field of a body that fits is replaced by anything', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...Object.keys(routes).filter((path) => Object.keys(routes[path]!).length > 0))
        .chain((path) =>
          fc.tuple(fc.constant(path), fc.constantFrom(...Object.keys(routes[path]!)), anything),
        ),
      ([path, field, value]) => expectOrder(path, { ...routes[path], [field]: value }),
    ),
    { numRuns: 300 },
  );
});
