import { randomUUID } from 'node:crypto';
import { learningActivityIdOf } from '@jejak/domain';
import type { Statement } from '@xapi/xapi';
import { actorOf, runIri, voiding } from '../../../libs/xapi/testing/statements.js';
import { heldRun, MORNING } from './samples.js';
import { wholeSystem, type Answer, type Api, type BothServers, type Headers } from './support.js';
import { ended, Platform, said as saidOf, type Seat } from './xapi-platform.js';

let api: Api & BothServers;
let platform: Platform;
let run: Seat & { readonly path: string };
beforeAll(async () => {
  api = await wholeSystem();
  platform = await Platform.signIn(api);
  run = await heldRun(api);
});
afterAll(() => api.close());

const code = ({ status, body }: Answer) => `${status} ${String(body.code)}`;
const post = (body: unknown, headers?: Headers) => platform.post(body, headers);
const read = (query?: string, headers?: Headers) => platform.read(query, headers);
const position = ({ headers }: Answer) => ({ 'jejak-min-position': String(headers['jejak-position']) });
const said = (verb: Parameters<typeof saidOf>[1], change?: object) => saidOf(run, verb, change);
const activities = (expected: number) => platform.known(run, expected);

describe('taking statements', () => {
  const attempted = randomUUID();

  it('goes by the client of others, each once, and a voided one counts no more', async () => {
    const first = said('attempted', { id: attempted });
    const passed = said('passed', { result: { score: { scaled: 0.9 } } });
    expect((await platform.client.getAbout()).data).toEqual({ version: ['1.0.3'] });
    const statements = [first, passed] as Statement[];
    for (let times = 0; times < 2; times++)
      expect((await platform.client.sendStatements({ statements })).data).toEqual([attempted, passed.id]);
    expect(await activities(2)).toMatchObject({
      progressPct: 100,
      activities: [{ verb: 'ACCESSED' }, { verb: 'PASSED', scaledScore: 0.9 }],
    });
    const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'lms' } } as const;
    const { data } = await platform.client.voidStatement({ actor, statementId: passed.id });
    expect(data).toHaveLength(1);
    expect(await activities(1)).toMatchObject({ progressPct: null });
    // what was voided stays so
    expect((await post([first, passed])).status).toBe(200);
    expect(await activities(1)).toMatchObject({ activities: [{}, { withdrawn: true }] });
  });

  it('answers a put with nothing, and a repeated one as well', async () => {
    const one = said('failed');
    expect(await platform.put(one.id, { ...one, id: undefined })).toMatchObject({ status: 204, text: '' });
    expect(await platform.put(one.id, one)).toMatchObject({ status: 204 });
    expect(code(await platform.put(randomUUID(), one))).toBe('400 INPUT.INVALID');
    expect(code(await platform.put('x', one))).toBe('400 QUERY.INVALID');
    expect((await post(one)).text).toBe(JSON.stringify([one.id]));
    await activities(2);
  });

  it('gives an id to what brings none, the same to the same', async () => {
    const one = { ...said('completed'), id: undefined };
    const answer = await post(one);
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/^\["[0-9a-f-]{36}"\]$/);
    expect((await post(one)).text).toBe(answer.text);
    await activities(3);
  });

  it('knows another statement under the same id, of whomever it tells', async () => {
    const other = await heldRun(api);
    const elsewhere = { actor: actorOf(other.employeeId), object: { id: runIri(other.programmeId) } };
    for (const change of [{ result: { response: 'b' } }, elsewhere])
      expect(code(await post(said('attempted', { ...change, id: attempted })))).toBe(
        '409 STATEMENT.TOLD_OTHERWISE',
      );
  });

  it('takes all of a list or none, and says which one is wrong', async () => {
    const head = await api.head();
    const good = said('attempted');
    const stranger = actorOf(randomUUID());
    const lists: [string, unknown][] = [
      ['400 PROGRAMME.NOT_ENROLLED', said('attempted', { actor: stranger })],
      ['400 PROGRAMME.UNKNOWN', said('attempted', { object: { id: runIri(randomUUID()) } })],
      ['400 ACTIVITY.IN_FUTURE', said('attempted', { timestamp: '2999-01-01T00:00:00Z' })],
      ['400 STATEMENT.VOIDS_UNKNOWN', voiding(randomUUID(), randomUUID())],
      ['409 STATEMENT.TOLD_OTHERWISE', said('passed', { id: attempted })],
      ['400 XAPI.ACTOR_NOT_TAKEN', said('attempted', { actor: { mbox: 'mailto:a@example.org' } })],
      ['400 XAPI.VERB_NOT_TAKEN', said('attempted', { verb: { id: 'https://example.org/read' } })],
      ['400 XAPI.OBJECT_NOT_TAKEN', said('attempted', { object: { id: 'https://lms.example/1' } })],
      ['400 XAPI.ATTACHMENTS_NOT_TAKEN', said('attempted', { attachments: [{}] })],
      ['400 INPUT.INVALID', said('scored')],
      ['400 INPUT.INVALID', good],
    ];
    for (const [expected, bad] of lists) expect(code(await post([good, bad]))).toBe(expected);
    const { body } = await post([good, said('attempted', { timestamp: 'today' })]);
    expect(body.errors).toMatchObject([{ field: '1.timestamp' }]);
    for (const none of [[], null, 'x', Array(101).fill(good)])
      expect(code(await post(none))).toBe('400 INPUT.INVALID');
    expect(await api.head()).toBe(head);
  });

  it('completes a list of which a part is on record, and voids what comes before in it', async () => {
    const list = [said('attempted'), said('passed'), said('failed')];
    expect((await post(list.slice(0, 2))).status).toBe(200);
    const all = [...list, voiding(randomUUID(), list[2]!.id), voiding(randomUUID(), list[0]!.id)];
    expect((await post(all)).status).toBe(200);
    expect((await post(all)).status).toBe(200);
    await activities(4);
    // what voids is not voided
    expect(code(await post(voiding(randomUUID(), all[3]!.id)))).toBe('400 STATEMENT.VOIDS_UNKNOWN');
  });

  it('is for platforms that say their version, and of nobody about themselves', async () => {
    const officer = await api.as('officer', ['programme-officer']);
    expect(code(await post(said('attempted'), officer))).toBe('403 ACCESS.NO_ROLE');
    const own = await api.as('own', ['learning-platform'], run.employeeId);
    expect(code(await post(said('attempted'), own))).toBe('403 ACCESS.OWN');
    for (const version of ['0.95', '1.1.0', '2.0.0', '1.0.3, 1.0.3'])
      expect(
        code(await post(said('attempted'), { ...platform.headers, 'x-experience-api-version': version })),
      ).toBe('400 XAPI.VERSION');
    const silent = await api.app.inject({
      method: 'GET',
      url: '/xapi/statements',
      headers: platform.headers,
    });
    expect([silent.statusCode, silent.headers['x-experience-api-version']]).toEqual([400, '1.0.3']);
    expect(
      (await post(said('attempted'), { ...platform.headers, 'x-experience-api-version': '1.0' })).status,
    ).toBe(200);
    expect((await api.app.inject({ method: 'POST', url: '/xapi/statements' })).statusCode).toBe(401);
  });

  it('is in the audit trail as what the platform did', async () => {
    const stream = `activity-${learningActivityIdOf(run.programmeId, run.employeeId)}`;
    const sent = await post(said('attempted'));
    const taken = await api.get('/audit-trail?type=StatementTaken&limit=1', position(sent));
    expect(taken.body.items).toMatchObject([
      { actor: { id: api.accountOf('lms'), role: 'learning-platform' } },
    ]);
    await activities(6);
    const carried = await api.get(`/audit-trail?stream=${stream}&limit=1`);
    expect(carried.body.items).toMatchObject([{ actor: { id: 'policy:carry-statements' } }]);
  });
});

