import { done, employeeBody } from '../../apps/api/test/samples.js';
import { SOMEBODY } from '../../apps/api/test/signed-in.js';
import { untilStatus, wholeSystem, type Api, type Headers } from '../../apps/api/test/support.js';

let api: Api;
const as = async (name: string): Promise<Headers> => ({
  ...(await api.as(name)),
  'jejak-purpose': 'AUDIT',
});

beforeAll(async () => {
  api = await wholeSystem();
  let position = '';
  for (let nth = 0; nth < 5; nth++) ({ position } = await done(api, '/employees', employeeBody()));
  await untilStatus(200, () => api.get('/audit-trail', { 'jejak-min-position': position }));
});
afterAll(() => api.close());

const nextOf = async (path: string, headers: Headers = {}) =>
  String((await api.get(path, headers)).body.next);
const refused = { status: 400, body: { code: 'CURSOR.INVALID' } };
const page = async (path: string, cursor: string, headers: Headers = {}) =>
  api.get(`${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`, headers);

it('goes on with the question that it came from, also with pages of another size', async () => {
  const cursor = await nextOf('/audit-trail?limit=2&type=EmployeeRegistered');
  const { status, body } = await page('/audit-trail?type=EmployeeRegistered&limit=3', cursor);
  expect(status).toBe(200);
  expect(body.items).toHaveLength(3);
});

it('goes on with no other question', async () => {
  const cursor = await nextOf('/audit-trail?limit=2');
  for (const path of [
    '/audit-trail?type=EmployeeRegistered',
    '/audit-trail?order=oldest',
    '/audit-trail?from=2020-01-01T00:00:00Z',
    '/learning-hours',
    '/learning-hours/forecast',
    '/learning-progress',
    '/learning-mix',
    '/learning-progress/runs',
    '/unit-overview',
    '/gap-heat-map',
    '/needs-assessments',
    '/appraisals',
    '/nominations',
    '/catalogue',
    '/opportunity',
    '/programme-effectiveness',
    '/evaluations',
    '/adjustments',
    '/programmes/clashes',
    '/programme-series/occurrences',
    '/exceptions',
    '/data-quality',
  ])
    expect({ path, ...(await page(path, cursor)) }).toMatchObject({ path, ...refused });
});

it('is good for nothing once a byte of it is changed', async () => {
  const cursor = await nextOf('/audit-trail?limit=2');
  expect((await page('/audit-trail', cursor)).status).toBe(200);
  for (let at = 0; at < cursor.length; at++) {
    const other = cursor[at] === 'A' ? 'B' : 'A';
    expect(await page('/audit-trail', cursor.slice(0, at) + other + cursor.slice(at + 1))).toMatchObject(
      refused,
    );
  }
  for (const forged of [
    cursor.slice(0, -1),
    `${cursor}A`,
    `${cursor}=`,
    ` ${cursor}`,
    cursor.replace('.', '..'),
    cursor.split('.')[0]!,
    `.${cursor.split('.')[1]!}`,
    '.',
    `${Buffer.from('["audit-newest",["0"]]').toString('base64url')}.${'A'.repeat(22)}`,
    Buffer.from('["audit-newest",["0 OR 1=1"]]').toString('base64url'),
  ])
    expect({ forged, ...(await page('/audit-trail', forged)) }).toMatchObject({ forged, ...refused });
});

it('is good for nobody else', async () => {
  const [ani, budi, somebody] = [await as('ani'), await as('budi'), await as(SOMEBODY)];
  const cursor = await nextOf('/audit-trail?limit=2', ani);
  expect((await page('/audit-trail', cursor, ani)).status).toBe(200);
  for (const other of [budi, somebody])
    expect(await page('/audit-trail', cursor, other)).toMatchObject(refused);
  expect(await page('/audit-trail', await nextOf('/audit-trail?limit=2'), ani)).toMatchObject(refused);
});

it('given twice is refused', async () => {
  const cursor = await nextOf('/audit-trail?limit=2');
  expect(await page(`/audit-trail?cursor=${cursor}`, cursor)).toMatchObject({
    status: 400,
    body: { code: 'QUERY.INVALID' },
  });
});
