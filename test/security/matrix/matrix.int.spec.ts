import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { wholeSystem, type Api, type BothServers } from '../../../apps/api/test/support.js';
import { cellsOf, type Cell } from './cells.js';
import { purposeAsked } from './expected-answers.js';
import { expected } from './expected.js';
import { faultsOf } from './faults.js';
import { ask, each, headersOf, unlike } from './asking.js';
import { Requests, type Request } from './requests.js';
import { ASKERS, type Asker } from './words.js';
import { untraced } from './traces.js';
import { world, type Person, type World } from './world.js';

let api: Api & BothServers;
let accessLog: pg.Client;
let city: World;
let requests: Requests;
beforeAll(async () => {
  api = await wholeSystem();
  accessLog = new pg.Client({ connectionString: api.databaseUrl });
  await accessLog.connect();
  city = await world(api);
  requests = new Requests(city.bodies, city.commitments);
});
afterAll(async () => {
  await accessLog.end();
  await api.close();
});

const askers = Object.keys(ASKERS) as Asker[];
const person = (asker: Asker): Person => {
  const found = city.askers.get(asker);
  if (!found) throw new Error(`${asker} is not in the city`);
  return found;
};
const idOf = ({ about, relation }: Cell, { subjects }: Person): string =>
  (relation && subjects[about][relation]) ?? '';
const requestOf = (cell: Cell, asker: Person): Request =>
  requests.of(cell.route, cell.about, idOf(cell, asker), asker.subjects);
const told = ({ route, relation }: Cell) => `${route}${relation ? ` · ${relation}` : ''}`;

it('has a line for every address', async () => {
  const { paths } = (await api.get('/openapi.json')).body as {
    paths: Record<string, Record<string, object>>;
  };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(Object.keys(expected).sort()).toEqual([...routes, 'GET /metrics'].sort());
});

it.each(askers)(
  '%s may what the table says and nothing else, and it is on record who saw whom',
  async (name) => {
    const before = await api.head();
    const asker = person(name);
    const cells = cellsOf(name);
    const asked = await each(cells, async (cell) => {
      const request = requestOf(cell, asker);
      const correlationId = randomUUID();
      const headers = headersOf(asker, request, cell.refused !== undefined);
      const answer = await ask(api, request, { ...headers, 'jejak-correlation-id': correlationId });
      const faults = faultsOf(name, asker, cell, request, answer).map((fault) => ({ cell, fault }));
      return { cell, correlationId, id: idOf(cell, asker), answer, faults };
    });
    const people = [...asker.mates, ...Object.values(asker.subjects.person)];
    const faults = [...asked.flatMap((one) => one.faults), ...(await untraced(accessLog, people, asked))];
    expect(faults.map(({ cell, fault }) => `${told(cell)} ${fault}`)).toEqual([]);
    expect(unlike(asked)).toEqual([]);
    expect(await api.head()).toBe(before);
    expect(cells.length).toBeGreaterThan(250);
  },
);

it('who has no role may nothing but what is open to everybody', async () => {
  const before = await api.head();
  const like = person('HR planner');
  const faults: string[] = [];
  for (const [who, { headers, status, code }] of Object.entries(city.outsiders)) {
    const answers = await each(cellsOf('HR planner'), async (cell) => {
      const request = requestOf(cell, like);
      const open = expected[cell.route]?.open;
      const own = cell.route === 'GET /accounts/{accountId}' && cell.relation === 'own';
      const answer = await ask(api, request, headersOf({ ...like, headers }, request, true));
      const answered = answer.status < 400 || answer.body.code === 'VIEW.NOT_FOUND';
      const right = open ? answered : answer.status === status && answer.body.code === code;
      return right || own ? [] : [`${who}: ${told(cell)} ${answer.status} ${String(answer.body.code)}`];
    });
    faults.push(...answers.flat());
  }
  expect(faults).toEqual([]);
  expect(await api.head()).toBe(before);
});

it('personal fields of others are shown for a purpose of the role and no other', async () => {
  const faults = Object.entries(purposeAsked).flatMap(([route, who]) =>
    who.map((asker) => ({ route, asker })),
  );
  const answers = await each(faults, async ({ route, asker }) => {
    const { subjects, headers, purpose } = person(asker);
    const cell = cellsOf(asker).find((one) => one.route === route && one.refused === undefined);
    if (!cell) return [`${asker} may not ask ${route}`];
    const request = requestOf(cell, { ...person(asker), subjects });
    const without = await ask(api, request, headers);
    const wrong = { 'jejak-purpose': purpose === 'MENTORING' ? 'AUDIT' : 'MENTORING' };
    const other = await ask(api, request, { ...headers, ...wrong });
    const codes = [without, other].map(({ status, body }) => `${status} ${String(body.code)}`).join(', ');
    return codes === '403 ACCESS.PURPOSE_REQUIRED, 403 ACCESS.PURPOSE_NOT_ALLOWED'
      ? []
      : [`${asker}: ${told(cell)}: ${codes}`];
  });
  expect(answers.flat()).toEqual([]);
});

it('HEAD is refused what GET is, is on record as that is, and tells nothing', async () => {
  const asker = person('employee');
  const gets = cellsOf('employee').filter(({ route }) => route.startsWith('GET '));
  const asked = await each(gets, async (cell) => {
    const request = requestOf(cell, asker);
    const headers = headersOf(asker, request, true);
    const correlationId = randomUUID();
    const got = await ask(api, request, headers);
    const heads = { ...headers, 'jejak-correlation-id': correlationId };
    const answer = await ask(api, { ...request, method: 'HEAD' }, heads);
    const same = answer.status === got.status && answer.text === '';
    const faults = same ? [] : [{ cell, fault: `answers HEAD with ${answer.status}` }];
    return { cell, correlationId, id: idOf(cell, asker), answer, faults };
  });
  expect([...asked.flatMap(({ faults }) => faults), ...(await untraced(accessLog, [], asked))]).toEqual([]);
  expect(asked.filter(({ answer }) => answer.status === 200).length).toBeGreaterThan(10);
});

it('a unit is moved only to where it may be put', async () => {
  const { subjects, headers } = person('HR planner of a unit');
  const { unit } = subjects;
  const change = { effectiveDate: '2024-02-01', reason: 'Penataan' };
  const move = (parentId: string | undefined) =>
    api.post(`/units/${unit['sub-unit']}/moves`, { ...change, parentId }, { ...headers, 'if-match': '"99"' });
  expect(await move(unit['own unit'])).toMatchObject({ status: 412 });
  for (const parentId of [unit['other unit'], unit.unknown, undefined])
    expect(await move(parentId)).toMatchObject({ status: 403, body: { code: 'ACCESS.OUTSIDE_UNIT' } });
});
