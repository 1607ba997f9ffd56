import { done, employeeBody, ratingsBody, unitBody } from './samples.js';
import { measureBody, serviceBody } from './samples/service.js';
import { untilStatus, wholeSystem, type Api } from './support.js';

let api: Api;
let district: string;
let office: string;
let other: string;
/** A service with a figure of January 2024. */
let measured: string;
beforeAll(async () => {
  api = await wholeSystem();
  district = (await done(api, '/units', unitBody())).id;
  office = (await done(api, '/units', unitBody(district))).id;
  other = (await done(api, '/units', unitBody())).id;
  measured = `/services/${(await done(api, '/services', serviceBody(office, 'AKTA'))).id}`;
  await done(api, `${measured}/measures`, measureBody());
});
afterAll(() => api.close());

const head = (unitId: string) => api.as(`head of ${unitId}`, [{ role: 'unit-head', unitId }]);
const reason = 'Salah hitung';

describe('services', () => {
  it('are measured month by month, put right beside what stood before, and listed by subtree and month', async () => {
    const { id } = await done(api, '/services', serviceBody(office));
    const path = `/services/${id}`;
    await done(api, `${path}/measures`, measureBody('2024-01', 4.5));
    await done(api, `${path}/measures`, measureBody('2024-02', 3.5));
    await done(api, `${path}/targets`, { from: '2024-02', target: 4, reason });
    const { position } = await done(api, `${path}/corrections`, { ...measureBody('2024-01', 5), reason });
    expect((await api.get(path)).body).toEqual({
      ...{ serviceId: id, unitId: office, status: 'measured', code: 'KTP-EL', indicator: 'PROCESSING_DAYS' },
      ...{ name: { id: 'Penerbitan KTP elektronik' }, direction: 'LOWER', target: 3 },
      revised: [{ from: '2024-02', target: 4 }],
      months: [
        { period: '2024-01', value: 5, n: 312, source: 'ISSUING_SYSTEM' },
        { period: '2024-02', value: 3.5, n: 312, source: 'ISSUING_SYSTEM' },
      ],
    });
    const minimum = { 'jejak-min-position': position };
    const list = `/service-measures?unitId=${district}&serviceId=${id}`;
    await untilStatus(200, () => api.get(list, minimum));
    const { items } = (await api.get(list)).body as { items: object[] };
    expect(items).toMatchObject([
      { period: '2024-02', value: 3.5, target: 4, met: true, valueBefore: 5, improvement: 1.5 },
      { period: '2024-01', value: 5, target: 3, met: false, corrections: 1 },
    ]);
    expect((await api.get(`${list}&from=2024-02`)).body.items).toHaveLength(1);
    expect((await api.get(`${path}/history`)).body.items).toMatchObject([
      { period: '2024-01', value: 4.5, stands: false },
      { period: '2024-01', value: 5, correction: true, stands: true },
      { period: '2024-02', stands: true },
    ]);
    expect((await api.get(`${path}/trainings`)).body).toEqual({ items: [] });
  });

  it('are seen and measured by the heads of their unit and above, by nobody else’s', async () => {
    const path = `/services/${(await done(api, '/services', serviceBody(office, 'KK'))).id}`;
    const { position } = await done(api, `${path}/measures`, measureBody());
    const minimum = { 'jejak-min-position': position };
    await untilStatus(200, () => api.get('/service-measures', minimum));
    const seen = async (unitId: string) =>
      ((await api.get('/service-measures', await head(unitId))).body.items as { code: string }[]).length;
    expect([(await seen(office)) > 0, (await seen(district)) > 0, await seen(other)]).toEqual([
      true,
      true,
      0,
    ]);
    for (const address of [path, `${path}/history`, `${path}/trainings`]) {
      expect((await api.get(address, await head(district))).status).toBe(200);
      expect((await api.get(address, await head(other))).status).toBe(403);
    }
    const record = async (unitId: string) =>
      (await api.post(`${path}/measures`, measureBody('2024-02'), await head(unitId))).status;
    expect([await record(other), await record(office)]).toEqual([403, 200]);
  });

  it.each([
    ['a month that is not over', '/measures', () => measureBody('2999-01'), 422, 'SERVICE.MONTH_NOT_OVER'],
    ['a month twice', '/measures', () => measureBody(), 409, 'SERVICE.MONTH_RECORDED'],
    ['no month', '/measures', () => measureBody('2024-13'), 400, 'INPUT.INVALID'],
    ['no cases', '/measures', () => measureBody('2024-02', 3, 0), 400, 'INPUT.INVALID'],
    [
      'a month without a figure',
      '/corrections',
      () => ({ ...measureBody('2024-03'), reason }),
      404,
      'SERVICE.MONTH_UNKNOWN',
    ],
    ['no reason', '/corrections', () => measureBody('2024-01', 9), 400, 'INPUT.INVALID'],
  ])('refuse %s', async (_, address, body, status, code) => {
    expect(await api.post(`${measured}${address}`, body(), {})).toMatchObject({ status, body: { code } });
    expect((await api.get(measured)).headers.etag).toBe('"1"');
  });

  it('have each code once in a unit', async () => {
    expect(await api.post('/services', serviceBody(office, 'AKTA'))).toMatchObject({
      ...{ status: 409, body: { code: 'SERVICE.EXISTS' } },
    });
    expect((await api.post('/services', serviceBody(other, 'AKTA'))).status).toBe(201);
    const nowhere = serviceBody('018f2f6e-7c1a-7d5e-9b3a-000000000000');
    expect(await api.post('/services', nowhere)).toMatchObject({ body: { code: 'UNIT.UNKNOWN' } });
  });
});

