import { projections } from '@jejak-projections';
import { cityOf } from '@jejak/city';
import { CommandExecutor } from '@jejak/commands';
import { EventLog } from '@jejak/event-log';
import { OpenedLog } from '@jejak/opened-log';
import { LazyKeys } from '@jejak/personal-data';
import { rebuildAll } from '@jejak/projection-engine';
import pg from 'pg';
import { testEventStore } from '../../../../test/support/event-store.js';
import { testKeySettings } from '../../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { fill } from './fill.js';

/** What no city does by itself: refused, of somebody who asks for it, or brought in by a sheet. */
const NEVER = ['breach_people', 'breach_remarks', 'breach_steps', 'breaches', 'dispute_steps', 'disputes', 'erasure_requests', 'imports', 'satisfaction_answers', 'segregation_breaches', 'waiting_list']; // prettier-ignore
/** What happens to a few of a thousand, and to nobody in a city as small as this one. */
const RARE = ['adjustment_steps', 'adjustments', 'competency_history_reasons', 'employee_discipline', 'exceptions', 'off_plan_programmes', 'off_plan_reasons', 'programme_clashes', 'talent_pools', 'talent_reasons']; // prettier-ignore

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  const store = await testEventStore();
  database = await testDatabase();
  const [log, keys] = [EventLog.connect(store.url), new LazyKeys(testKeySettings(database.url))];
  const size = { people: 130, years: 2, seed: 7, until: '2026-02-28' };
  await fill(
    { log, keys, executor: new CommandExecutor(log, keys) },
    cityOf(size, { units: [], since: size.until }),
  );
  await rebuildAll({ databaseUrl: database.url, source: new OpenedLog(log, keys), projections });
  await Promise.all([log.close(), keys.close()]);
  await store.close();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await client.query<Record<string, unknown>>(sql)).rows;

/** The figures of one row, by name. */
async function figures(sql: string): Promise<Record<string, number>> {
  const [row = {}] = await rows(sql);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
}

const within = (value: number | undefined, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

it('shows something in every view but those of what is rare or of what no city does by itself', async () => {
  const views = await rows(
    `SELECT schemaname, viewname FROM pg_views WHERE schemaname IN ('reporting', 'serving')`,
  );
  const empty: string[] = [];
  for (const { schemaname, viewname } of views) {
    const { n } = await figures(`SELECT count(*) AS n FROM (SELECT 1 FROM ${String(schemaname)}.${String(viewname)} LIMIT 1) AS one`); // prettier-ignore
    if (n === 0) empty.push(String(viewname));
  }
  expect(empty.filter((view) => ![...NEVER, ...RARE].includes(view)).sort()).toEqual([]);
});

it('shows an index of professionalism, hours and satisfaction as those of Indonesian cities', async () => {
  const { index } = await figures(
    `SELECT sum(total * n) / sum(n) AS index FROM reporting.professionalism_index_units WHERE year = 2025 AND total IS NOT NULL`,
  );
  within(index, 63, 74);
  const hours = await figures(`SELECT avg((jp = 0)::int) AS none, avg((jp BETWEEN 0.5 AND 19.5)::int) AS few,
    avg((jp BETWEEN 20 AND 40)::int) AS enough, avg((jp > 40)::int) AS many FROM reporting.learning_hours WHERE year = 2025`);
  within(hours.none, 0.12, 0.26);
  within(hours.few, 0.26, 0.42);
  within(hours.enough, 0.3, 0.46);
  within(hours.many, 0.04, 0.17);
  const { satisfaction } = await figures('SELECT avg(index) AS satisfaction FROM reporting.satisfaction');
  within(satisfaction, 76.61, 88.3);
});

it('shows what is learned, and how much of the records is not as it should be', async () => {
  const runs =
    await figures(`SELECT avg(pre_mean) AS pre, avg(gain) AS gain, avg(attendance_pct) AS attendance,
    sum(n_passed) / sum(n_passed + n_failed) AS passed, avg(feedback_mean) AS liked
    FROM reporting.programme_effectiveness WHERE n_scored > 0`);
  within(runs.pre, 54, 62);
  within(runs.gain, 12, 26);
  within(runs.attendance, 90, 97);
  within(runs.passed, 0.94, 1);
  within(runs.liked, 3.9, 4.5);
  const found =
    await figures(`SELECT (SELECT count(*) FROM reporting.exceptions WHERE rule = 'LATE_ENTRY') AS late,
    (SELECT count(*) FROM reporting.exceptions WHERE rule <> 'LATE_ENTRY') AS others,
    (SELECT count(*) FROM reporting.audit_trail) AS events`);
  within(found.late, 0, 0.006 * (found.events ?? 0));
  within(found.others, 0, 0.003 * (found.events ?? 0));
});
