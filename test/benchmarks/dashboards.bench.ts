import { EventStoreDBClient } from '@eventstore/db-client';
import { projections } from '@jejak-projections';
import { professionalismRules, ruleSetIdOf, RuleSetPublished, ruleSetName } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { rebuildAll } from '@jejak/projection-engine';
import pg from 'pg';
import { MOST_ROLES } from '../../apps/api/test/signed-in.js';
import { closeConnections, type Caller } from './caller.js';
import type { Facts } from './city.js';
import { report } from './figure.js';
import { appendAll } from './history.js';
import { percentile, work } from './load.js';
import { setting } from './setting.js';
import { System } from './system.js';
import { WholeCity } from './whole-city.js';

const PEOPLE = setting('PEOPLE', 15_000);
const TIMES = setting('TIMES', 200);
const WARM_UP = 5;
/** Questions that are slow are asked less often, so that a run ends. */
const MOST_MS = 5_000;
const YEARS = [2023, 2024, 2025];
const NEW_RULES = 2;

/** What those who see the whole city look at; a screen has 50 lines, the page that the API gives unless it is asked for more. */
const dashboards: readonly (readonly [name: string, path: string])[] = [
  ['gap heat map', '/gap-heat-map?year=2025'],
  ['index of professionalism, units', '/professionalism-index/units?year=2025'],
  ['index of professionalism, people', '/professionalism-index?year=2025'],
  ['effectiveness, runs', '/programme-effectiveness'],
  ['effectiveness, series', '/programme-effectiveness/series'],
  ['unit overview', '/unit-overview?year=2025'],
  ['satisfaction', '/satisfaction'],
  ['opportunity', '/opportunity?year=2025'],
  ['exceptions', '/exceptions'],
  ['exceptions, one kind that is open', '/exceptions?rule=OVERLAPPING_ATTENDANCE&state=OPEN'],
  ['data quality', '/data-quality'],
  ['learning mix', '/learning-mix?year=2025'],
];

/** The same of one unit: the whole city, and an agency. */
const ofUnits = ({ root, agencies: [agency = root] }: WholeCity): typeof dashboards => [
  ['benchmark of an agency', `/unit-benchmark/${agency}?year=2025`],
  ['benchmark of the city', `/unit-benchmark/${root}?year=2025`],
  ['readiness of an agency', `/unit-readiness/${agency}?year=2025`],
  ['readiness of the city', `/unit-readiness/${root}?year=2025`],
];

/** The same as one answer, as large as the API gives it. */
const large: readonly (readonly [name: string, path: string])[] = [
  ['gap heat map, 500 lines', '/gap-heat-map?year=2025&limit=500'],
  ['index of professionalism, all units', '/professionalism-index/units?year=2025&limit=500'],
  ['effectiveness, all series', '/programme-effectiveness/series?limit=500'],
  ['unit overview, 100 units', '/unit-overview?year=2025&limit=100'],
  ['opportunity, all units', '/opportunity?year=2025&limit=500'],
];

/** What whole-city dashboards take over HTTP, and recalculating the index of everybody by new rules while others read. */
export async function benchDashboards(): Promise<void> {
  const system = await new System().startServers();
  try {
    const city = new WholeCity(PEOPLE, YEARS, 7);
    await fill(system, city);
    await system.startApi(MOST_ROLES);
    const caller = system.caller();
    for (const [name, path] of [...dashboards, ...ofUnits(city)])
      await measure(caller, name, path, '; floor 150');
    await measureOneException(caller);
    for (const [name, path] of large) await measure(caller, name, path);
    await recalculate(caller);
    closeConnections();
  } finally {
    await system.stop();
  }
}

async function fill({ eventStoreUrl, databaseUrl }: System, city: WholeCity): Promise<void> {
  const facts = [...city.facts(), newRules()];
  const events = facts.reduce((sum, one) => sum + one.events.length, 0);
  const began = performance.now();
  await appendAll(EventStoreDBClient.connectionString(eventStoreUrl), facts);
  const appended = performance.now();
  const source = EventLog.connect(eventStoreUrl);
  await rebuildAll({ databaseUrl, source, projections });
  await source.close();
  const built = performance.now();
  await vacuum(databaseUrl);
  const note = `${PEOPLE} people, ${YEARS.length} years; appended in ${Math.round((appended - began) / 1000)} s`;
  const value = (built - appended) / 1000;
  await report('dashboards', { name: `views of ${events} events, built`, value, unit: 's', note });
}

