import type { Headers } from '../../apps/api/test/support.js';
import { AccessEntries } from './access-entries.js';
import { City } from './city.js';

/** A guarded address is guarded, and its looks recorded, however it is spelled and by whatever method it is read. */
let city: City;
let entries: AccessEntries;
let planner: Headers;
let analyst: Headers;

beforeAll(async () => {
  city = await City.start();
  entries = await AccessEntries.open(city.api.databaseUrl);
  planner = await city.enter('petra', [['hr-planner']], { purpose: 'DEVELOPMENT_PLANNING' });
  analyst = await city.enter('anton', [['operator']], { purpose: 'AUDIT' });
});
afterAll(async () => {
  await entries.close();
  await city.close();
});

const PATHS = [
  '/employees/ID',
  '/people/ID',
  '/people/ID/looks',
  '/competency-history/ID',
  '/learning-hours',
  '/audit-trail',
];

/** Spellings of an address that some server or proxy takes for it. */
const spellings = (path: string): string[] => [
  path,
  `${path}/`,
  `${path}//`,
  `/${path}`,
  path.replace(/^\/(\w)/, (_, letter: string) => `/${letter.toUpperCase()}`),
  path.toUpperCase(),
  path.replace(/^\/(\w)/, (_, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`),
  path.replaceAll('/', '%2f').replace('%2f', '/'),
  path.replaceAll('/', '\\').replace('\\', '/'),
  `/.${path}`,
  `/health/live/..${path}`,
  `/health/live/%2e%2e${path}`,
  `/docs/..${path}`,
  `${path}/.`,
  `${path};x=1`,
  `${path}.json`,
  `${path}%20`,
  `${path}%09`,
  `${path}?`,
  `${path}#x`,
  `${path}?x=/health/live`,
  `/openapi.json${path}`,
];

const ask = async (method: 'GET' | 'HEAD', url: string, headers: Headers) => {
  const { statusCode, body } = await city.api.app.inject({ method, url, headers });
  return { status: statusCode, text: body };
};

describe.each(PATHS)('%s', (route) => {
  const path = () => route.replace('ID', city.inside);

  it.each(['GET', 'HEAD'] as const)('%s is refused to whoever may not, and on record', async (method) => {
    for (const url of spellings(path())) {
      const before = await entries.counts();
      const { status, text } = await ask(method, url, analyst);
      expect({ url, ok: [400, 403, 404].includes(status) }).toEqual({ url, ok: true });
      expect(text).not.toContain('Rahmadani');
      const { permit, deny } = await entries.counts();
      expect({ url, deny: deny - before.deny, permit: permit - before.permit }).toEqual({
        url,
        deny: status === 403 ? 1 : 0,
        permit: 0,
      });
    }
    expect((await ask(method, path(), analyst)).status).toBe(403);
  });

  it.each(['GET', 'HEAD'] as const)('%s is not answered without a token', async (method) => {
    for (const url of spellings(path()))
      expect([url, [400, 401].includes((await ask(method, url, {})).status)]).toEqual([url, true]);
  });

  it.each(['GET', 'HEAD'] as const)('%s is on record each time that it is answered', async (method) => {
    const may = /looks|audit/.test(route) ? { ...(await city.api.as('all')), 'jejak-purpose': 'AUDIT' } : planner;
    let answered = 0;
    for (const url of spellings(path())) {
      const before = await entries.counts();
      const { status, text } = await ask(method, url, may);
      if (method === 'HEAD' && status === 200) expect(text).toBe('');
      if (status === 200) answered++;
      const { permit, deny } = await entries.counts();
      expect({ url, status, permit: permit - before.permit, deny: deny - before.deny }).toEqual({
        url,
        status,
        permit: status === 200 ? 1 : 0,
        deny: 0,
      });
    }
    expect(answered).toBeGreaterThan(0);
  });
}); // prettier-ignore

it('another method, named in a header, is not the one that is carried out', async () => {
  const head = await city.api.head();
  for (const name of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override', '_method']) {
    const { status } = await ask('GET', `/people/${city.inside}`, { ...planner, [name]: 'DELETE' });
    expect(status).toBe(200);
    expect((await city.api.post('/health/live', {}, { ...planner, [name]: 'GET' })).status).toBe(404);
  }
  expect(await city.api.head()).toBe(head);
});
