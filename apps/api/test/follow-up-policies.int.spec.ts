import { setTimeout as sleep } from 'node:timers/promises';
import type { FollowUpRaised } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import pg from 'pg';
import {
  AFTERNOON,
  assignmentBody,
  done,
  enrol,
  evaluationBody,
  findingsBody,
  followUpBody,
  forumBody,
  MORNING,
  needsBody,
  planBody,
  planItemBody,
  registered,
  scheduled,
  times,
  unitBody,
} from './samples.js';
import { untilStatus, wholeSystem, type Api, type BothServers } from './support.js';

let api: Api & BothServers;
beforeAll(async () => {
  api = await wholeSystem();
});
afterAll(() => api.close());

/** A run of which these failed, and some passed. */
async function failed(employeeIds: readonly string[], passed: readonly string[] = []): Promise<string> {
  const programmeId = await scheduled(api);
  const path = `/programmes/${programmeId}`;
  for (const one of [...employeeIds, ...passed]) await done(api, `${path}/participants`, enrol(one));
  for (const session of [MORNING, AFTERNOON] as const)
    await done(api, `${path}/sessions/${session}/attendance`, {
      ...times[session],
      attendance: [...employeeIds, ...passed].map((employeeId) => ({ employeeId, status: 'PRESENT' })),
    });
  const scores = [
    ...employeeIds.map((employeeId) => ({ employeeId, score: 40 })),
    ...passed.map((employeeId) => ({ employeeId, score: 90 })),
  ];
  await done(api, `${path}/scores`, { kind: 'POST', scores });
  await done(api, `${path}/completion`, { realisedCostIdr: 0 });
  return programmeId;
}

/** Events that raised a follow-up of this source, in the order of the log. */
async function raisedOf(sourceId: string) {
  const events: { stream: string; data: ReturnType<typeof FollowUpRaised>['data']; causationId: unknown }[] =
    [];
  const log = EventLog.connect(api.eventStoreUrl);
  try {
    for await (const batch of log.follow({ most: 1_000, signal: AbortSignal.timeout(20_000) })) {
      for (const event of batch.events) {
        if (event.type !== 'FollowUpRaised' || 'unreadable' in event) continue;
        const data = event.data as (typeof events)[number]['data'];
        if (data.source.id === sourceId)
          events.push({ stream: event.stream, data, causationId: event.metadata.causationId });
      }
      if (batch.caughtUp) break;
    }
  } finally {
    await log.close();
  }
  return events;
}

const listed = async (query: string) =>
  (await api.get(`/follow-ups?${query}`)).body.items as Record<string, unknown>[];

/** Waits until the board holds so many follow-ups. */
const untilListed = (query: string, count: number) =>
  untilStatus(200, async () => {
    const answer = await api.get(`/follow-ups?${query}`);
    const items = answer.body.items as object[] | undefined; // none until the board is there
    return { ...answer, status: items?.length === count ? 200 : 102 };
  });

/** Lets every policy begin at the start of the log once more, and waits until it is level again. */
async function everythingAgain(): Promise<void> {
  const client = new pg.Client({ connectionString: api.databaseUrl });
  await client.connect();
  try {
    await client.query('UPDATE jejak.policy SET position = NULL, events = 0');
    const { position } = await done(api, '/units', unitBody()); // they notice with the next event
    for (const end = Date.now() + 30_000; ;) {
      const { rows } = await client.query(
        'SELECT FROM jejak.policy WHERE position IS NULL OR position < $1::bigint',
        [position],
      );
      if (rows.length === 0) return;
      if (Date.now() > end) throw new Error('the policies did not get there');
      await sleep(50);
    }
  } finally {
    await client.end();
  }
}

it('policies raise a remedial for each who failed and a method change, once though everything is delivered again', async () => {
  const [dewi, eko, fitri] = await Promise.all([registered(api), registered(api), registered(api)]);
  const programmeId = await failed([dewi, eko], [fitri]);
  const { id: evaluationId } = await done(api, '/evaluations', {
    ...evaluationBody(programmeId),
    minRecords: 1,
  });
  await done(api, `/evaluations/${evaluationId}/questionnaires`, {
    ...{ respondentId: dewi, items: [{ aspect: 'MATERIAL', value: 1 }] },
  });
  await done(api, `/evaluations/${evaluationId}/conclusion`, { verdict: 'METHOD_CHANGE' });
  await untilListed(`sourceId=${programmeId}`, 2);
  await untilListed(`sourceId=${evaluationId}`, 1);
  await everythingAgain();
  const remedials = await raisedOf(programmeId);
  expect(remedials.map(({ data }) => data)).toMatchObject(
    [dewi, eko].map((employeeId) => ({
      ...{ kind: 'REMEDIAL', employeeId, ruleId: 'failed-programme/1' },
      source: { kind: 'PROGRAMME', id: programmeId },
    })),
  );
  expect(new Set(remedials.map(({ causationId }) => causationId)).size).toBe(1);
  expect((await raisedOf(evaluationId)).map(({ data }) => data)).toMatchObject([
    { kind: 'METHOD_CHANGE', programmeId, ruleId: 'method-change-verdict/1' },
  ]);
});

