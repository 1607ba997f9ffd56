import { readFileSync } from 'node:fs';
import type { ReportingReader } from '@jejak/projection-engine';
import { projections } from '@jejak-projections';
import { adjustmentLog } from '@jejak-projections/adjustments';
import { listPlans } from '@jejak-projections/development-plans';
import { effectivenessOfRuns } from '@jejak-projections/programme-effectiveness';
import { talentOfPools } from '@jejak-projections/talent-pools';
import { traceOf } from '@jejak-projections/trace';
import { statementOf, statementsOf } from '@jejak-projections/xapi-statements';
import { foldedApart } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { fillViews } from './fill/fill.js';
import { explaining, planOf, type Plan } from './fill/plan.js';
import { apiQuestions } from './fill/samples.js';
import type { Sizes } from './fill/sizes.js';
import { employeeId } from './step.js';

/** With fewer rows than this PostgreSQL does well to read all of a table. */
const MANY = 10_000;

/** The index by which each question finds its rows. */
const indexOf: Readonly<Record<string, string>> = {
  'history of an employee': 'history_entry(employee_id)',
  'history, asOf and validOn': 'history_entry(employee_id)',
  'effectiveness: runs': 'run(starts_at, ',
  'effectiveness: runs of a status': 'run(status, starts_at, ',
  'effectiveness: runs of a series': 'participant(programme_id, ',
  'effectiveness: a run': 'run(programme_id)',
  'effectiveness: all series': 'run(title_id, series_id)',
  'effectiveness: a series': 'run(series_id)',
  'audit: newest': 'audit_event("position")',
  'audit: a stream': 'audit_event(stream, ',
  'audit: an actor': 'audit_event(actor_id, ',
  'audit: a type': 'audit_event(',
  'audit: a piece of work': 'audit_event(correlation_id, ',
  'audit: a time of a hundred events': 'audit_event(recorded_at)',
  'hours: a year': 'credit(',
  'hours: a year, asOf': 'credit(',
  'hours: a unit': 'placement(unit_id, ',
  'hours: who is short': 'credit(year, employee_id, ',
  'hours: who reached the target, as nobody did': 'year_total(year, half_hours, ',
  'hours: who reached the target, as most did': 'year_total(year, half_hours, ',
  'hours: who is short in a unit': 'placement(unit_id, ',
  'hours: an employee': 'employee(employee_id',
  'units: a year, ten of them': 'unit(unit_id)',
  'units: a unit': 'placement(unit_id, ',
  'gaps: a year': 'unit(unit_id)',
  'gaps: a unit': 'placement(unit_id, ',
};

/** The questions of the page for analysts, in their order, with the same; and what is meant to be read as a whole. */
const page = readFileSync('docs/how-to/connect-bi.md', 'utf8');
const dashboards = [...page.matchAll(/```sql\n(.*?)```/gs)].map(([, sql = '']) => sql);
const dashboardIndex: readonly [index: string, ...whole: string[]][] = [
  ['participant(programme_id, '],
  ['run(series_id)'],
  ['history_entry(assessment_id, ', 'history_entry'], // all assessments of everybody
  ['history_entry(year, employee_id)'],
  ['placement(employee_id, '],
  ['audit_event(recorded_at)'],
];

let views: Awaited<ReturnType<typeof foldedApart>>;
let sizes: Sizes;
let large: Set<string>;
beforeAll(async () => {
  views = await foldedApart();
  for (const projection of projections) await views.fold(projection, new MemoryLog());
  sizes = await fillViews(views, 50_000);
  const tables = await views.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND reltuples >= $1`,
    [MANY],
  );
  large = new Set(tables.map(({ name }) => name));
});
afterAll(() => views.close());

const uses = ({ indexes }: Plan, wanted: string) =>
  indexes.some((index) => index.startsWith(wanted)) ? wanted : indexes;
const readWhole = ({ scanned }: Plan) => scanned.filter((table) => large.has(table));

it('there are many rows', () =>
  expect([...large].sort()).toEqual(expect.arrayContaining(['audit_event', 'history_entry', 'participant'])));

it.each(apiQuestions)(
  'the API, for which rows are filtered, finds by an index: $name',
  async ({ name, ask }) => {
    const plans: Plan[] = [];
    await ask(
      explaining(views.as({ scope: 'all' }), (plan) => plans.push(plan)),
      sizes,
    );
    expect(plans.length).toBeGreaterThan(0);
    expect(uses(plans[0]!, indexOf[name]!)).toBe(indexOf[name]);
    expect(plans.flatMap(readWhole)).toEqual([]);
  },
);

it.each([
  {
    what: 'adjustments, the latest first',
    index: 'adjustment(decided_on, ',
    ask: (reader: ReportingReader) => adjustmentLog(reader, { limit: 50 }),
  },
  {
    what: 'places in talent pools, the latest first',
    index: 'talent(recorded_on, ',
    ask: (reader: ReportingReader) => talentOfPools(reader, { limit: 50 }),
  },
  {
    what: 'what a suggestion led to',
    index: 'plan_item(suggestion_id)',
    ask: (reader: ReportingReader) => traceOf(reader, { kind: 'follow-up', id: employeeId(1) }),
  },
  {
    what: 'what an item of a plan is of',
    index: 'plan_item(item_id)',
    ask: (reader: ReportingReader) => traceOf(reader, { kind: 'plan-item', id: employeeId(1) }),
  },
  {
    what: 'statements, in the order in which they were stored',
    index: 'told_event(stored_at, ',
    ask: (reader: ReportingReader) => statementsOf(reader, { ascending: true, limit: 50 }),
  },
  {
    what: 'statements of an employee',
    index: 'told_event(programme_id, ',
    ask: (reader: ReportingReader) =>
      statementsOf(reader, { employeeId: employeeId(1), ascending: true, limit: 50 }),
  },
  {
    what: 'statements of an activity',
    index: 'told_event(activity, ',
    ask: (reader: ReportingReader) =>
      statementsOf(reader, { activity: 'programmes/1/sessions/1', ascending: true, limit: 50 }),
  },
  {
    what: 'a statement',
    index: 'told_event(event_id)',
    ask: (reader: ReportingReader) => statementOf(reader, employeeId(1), false),
  },
])('the API finds by an index: $what', async ({ index, ask }) => {
  const plans: Plan[] = [];
  await ask(explaining(views.as({ scope: 'all' }), (plan) => plans.push(plan)));
  expect(uses(plans[0]!, index)).toBe(index);
});

it.each([
  ...(['title', 'status', '-startsAt'] as const).map((sort) => ({
    what: `runs by ${sort}`,
    ask: (reader: ReportingReader) => effectivenessOfRuns(reader, { limit: 50, sort }),
  })),
  ...(['state', 'scope', '-year'] as const).map((sort) => ({
    what: `plans by ${sort}`,
    ask: (reader: ReportingReader) => listPlans(reader, { limit: 50, sort }),
  })),
])('a page of $what is chosen before its figures are made', async ({ ask }) => {
  const plans: Plan[] = [];
  await ask(explaining(views.as({ scope: 'all' }), (plan) => plans.push(plan)));
  expect(plans.map(({ figuresOfAll }) => figuresOfAll)).toEqual([false]);
});

it.each(dashboards.map((sql, index) => [sql, dashboardIndex[index]!] as const))(
  'a dashboard finds by an index: %s',
  async (sql, [wanted, ...whole]) => {
    const plan = await planOf(views, sql);
    expect(uses(plan, wanted)).toBe(wanted);
    expect(readWhole(plan)).toEqual(whole);
  },
);