describe('telling statements', () => {
  interface Told {
    readonly id: string;
    readonly verb: { readonly id: string };
    readonly object: { readonly id: string };
    readonly stored: string;
  }
  let last: Answer;
  const verbs = (answer: Answer) =>
    (answer.body.statements as Told[]).map(({ verb }) => verb.id.split('/').at(-1));
  beforeAll(async () => {
    run = await heldRun(api);
    last = await ended(api, run);
  });
  const agent = () => encodeURIComponent(JSON.stringify(actorOf(run.employeeId)));

  it('in the order in which it was stored, each strictly later, in parts', async () => {
    const whole = await read(`?ascending=true&agent=${agent()}`, { ...platform.headers, ...position(last) });
    expect(verbs(whole)).toEqual(['attended', 'scored', 'voided', 'attended', 'passed', 'earned']);
    const stored = (whole.body.statements as Told[]).map((one) => one.stored);
    expect([...new Set(stored)].sort()).toEqual(stored);
    expect(whole.body.more).toBe('');
    const collected: unknown[] = [];
    let part = (
      await platform.client.getStatements({
        agent: actorOf(run.employeeId) as never,
        ascending: true,
        limit: 2,
      })
    ).data;
    for (collected.push(...part.statements); part.more !== ''; collected.push(...part.statements)) {
      const next = await platform.client.getMoreStatements({ more: part.more });
      if (!('statements' in next.data)) throw new Error('no statements');
      part = next.data;
      expect(part.statements.length).toBeLessThanOrEqual(2);
    }
    expect(collected).toEqual(whole.body.statements);
    const newest = await read(`?agent=${agent()}`);
    expect((newest.body.statements as Told[]).map(({ id }) => id)).toEqual(
      (collected as Told[]).map(({ id }) => id).reverse(),
    );
    for (const at of [0, 3, 5]) {
      const after = await read(`?ascending=true&agent=${agent()}&since=${stored[at]}`);
      expect(verbs(after)).toEqual(verbs(whole).slice(at + 1));
      const before = await read(`?ascending=true&agent=${agent()}&until=${stored[at]}`);
      expect(verbs(before)).toEqual(verbs(whole).slice(0, at + 1));
    }
    const through = String(whole.headers['x-experience-api-consistent-through']);
    expect(Date.parse(through)).toBeLessThan(Date.parse(stored.at(-1)!));
  });

  it('one by its id, and what was voided as such', async () => {
    const all = (await read(`?ascending=true&agent=${agent()}`)).body.statements as Told[];
    const [voids] = all.filter(({ verb }) => verb.id.endsWith('voided'));
    const gone = String(voids?.object.id);
    expect(code(await read(`?statementId=${gone}`))).toBe('404 VIEW.NOT_FOUND');
    expect((await platform.client.getVoidedStatement({ voidedStatementId: gone })).data).toMatchObject({
      id: gone,
    });
    expect(code(await read(`?voidedStatementId=${all[0]!.id}`))).toBe('404 VIEW.NOT_FOUND');
    expect((await platform.client.getStatement({ statementId: all[0]!.id })).data).toEqual(all[0]);
    for (const query of [
      `statementId=${gone}&voidedStatementId=${gone}`,
      `statementId=${gone}&limit=1`,
      'since=today',
    ])
      expect(code(await read(`?${query}`))).toBe('400 QUERY.INVALID');
  });

  it('by verb, activity and run', async () => {
    const ofRun = encodeURIComponent(runIri(run.programmeId));
    expect(verbs(await read(`?activity=${ofRun}`))).toEqual(['passed']);
    expect(verbs(await read(`?activity=${ofRun}&related_activities=true`))).toHaveLength(6);
    const session = encodeURIComponent(`${runIri(run.programmeId)}/sessions/${MORNING}`);
    expect(verbs(await read(`?activity=${session}&ascending=true`))).toEqual(['voided', 'attended']);
    const scored = encodeURIComponent('http://adlnet.gov/expapi/verbs/scored');
    expect(verbs(await read(`?verb=${scored}&agent=${agent()}&format=ids`))).toEqual(['scored']);
    for (const nothing of [
      'verb=https://example.org/read',
      'activity=https://example.org/1',
      `registration=${randomUUID()}`,
      `agent=${encodeURIComponent('{"mbox":"mailto:a@example.org"}')}`,
    ])
      expect((await read(`?${nothing}`)).body).toEqual({ statements: [], more: '' });
    for (const wrong of ['agent=x', 'attachments=true', 'format=canonical', 'limit=501', 'related=1'])
      expect(code(await read(`?${wrong}`))).toBe('400 QUERY.INVALID');
  });

  it('goes on only for who began, with what was asked', async () => {
    const { more } = (await read('?limit=1')).body as { more: string };
    expect((await api.get(more, platform.headers)).status).toBe(200);
    expect(code(await api.get(more, await api.as('other', ['analyst'])))).toBe('400 CURSOR.INVALID');
    expect(code(await api.get(`${more}&ascending=true`, platform.headers))).toBe('400 CURSOR.INVALID');
  });

  it('is for platforms and analysts, and who was looked at is on record', async () => {
    expect(code(await read('', await api.as('officer', ['programme-officer'])))).toBe('403 ACCESS.NO_ROLE');
    await read(`?agent=${agent()}`);
    const looks = await api.get(`/people/${run.employeeId}/looks`, {
      ...(await api.as('dpo', ['data-protection-officer'])),
      'jejak-purpose': 'PRIVACY_CASE',
    });
    expect(looks.text).toContain('xapi-statements');
  });
});
