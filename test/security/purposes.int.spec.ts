import type { Headers } from '../../apps/api/test/support.js';
import { AccessEntries } from './access-entries.js';
import { City } from './city.js';
import { exchange, portOf, statuses } from './raw.js';

/** A purpose is said once, in the words that there are, and is that of a role that is held; and as it was said it is kept. */
let city: City;
let entries: AccessEntries;
let planner: Headers;

beforeAll(async () => {
  city = await City.start();
  entries = await AccessEntries.open(city.api.databaseUrl);
  planner = await city.enter('petra', [['hr-planner'], ['analyst']]);
  await city.api.app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await entries.close();
  await city.close();
});

const PURPOSE = 'Jejak-Purpose: DEVELOPMENT_PLANNING';

async function look(...lines: string[]): Promise<{ status: number | undefined; text: string }> {
  const request = [
    `GET /people/${city.inside} HTTP/1.1`,
    'Host: localhost',
    `Authorization: ${planner.authorization ?? ''}`,
    'Connection: close',
    ...lines,
    '',
    '',
  ];
  const { text } = await exchange(portOf(city.api), [request.join('\r\n')]);
  return { status: statuses(text)[0], text };
}

it('one that is right shows, and is kept', async () => {
  for (const line of [PURPOSE, PURPOSE.toLowerCase().replace('development_planning', 'DEVELOPMENT_PLANNING'), `${PURPOSE} \t`]) {
    const { status, text } = await look(line);
    expect(status).toBe(200);
    expect(text).toContain('Rahmadani');
    expect(await entries.latest()).toMatchObject({ effect: 'permit', purpose: 'DEVELOPMENT_PLANNING', roles: ['hr-planner'], shown: ['identity'] });
  }
}); // prettier-ignore

it.each<[string, number, string, string[]]>([
  ['twice the same', 400, 'HEADER.INVALID', [PURPOSE, PURPOSE]],
  ['a right one, then another', 400, 'HEADER.INVALID', [PURPOSE, 'Jejak-Purpose: AUDIT']],
  ['another, then a right one', 400, 'HEADER.INVALID', ['Jejak-Purpose: AUDIT', PURPOSE]],
  ['a right one, then none', 400, 'HEADER.INVALID', [PURPOSE, 'Jejak-Purpose:']],
  ['a list', 400, 'HEADER.INVALID', ['Jejak-Purpose: AUDIT,DEVELOPMENT_PLANNING']],
  ['nothing', 400, 'HEADER.INVALID', ['Jejak-Purpose:']],
  ['in small letters', 400, 'HEADER.INVALID', ['Jejak-Purpose: development_planning']],
  ['quoted', 400, 'HEADER.INVALID', ['Jejak-Purpose: "DEVELOPMENT_PLANNING"']],
  ['with letters of another alphabet', 400, 'HEADER.INVALID', ['Jejak-Purpose: DЕVELOPMENT_PLANNING']],
  ['a word that every object has', 400, 'HEADER.INVALID', ['Jejak-Purpose: constructor']],
  ['what the log says where none is needed', 400, 'HEADER.INVALID', ['Jejak-Purpose: NONE_NEEDED']],
  ['of another role', 403, 'ACCESS.PURPOSE_NOT_ALLOWED', ['Jejak-Purpose: AUDIT']],
  ['of a role that nobody holds here', 403, 'ACCESS.PURPOSE_NOT_ALLOWED', ['Jejak-Purpose: PRIVACY_CASE']],
  ['none', 403, 'ACCESS.PURPOSE_REQUIRED', []],
  ['in a header of another name', 403, 'ACCESS.PURPOSE_REQUIRED', ['Jejak_Purpose: DEVELOPMENT_PLANNING', 'X-Jejak-Purpose: DEVELOPMENT_PLANNING', 'Purpose: DEVELOPMENT_PLANNING']],
  ['in a cookie', 403, 'ACCESS.PURPOSE_REQUIRED', ['Cookie: jejak-purpose=DEVELOPMENT_PLANNING']],
])('%s is answered with %i', async (_, status, code, lines) => {
  const before = await entries.counts();
  const answer = await look(...lines);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(`"code":"${code}"`);
  expect(answer.text).not.toMatch(/Rahmadani|1990-03/);
  const { permit, deny } = await entries.counts();
  expect([permit - before.permit, deny - before.deny]).toEqual([0, status === 403 ? 1 : 0]);
}); // prettier-ignore

it('in the address is no purpose', async () => {
  for (const query of ['purpose=DEVELOPMENT_PLANNING', 'jejak-purpose=DEVELOPMENT_PLANNING'])
    expect((await city.api.get(`/people/${city.inside}?${query}`, planner)).status).toBe(403);
});
