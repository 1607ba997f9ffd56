import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { everyCommand } from '../../apps/api/test/every-command.js';
import { appraisalBody, done, employeeBody } from '../../apps/api/test/samples.js';
import type { Headers } from '../../apps/api/test/support.js';
import { City, plain } from './city.js';

/** Nobody learns whether somebody exists whom they may not see: not by status, length, tag, count, cursor or time. */
let city: City;
let commands: Readonly<Record<string, object>>;
let head: Headers;
let employee: Headers;

beforeAll(async () => {
  city = await City.start();
  commands = await everyCommand(city.api);
  head = await city.enter('hadi', [['unit-head', city.agency], ['assessor', city.agency], ['hr-planner', city.agency]], { purpose: 'SUPERVISION' });
  employee = await city.enter('ani', [['employee']], { employeeId: city.inside });
}); // prettier-ignore
afterAll(() => city.close());

/** What differs from one request to the next, whoever is asked about. */
const PASSING = /^(date|jejak-position|ratelimit-.*|keep-alive|connection)$/;

async function answered(method: 'GET' | 'HEAD' | 'POST', url: string, headers: Headers, body?: object) {
  const answer = await city.api.app.inject({
    method,
    url,
    headers: { ...headers, 'if-match': '*' },
    ...(body && { payload: body }),
  });
  const kept = Object.entries(answer.headers).filter(([name]) => !PASSING.test(name));
  return { status: answer.statusCode, headers: Object.fromEntries(kept), text: plain(answer.body) };
}

const READS = [
  '/employees/ID',
  '/learning-records/ID',
  '/people/ID',
  '/people/ID/looks',
  '/competency-history/ID',
  '/competency-history/ID?asOf=2024-01-01T00:00:00Z',
  '/competency-history/ID?limit=1&superseded=true',
  '/learning-hours/ID',
  '/external-learning/ID',
  '/appraisals/ID/2024',
  '/appraisals/ID/2024/history',
  '/privacy/ID',
  '/accounts/ID',
  '/programmes/ID',
  '/evaluations/ID',
  '/unit-overview/ID',
  '/follow-ups/ID',
];

/** Ids that there are, of what each route is about, and that are not theirs. */
function existing(route: string): string[] {
  const found = (pattern: RegExp) => Object.keys(commands).flatMap((path) => pattern.exec(path)?.[1] ?? []);
  if (route.startsWith('/accounts')) return found(/^\/accounts\/([^/]+)/);
  if (route.startsWith('/programmes')) return found(/^\/programmes\/([^/]+)/);
  if (route.startsWith('/evaluations')) return found(/^\/evaluations\/([^/]+)/);
  if (route.startsWith('/follow-ups')) return found(/^\/follow-ups\/([^/]+)/);
  if (route.startsWith('/unit-overview')) return [city.otherAgency];
  return [city.outside, ...found(/^\/employees\/([^/]+)/)];
}

describe.each([
  ['a head of another unit', () => head],
  ['an employee', () => employee],
])('%s', (_, who) => {
  it.each(READS)('sees no difference at %s', async (route) => {
    for (const method of ['GET', 'HEAD'] as const) {
      const none = await answered(method, route.replace('ID', randomUUID()), who());
      expect(none.status).toBe(403);
      expect(none.headers.etag).toBeUndefined();
      for (const id of existing(route))
        expect(await answered(method, route.replace('ID', id), who())).toEqual(none);
    }
  });

  it('sees no difference by commands', async () => {
    const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
    for (const [path, body] of Object.entries(commands)) {
      if (!/[0-9a-f]{8}-/.test(path)) continue; // begins something: its body alone says about whom
      // about nobody: ids in address and body that there are not
      const [url, nobody] = [path, JSON.stringify(body)].map((text) =>
        text.replace(UUID, () => randomUUID()),
      );
      const none = await answered('POST', url ?? '', who(), JSON.parse(nobody ?? '') as object);
      expect({ path, status: none.status }).toEqual({ path, status: 403 });
      expect(await answered('POST', path, who(), body)).toEqual(none);
      expect(none.headers.etag).toBeUndefined();
    }
  });
});

it('lists tell nothing of those outside: not by rows, pages, cursors, lengths or filters', async () => {
  const lists = ['/learning-hours?year=2024', '/learning-hours?year=2024&limit=1', '/unit-overview?year=2024', '/unit-overview?year=2024&limit=1', '/gap-heat-map?year=2024', '/appraisals', '/appraisals?limit=1'];
  const ask = () => Promise.all(lists.flatMap((path) => [answered('GET', path, head), answered('HEAD', path, head)]));
  const before = await ask();
  for (const { status, text } of before) {
    expect(status).toBe(200);
    const { next } = (text === '' ? {} : JSON.parse(text)) as { next?: string };
    if (next === undefined) continue;
    const said = Buffer.from(next.split('.')[0] ?? '', 'base64url').toString();
    for (const id of [city.outside, city.otherAgency]) expect(said).not.toContain(id);
  }
  let position = '';
  for (let nth = 0; nth < 12; nth++) {
    const { placement, ...body } = employeeBody();
    ({ position } = await done(city.api, '/employees', { ...body, placement: { ...placement, unitId: city.otherAgency } }));
  }
  expect((await city.api.get('/learning-hours?year=2024', { 'jejak-min-position': position })).status).toBe(200);
  expect((await city.api.get('/unit-overview?year=2024', { 'jejak-min-position': position })).status).toBe(200);
  expect(await ask()).toEqual(before);
  const { position: rated } = await done(city.api, '/appraisals', appraisalBody(city.outside));
  expect((await city.api.get('/appraisals', { 'jejak-min-position': rated })).status).toBe(200);
  expect(await ask()).toEqual(before);
  // a filter by a unit that is not theirs says as much as one by none
  const filtered = (unit: string) => answered('GET', `/learning-hours?year=2024&unitId=${unit}`, head);
  expect(await filtered(city.otherAgency)).toEqual(await filtered(randomUUID()));
}); // prettier-ignore

it('a search for somebody outside says as much as one for nobody', async () => {
  const search = (wanted: object) => answered('POST', '/people/search', head, wanted);
  expect(await search({ name: 'Rahmawati' })).toEqual(await search({ name: 'Tiadaorang' }));
  const number = (serial: string) => search({ employeeNumber: `199003152015032${serial}` });
  expect(await number('102')).toEqual(await number('999'));
  expect((await search({ name: 'Rahmadani' })).text).toContain(city.inside);
});

it('time tells no more than chance', async () => {
  const timed = async (id: string) => {
    const from = performance.now();
    await city.api.app.inject({ url: `/people/${id}`, headers: head });
    return performance.now() - from;
  };
  const [there, nowhere]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < 150; nth++) {
    there.push(await timed(city.outside));
    nowhere.push(await timed(randomUUID()));
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[times.length / 2] ?? 0;
  const [one, other] = [median(there), median(nowhere)];
  process.stdout.write(`refused in ${one.toFixed(2)} ms where there is somebody, in ${other.toFixed(2)} ms where not\n`);
  expect(Math.max(one, other) / Math.min(one, other)).toBeLessThan(2);
}); // prettier-ignore
