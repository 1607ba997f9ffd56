import { randomUUID } from 'node:crypto';
import { everyCommand } from '../../apps/api/test/every-command.js';
import { unitBody } from '../../apps/api/test/samples.js';
import type { Headers } from '../../apps/api/test/support.js';
import { City } from './city.js';

/** Ids of others, wherever an id may stand: who asks gets nothing, and changes nothing. */
let city: City;
let commands: Readonly<Record<string, object>>;
/** Ids of everything of somebody else. */
let theirs: { employee: string; programme: string; evaluation: string; mentorship: string; account: string };
let head: bigint | undefined;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

beforeAll(async () => {
  city = await City.start();
  commands = await everyCommand(city.api);
  const idIn = (pattern: RegExp) =>
    Object.keys(commands).flatMap((path) => pattern.exec(path)?.[1] ?? [])[0] ?? '';
  theirs = {
    employee: idIn(/^\/employees\/([^/]+)\/identity$/),
    programme: idIn(/^\/programmes\/([^/]+)\/calendar$/),
    evaluation: idIn(/^\/evaluations\/([^/]+)\/conclusion$/),
    mentorship: idIn(/^\/mentorships\/([^/]+)\/end$/),
    account: idIn(/^\/accounts\/([^/]+)\/closing$/),
  };
});
afterAll(() => city.close());

/** Addresses that tell of a person, or of what people did. */
const reads = () => [
  `/employees/${theirs.employee}`,
  `/employees/${city.outside}`,
  `/learning-records/${theirs.employee}`,
  `/people/${city.outside}`,
  `/people/${city.outside}/looks`,
  `/competency-history/${theirs.employee}`,
  `/competency-history/${theirs.employee}/gaps`,
  `/learning-hours/${city.outside}`,
  `/external-learning/${city.outside}`,
  `/appraisals/${theirs.employee}/2024`,
  `/appraisals/${theirs.employee}/2024/history`,
  `/privacy/${theirs.employee}`,
  `/programmes/${theirs.programme}`,
  `/programmes/${theirs.programme}/facilitators`,
  '/programmes/clashes',
  `/evaluations/${theirs.evaluation}`,
  `/mentorships/${theirs.mentorship}`,
  `/mentoring-board/${theirs.mentorship}`,
  `/accounts/${theirs.account}`,
  `/unit-overview/${city.otherAgency}`,
  '/audit-trail',
  `/audit-trail?stream=employee-${theirs.employee}`,
  '/accounts',
  '/segregation-breaches',
  '/operations/parked',
  '/operations/rebuilds',
];

const callers: [who: string, () => Promise<Headers>][] = [
  [
    'an employee',
    () => city.enter('ani', [['employee']], { employeeId: city.inside, purpose: 'DEVELOPMENT_PLANNING' }),
  ],
  ['a head of another unit', () => city.enter('hadi', [['unit-head', city.agency]], { purpose: 'SUPERVISION' })],
  ['a mentor of nobody', () => city.enter('mira', [['mentor']], { purpose: 'MENTORING' })],
  [
    'an assessor of another unit',
    () => city.enter('asep', [['assessor', city.agency]], { purpose: 'ASSESSMENT' }),
  ],
  ['somebody whose roles are all of another unit', () => city.enter('hana', [['unit-head', city.agency], ['assessor', city.agency], ['hr-planner', city.agency], ['mentor'], ['facilitator']], { purpose: 'DEVELOPMENT_PLANNING' })],
  ['somebody without a role', () => city.enter('tamu', [], { purpose: 'AUDIT' })],
]; // prettier-ignore