it('what did not help is raised anew, linked to the old one', async () => {
  const [ani, budi, programmeId] = await Promise.all([registered(api), registered(api), scheduled(api)]);
  const owner = await api.as('owner', ['employee'], budi);
  const reason = 'Ujian ulang';
  const made = await done(api, '/follow-ups', followUpBody(ani, programmeId));
  const path = `/follow-ups/${made.id}`;
  await done(api, `${path}/assignments`, assignmentBody(budi));
  await done(api, `${path}/resolution`, { outcome: 'DONE', resultRef: 'R-1', reason }, owner);
  await done(api, `${path}/verification`, { effective: false, note: 'Belum membaik' });
  await untilListed(`sourceId=${made.id}`, 1);
  expect(await listed(`sourceId=${made.id}`)).toMatchObject([
    {
      ...{ kind: 'REMEDIAL', employeeId: ani, state: 'raised', ruleId: 'not-effective/1' },
      source: { kind: 'FOLLOW_UP', id: made.id },
    },
  ]);
  expect(await raisedOf(made.id)).toHaveLength(1);
});

it('what many say at a forum is suggested for the plan; the planner takes it, and the trace shows the way', async () => {
  const { id: unitId } = await done(api, '/units', unitBody());
  const tags = ['TEK-12', 'TEK-12', 'TEK-12', 'TEK-12', 'A', 'B', 'C', 'D', 'E', 'F'];
  const aspirations = tags.map((tag) => ({ tag, text: 'Antrean dua jam' }));
  const forum = forumBody(unitId, unitId, { heldOn: '2026-02-02', aspirations, commitments: [] });
  const { id: forumId } = await done(api, '/forums', forum);
  await untilListed(`sourceId=${forumId}`, 1);
  const [suggestion] = await listed(`sourceId=${forumId}`);
  expect(suggestion).toMatchObject({
    ...{ kind: 'PLAN_ITEM_SUGGESTION', unitId, competencyCode: 'TEK-12', ruleId: 'plan-item-suggestion/1' },
  });
  const { followUpId: suggestionId } = suggestion as { followUpId: string };
  const { id: planId } = await done(api, '/development-plans', planBody(unitId));
  const path = `/development-plans/${planId}`;
  const item = planItemBody({ suggestionId });
  expect((await api.post(`${path}/items`, item)).body).toMatchObject({ code: 'PLAN.SUGGESTION_UNFIT' });
  const { position } = await done(api, `${path}/items`, { ...item, competencyCode: 'TEK-12' });
  const seen = { 'jejak-min-position': position };
  const { progress } = (
    await api.get(`${path}/progress`, {
      ...(await api.as('planner', ['hr-planner'])),
      ...seen,
      'jejak-purpose': 'DEVELOPMENT_PLANNING',
    })
  ).body;
  expect(progress).toMatchObject([{ itemId: item.itemId, suggestionId }]);
  const { links } = (await api.get(`/trace/forum/${forumId}`)).body as { links: object[] };
  expect(links).toContainEqual({
    ...{ fromKind: 'follow-up', fromId: suggestionId, relation: 'LED_TO' },
    ...{ toKind: 'plan-item', toId: item.itemId },
  });
  const named = { forumId, aspirationIds: [] };
  const needs = await done(api, '/needs-assessments', {
    ...needsBody(unitId),
    instruments: ['PUBLIC_FEEDBACK'],
  });
  const findings = { ...findingsBody(), instrument: 'PUBLIC_FEEDBACK', forum: named };
  const found = await done(api, `/needs-assessments/${needs.id}/findings`, findings);
  await untilStatus(200, () => api.get(`/trace/need/${needs.id}`));
  expect(found.position).toBeDefined();
  const way = await untilStatus(200, async () => {
    const answer = await api.get(`/trace/forum/${forumId}`);
    return { ...answer, status: answer.text.includes(needs.id) ? 200 : 102 };
  });
  expect(way.body.links).toContainEqual({
    ...{ fromKind: 'forum', fromId: forumId, relation: 'LED_TO', toKind: 'need', toId: needs.id },
  });
});
