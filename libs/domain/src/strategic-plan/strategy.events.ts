import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { bilingual, id, text } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';
import { indicatorValue, planYear, strategicGoal } from './strategy.fields.js';

const goals = z.array(strategicGoal).min(1);
const result = {
  strategyId: id,
  goalId: id,
  year: planYear,
  value: indicatorValue,
  /** Where the value comes from. */
  source: clear('the title of a report', text(200)),
};

/** The city adopted a plan of several years. */
export const StrategicPlanAdopted = defineEvent('StrategicPlanAdopted', 1, {
  strategyId: id,
  title: bilingual,
  letterNumber: clear('the number of a letter about a plan', text(100)),
  fromYear: planYear,
  toYear: planYear,
  policyId: id.optional(),
  goals,
});

/** The plan has these goals and targets from now on; the reason is in the metadata. */
export const StrategicPlanRevised = defineEvent('StrategicPlanRevised', 1, {
  strategyId: id,
  /** 2 for the first revision. */
  revision: clear('a number of changes', z.int().min(2)),
  goals,
});

/** What was achieved of a goal in a year was told. */
export const StrategicResultRecorded = defineEvent('StrategicResultRecorded', 1, result);

/** What was told of a goal and year was wrong; the reason is in the metadata. */
export const StrategicResultCorrected = defineEvent('StrategicResultCorrected', 1, result);

/** The plan was given up; the reason is in the metadata. */
export const StrategicPlanWithdrawn = defineEvent('StrategicPlanWithdrawn', 1, { strategyId: id });
