import { medanDay, type ReportingView } from '@jejak/projection-engine';

const today = medanDay('now()');

/** A target above the baseline is met from there upwards, one below it from there downwards. */
const met = `CASE WHEN target >= baseline THEN result.value >= target ELSE result.value <= target END`;

/** SQL views of policies and of plans of several years. */
export const reporting: readonly ReportingView[] = [
  {
    name: 'development_policies',
    comment: 'Policies of development (kebijakan pembinaan) as they stand today.',
    sql: `
      SELECT policy_id, number, title_id, title_en, "from", until, objectives, legal_basis, amendments, amended_by,
        repealed_on,
        CASE WHEN repealed_on <= ${today} THEN 'REPEALED' WHEN "from" > ${today} THEN 'TO_COME'
          WHEN until < ${today} THEN 'EXPIRED' ELSE 'IN_FORCE' END AS state,
        (SELECT count(*)::int FROM reporting.plan_heads AS plan WHERE plan.policy_id = policy.policy_id) AS plans
      FROM {schema}.policy`,
    columns: {
      policy_id: 'Opaque id of the policy',
      number: 'Number, as people cite it',
      title_id: 'Title in Indonesian',
      title_en: 'Title in English, if there is one',
      from: 'First day on which it is in force',
      until: 'Last day on which it is in force; null: until it is repealed',
      objectives: 'What it aims at: [{id, en}]',
      legal_basis: 'Provisions that it rests on',
      amendments: 'How often it was amended',
      amended_by: 'Number of the act that amended it last',
      repealed_on: 'First day on which it is in force no more, of one that was repealed',
      state: 'Today in Medan: TO_COME, IN_FORCE, EXPIRED or REPEALED',
      plans: 'Development plans that carry it out',
    },
  },
  {
    name: 'strategic_plans',
    comment: 'Plans of several years (rencana strategis) as they stand.',
    sql: `
      SELECT strategy_id, status, title_id, title_en, letter_number, from_year, to_year, policy_id, revision,
        jsonb_array_length(goals) AS goals
      FROM {schema}.strategy`,
    columns: {
      strategy_id: 'Opaque id of the plan of several years',
      status: 'adopted or withdrawn',
      title_id: 'Title in Indonesian',
      title_en: 'Title in English, if there is one',
      letter_number: 'Number of the letter by which it was adopted',
      from_year: 'First year',
      to_year: 'Last year',
      policy_id: 'Policy of development that it carries out',
      revision: '1; one more each time that it was revised',
      goals: 'Goals as they stand',
    },
  },
  {
    name: 'strategic_goals',
    comment: 'Each goal of a plan of several years in each of its years: target and what was achieved.',
    sql: `
      SELECT strategy_id, goal_id, kind, indicator, unit, baseline, year, target, result.value AS achieved,
        ${met} AS met, result.source, result.corrections
      FROM (
        SELECT strategy_id, (goal->>'goalId')::uuid AS goal_id, goal->>'kind' AS kind,
          goal->>'indicator' AS indicator, goal->>'unit' AS unit, (goal->>'baseline')::float8 AS baseline,
          (aim->>'year')::int AS year, (aim->>'value')::float8 AS target
        FROM {schema}.strategy
        CROSS JOIN LATERAL jsonb_array_elements(goals) AS goal
        CROSS JOIN LATERAL jsonb_array_elements(goal->'targets') AS aim) AS aims
      LEFT JOIN {schema}.strategic_result AS result USING (strategy_id, goal_id, year)`,
    columns: {
      strategy_id: 'Opaque id of the plan of several years',
      goal_id: 'Opaque id of the goal, within the plan',
      kind: 'TECHNICAL, CHARACTER, ETHICS, KNOWLEDGE, INNOVATION, COLLABORATION or SERVICE',
      indicator: 'What is measured',
      unit: 'In which the values are',
      baseline: 'Value before the plan',
      year: 'Year',
      target: 'Value to be reached in that year',
      achieved: 'Value that was reached; null until it is recorded',
      met: 'Whether the target was met: upwards of it where it is the baseline or above, else downwards',
      source: 'Where the value comes from',
      corrections: 'How often the value was put right',
    },
  },
  {
    name: 'strategic_slices',
    comment: 'The years of a plan of several years: its goals, and the plans of that year that name it.',
    sql: `
      SELECT strategy_id, year, goals.*, plans.*,
        (100.0 * achieved_headcount / nullif(target_headcount, 0))::float8 AS achieved_pct
      FROM {schema}.strategy
      CROSS JOIN LATERAL generate_series(from_year::int, to_year::int) AS year
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS goals, count(achieved)::int AS measured, (count(*) FILTER (WHERE met))::int AS met
        FROM reporting.strategic_goals AS goal
        WHERE goal.strategy_id = strategy.strategy_id AND goal.year = year.year) AS goals
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS plans, (count(*) FILTER (WHERE state IN ('approved', 'closed')))::int AS approved,
          coalesce(sum(target_headcount), 0)::int AS target_headcount,
          coalesce(sum(achieved_pct * target_headcount / 100), 0)::float8 AS achieved_headcount,
          coalesce(sum(planned_idr), 0)::float8 AS planned_idr, coalesce(sum(spent_idr), 0)::float8 AS spent_idr
        FROM reporting.development_plans AS plan
        WHERE plan.strategy_id = strategy.strategy_id AND plan.year = year.year) AS plans`,
    columns: {
      strategy_id: 'Opaque id of the plan of several years',
      year: 'Year',
      goals: 'Goals',
      measured: 'Of these: a result of that year is recorded',
      met: 'Of these: the target of that year was met',
      plans: 'Development plans of that year that name it',
      approved: 'Of these: approved or closed',
      target_headcount: 'Their targets together',
      achieved_headcount: 'Σ done in these (of an item at most its target)',
      planned_idr: 'Budgets of their items together, rupiah',
      spent_idr: 'Realised cost of their completed programmes, rupiah',
      achieved_pct: 'achieved_headcount / target_headcount, per cent; null without a target',
    },
  },
];
