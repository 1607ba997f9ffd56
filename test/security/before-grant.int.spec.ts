import type { Headers } from '../../apps/api/test/support.js';
import { AccessEntries } from './access-entries.js';
import { City } from './city.js';

/** What was known before somebody held their role is not for them, however the moment is spelled. */
let city: City;
let entries: AccessEntries;
let unitHead: Headers;

beforeAll(async () => {
  city = await City.start();
  entries = await AccessEntries.open(city.api.databaseUrl);
  unitHead = await city.enter('hadi', [['unit-head', city.agency]], { purpose: 'SUPERVISION' });
});
afterAll(async () => {
  await entries.close();
  await city.close();
});

/** Roles are given from the beginning of today in Medan on. */
const midnight = () => {
  const inMedan = new Date(Date.now() + 7 * 3_600_000);
  return new Date(
    Date.UTC(inMedan.getUTCFullYear(), inMedan.getUTCMonth(), inMedan.getUTCDate()) - 7 * 3_600_000,
  );
};
const at = (ms: number, offsetHours = 0) => {
  const local = new Date(ms + offsetHours * 3_600_000).toISOString().slice(0, -1);
  const hours = String(Math.abs(offsetHours)).padStart(2, '0');
  return `${local}${offsetHours < 0 ? '-' : '+'}${hours}:00`;
};

/** Spellings of moments before that, as they stand in an address. */
const EARLIER = () => {
  const before = midnight().getTime() - 1;
  return [
    'asOf=2024-01-01T00:00:00Z',
    'asOf=2024-01-01T00:00:00.123456789Z',
    'asOf=2024-01-01T00:00:00+07:00',
    'asOf=2024-01-01T00:00:00 07:00'.replaceAll(' ', '%20'),
    'asOf=2024-01-01T00:00:00%2B07:00',
    'asOf=2024-01-01T00:00:00-11:00',
    'asOf=%32024-01-01T00%3A00%3A00Z',
    '%61sOf=2024-01-01T00:00:00Z',
    'asOf=1900-01-01T00:00:00Z',
    ...[0, 7, 14, -11].map((offset) => `asOf=${at(before, offset)}`),
    ...[0, 7, 14, -11].map((offset) => `asOf=${encodeURIComponent(at(before, offset))}`),
  ];
};

/** What is no moment, or no question. */
const NONE = [
  'asOf=2024-01-01',
  'asOf=2024-01-01T00:00Z',
  'asOf=2024-01-01T00:00:00',
  'asOf=2024-01-01t00:00:00z',
  'asOf=2024-01-01T24:00:00Z',
  'asOf=%202024-01-01T00:00:00Z',
  'asOf=2024-01-01T00:00:00Z%20',
  'asOf=2024-01-01T00:00:00%20%2007:00',
  'asOf=2024-01-01T00:00:00+07:00+00:00',
  'asOf=%2B002024-01-01T00:00:00Z',
  'asOf=-000001-01-01T00:00:00Z',
  'asOf=1704067200000',
  'asOf=Mon,%2001%20Jan%202024%2000:00:00%20GMT',
  'asOf=',
  'asOf',
  'asOf=2024-01-01T00:00:00Z&asOf=2999-01-01T00:00:00Z',
  'asOf=2999-01-01T00:00:00Z&asOf=2024-01-01T00:00:00Z',
  'asOf=2999-01-01T00:00:00Z&%61sOf=2024-01-01T00:00:00Z',
  'asOf[]=2024-01-01T00:00:00Z',
  'asOf[0]=2024-01-01T00:00:00Z',
  'asof=2024-01-01T00:00:00Z',
  'as_of=2024-01-01T00:00:00Z',
  'asOf%00=2024-01-01T00:00:00Z',
  'asOf%20=2024-01-01T00:00:00Z',
];

describe.each([
  ['the history of a person', () => `/competency-history/${city.inside}`],
  ['the hours of a person', () => `/learning-hours/${city.inside}`],
  ['the hours of all', () => '/learning-hours'],
])('%s', (_, path) => {
  it('is refused as of a moment before, and the refusal is on record with that moment', async () => {
    for (const query of EARLIER()) {
      const { status, body } = await city.api.get(`${path()}?${query}`, unitHead);
      expect({ query, status, code: body.code }).toEqual({ query, status: 403, code: 'ACCESS.BEFORE_GRANT' });
      const { decision, as_of: asOf } = await entries.latest();
      expect(decision).toBe('ACCESS.BEFORE_GRANT');
      expect(new Date(String(asOf)).getTime()).toBeLessThan(midnight().getTime());
    }
  });

  it('is refused as of what is no moment', async () => {
    const { deny } = await entries.counts();
    for (const query of NONE) {
      const { status, text } = await city.api.get(`${path()}?${query}`, unitHead);
      expect({ query, status }).toEqual({ query, status: 400 });
      expect(text).not.toContain(city.inside);
    }
    expect((await entries.counts()).deny).toBe(deny);
  });

  it('is shown as of now', async () => {
    for (const query of ['', `asOf=${at(Date.now(), 7)}`, 'asOf=2999-01-01T00:00:00Z'])
      expect([query, (await city.api.get(`${path()}?${query}`, unitHead)).status]).toEqual([
        query,
        // of the hours there are none yet
        path() === `/learning-hours/${city.inside}` ? expect.any(Number) : 200,
      ]);
  });
});

it('a role of the whole city, and oneself, see as of any moment', async () => {
  const planner = await city.enter('petra', [['hr-planner']], { purpose: 'DEVELOPMENT_PLANNING' });
  const own = await city.enter('ani', [['employee']], { employeeId: city.inside });
  for (const headers of [planner, own])
    expect((await city.api.get(`/competency-history/${city.inside}?asOf=2024-01-01T00:00:00Z`, headers)).status).toBe(200);
}); // prettier-ignore
