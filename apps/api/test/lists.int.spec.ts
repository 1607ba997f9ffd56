import { nameId } from '@jejak/domain';
import { routeActions } from '../src/access/route-actions.js';
import { everyCommand } from './every-command.js';
import { done, employeeBody, enrol, scheduled, unitBody } from './samples.js';
import { untilStatus, wholeSystem, type Api } from './support.js';

let api: Api;
let lists: string[];
beforeAll(async () => {
  api = await wholeSystem();
  // what verifies one certificate or compares two groups is no list, nor what counts by month, nor a paper
  const views = Object.keys(routeActions).filter((route) =>
    /^GET [^{]+(?<!verification|comparison|calendar|\.pdf)$/.test(route),
  );
  // those of xAPI are what that standard says
  // and sheets are written whole
  const paths = views
    .map((route) => route.replace('GET ', ''))
    .filter((path) => !/^\/(xapi|exports)\//.test(path));
  lists = await filtered(paths, (path) => reads(path, 'cursor'));
});
afterAll(() => api.close());

interface Fault {
  readonly field: string;
  readonly message: string;
}

/** What is said of a parameter that nobody could have meant. */
async function refusal(path: string, parameter: string): Promise<string | undefined> {
  const { body } = await api.get(`${path}?${parameter}=~`);
  const errors = (body.errors ?? []) as Fault[];
  if (body.code === 'CURSOR.INVALID') return 'of another list';
  return errors.find(({ field }) => field === parameter)?.message;
}

async function reads(path: string, parameter: string): Promise<boolean> {
  return !/should not exist$/.test((await refusal(path, parameter)) ?? 'should not exist');
}

/** The orders that a list offers, by what it says to one that it does not. */
async function ordersOf(path: string): Promise<string[]> {
  const said = await refusal(path, 'sort');
  return /values: (.*)$/.exec(said ?? '')?.[1]?.split(', ') ?? [];
}

async function filtered<T>(of: readonly T[], test: (one: T) => Promise<boolean>): Promise<T[]> {
  const found: T[] = [];
  for (const one of of) if (await test(one)) found.push(one);
  return found;
}

const NAMESPACE = '5b0f2c2e-6a7b-4f0e-9b60-6d1f0b7f2f11';

/** Each row is made when it is shown, from all that a person or a unit did: in another order, all would have to be made. */
const MADE_WHEN_SHOWN = [
  '/learning-hours',
  '/learning-hours/forecast',
  '/learning-mix',
  '/learning-progress',
  '/learning-progress/runs',
  '/professionalism-index',
  '/professionalism-index/units',
  '/professionalism-index/compare',
  '/unit-overview',
  '/opportunity',
  '/exceptions',
  '/data-quality',
];
/** The order is what the list says: of what happened, or by name. */
const OF_ONE_ORDER = [
  '/audit-trail',
  '/erasures',
  '/accounts',
  '/segregation-breaches',
  '/programme-effectiveness/series',
  '/nominations',
  '/siasn/reconciliation', // by employee: what is compared is on both sides
];

/** What a list does not answer without. */
const needed = (path: string) => (path === '/mentors' ? 'competencyCode=MAN-03&' : '');

it('all lists are found', () => {
  expect(lists.length).toBeGreaterThan(20);
});

it('all can be sorted by documented fields, but those that say why not', async () => {
  const unsorted = await filtered(lists, async (path) => (await ordersOf(path)).length === 0);
  expect(unsorted.sort()).toEqual([...MADE_WHEN_SHOWN, ...OF_ONE_ORDER].sort());
});

it('all that tell of units are narrowed to a unit and what is below it', async () => {
  const whole = await filtered(lists, async (path) => !(await reads(path, 'unitId')));
  expect(whole.sort()).toEqual([
    '/accounts',
    '/audit-trail',
    '/breaches', // of the whole city: whom they affect is everybody's
    '/development-policies', // of the whole city, as the plans of several years
    '/erasures',
    '/imports', // of the whole city
    '/programme-effectiveness/series',
    '/programme-series/occurrences',
    '/programmes/clashes',
    '/segregation-breaches',
    '/strategic-plans',
  ]);
});

it('all that tell of what happened are narrowed to a period', async () => {
  const whole = await filtered(lists, async (path) => {
    for (const one of ['from', 'year', 'period']) if (await reads(path, one)) return false;
    return true;
  });
  expect(whole.sort()).toEqual([
    '/accounts',
    '/data-quality', // as of today
    '/erasures',
    '/learning-hours/forecast', // of this year
    '/mentors', // of today
    '/programme-effectiveness/series', // over all its runs
    '/segregation-breaches',
  ]);
});

/** What was done twice with every command that the state takes: so that most lists have two rows, and so a next page. */
async function filled(): Promise<string> {
  let position = '';
  for (const round of [1, 2])
    for (const [path, body] of Object.entries(await everyCommand(api))) {
      const { headers } = await api.post(path, body, {
        'idempotency-key': nameId(`${round} ${path}`, NAMESPACE),
      });
      position = String(headers['jejak-position'] ?? position);
    }
  return position;
}

/** Lists that these commands leave with one row or none. */
const OF_ONE_ROW = [
  '/catalogue',
  '/certificates',
  '/disputes',
  '/gap-heat-map',
  '/imports',
  '/mentors',
  '/programmes/clashes',
  '/siasn/rows',
  '/siasn/submissions',
  '/talent-pools',
];

/** By what the rows of a page were sorted: its cursor begins with that. */
const sortedBy = (next: string) =>
  (JSON.parse(Buffer.from(next.split('.')[0] ?? '', 'base64url').toString()) as [string])[0];

it('each order that is offered is the one that comes', async () => {
  const upTo = { 'jejak-min-position': await filled() };
  let orders = 0;
  const single: string[] = [];
  for (const path of lists) {
    const offered = await ordersOf(path);
    // the views come one after the other when a system begins
    if (offered.length > 0) await untilStatus(200, () => api.get(`${path}?${needed(path)}limit=1`, upTo));
    for (const sort of offered) {
      const { status, body, text } = await api.get(`${path}?${needed(path)}sort=${sort}&limit=1`, upTo);
      expect([path, sort, status, status === 200 ? '' : text]).toEqual([path, sort, 200, '']);
      if (typeof body.next === 'string')
        expect([path, sortedBy(body.next).split(' ')[1]]).toEqual([path, sort]);
      else single.push(path);
      orders++;
    }
  }
  expect(orders).toBeGreaterThan(60);
  expect([...new Set(single)].sort()).toEqual(OF_ONE_ROW);
});

it('runs, hours and units of a district are those of its wards as well', async () => {
  const { id: district } = await done(api, '/units', unitBody());
  const { id: ward } = await done(api, '/units', unitBody(district));
  const { id: elsewhere } = await done(api, '/units', unitBody());
  const body = employeeBody();
  const placement = { ...body.placement, unitId: ward };
  const { id: employeeId } = await done(api, '/employees', { ...body, placement });
  const programmeId = await scheduled(api);
  const { position } = await done(api, `/programmes/${programmeId}/participants`, enrol(employeeId));
  const of = async (path: string, field: string) => {
    const { body: answer, text } = await api.get(path, { 'jejak-min-position': position, prefer: 'wait=20' });
    const items = (answer.items ?? [{ [field]: text }]) as Record<string, string>[];
    return items.map((one) => one[field]);
  };
  const runs = (query: string) => of(`/programme-effectiveness?${query}`, 'programmeId');
  expect(await runs(`unitId=${district}`)).toEqual([programmeId]);
  expect(await runs(`unitId=${ward}&from=2024-03-04&to=2024-03-04`)).toEqual([programmeId]);
  expect(await runs(`unitId=${ward}&from=2024-03-05`)).toEqual([]);
  expect(await runs(`unitId=${ward}&to=2024-03-03`)).toEqual([]);
  expect(await runs(`unitId=${elsewhere}`)).toEqual([]);
  expect(await of(`/learning-hours?year=2024&unitId=${district}`, 'employeeId')).toEqual([employeeId]);
  expect(await of(`/learning-hours?year=2024&unitId=${elsewhere}`, 'employeeId')).toEqual([]);
  expect(await of(`/unit-overview?year=2024&unitId=${district}`, 'unitId')).toEqual([ward]);
  expect(await of(`/unit-overview?year=2024&unitId=${elsewhere}`, 'unitId')).toEqual([]);
});