describe('what came of development', () => {
  const survey = async (unitId: string, mark: number) => {
    const { id } = await done(api, '/surveys', { unitId, period: '2024-Q1' });
    return (await done(api, `/surveys/${id}/ratings`, ratingsBody(5, mark))).position;
  };

  it('is told of a unit with all below it to its heads, by quarter', async () => {
    const minimum = { 'jejak-min-position': await survey(office, 3) };
    const path = `/effects/${district}`;
    await untilStatus(200, () => api.get(path, minimum));
    const { status, body } = await api.get(`${path}?from=2023-Q4&to=2024-Q1`, await head(district));
    expect([status, body.quarters]).toMatchObject([
      200,
      [
        { period: '2023-Q4', answers: 0, index: null },
        { period: '2024-Q1', answers: 5, index: 75, u6: 3, employees: 0, jpPerPerson: null },
      ],
    ]);
    expect(body.caution).toMatchObject({ id: expect.stringContaining('bukan bukti') as string });
    expect((await api.get(path, await head(office))).body).toMatchObject({ code: 'ACCESS.OUTSIDE_UNIT' });
    expect((await api.get(path)).body.quarters).toHaveLength(4);
  });

  it('shows a head their own unit beside its siblings, whose own figures stay with their heads', async () => {
    await survey(office, 3);
    const minimum = { 'jejak-min-position': await survey(other, 4) };
    const path = `/unit-benchmark/${office}?year=2024`;
    await untilStatus(200, () => api.get(path, minimum));
    const { status, body } = await api.get(path, await head(office));
    const units = body.units as { unitId: string; own: boolean; index: number | null }[];
    expect(status).toBe(200);
    expect(units.find(({ unitId }) => unitId === other)).toMatchObject({ own: false, index: 100 });
    expect(units.filter(({ own }) => own)).toMatchObject([{ unitId: office }]);
    for (const address of [`/unit-benchmark/${other}`, `/effects/${other}`, `/unit-readiness/${other}`])
      expect((await api.get(address, await head(office))).body).toMatchObject({
        code: 'ACCESS.OUTSIDE_UNIT',
      });
    const readiness = await api.get(`/unit-readiness/${office}`, await head(office));
    expect(readiness.body).toMatchObject({ score: null, rules: { ruleSet: 'readiness/1', verified: false } });
  });

  it('is told of somebody to themselves and to who may read how they were appraised', async () => {
    const { placement, ...rest } = employeeBody();
    const body = { ...rest, placement: { ...placement, unitId: office } };
    const employeeId = (await done(api, '/employees', body)).id;
    const path = `/competency-and-performance/${employeeId}`;
    const self = await api.as('ani', ['employee'], employeeId);
    await untilStatus(200, () => api.get(path, self));
    const { years } = (await api.get(path, self)).body as { years: object[] };
    expect(years[0]).toMatchObject({ jp: 0, assessed: 0, meanGap: null, predicates: [] });
    const asking = { 'jejak-purpose': 'SUPERVISION' };
    await untilStatus(200, async () => api.get(path, { ...(await head(office)), ...asking }));
    expect((await api.get(path, { ...(await head(other)), ...asking })).status).toBe(403);
    expect((await api.get(path, await api.as('officer', ['programme-officer']))).status).toBe(403);
  });

  const seriesId = '018f2f6e-7c1a-7d5e-9b3a-000000000400';
  const comparison = `/effect-comparison?seriesId=${seriesId}`;
  it.each([
    [`${comparison}&outcome=U6&before=2024-Q1&after=2024-Q2`, 'after'],
    [`${comparison}&outcome=U10&before=2024-Q1&after=2024-Q3`, 'outcome'],
    [`${comparison}&outcome=U6&after=2024-Q3`, 'before'],
    [`/effects/${seriesId}?from=2024-Q2&to=2024-Q1`, 'from'],
    [`/effects/${seriesId}?from=2020-Q1&to=2024-Q1`, 'from'],
    [`/effects/${seriesId}?from=2024-Q5`, 'from'],
    [`/unit-benchmark/${seriesId}?among=ALL`, 'among'],
    [`/unit-benchmark/${seriesId}?year=1`, 'year'],
  ])('is not told for %s', async (path, field) => {
    const { status, body } = await api.get(path);
    expect([status, (body.errors as { field: string }[])[0]?.field]).toEqual([400, field]);
  });

  it('compares groups of units, and says how little that shows', async () => {
    const { status, body } = await api.get(`${comparison}&outcome=U6&before=2024-Q1&after=2024-Q3`);
    expect([status, body]).toMatchObject([200, { trained: { units: 0 }, effect: null, low: null }]);
    expect(body.cautions).toContainEqual(expect.objectContaining({ code: 'NO_INTERVAL' }));
  });

  it('is not told of a unit or somebody that there is not', async () => {
    for (const path of [`/effects/${seriesId}`, `/unit-benchmark/${seriesId}`, `/unit-readiness/${seriesId}`])
      expect((await api.get(path)).body).toMatchObject({ code: 'VIEW.NOT_FOUND' });
  });
});