/** What PostgreSQL does by itself within a minute or two: until then statistics are rough and indexes ask the tables. */
async function vacuum(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('VACUUM (ANALYZE)');
  await client.end();
}

/** Other numbers for the same index, as an officer would publish them. */
function newRules(): Facts {
  const ruleSetId = ruleSetIdOf('IPASN');
  const [now] = professionalismRules;
  if (!now) throw new Error('There are no rules to change');
  const { competency, performance } = now.table;
  const table = {
    ...now.table,
    competency: { ...competency, TECHNICAL: { ...competency.TECHNICAL, leastJp: 10 } },
    performance: { ...performance, BAIK: performance.BAIK - 1 },
  };
  const published = {
    ...{ ruleSetId, ruleKind: 'IPASN', version: NEW_RULES, effectiveFrom: '2100-01-01' },
    ...{ table, sourceText: 'Peraturan BKN 1/2100', verified: true },
  };
  const data = RuleSetPublished.data.parse(JSON.parse(JSON.stringify(published)));
  return { stream: `ruleset-${ruleSetId}`, events: [RuleSetPublished(data)], at: '2025-12-01T08:00:00+07:00' }; // prettier-ignore
}

async function measure(caller: Caller, name: string, path: string, floor = ''): Promise<void> {
  const took: number[] = [];
  const began = performance.now();
  for (let round = -WARM_UP; round < TIMES && performance.now() - began < MOST_MS; round++) {
    const start = performance.now();
    await ask(caller, path);
    if (round >= 0) took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  const value = percentile(took, 0.99);
  const note = `p50 ${percentile(took, 0.5).toPrecision(3)}, ${took.length} times${floor}`;
  await report('dashboards', { name, value, unit: 'ms p99', note });
}

/** What the command that says something of an exception asks the views first, and whoever looks at it. */
async function measureOneException(caller: Caller): Promise<void> {
  const { items } = (await ask(caller, '/exceptions')) as { items: { exceptionId: string }[] };
  await measure(caller, 'one exception', `/exceptions/${items[0]?.exceptionId}`, '; floor 150');
}

/** The index of everybody by the new rules, page by page, and of all units by both; meanwhile others look at a dashboard. */
async function recalculate(caller: Caller): Promise<void> {
  const [, looked] = dashboards[3] ?? ['', ''];
  const read = () => ask(caller, looked).then(() => undefined);
  const alone = await work(1, 3, read);
  const began = performance.now();
  const over = new AbortController();
  const reading = (async () => {
    const latencies: number[] = [];
    while (!over.signal.aborted) {
      const start = performance.now();
      await read();
      latencies.push(performance.now() - start);
    }
    return latencies.sort((a, b) => a - b);
  })();
  const ruleSet = ruleSetName('IPASN', NEW_RULES);
  const everybody = `/professionalism-index?year=2025&limit=500&ruleSet=${encodeURIComponent(ruleSet)}`;
  let people = 0;
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page = await ask(caller, `${everybody}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    const { items, next } = page as { items: unknown[]; next?: string };
    people += items.length;
    cursor = next;
  }
  const value = (performance.now() - began) / 1000;
  await report('dashboards', {
    ...{ name: `index of ${people} people by new rules`, value, unit: 's', note: 'floor 30' },
  });
  const compared = performance.now();
  const from = ruleSetName('IPASN', 1);
  await ask(caller, `/professionalism-index/compare?year=2025&limit=500&from=${encodeURIComponent(from)}&to=${encodeURIComponent(ruleSet)}`); // prettier-ignore
  const whole = (performance.now() - compared) / 1000;
  await report('dashboards', { name: 'all units by the old and the new rules', value: whole, unit: 's' });
  over.abort();
  const p99 = percentile(await reading, 0.99);
  await report('dashboards', {
    ...{ name: 'a dashboard meanwhile, one reader', value: p99, unit: 'ms p99', ratio: p99 / alone.p99 },
    to: 'alone',
  });
}

async function ask(caller: Caller, path: string): Promise<object> {
  const { status, text, body } = await caller.get(path);
  if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 300)}`);
  return body;
}