describe.each(callers)('%s', (who, enter) => {
  let headers: Headers;
  beforeAll(async () => {
    headers = await enter();
    const { status } = await city.api.get(`/people/${city.inside}`, headers);
    expect(status).toBe(/^(an employee|.*unit)$/.test(who) && !/assessor/.test(who) ? 200 : 403);
    expect((await city.api.get(`/units/${city.agency}`, headers)).status).toBe(/without/.test(who) ? 403 : 200);
  });
  beforeEach(async () => {
    head = await city.api.head();
  });

  it('reads nothing by the ids of others, however they are spelled', async () => {
    for (const path of reads())
      for (const spelled of [path, path.replace(UUID, (id) => id.toUpperCase())]) {
        const { status, body, text } = await city.api.get(spelled, headers);
        expect({ spelled, status, code: body.code }).toEqual({
          spelled,
          status: 403,
          code: expect.stringMatching(/^ACCESS\./) as string,
        });
        expect(text).not.toMatch(/Canary|Rahmawati|1990-03/);
      }
    expect(await city.api.head()).toBe(head);
  });

  it('sends no command to what is of others', async () => {
    for (const [path, body] of Object.entries(commands)) {
      if (path === '/evaluations' || /^\/(employees|units|programmes|accounts)$/.test(path)) continue;
      const answer = await city.api.post(path, body, headers);
      expect({ path, status: answer.status, code: answer.body.code }).toEqual({
        path,
        status: 403,
        code: expect.stringMatching(/^ACCESS\./) as string,
      });
    }
    expect(await city.api.head()).toBe(head);
  });

  it('names nobody else in a body', async () => {
    const { evaluation, employee, programme } = theirs;
    const [items, moment] = [[{ aspect: 'MATERIAL', value: 3 }], '2024-03-05T08:00:00+07:00'];
    const { placement, ...person } = commands['/employees'] as { placement: object };
    for (const [path, body] of [
      [`/evaluations/${evaluation}/questionnaires`, { respondentId: employee, items }],
      [`/evaluations/${evaluation}/questionnaires`, { respondentId: city.outside, items }],
      [`/evaluations/${evaluation}/interviews`, { interviewerId: city.inside, intervieweeId: employee, heldAt: moment, items }],
      [`/evaluations/${evaluation}/observations`, { observerId: city.inside, subjectId: employee, observedAt: moment, place: 'Medan', items }],
      [`/programmes/${programme}/participants`, { employeeId: employee, basis: 'GAP' }],
      ['/employees', { ...person, placement: { ...placement, unitId: city.otherAgency } }],
      ['/employees', { ...person, placement: { ...placement, unitId: randomUUID() } }],
      ['/mentorships', { ...commands['/mentorships'], mentorId: city.inside }],
      ['/units', unitBody(city.otherAgency)],
      ['/units', unitBody()],
      [`/units/${city.section}/moves`, { parentId: city.otherAgency, effectiveDate: '2024-02-01', reason: 'because' }],
      [`/units/${city.otherAgency}/moves`, { parentId: city.section, effectiveDate: '2024-02-01', reason: 'because' }],
      ['/accounts', { employeeId: employee }],
      [`/accounts/${theirs.account}/employee`, { employeeId: city.inside }],
      ['/evaluations', commands['/evaluations']],
      [`/people/${city.outside}/revelation`, { reason: 'Pemeriksaan' }],
    ] as const) {
      const answer = await city.api.post(path, body, headers);
      expect({ path, body, status: answer.status, code: answer.body.code }).toEqual({ path, body, status: 403, code: expect.stringMatching(/^ACCESS\./) as string });
      expect(answer.text).not.toMatch(/Canary|Rahmawati|1990-03/);
    }
    expect(await city.api.head()).toBe(head);
  }); // prettier-ignore

  it('finds nobody else', async () => {
    for (const wanted of [{ name: 'Rahmawati' }, { name: 'Canary' }, { employeeNumber: '199003152015032102' }]) {
      const { status, body, text } = await city.api.post('/people/search', wanted, headers);
      if (status === 200) expect(body).toEqual({ items: [] });
      else expect(body).toMatchObject({ status: 403 });
      expect(text).not.toMatch(/Canary|Rahmawati/);
    }
    const hours = await city.api.get('/learning-hours?year=2024&limit=500', headers);
    expect(hours.text).not.toContain(city.outside);
    expect(hours.text).not.toContain(theirs.employee);
    const board = await city.api.get('/mentoring-board?limit=500', headers);
    expect(board.text).not.toContain(theirs.mentorship);
    const gaps = await city.api.get('/gap-heat-map?year=2024&limit=500', headers);
    expect(gaps.text).not.toContain(city.otherAgency);
    const units = await city.api.get('/unit-overview?year=2024&limit=100', headers);
    expect(units.text).not.toContain(city.otherAgency);
  });
}); // prettier-ignore

it('an id of another aggregate is of none here: nothing is done across two of them', async () => {
  const { api } = city;
  const other = await everyCommand(api);
  const before = await api.head();
  const pathOf = (of: Readonly<Record<string, object>>, ending: RegExp) =>
    Object.keys(of).find((path) => ending.test(path)) ?? '';
  for (const ending of [
    /^\/employees\/.*\/corrections$/,
    /^\/evaluations\/.*\/corrections$/,
    /^\/accounts\/.*\/revocation$/,
    /^\/privacy\/.*\/decision$/,
    /^\/privacy\/.*\/confirmation$/,
    /^\/privacy\/.*\/lifting$/,
    /^\/programmes\/.*\/withdrawal$/,
  ]) {
    const [mine, yours] = [pathOf(commands, ending), pathOf(other, ending)];
    const crossed = mine
      .split('/')
      .with(4, yours.split('/')[4] ?? '')
      .join('/');
    expect(crossed).not.toBe(mine);
    const answer = await api.post(crossed, commands[mine]);
    // not enrolled there, or unknown there
    expect({ crossed, status: answer.status }).toEqual({
      crossed,
      status: crossed.endsWith('/withdrawal') ? 409 : 404,
    });
  }
  expect(await api.head()).toBe(before);
});
